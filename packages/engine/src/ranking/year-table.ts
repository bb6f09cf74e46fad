import type { ItemCode, UnitId } from "../ids/index.ts";
import type { Exact } from "../numbers/index.ts";

/**
 * One unit in one year's table. Ids name the same unit through
 * the years (the caller joins versions by lineage, not by code).
 */
export interface TableRow {
  readonly unit: UnitId;
  readonly group: string;
  readonly value?: Exact | undefined;
  /** `of` is absent where the source does not say among how many. */
  readonly place?:
    | { readonly place: number; readonly shared: boolean; readonly of?: number | undefined }
    | undefined;
  /** 1 = the best; units of one tier cannot be told apart. Absent where no sample stands behind the values. */
  readonly tier?: number | undefined;
  /** Points and maximum of the parts below the index. */
  readonly parts: readonly { readonly code: ItemCode; readonly points: Exact; readonly maximum: Exact }[];
}

/** The units of one year. Tables with the same `method` can be compared, in points and in places. */
export interface YearTable {
  readonly year: number;
  readonly method: string;
  readonly rows: readonly TableRow[];
  /** True where only some of the results are known and places are those that the source prints. */
  readonly gaps: boolean;
  /** Lower ends of classes, or other limits worth counting over. */
  readonly thresholds: readonly Exact[];
}

export type RankedRow = TableRow &
  Required<Pick<TableRow, "value" | "place">> & {
    readonly value: Exact;
    readonly place: NonNullable<TableRow["place"]>;
  };

/** Rows that have both a value and a place. */
export function rankedRows({ rows }: YearTable): RankedRow[] {
  return rows.flatMap((row) =>
    row.value && row.place ? [{ ...row, value: row.value, place: row.place }] : [],
  );
}

/**
 * The year before, where the two can be compared: it is the one right before, complete, under the same method, and
 * somebody was ranked in it.
 */
export function comparedWith(now: YearTable, before: YearTable | undefined): YearTable | undefined {
  return before &&
    before.year === now.year - 1 &&
    before.method === now.method &&
    !before.gaps &&
    !now.gaps &&
    rankedRows(before).length > 0
    ? before
    : undefined;
}
