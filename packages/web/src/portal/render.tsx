import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PortalInput } from "@thang-diem/contract";
import { LANGUAGES } from "@thang-diem/presentation";
import type { Language } from "@thang-diem/presentation";
import { pageAt } from "./layout/index.ts";
import type { Page } from "./layout/index.ts";
import { CarriedPage } from "./pages/carried.tsx";
import { ComparePage } from "./pages/compare.tsx";
import { CorrectionsPage, correctionsFeed, editionsFeed } from "./pages/corrections.tsx";
import { EditionPage } from "./pages/edition.tsx";
import { IndexPage } from "./pages/index-page.tsx";
import { MapPage } from "./pages/map.tsx";
import { MethodPage } from "./pages/method.tsx";
import { AccessibilityPage, NotFoundPage, rootPage, SiteMapPage, siteMapXml } from "./pages/plain-pages.tsx";
import { picturesOfSeries } from "./pages/pictures.tsx";
import { UnitPage } from "./pages/unit.tsx";
import { ProfilePage } from "./pages/profile.tsx";
import { RankingPage, rankingPages } from "./pages/ranking.tsx";
import { StartPage, startPieces } from "./pages/start.tsx";
import { TrendPage } from "./pages/trend.tsx";
import {
  address,
  comparisonData,
  data,
  finderEntries,
  hasMap,
  inBoth,
  plainDigest,
  siteOf,
} from "./site/index.ts";
import type { Address, EditionView, LastingUnits, SeriesDigest, SeriesView } from "./site/index.ts";

export interface PortalFile {
  /** Relative to the root of the site: "vi/papi/2022/index.html". */
  readonly path: string;
  readonly body: string;
  /** An SVG that is wanted as PNG beside it, so many pixels wide. */
  readonly png_width?: number;
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
  const digests: SeriesDigest[] = [];
  for (const series of input.series) {
    const digest = yield* renderSeries({ ...input, series: [series] });
    if (digest) digests.push(digest);
  }
  yield* renderFront(input, digests);
}

/**
 * The pages of one series. They depend on nothing but the editions of the series, what the lists of units tell of its
 * units, and who answers for the site: whoever publishes may keep them while these stay.
 *
 * @returns what the pages of the whole site need of it; nothing for a series without editions
 */
export function* renderSeries(input: PortalInput): Generator<PortalFile, SeriesDigest | undefined> {
  const site = siteOf(input);
  const [series] = site.series;
  const [newest] = series?.years ?? [];
  if (!series || !newest) return undefined;
  const addresses: string[] = [];
  for (const language of LANGUAGES) {
    for (const [target, draw] of pagesOfSeries(series)) {
      addresses.push(target(language));
      yield { path: `${target(language)}index.html`, body: html(draw(pageAt(site, language, target))) };
    }
  }
  for (const language of LANGUAGES) yield* picturesOfSeries(site, series, language);
  for (const edition of series.years)
    yield { path: data.compare(series.slug, edition.year), body: JSON.stringify(comparisonData(edition)) };
  const pieces = inBoth((language) =>
    startPieces({ page: pageAt(site, language, address.home()), series, edition: newest }),
  );
  return { ...plainDigest(series), addresses, pieces };
}

/** The pages and files of the whole site: start page, units over all indices, lists, feeds, what is found by name. */
export function* renderFront(
  input: Omit<PortalInput, "series">,
  digests: readonly SeriesDigest[],
): Generator<PortalFile> {
  const site = { identity: input.site, lastingUnits: siteOf({ ...input, series: [] }).lastingUnits };
  const addresses = digests.flatMap((digest) => digest.addresses);
  for (const language of LANGUAGES) {
    for (const [target, draw] of pagesOfFront(digests, site.lastingUnits)) {
      addresses.push(target(language));
      yield { path: `${target(language)}index.html`, body: html(draw(pageAt(site, language, target))) };
    }
    yield { path: data.feed(language), body: correctionsFeed(site, digests, language) };
    yield { path: data.news(language), body: editionsFeed(site, digests, language) };
  }
  yield { path: data.units, body: JSON.stringify(finderEntries(digests, site.lastingUnits)) };
  yield { path: "404.html", body: html(<NotFoundPage page={notFoundAt(site)} />) };
  yield { path: "index.html", body: rootPage(site) };
  // the protocol wants whole addresses: without a known origin there is none to give
  if (input.site.origin) yield { path: "sitemap.xml", body: siteMapXml(site, addresses) };
}

type Drawn = readonly [target: Address, draw: (page: Page) => ReactElement];

function* pagesOfFront(digests: readonly SeriesDigest[], lastingUnits: LastingUnits): Generator<Drawn> {
  yield [address.home(), (page) => <StartPage page={page} digests={digests} />];
  yield [address.siteMap(), (page) => <SiteMapPage page={page} digests={digests} />];
  yield [address.accessibility(), (page) => <AccessibilityPage page={page} />];
  yield [address.corrections(), (page) => <CorrectionsPage page={page} digests={digests} />];
  for (const unit of lastingUnits.values())
    if (unit.segment !== undefined)
      yield [
        address.unitPage(unit.segment),
        (page) => <UnitPage page={page} unit={unit} digests={digests} />,
      ];
}

function* pagesOfSeries(series: SeriesView): Generator<Drawn> {
  yield [address.index(series.slug), (page) => <IndexPage page={page} series={series} />];
  const [newest] = series.years;
  if (newest)
    yield [address.trend(series.slug), (page) => <TrendPage page={page} series={series} edition={newest} />];
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

/** The page for lost addresses is served at any depth: its links start at the root, which the page finds itself. */
function notFoundAt(site: Page["site"]): Page {
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
