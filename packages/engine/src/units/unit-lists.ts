import { isIsoDate } from "./calendar.ts";
import { isUnitKind } from "./unit-kinds.ts";
import type { IsoDate, UnitFault, UnitKind } from "./unit-types.ts";

/** A data row as a CSV reader gives it: column name → text. */
export type ListRow = Readonly<Record<string, string>>;

/** The lists of `data/units`, read and parsed by the caller; the name of a key is the name of the file. */
export interface UnitLists {
  /** When each list holds and on what legal basis (`lists.csv`). */
  readonly lists: readonly ListRow[];
  readonly provinces63: readonly ListRow[];
  readonly provinceChanges: readonly ListRow[];
  readonly provinces34: readonly ListRow[];
  readonly provinceMerge2025: readonly ListRow[];
  readonly districts2021: readonly ListRow[];
  readonly communes2021: readonly ListRow[];
  readonly communes2026: readonly ListRow[];
  readonly communeMerge2025: readonly ListRow[];
  readonly communeCodeCorrections: readonly ListRow[];
  readonly regionSchemes: readonly ListRow[];
  readonly aliases: readonly ListRow[];
}

/** Where a row stands, for faults. */
export interface RowPlace {
  readonly list: string;
  readonly row: number;
  readonly code: string;
}

/** Calls `read` for every row with its place; `codeColumn` names the unit in faults. */
export function eachRow(
  list: string,
  rows: readonly ListRow[],
  codeColumn: string,
  read: (row: ListRow, place: RowPlace) => void,
): void {
  rows.forEach((row, i) => read(row, { list, row: i + 1, code: row[codeColumn] ?? "" }));
}

/** Adds a fault; reading goes on, so that all faults come out at once. */
export function report(
  faults: UnitFault[],
  code: UnitFault["code"],
  place: RowPlace,
  vi: string,
  en: string,
): void {
  faults.push({ code, place, message: { vi, en } });
}

/** Text of a cell that must be there; an empty text after reporting. */
export function cell(row: ListRow, column: string, place: RowPlace, faults: UnitFault[]): string {
  const text = row[column]?.normalize("NFC").trim();
  if (text) return text;
  report(faults, "cell-missing", place, `Thiếu cột ${column}`, `Column ${column} is missing`);
  return "";
}

/** A date cell that must be there; the first day of year 1 after reporting. */
export function dateCell(row: ListRow, column: string, place: RowPlace, faults: UnitFault[]): IsoDate {
  const text = cell(row, column, place, faults);
  if (isIsoDate(text)) return text;
  if (text) report(faults, "date-invalid", place, `Ngày không hợp lệ: ${text}`, `Not a date: ${text}`);
  return "0001-01-01";
}

/** A date cell that may be empty. */
export function optionalDateCell(
  row: ListRow,
  column: string,
  place: RowPlace,
  faults: UnitFault[],
): IsoDate | undefined {
  return row[column] ? dateCell(row, column, place, faults) : undefined;
}

/** A kind cell; reported and nothing when it names no kind. */
export function kindCell(
  row: ListRow,
  column: string,
  place: RowPlace,
  faults: UnitFault[],
): UnitKind | undefined {
  const text = cell(row, column, place, faults);
  if (isUnitKind(text)) return text;
  if (text)
    report(faults, "kind-unknown", place, `Loại đơn vị không có: ${text}`, `No such kind of unit: ${text}`);
  return undefined;
}
