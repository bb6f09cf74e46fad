import type { Problem } from "../problems/index.ts";

/** What a cell holds, before anybody asks what it means. A text that begins with "=" is a text. */
export type Cell = (
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  /**
   * A number the file stores as one, in plain decimals with a point; `percent`: shown as a percentage (0.92
   * as 92%).
   */
  | {
      readonly kind: "number";
      readonly text: string;
      readonly percent: boolean;
      /** What people see where the cell's format shows more decimals: 1.1 shown as "1.10". */
      readonly shown?: string;
    }
  | { readonly kind: "date"; readonly iso: string }
  /**
   * A number under a format of dates or times that is no day: a time, a negative, one beyond the year 9999.
   */
  | { readonly kind: "no-date"; readonly text: string }
  | { readonly kind: "truth"; readonly value: boolean }
  /** What the spreadsheet program shows for a failed formula, such as #DIV/0!. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula saved without its value: no program has computed it yet. */
  | { readonly kind: "not-computed" }
) & {
  /** The value was computed by a formula; absent otherwise. */
  readonly formula?: true;
};

export interface TableRow {
  readonly kind: "row";
  /** Absent in CSV. */
  readonly sheet?: string;
  /** As a spreadsheet program numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** How many cells the row of a CSV file has, empty ones at its end too. */
  readonly width?: number;
}

/** What the reader found on the way: a place that cannot be read (the rest is), or something to know. */
export interface Told {
  readonly kind: "fault" | "note";
  readonly problem: Problem;
}

export type TableEvent = TableRow | MergedCells | Told;

/** Cells joined into one; known only when the sheet has been read to its end. */
export interface MergedCells {
  readonly kind: "merged";
  readonly sheet: string;
  readonly range: string;
  readonly lastRow: number;
}

export interface TableFile {
  readonly kind: "csv" | "xlsx" | "json";
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What stands between the cells of a CSV file. */
  readonly delimiter?: string;
  /** False: an eight-bit table nobody named; every byte arrives as the character of the same number. */
  readonly unicode: boolean;
  /** What the reader should know though nothing is wrong, such as a hidden sheet that was left out. */
  readonly notes: readonly Problem[];
  /** @throws ProblemError when the file turns out to be broken, or larger inside than it may be */
  rows(): AsyncIterable<TableEvent>;
  close(): Promise<void>;
}

/** Counted while the file is read: whoever goes beyond one is refused there and then, by its name. */
export interface TableLimits {
  readonly file_bytes_max: number;
  readonly inflated_bytes_max: number;
  /** Inflated size over stored size of one entry above a megabyte. */
  readonly inflation_max: number;
  /** Of all sheets, blank ones too. */
  readonly rows_max: number;
  /** The last column that may hold anything. */
  readonly columns_max: number;
  /** Of all sheets, blank ones too, and those left out before one that holds something. */
  readonly cells_max: number;
  /** Different texts of a workbook. */
  readonly texts_max: number;
  /** Spent reading, without what the receiver of the rows takes. */
  readonly seconds_max: number;
  /** Hidden sheets are read like the others; without it they are left out with a note. */
  readonly hidden_sheets?: "read";
}

/** A file of figures: every unit and item of a country. */
export const TABLE_LIMITS: TableLimits = {
  file_bytes_max: 100_000_000,
  inflated_bytes_max: 1_000_000_000,
  inflation_max: 200,
  rows_max: 1_100_000,
  columns_max: 2_048,
  cells_max: 20_000_000,
  texts_max: 2_000_000,
  seconds_max: 300,
};

/** A form that one office fills in, or a list of people. */
export const FORM_LIMITS: TableLimits = {
  file_bytes_max: 5_000_000,
  inflated_bytes_max: 50_000_000,
  inflation_max: 200,
  rows_max: 20_000,
  columns_max: 64,
  cells_max: 400_000,
  texts_max: 100_000,
  seconds_max: 20,
};

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  const [before, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return (before > 0 ? columnLetters(before) : "") + String.fromCharCode(65 + last);
}
