import type { EditionNode, EditionResults, EditionRow } from "@thang-diem/contract";

/** The results without what a later format says besides, every field at its place. */
export function onlyFormat(
  format: "1" | "2",
  { units, groups, rows, uncertainty, summary }: EditionResults,
): EditionResults {
  return {
    units,
    groups,
    rows: rows.map((row) => ({ ...picked(row, ROWS[format]), tree: nodeOf(row.tree) })),
    ...(uncertainty && { uncertainty }),
    summary,
  };
}

const ROW_BEFORE_CLASS = [
  "unit",
  "index",
  "points",
  "maximum",
  "standardError",
  "interval",
  "rank",
  "rankSource",
  "notRanked",
  "regionRank",
  "class",
] as const satisfies readonly (keyof EditionRow)[];

const ROW_AFTER_CLASS = ["quartile", "change", "noChange"] as const satisfies readonly (keyof EditionRow)[];

const ROWS = {
  "1": [...ROW_BEFORE_CLASS, ...ROW_AFTER_CLASS],
  "2": [...ROW_BEFORE_CLASS, "classReason", ...ROW_AFTER_CLASS],
} as const satisfies Record<string, readonly (keyof EditionRow)[]>;

const NODE = [
  "code",
  "status",
  "points",
  "standardError",
  "maximum",
  "fullMaximum",
  "rule",
  "inputs",
  "rounding",
  "sentence",
  "children",
  "rank",
] as const satisfies readonly (keyof EditionNode)[];

function nodeOf({ children, sentence, ...node }: EditionNode): EditionNode {
  const words = { vi: sentence.vi.replaceAll(EACH_CASE, "mỗi đơn vị $1"), en: sentence.en };
  return picked({ ...node, sentence: words, ...(children && { children: children.map(nodeOf) }) }, NODE);
}

/** What these formats call "mỗi đơn vị": the points of each thing that was counted. */
const EACH_CASE = /mỗi trường hợp (−?[\d.,]+ điểm)/g;

function picked<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  ) as Pick<T, K>;
}
