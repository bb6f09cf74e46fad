import type { Language } from "@thang-diem/presentation";

/**
 * Every address of the portal, relative to its root and ending in a slash. The two languages differ in their
 * first segment and in the words below.
 */
const SEGMENTS = {
  vi: {
    trend: "dien-bien",
    carried: "don-vi-hien-nay",
    map: "ban-do",
    compare: "so-sanh",
    method: "cach-tinh",
    edition: "an-ban",
    page: "trang",
    siteMap: "so-do-trang",
    accessibility: "tiep-can",
    corrections: "dinh-chinh",
    unitPage: "don-vi",
  },
  en: {
    trend: "trend",
    carried: "units-today",
    map: "map",
    compare: "compare",
    method: "method",
    edition: "edition",
    page: "page",
    siteMap: "site-map",
    accessibility: "accessibility",
    corrections: "corrections",
    unitPage: "unit",
  },
} as const;

/** An address in both languages: the switch keeps the page. */
export type Address = (language: Language) => string;

export const address = {
  home: (): Address => (l) => `${l}/`,
  siteMap: (): Address => (l) => `${l}/${SEGMENTS[l].siteMap}/`,
  accessibility: (): Address => (l) => `${l}/${SEGMENTS[l].accessibility}/`,
  corrections: (): Address => (l) => `${l}/${SEGMENTS[l].corrections}/`,
  index:
    (slug: string): Address =>
    (l) =>
      `${l}/${slug}/`,
  trend:
    (slug: string): Address =>
    (l) =>
      `${l}/${slug}/${SEGMENTS[l].trend}/`,
  carried:
    (slug: string, rule: string): Address =>
    (l) =>
      `${l}/${slug}/${SEGMENTS[l].carried}/${rule}/`,
  ranking:
    (slug: string, year: number, page = 1): Address =>
    (l) =>
      page === 1 ? `${l}/${slug}/${year}/` : `${l}/${slug}/${year}/${SEGMENTS[l].page}-${page}/`,
  map:
    (slug: string, year: number): Address =>
    (l) =>
      `${l}/${slug}/${year}/${SEGMENTS[l].map}/`,
  compare:
    (slug: string, year: number): Address =>
    (l) =>
      `${l}/${slug}/${year}/${SEGMENTS[l].compare}/`,
  method:
    (slug: string, year: number): Address =>
    (l) =>
      `${l}/${slug}/${year}/${SEGMENTS[l].method}/`,
  profile:
    (slug: string, year: number, unit: string): Address =>
    (l) =>
      `${l}/${slug}/${year}/${unit}/`,
  /** A unit over all indices and years. */
  unitPage:
    (segment: string): Address =>
    (l) =>
      `${l}/${SEGMENTS[l].unitPage}/${segment}/`,
  edition:
    (id: string): Address =>
    (l) =>
      `${l}/${SEGMENTS[l].edition}/${id}/`,
};

/** Data files of the island, the same for both languages. */
export const data = {
  units: "data/units.json",
  /** The list of corrections as an Atom feed. */
  feed: (language: Language) => `${language}/${SEGMENTS[language].corrections}.xml`,
  /** Everything that is published, as an Atom feed. */
  news: (language: Language) => `${language}/${SEGMENTS[language].edition}.xml`,
  /** A series as open data; whoever publishes puts these files there. */
  open: (slug: string) => ({
    csv: `data/${slug}/${slug}.csv`,
    excel: `data/${slug}/${slug}-excel.csv`,
    metadata: `data/${slug}/${slug}.csv-metadata.json`,
    cube: `data/${slug}/${slug}.json-stat.json`,
  }),
  /** The whole folder of an edition. */
  zip: (edition: string) => `data/editions/${edition}.zip`,
  catalogue: "data/catalog.jsonld",
  api: "data/openapi.json",
  compare: (slug: string, year: number) => `data/${slug}/${year}/compare.json`,
};

/** The figure of a page as files, and the page that others may embed: in the folder of the page. */
export function picturePaths(folder: string) {
  const vietnamese = folder.startsWith("vi/");
  const name = vietnamese ? "hinh" : "figure";
  return {
    svg: `${folder}${name}.svg`,
    png: `${folder}${name}.png`,
    embed: `${folder}${vietnamese ? "nhung" : "embed"}/`,
  };
}
