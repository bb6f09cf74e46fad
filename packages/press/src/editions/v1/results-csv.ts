import { csvText } from "@thang-diem/documents";
import type { ComputedEdition } from "../compute-edition.ts";

/** One line a unit, exact numbers with a decimal point; parts follow in the order of the scheme. */
export function resultsCsv({ scheme, results }: ComputedEdition): string {
  const codes = [...scheme.items.keys()];
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  const header = [
    "unit",
    "code",
    "name_vi",
    "name_en",
    "kind",
    "region",
    "group",
    "index",
    "points",
    "maximum",
    "rank",
    "rank_shared",
    "ranked_units",
    "class",
    "quartile",
    "not_ranked",
    ...(results.uncertainty ? UNCERTAIN : []),
    ...codes,
  ];
  const rows = results.rows.map((row) => {
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
      row.index ?? "",
      row.points ?? "",
      row.maximum,
      String(row.rank?.place ?? ""),
      row.rank ? (row.rank.shared ? "yes" : "no") : "",
      String(row.rank?.of ?? ""),
      row.class ?? "",
      String(row.quartile ?? ""),
      row.notRanked?.vi ?? "",
      ...(results.uncertainty ? uncertainCells(row) : []),
      ...codes.map((code) => points.get(code) ?? ""),
    ];
  });
  return csvText(header, rows);
}

const UNCERTAIN = ["standard_error", "low_95", "high_95", "place_low_95", "place_high_95", "tier"];

function uncertainCells({ standardError, interval }: ComputedEdition["results"]["rows"][number]): string[] {
  return [
    standardError ?? "",
    interval?.low ?? "",
    interval?.high ?? "",
    String(interval?.placeLow ?? ""),
    String(interval?.placeHigh ?? ""),
    String(interval?.tier ?? ""),
  ];
}

type Tree = ComputedEdition["results"]["rows"][number]["tree"];

/** Points of every item of a unit, by code. */
export function pointsByCode(tree: Tree): Map<string, string> {
  const all = (node: Tree): [string, string][] => [
    [node.code, node.points ?? ""],
    ...(node.children ?? []).flatMap(all),
  ];
  return new Map(all(tree));
}
