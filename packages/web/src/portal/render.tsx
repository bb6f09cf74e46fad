import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PortalInput } from "@thang-diem/contract";
import { LANGUAGES } from "@thang-diem/presentation";
import type { Language } from "@thang-diem/presentation";
import { pageAt } from "./layout/index.ts";
import type { Page } from "./layout/index.ts";
import { CarriedPage } from "./pages/carried.tsx";
import { ComparePage } from "./pages/compare.tsx";
import { CorrectionsPage, correctionsFeed } from "./pages/corrections.tsx";
import { EditionPage } from "./pages/edition.tsx";
import { IndexPage } from "./pages/index-page.tsx";
import { MapPage } from "./pages/map.tsx";
import { MethodPage } from "./pages/method.tsx";
import { AccessibilityPage, NotFoundPage, rootPage, SiteMapPage, siteMapXml } from "./pages/plain-pages.tsx";
import { ProfilePage } from "./pages/profile.tsx";
import { RankingPage, rankingPages } from "./pages/ranking.tsx";
import { StartPage } from "./pages/start.tsx";
import { TrendPage } from "./pages/trend.tsx";
import { address, comparisonData, data, finderEntries, siteOf, hasMap } from "./site/index.ts";
import type { Address, EditionView, SeriesView, Site } from "./site/index.ts";

export interface PortalFile {
  /** Relative to the root of the site: "vi/papi/2022/index.html". */
  readonly path: string;
  readonly body: string;
}

/**
 * All pages of the portal in Vietnamese and English, one after the other, so that a large portal never stands
 * in memory at once.
 * Pure: the same input gives the same bytes. Styles, fonts and script are files beside it (`assets/` of the
 * build), downloads
 * are linked at `editions/<id>/…` and copied by whoever publishes.
 *
 * @example for (const { path, body } of renderPortal(input)) await writeFile(join(folder, path), body);
 */
export function* renderPortal(input: PortalInput): Generator<PortalFile> {
  const site = siteOf(input);
  const addresses: string[] = [];
  for (const language of LANGUAGES) {
    for (const [target, draw] of pagesOf(site)) {
      addresses.push(target(language));
      yield { path: `${target(language)}index.html`, body: html(draw(pageAt(site, language, target))) };
    }
  }
  yield* dataFiles(site);
  yield { path: "404.html", body: html(<NotFoundPage page={notFoundAt(site)} />) };
  yield { path: "index.html", body: rootPage(site) };
  // the protocol wants whole addresses: without a known origin there is none to give
  if (input.site.origin) yield { path: "sitemap.xml", body: siteMapXml(site, addresses) };
}

type Drawn = readonly [target: Address, draw: (page: Page) => ReactElement];

function* pagesOf(site: Site): Generator<Drawn> {
  yield [address.home(), (page) => <StartPage page={page} />];
  yield [address.siteMap(), (page) => <SiteMapPage page={page} />];
  yield [address.accessibility(), (page) => <AccessibilityPage page={page} />];
  yield [address.corrections(), (page) => <CorrectionsPage page={page} />];
  for (const series of site.series) {
    yield [address.index(series.slug), (page) => <IndexPage page={page} series={series} />];
    const [newest] = series.years;
    if (newest)
      yield [
        address.trend(series.slug),
        (page) => <TrendPage page={page} series={series} edition={newest} />,
      ];
    if (newest)
      for (const carried of series.carried)
        yield [
          address.carried(series.slug, carried.rule),
          (page) => <CarriedPage page={page} series={series} edition={newest} carried={carried} />,
        ];
    for (const published of series.published)
      yield [
        address.edition(published.manifest.id),
        (page) => <EditionPage page={page} series={series} published={published} />,
      ];
    for (const edition of series.years) yield* pagesOfEdition(series, edition);
  }
}

function* pagesOfEdition(series: SeriesView, edition: EditionView): Generator<Drawn> {
  const { slug } = series;
  const { year } = edition;
  const tables = rankingPages(edition);
  for (const at of tables.keys()) {
    yield [
      address.ranking(slug, year, at + 1),
      (page) => <RankingPage page={page} series={series} edition={edition} pages={tables} number={at + 1} />,
    ];
  }
  if (hasMap(edition))
    yield [address.map(slug, year), (page) => <MapPage page={page} series={series} edition={edition} />];
  yield [
    address.compare(slug, year),
    (page) => <ComparePage page={page} series={series} edition={edition} />,
  ];
  yield [address.method(slug, year), (page) => <MethodPage page={page} series={series} edition={edition} />];
  for (const view of edition.rows) {
    yield [
      address.profile(slug, year, view.segment),
      (page) => <ProfilePage page={page} series={series} edition={edition} view={view} />,
    ];
  }
}

function* dataFiles(site: Site): Generator<PortalFile> {
  for (const language of LANGUAGES)
    yield { path: data.feed(language), body: correctionsFeed(site, language) };
  yield { path: data.units, body: JSON.stringify(finderEntries(site)) };
  for (const series of site.series) {
    for (const edition of series.years)
      yield { path: data.compare(series.slug, edition.year), body: JSON.stringify(comparisonData(edition)) };
  }
}

/** The page for lost addresses is served at any depth: its links start at the root, which the page finds itself. */
function notFoundAt(site: Site): Page {
  const language: Language = "vi";
  return {
    ...pageAt(site, language, () => ""),
    address: address.home(),
    to: (target) => target(language),
    file: (path) => path,
    atAnyDepth: true,
  };
}

function html(element: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(element)}\n`;
}
