import type { EditionRow } from "@thang-diem/contract";
import { csvText } from "@thang-diem/documents";
import { Exact } from "@thang-diem/engine";
import type { ComputedEdition } from "../compute-edition.ts";
import { pointsByCode } from "../v1/index.ts";
import { UNCERTAIN, UNIT_COLUMNS } from "./columns.ts";

const DIGITS = 10;

/** One line a unit; every number a decimal that any program reads, the exact index beside it. */
export function resultsCsv({ scheme, results }: ComputedEdition): string {
  const codes = [...scheme.items.keys()];
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  const uncertain = results.uncertainty !== undefined;
  const header = [...UNIT_COLUMNS.map(({ name }) => name), ...(uncertain ? UNCERTAIN_NAMES : []), ...codes];
  return csvText(
    header,
    results.rows.map((row) => {
      const unit = units.get(row.unit);
      const points = pointsByCode(row.tree);
      return [
        row.unit,
        unit?.code ?? "",
        unit?.name.vi ?? "",
        unit?.name.en ?? "",
        unit?.kind ?? "",
        unit?.region?.id ?? "",
        unit?.group ?? "",
        ...numberCells(row),
        row.notRanked?.vi ?? "",
        row.notRanked?.en ?? "",
        ...(uncertain ? uncertainCells(row) : []),
        ...codes.map((code) => plain(points.get(code))),
      ];
    }),
  );
}

const UNCERTAIN_NAMES = UNCERTAIN.map(({ name }) => name);

function numberCells(row: EditionRow): string[] {
  return [
    plain(row.index),
    row.index ?? "",
    row.indexSource ?? "",
    plain(row.computedIndex),
    plain(row.points),
    plain(row.maximum),
    String(row.rank?.place ?? ""),
    row.rank ? (row.rank.shared ? "yes" : "no") : "",
    String(row.rank?.of ?? ""),
    row.class ?? "",
    String(row.quartile ?? ""),
    plain(row.change?.index),
    String(row.change?.places ?? ""),
  ];
}

function uncertainCells({ standardError, interval }: EditionRow): string[] {
  return [
    standardError ?? "",
    interval?.low ?? "",
    interval?.high ?? "",
    String(interval?.placeLow ?? ""),
    String(interval?.placeHigh ?? ""),
    String(interval?.tier ?? ""),
  ];
}

/** A decimal: exact where it ends, else rounded half up to ten digits. @example plain("1/3") // "0.3333333333" */
export function plain(text: string | undefined): string {
  if (text === undefined || text === "") return "";
  return text.includes("/") ? Exact.of(text).toFixed(DIGITS) : text;
}
