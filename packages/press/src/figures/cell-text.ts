/** The texts of a table in Unicode, whatever table of bytes they were written in. */
import { cleanText } from "@thang-diem/engine";
import { ProblemError } from "@thang-diem/platform/problems";
import type { Cell, TableFile, TableRow } from "@thang-diem/platform/spreadsheet";
import type { LegacyText } from "./expected.ts";
import { type FaultCode, type FaultList, figureFault } from "./faults.ts";
import { cellPlace, shown } from "./layout.ts";

/** What it takes to read texts. */
export interface TextReader {
  readonly faults: FaultList;
  readonly legacy?: LegacyText | undefined;
  /** Convert old tables instead of reporting them. */
  readonly convertLegacy?: boolean | undefined;
  readonly unicode: boolean;
  /** The old table of each column, where one is known. */
  readonly legacyColumns: ReadonlyMap<string, string>;
  readonly texts: Map<string, DecodedText>;
}

const TEXTS_REMEMBERED_MAX = 20_000;

interface DecodedText {
  readonly text: string;
  readonly fault?: { readonly code: FaultCode; readonly details: Readonly<Record<string, string>> };
}

/** The text of a cell in Unicode; an old table is reported once for each cell it stands in. */
export function textAt(row: TableRow, column: number, reader: TextReader): string {
  const cell = row.cells[column];
  if (cell === undefined) return "";
  const { text, fault } = decodeText(
    shown(cell).trim(),
    reader,
    reader.legacyColumns.get(columnKey(row, column)),
  );
  if (fault !== undefined) reader.faults.add(figureFault(fault.code, cellPlace(row, column), fault.details));
  return text;
}

export function decoded(row: TableRow, reader: TextReader): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell, column) =>
      cell.kind === "text"
        ? {
            kind: "text",
            text:
              decodeText(cell.text, reader, reader.legacyColumns.get(columnKey(row, column))).converted ??
              cell.text,
          }
        : cell,
    ),
  };
}

function decodeText(
  text: string,
  reader: TextReader,
  tableOfColumn: string | undefined,
): DecodedText & { readonly converted?: string } {
  if (!NOT_ASCII.test(text)) return { text: cleanText(text) };
  return remember(reader.texts, `${tableOfColumn ?? ""} ${text}`, () => {
    const table = BEYOND_EIGHT_BITS.test(text)
      ? undefined
      : (tableOfColumn ?? reader.legacy?.detect(text, !reader.unicode));
    if (table === undefined || reader.legacy === undefined)
      return reader.unicode
        ? { text }
        : { text, fault: { code: "text-not-unicode" as const, details: { text } } };
    const converted = cleanText(reader.legacy.convert(text, table));
    if (reader.convertLegacy === true) return { text: converted, converted };
    return {
      text: converted,
      converted,
      fault: { code: "text-legacy" as const, details: { text, table, converted } },
    };
  });
}

const NOT_ASCII = /[\u0080-\u{10FFFF}]/u;
const BEYOND_EIGHT_BITS = /[\u0100-\u{10FFFF}]/u;
const SAMPLE_ROWS = 500;

/** A short name may hold no telling letter, its column does: the first rows are read once beforehand. */
export async function findLegacyColumns(
  file: TableFile,
  legacy: LegacyText | undefined,
): Promise<Map<string, string>> {
  const samples = new Map<string, string>();
  if (legacy === undefined) return samples;
  try {
    let rows = 0;
    for await (const event of file.rows()) {
      if (event.kind === "row")
        for (const [column, cell] of event.cells.entries())
          addSample(samples, columnKey(event, column), cell);
      if ((rows += 1) >= SAMPLE_ROWS) break;
    }
  } catch (error) {
    // A broken file is reported by the reading that follows, with its place.
    if (!(error instanceof ProblemError)) throw error;
  }
  if (!file.unicode) {
    // A text file has one table for all its columns.
    const table = legacy.detect([...samples.values()].join(" "), true);
    return new Map([...samples].flatMap(([key]): [string, string][] => onlyKnown(key, table)));
  }
  return new Map(
    [...samples].flatMap(([key, text]): [string, string][] => onlyKnown(key, legacy.detect(text, false))),
  );
}

function addSample(samples: Map<string, string>, key: string, cell: Cell): void {
  if (cell.kind === "text" && NOT_ASCII.test(cell.text) && !BEYOND_EIGHT_BITS.test(cell.text))
    samples.set(key, `${samples.get(key) ?? ""} ${cell.text}`);
}

function onlyKnown(key: string, table: string | undefined): [string, string][] {
  return table === undefined ? [] : [[key, table]];
}

function columnKey(row: TableRow, column: number): string {
  return `${row.sheet ?? ""}!${column}`;
}

export function remember<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= TEXTS_REMEMBERED_MAX) memory.clear();
  const found = find();
  memory.set(key, found);
  return found;
}
