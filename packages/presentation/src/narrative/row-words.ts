/** What is said of one unit of an edition where a number, a place or a comparison is missing. */
import type { EditionNode, EditionRow } from "@thang-diem/contract";
import type { Bilingual, TableRow, YearTable } from "@thang-diem/engine";

/** How many of the items that apply to a unit have no points. */
export interface Lacking {
  readonly items: number;
  readonly of: number;
}

/** Counts the leaves of a tree; bonus and penalty items count like any other. */
export function lackingItems(tree: EditionNode): Lacking {
  const leaves = leavesOf(tree).filter(({ status }) => status !== "not-applicable");
  return { items: leaves.filter(({ status }) => status === "missing").length, of: leaves.length };
}

function leavesOf(node: EditionNode): EditionNode[] {
  const children = node.children ?? [];
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
}

/**
 * Why figures are not there, as a reader understands it.
 * `not-published`: the source leaves the unit out; `not-copied`: our copy of the source has gaps; `no-figures`: an
 * evaluation of the house has not got them.
 */
export type Missing = "not-published" | "not-copied" | "no-figures";

/**
 * Why figures are missing in an edition.
 *
 * @param gaps only some of the results are known
 * @param published the figures were published elsewhere, not made here
 */
export function missingIn({
  gaps,
  published,
}: {
  readonly gaps: boolean;
  readonly published: boolean;
}): Missing {
  return gaps ? "not-copied" : published ? "not-published" : "no-figures";
}

/** "nguồn không công bố kết quả của đơn vị này", "thiếu số liệu ở 3 trong 28 nội dung". */
export function lackingWords({ items, of }: Lacking, missing: Missing): Bilingual {
  if (items === of) return ALL[missing];
  const known = { vi: `${items} trong ${of} nội dung`, en: `${items} of ${of} items` };
  return missing === "no-figures"
    ? { vi: `thiếu số liệu ở ${known.vi}`, en: `figures are missing for ${known.en}` }
    : missing === "not-published"
      ? { vi: `nguồn không công bố ${known.vi}`, en: `the source does not publish ${known.en}` }
      : { vi: `nguồn đã chép thiếu ${known.vi}`, en: `the copied source lacks ${known.en}` };
}

const ALL: Readonly<Record<Missing, Bilingual>> = {
  "not-published": {
    vi: "nguồn không công bố kết quả của đơn vị này",
    en: "the source does not publish a result of this unit",
  },
  "not-copied": { vi: "chưa có trong nguồn đã chép", en: "not in the copied source" },
  "no-figures": { vi: "chưa có số liệu", en: "no figures yet" },
};

/** How a unit stands against the year before. */
export type RowChange = Pick<EditionRow, "change" | "noChange">;

/**
 * Compares index and place with the edition of the year before, each where both are known; else says which of the
 * reasons it is that nothing is compared.
 *
 * @param before the table of the year before; absent where none was published
 */
export function changeSince(
  { year, method }: Pick<YearTable, "year" | "method">,
  now: Pick<TableRow, "unit" | "group" | "value" | "place">,
  before: YearTable | undefined,
): RowChange {
  if (!before || before.year !== year - 1) return { noChange: NOT_BEFORE(year - 1) };
  if (!now.place && !now.value) return { noChange: NOT_NOW };
  const was = before.rows.find(({ unit }) => unit === now.unit);
  if (!was || (!was.place && !was.value)) return { noChange: NOT_THEN(before.year) };
  if (before.method !== method) return { noChange: METHOD };
  if (was.group !== now.group) return { noChange: GROUP };
  const index = now.value && was.value ? now.value.minus(was.value).text : undefined;
  const places = now.place && was.place ? was.place.place - now.place.place : undefined;
  if (index === undefined && places === undefined) return { noChange: NOTHING_IN_BOTH(before.year) };
  return {
    change: {
      ...(index !== undefined && { index }),
      ...(places !== undefined && { places }),
      since: before.year,
    },
  };
}

const METHOD: Bilingual = {
  vi: "cách tính đã đổi nên không so với năm trước",
  en: "not compared: the method changed",
};
const GROUP: Bilingual = {
  vi: "xếp ở nhóm khác năm trước nên không so",
  en: "not compared: ranked in another group the year before",
};
const NOT_NOW: Bilingual = {
  vi: "năm nay không có kết quả để so sánh",
  en: "no result this year to compare",
};
const NOT_BEFORE = (year: number): Bilingual => ({
  vi: `không có lần công bố năm ${year} để so sánh`,
  en: `no edition of ${year} to compare with`,
});
const NOT_THEN = (year: number): Bilingual => ({
  vi: `năm ${year} không có kết quả để so sánh`,
  en: `no result in ${year} to compare with`,
});
const NOTHING_IN_BOTH = (year: number): Bilingual => ({
  vi: `không có số nào cùng có ở năm ${year} và năm nay`,
  en: `nothing is known of both ${year} and this year`,
});
