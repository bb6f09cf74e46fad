import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PortalInput } from "@thang-diem/contract";
import { LANGUAGES } from "@thang-diem/presentation";
import type { Language } from "@thang-diem/presentation";
import { pageAt } from "./layout/index.ts";
import type { Page } from "./layout/index.ts";
import { ProfilePage } from "./pages/profile.tsx";
import { RankingPage, rankingPages } from "./pages/ranking.tsx";
import { address, siteOf } from "./site/index.ts";
import type { Address, EditionView, SeriesView, Site } from "./site/index.ts";

export interface PortalFile {
  /** Relative to the root of the site: "vi/papi/2022/index.html". */
  readonly path: string;
  readonly body: string;
}

/**
 * All pages of the portal in Vietnamese and English, one after the other, so that a large portal never stands in memory at once.
 * Pure: the same input gives the same bytes. Styles, fonts and script are files beside it (`assets/` of the build), downloads
 * are linked at `editions/<id>/…` and copied by whoever publishes.
 *
 * @example for (const { path, body } of renderPortal(input)) await writeFile(join(folder, path), body);
 */
export function* renderPortal(input: PortalInput): Generator<PortalFile> {
  const site = siteOf(input);
  for (const language of LANGUAGES) {
    for (const series of site.series) {
      for (const edition of series.years) yield* editionPages(site, language, series, edition);
    }
  }
}

function* editionPages(site: Site, language: Language, series: SeriesView, edition: EditionView): Generator<PortalFile> {
  const { slug } = series;
  const { year } = edition;
  const pages = rankingPages(edition);
  for (const number of pages.keys()) {
    yield html(site, language, address.ranking(slug, year, number + 1), (page) => <RankingPage page={page} series={series} edition={edition} pages={pages} number={number + 1} />);
  }
  for (const view of edition.rows) {
    yield html(site, language, address.profile(slug, year, view.segment), (page) => <ProfilePage page={page} series={series} edition={edition} view={view} />);
  }
}

function html(site: Site, language: Language, target: Address, draw: (page: Page) => ReactElement): PortalFile {
  const page = pageAt(site, language, target);
  return { path: `${target(language)}index.html`, body: `<!doctype html>${renderToStaticMarkup(draw(page))}\n` };
}
