/** The inputs of an edition as plain files: both ways, so that anyone can read them and compute again. */
import type { ItemCode, UnitId, UnitVersionId } from "@thang-diem/engine";
import { csvText } from "@thang-diem/documents";
import { parse } from "csv-parse/sync";
import type { EditionInputs, Figure, PinnedUnit, RoundHead, WholePastPlace } from "../inputs.ts";
import { isWhole } from "../inputs.ts";

type Files = ReadonlyMap<string, string>;

const UNITS = [
  "id",
  "chain",
  "code",
  "name_vi",
  "name_en",
  "short_vi",
  "short_en",
  "kind",
  "region",
  "region_vi",
  "region_en",
  "group",
  "not_ranked_vi",
  "not_ranked_en",
  "published_place",
  "published_of",
];
const GROUPS = ["id", "title_vi", "title_en"];
const FIGURES = ["unit", "item", "fact", "value", "source"];
const SAMPLING = ["standard_error", "n", "df", "deff", "covariances"];
const HISTORY = ["year", "edition", "method", "chain", "group", "value", "place", "shared", "of"];

/** The inputs as files, in an order that does not depend on who gave them. */
export function inputFiles({
  round,
  scheme,
  units,
  groups,
  figures,
  history,
}: EditionInputs): Map<string, string> {
  const sampled = figures.some(({ sampling }) => sampling);
  return new Map([
    ["inputs/round.json", `${JSON.stringify(round, undefined, 2)}\n`],
    ["inputs/scheme.yaml", scheme],
    ["inputs/units.csv", csvText(UNITS, inOrder(units.map(unitCells)))],
    [
      "inputs/groups.csv",
      csvText(
        GROUPS,
        groups.map(({ id, title }) => [id, title.vi, title.en]),
      ),
    ],
    [
      "inputs/figures.csv",
      csvText(
        sampled ? [...FIGURES, ...SAMPLING] : FIGURES,
        inOrder(figures.map((figure) => figureCells(figure, sampled))),
      ),
    ],
    ["inputs/history.csv", csvText(HISTORY, inOrder(history.filter(isWhole).map(historyCells)))],
  ]);
}

function inOrder(rows: readonly string[][]): string[][] {
  return rows
    .map((cells) => ({ cells, key: cells.join("\u0000") }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ cells }) => cells);
}

function unitCells({
  id,
  chain,
  code,
  name,
  shortName,
  kind,
  region,
  group,
  notRanked,
  publishedPlace,
}: PinnedUnit): string[] {
  return [
    id,
    chain,
    code,
    name.vi,
    name.en,
    shortName.vi,
    shortName.en,
    kind,
    region?.id ?? "",
    region?.title.vi ?? "",
    region?.title.en ?? "",
    group,
    notRanked?.vi ?? "",
    notRanked?.en ?? "",
    String(publishedPlace?.place ?? ""),
    String(publishedPlace?.of ?? ""),
  ];
}

function figureCells({ unit, item, fact, value, source, sampling }: Figure, sampled: boolean): string[] {
  const own = [unit, item, fact, value, source];
  return sampled
    ? [
        ...own,
        sampling?.standardError ?? "",
        sampling?.n ?? "",
        sampling?.df ?? "",
        sampling?.deff ?? "",
        sampling?.covariances ?? "",
      ]
    : own;
}

function historyCells(row: WholePastPlace): string[] {
  return [
    String(row.year),
    row.edition,
    row.method,
    row.chain,
    row.group,
    row.value,
    String(row.place),
    row.shared ? "yes" : "no",
    String(row.of),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads the files back. @throws Error when a file is missing: `verifyEdition` has checked the manifest before. */
export function readInputs(files: Files): EditionInputs {
  return {
    round: JSON.parse(textOf(files, "inputs/round.json")) as RoundHead,
    scheme: textOf(files, "inputs/scheme.yaml"),
    units: table(files, "inputs/units.csv").map(readUnit),
    groups: table(files, "inputs/groups.csv").map((row) => ({
      id: row["id"] ?? "",
      title: { vi: row["title_vi"] ?? "", en: row["title_en"] ?? "" },
    })),
    figures: table(files, "inputs/figures.csv").map(readFigure),
    history: table(files, "inputs/history.csv").map(readPast),
  };
}

function textOf(files: Files, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`edition without ${path}`);
  return text;
}

function table(files: Files, path: string): Record<string, string>[] {
  return parse(textOf(files, path), { columns: true }) as Record<string, string>[];
}

function readUnit(row: Record<string, string>): PinnedUnit {
  const text = (column: string) => row[column] ?? "";
  return {
    id: text("id") as UnitVersionId,
    chain: text("chain") as UnitId,
    code: text("code"),
    name: { vi: text("name_vi"), en: text("name_en") },
    shortName: { vi: text("short_vi"), en: text("short_en") },
    kind: text("kind"),
    ...(text("region") && {
      region: { id: text("region"), title: { vi: text("region_vi"), en: text("region_en") } },
    }),
    group: text("group"),
    ...(text("not_ranked_vi") && { notRanked: { vi: text("not_ranked_vi"), en: text("not_ranked_en") } }),
    ...(text("published_place") && {
      publishedPlace: {
        place: Number(text("published_place")),
        ...(text("published_of") && { of: Number(text("published_of")) }),
      },
    }),
  };
}

function readFigure(row: Record<string, string>): Figure {
  const text = (column: string) => row[column] ?? "";
  const error = text("standard_error");
  return {
    unit: text("unit") as UnitVersionId,
    item: text("item") as ItemCode,
    fact: text("fact"),
    value: text("value"),
    source: text("source"),
    ...(error && {
      sampling: {
        standardError: error,
        n: text("n"),
        df: text("df"),
        deff: text("deff"),
        covariances: text("covariances"),
      },
    }),
  };
}

function readPast(row: Record<string, string>): WholePastPlace {
  const text = (column: string) => row[column] ?? "";
  return {
    year: Number(text("year")),
    edition: text("edition"),
    method: text("method"),
    chain: text("chain") as UnitId,
    group: text("group"),
    value: text("value"),
    place: Number(text("place")),
    shared: text("shared") === "yes",
    of: Number(text("of")),
  };
}
