/**
 * A series as open data: every year in one long table for programs, one for Excel, their description (CSVW), and the
 * index as a cube (JSON-stat 2.0). Addresses last: they name the series, not a publication.
 */
import { createHash } from "node:crypto";
import type {
  EditionNode,
  EditionRow,
  EditionUnit,
  IndexSeries,
  PublishedEdition,
} from "@thang-diem/contract";
import { csvText, notFormula } from "@thang-diem/documents";
import { type Bilingual, Exact } from "@thang-diem/engine";
import { decimal } from "@thang-diem/presentation";
import { COLUMNS, EXCEL_HEADS, type OpenColumn } from "./open-data-columns.ts";

/** What the catalogue says of a series. */
export interface OpenSeries {
  readonly slug: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly years: readonly [first: number, last: number];
  readonly modified: string;
  /** Rows of the long table and its SHA-256. */
  readonly rows: number;
  readonly sha256: string;
  readonly bytes: number;
  /** The figures are the installation's own, and free to use under CC BY 4.0; else their sources' terms hold. */
  readonly own: boolean;
  readonly sources: readonly Bilingual[];
}

export interface OpenFiles {
  readonly files: readonly { readonly path: string; readonly body: string }[];
  readonly about: OpenSeries;
}

export const CC_BY = "https://creativecommons.org/licenses/by/4.0/";

/** Paths of the files of a series, below the root of the site. */
export function openPaths(slug: string) {
  const base = `data/${slug}/${slug}`;
  return {
    csv: `${base}.csv`,
    excel: `${base}-excel.csv`,
    metadata: `${base}.csv-metadata.json`,
    cube: `${base}.json-stat.json`,
  };
}

/** @param series with every edition; only those that stand are told */
export function openData(series: IndexSeries): OpenFiles {
  const current = series.editions.filter((edition) => edition.current).toSorted(byYear);
  const lines = current.flatMap(longLines);
  const csv = csvText(
    COLUMNS.map(({ name }) => name),
    lines,
  );
  const years = current.map(({ manifest }) => manifest.year);
  const sources = current.flatMap(({ manifest }) => manifest.sources);
  const about: OpenSeries = {
    slug: series.slug,
    title: series.title,
    summary: series.summary,
    years: [years[0] ?? 0, years.at(-1) ?? 0],
    modified:
      current
        .map(({ manifest }) => manifest.publishedOn)
        .toSorted()
        .at(-1) ?? "",
    rows: lines.length,
    sha256: createHash("sha256").update(csv).digest("hex"),
    bytes: Buffer.byteLength(csv),
    own: current.every(({ manifest }) => manifest.approval !== undefined),
    sources: [...new Map(sources.map((source) => [source.vi, source])).values()],
  };
  const paths = openPaths(series.slug);
  return {
    about,
    files: [
      { path: paths.csv, body: csv },
      { path: paths.excel, body: excelTable(current) },
      { path: paths.metadata, body: json(tableMetadata(about)) },
      { path: paths.cube, body: json(cube(series, current)) },
    ],
  };
}

function byYear(a: PublishedEdition, b: PublishedEdition): number {
  return a.manifest.year - b.manifest.year;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

/** A decimal that every program reads: exact where it ends, else to ten digits. Missing stays empty. */
function plain(exact: string | undefined): string {
  if (exact === undefined) return "";
  return exact.includes("/") ? Exact.of(exact).toFixed(10) : exact;
}

interface Line {
  readonly edition: PublishedEdition;
  readonly unit: EditionUnit;
  readonly row: EditionRow;
  /** Absent for the index itself. */
  readonly node?: EditionNode;
}

function longLines(edition: PublishedEdition): string[][] {
  const units = new Map(edition.results.units.map((unit) => [unit.id, unit]));
  return edition.results.rows.flatMap((row) => {
    const unit = units.get(row.unit);
    if (!unit) return [];
    const nodes = itemsBelow(row.tree).map((node) => ({ edition, unit, row, node }));
    return [{ edition, unit, row }, ...nodes].map((line) => COLUMNS.map(({ of }) => notFormulaOf(of, line)));
  });
}

function itemsBelow({ children = [] }: EditionNode): EditionNode[] {
  return children.flatMap((child) => [child, ...itemsBelow(child)]);
}

/** Words are made harmless for spreadsheets; a number below zero stays one. */
function notFormulaOf(of: OpenColumn["of"], line: Line): string {
  const text = CELLS[of](line);
  return /^-\d/.test(text) ? text : notFormula(text);
}

type CellOf = (line: Line) => string;

const value: (line: Line) => string | undefined = ({ node, row }) => (node ? node.points : row.index);
const rank = ({ node, row }: Line) => (node ? node.rank : row.rank);
const item = ({ node, edition }: Line) => node && edition.scheme.items.get(node.code);
const isShare = ({ node, edition }: Line) => !node && edition.scheme.indexValue === "share";

const CELLS: Readonly<Record<OpenColumn["of"], CellOf>> = {
  year: ({ edition }) => String(edition.manifest.year),
  edition: ({ edition }) => edition.manifest.id,
  unit: ({ unit }) => unit.id,
  chain: ({ unit }) => unit.chain,
  code: ({ unit }) => unit.code,
  "name-vi": ({ unit }) => unit.name.vi,
  "name-en": ({ unit }) => unit.name.en,
  group: ({ unit }) => unit.group,
  region: ({ unit }) => unit.region?.id ?? "",
  item: ({ node }) => node?.code ?? "index",
  "item-vi": (line) => (line.node ? (item(line)?.title.vi ?? "") : "chỉ số"),
  "item-en": (line) => (line.node ? (item(line)?.title.en ?? "") : "index"),
  scale: (line) => (isShare(line) ? "share" : "points"),
  value: (line) => plain(value(line)),
  "value-exact": (line) => value(line) ?? "",
  maximum: (line) => (isShare(line) ? "1" : plain(line.node?.maximum ?? line.row.maximum)),
  state: (line) => line.node?.status ?? (value(line) === undefined ? "missing" : "scored"),
  rank: (line) => String(rank(line)?.place ?? ""),
  "rank-shared": (line) => (rank(line) ? (rank(line)?.shared ? "yes" : "no") : ""),
  "ranked-units": (line) => String(rank(line)?.of ?? ""),
  "rank-by": (line) => (rank(line) ? (line.row.rankSource ?? "computed") : ""),
  "standard-error": ({ node, row }) => plain(node ? node.standardError : row.standardError),
  low: ({ node, row }) => (node ? "" : plain(row.interval?.low)),
  high: ({ node, row }) => (node ? "" : plain(row.interval?.high)),
};

/** For people: the index alone, semicolons and decimal commas, with the mark by which Excel knows UTF-8. */
function excelTable(editions: readonly PublishedEdition[]): string {
  const cell = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = editions.flatMap(({ manifest, scheme, results }) => {
    const units = new Map(results.units.map((unit) => [unit.id, unit]));
    const groups = new Map(results.groups.map(({ id, title }) => [id, title.vi]));
    const percent = scheme.indexValue === "share";
    return results.rows.map(({ unit: id, index, rank }) => {
      const unit = units.get(id);
      const shown =
        index === undefined ? undefined : percent ? Exact.of(index).times(Exact.of(100)).text : index;
      return [
        String(manifest.year),
        notFormula(unit?.name.vi ?? id),
        notFormula(unit?.code ?? ""),
        notFormula(groups.get(unit?.group ?? "") ?? ""),
        notFormula(unit?.region?.title.vi ?? ""),
        shown === undefined ? "" : decimal(shown, 4, "vi").replaceAll(".", "").replace("−", "-"),
        percent ? "%" : "điểm",
        String(rank?.place ?? ""),
        String(rank?.of ?? ""),
        manifest.id,
      ];
    });
  });
  return `\ufeff${[EXCEL_HEADS, ...lines].map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** CSV on the Web (W3C Recommendation, 17 December 2015): what every column is, in both languages. */
function tableMetadata({ slug, title, summary, modified, rows, sha256, own, sources }: OpenSeries): unknown {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "vi" }],
    url: `${slug}.csv`,
    "dc:title": { vi: title.vi, en: title.en },
    "dc:description": { vi: summary.vi, en: summary.en },
    "dc:modified": { "@value": modified, "@type": "xsd:date" },
    ...(own
      ? { "dc:license": { "@id": CC_BY } }
      : { "dc:rights": { vi: rightsOf(sources, "vi"), en: rightsOf(sources, "en") } }),
    "dc:extent": `${rows} rows`,
    "dc:identifier": `urn:sha256:${sha256}`,
    dialect: { encoding: "utf-8", lineTerminators: ["\r\n"], delimiter: ",", header: true },
    tableSchema: {
      columns: COLUMNS.map(({ name, vi, en, datatype }) => ({
        name: name.replaceAll("-", "_"),
        titles: name,
        "dc:description": { vi, en },
        datatype,
        null: [""],
      })),
      primaryKey: ["edition", "unit", "item"],
    },
  };
}

/** Whose terms hold where the figures are not the installation's own. */
export function rightsOf(sources: readonly Bilingual[], language: "vi" | "en"): string {
  const named = sources.map((source) => source[language]).join("; ");
  return language === "vi"
    ? `Theo điều kiện của nguồn: ${named}`
    : `Under the terms of the sources: ${named}`;
}

/** JSON-stat 2.0: years by units by measures; what is missing is null and says so in `status`. */
function cube(series: IndexSeries, editions: readonly PublishedEdition[]): unknown {
  const years = editions.map(({ manifest }) => String(manifest.year));
  const names = new Map(
    editions.flatMap(({ results }) => results.units.map(({ chain, name }) => [chain as string, name.vi])),
  );
  const chains = [...names.keys()];
  const cells = editions.flatMap(({ results }) => {
    const rows = new Map(results.rows.map((row) => [row.unit, row]));
    const byChain = new Map(results.units.map(({ chain, id }) => [chain as string, rows.get(id)]));
    return chains.flatMap((chain) => {
      const row = byChain.get(chain);
      return [row?.index === undefined ? null : Exact.of(row.index).toNumber(), row?.rank?.place ?? null];
    });
  });
  return {
    version: "2.0",
    class: "dataset",
    label: series.title.vi,
    source: editions
      .at(-1)
      ?.manifest.sources.map(({ vi }) => vi)
      .join("; "),
    updated: editions
      .map(({ manifest }) => manifest.publishedOn)
      .toSorted()
      .at(-1),
    id: ["year", "unit", "measure"],
    size: [years.length, chains.length, 2],
    role: { time: ["year"], metric: ["measure"] },
    dimension: {
      year: { label: "Năm đánh giá", category: { index: years } },
      unit: { label: "Đơn vị", category: { index: chains, label: Object.fromEntries(names) } },
      measure: {
        label: "Đại lượng",
        category: { index: ["index", "rank"], label: { index: "Chỉ số", rank: "Hạng" } },
      },
    },
    value: cells,
    status: Object.fromEntries(cells.flatMap((cell, i) => (cell === null ? [[String(i), "M"]] : []))),
  };
}
