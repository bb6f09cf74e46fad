import { readFile } from "node:fs/promises";
import type { Bilingual } from "@thang-diem/engine";
import { type Options, parse } from "csv-parse/sync";
import type { Console } from "./console.ts";

/** A table of text as a file holds it. */
export interface FileTable {
  /** By name; all of the same length. */
  readonly columns: Record<string, string[]>;
  /** Line of the file that each row begins in, counted from 1. */
  readonly lines: readonly number[];
}

export type ReadTable =
  | { readonly ok: true; readonly table: FileTable }
  | { readonly ok: false; readonly faults: readonly Bilingual[] };

interface Row {
  readonly record: readonly string[];
  /** Line that it ends in. */
  readonly lines: number;
}

/**
 * A CSV file as columns of text, first row the names, NFC. The separator is the one of comma, semicolon and tab that the
 * heading and the most rows agree on; a file that writes decimals with a comma is read with decimal points. All rows
 * with more or fewer cells than there are names are a fault that lists their lines, as are names that stand twice and a
 * quotation mark that does not close.
 */
export async function readTable(file: string): Promise<ReadTable> {
  const text = (await readFile(file, "utf8")).normalize("NFC");
  const read = rowsOf(text);
  if (!read.ok) return { ok: false, faults: [inFile(file, read.fault)] };
  const [head, ...rows] = read.rows;
  const names = (head?.record ?? []).map((name) => name.trim());
  const faults = faultsOf(names, rows);
  if (faults.length > 0) return { ok: false, faults: faults.map((fault) => inFile(file, fault)) };
  const cells = withDecimalPoints(rows.map(({ record }) => record));
  return {
    ok: true,
    table: {
      columns: Object.fromEntries(names.map((name, i) => [name, cells.map((row) => row[i] ?? "")])),
      lines: rows.map(({ record, lines }) => lines - newlinesIn(record)),
    },
  };
}

/** The table of a file, or nothing after all its faults have been said. */
export async function tableOrFaults(console: Console, file: string): Promise<FileTable | undefined> {
  const read = await readTable(file);
  if (read.ok) return read.table;
  for (const fault of read.faults) console.fault(fault);
  if (console.json) console.result({ problems: read.faults.map((message) => ({ message })) }, () => []);
  return undefined;
}

const DELIMITERS = [",", ";", "\t"];

function rowsOf(text: string): { ok: true; rows: Row[] } | { ok: false; fault: Bilingual } {
  try {
    const sample = (delimiter: string) => recordsOf(text, delimiter, { relax_quotes: true, to: 50 });
    const delimiter = DELIMITERS.reduce((best, next) =>
      agreement(sample(next)) > agreement(sample(best)) ? next : best,
    );
    return { ok: true, rows: recordsOf(text, delimiter) };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("CSV_"))) throw error;
    const line = "lines" in error ? Number(error.lines) : 1;
    return {
      ok: false,
      fault: {
        vi: `dòng ${line}: dấu nháy kép mở mà không đóng, hoặc đứng sai chỗ.`,
        en: `line ${line}: a quotation mark is opened and not closed, or stands in the wrong place.`,
      },
    };
  }
}

function recordsOf(text: string, delimiter: string, more: Options = {}): Row[] {
  const ends: number[] = [];
  const records = parse(text, {
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    delimiter,
    ...more,
    on_record: (record, { lines }) => {
      ends.push(lines);
      return record;
    },
  });
  return records.map((record, i) => ({ record, lines: ends[i] ?? 0 }));
}

/** How many rows have as many cells as the heading, then how many cells that is; one cell is no separator. */
function agreement(rows: readonly Row[]): number {
  const width = rows[0]?.record.length ?? 0;
  if (width < 2) return 0;
  const alike = rows.filter(({ record }) => record.length === width).length;
  return alike / rows.length + 1 - 1 / width;
}

function faultsOf(names: readonly string[], rows: readonly Row[]): Bilingual[] {
  const faults: Bilingual[] = [];
  const twice = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  if (twice.length > 0)
    faults.push({
      vi: `tên cột xuất hiện hai lần: ${twice.join(", ")}.`,
      en: `columns that stand twice: ${twice.join(", ")}.`,
    });
  const uneven = rows.filter(({ record }) => record.length !== names.length);
  if (uneven.length > 0) {
    const shown = uneven.slice(0, 10).map(({ lines, record }) => `${lines} (${record.length})`);
    const more = uneven.length > shown.length ? ", …" : "";
    faults.push({
      vi:
        `dòng có số ô khác số cột (${names.length} cột): dòng ${shown.join(", ")}${more}. ` +
        "Dấu phẩy trong số hay trong chữ phải nằm trong dấu nháy kép.",
      en:
        `rows with another number of cells than the ${names.length} columns: line ${shown.join(", ")}${more}. ` +
        "A comma inside a number or a text needs quotation marks.",
    });
  }
  return faults;
}

/** Where a file writes "12,5" and nowhere "12.5", its decimal mark is the comma. */
function withDecimalPoints(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const comma = /^\s*[+-]?\d+,\d+\s*$/;
  const point = /^\s*[+-]?\d+\.\d+\s*$/;
  if (!rows.some((row) => row.some((cell) => comma.test(cell)))) return rows;
  if (rows.some((row) => row.some((cell) => point.test(cell)))) return rows;
  return rows.map((row) => row.map((cell) => (comma.test(cell) ? cell.replace(",", ".") : cell)));
}

function newlinesIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function inFile(file: string, { vi, en }: Bilingual): Bilingual {
  return { vi: `${file}: ${vi}`, en: `${file}: ${en}` };
}

/** "q1,q2" → names; an option that was not given names nothing. */
export function namesIn(option: string | boolean | undefined): string[] {
  return typeof option === "string"
    ? option
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : [];
}
