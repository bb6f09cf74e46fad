import { cleanText } from "@thang-diem/engine";
import type { Readable } from "node:stream";
import { openPromise } from "yauzl";
import type { Problem } from "../problems/index.ts";
import type { Counter } from "./counter.ts";
import { refusal } from "./refusals.ts";
import {
  type Cell,
  columnLetters,
  type MergedCells,
  type TableEvent,
  type TableLimits,
  type Told,
} from "./table-file.ts";
import { numberCell, PLAIN, readFormats, type CellFormat } from "./xlsx-formats.ts";
import {
  type Book,
  bookPathOf,
  entriesOf,
  type OpenPart,
  partsOf,
  readBook,
  type Sheet,
} from "./xlsx-parts.ts";
import { readXml, xmlParser, type XmlReader } from "./xml.ts";

/**
 * A workbook whose sizes were checked and whose sheets are known; the rows are read later, sheet by sheet.
 */
export interface Workbook {
  readonly notes: readonly Problem[];
  rows(): AsyncIterable<TableEvent>;
  close(): void;
}

interface SheetContext {
  readonly sheet: string;
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  readonly counter: Counter;
}

/** Programs leave blank cells with a format as far as that; the last that ECMA-376 knows is 16,384. */
const BLANK_COLUMNS_MAX = 1_024;

/**
 * Opens an XLSX file (ECMA-376, parts 1 and 2). Sizes are refused by what the archive declares before
 * anything is
 * inflated; an entry that turns out larger than it declared is cut off while it is read.
 */
export async function openWorkbook(
  path: string,
  limits: TableLimits,
  counter: Counter,
): Promise<Workbook | undefined> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => undefined);
  if (zip === undefined) throw refusal("file-is-broken");
  try {
    const part = partsOf(zip, await entriesOf(zip, limits));
    const bookPath = await bookPathOf(part, counter);
    if (bookPath === undefined) {
      zip.close();
      return undefined;
    }
    const book = await readBook(part, bookPath, counter);
    const left = book.sheets.filter((sheet) => sheet.hidden && limits.hidden_sheets !== "read");
    const sheets = book.sheets.filter((sheet) => !left.includes(sheet));
    return {
      notes: left.map(hiddenSheet),
      rows: () => allRows(part, { ...book, sheets }, counter),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw readable(error);
  }
}

async function* allRows(part: OpenPart, book: Book, counter: Counter): AsyncIterable<TableEvent> {
  try {
    const texts = await readSharedTexts(part, book.texts, counter);
    const formats = await readFormats((read) =>
      part(book.styles).then((stream) => readXml(counter, stream, { open: read })),
    );
    for (const { name, path } of book.sheets) {
      const stream = await part(path);
      if (stream === undefined) throw refusal("file-is-broken", { path }, { sheet: name });
      yield* sheetRows(stream, { sheet: name, texts, formats, from1904: book.from1904, counter });
    }
  } catch (error) {
    throw readable(error);
  }
}

/** Runs of rich text are joined; phonetic guides (`rPh`) are not part of the text. */
async function readSharedTexts(part: OpenPart, path: string, counter: Counter): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let reading = false;
  let phonetic = false;
  await readXml(counter, await part(path), {
    open: (name) => {
      if (name === "si") counter.text();
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
      reading = name === "t" && !phonetic;
    },
    text: (piece) => {
      if (reading) text += piece;
    },
    close: (name) => {
      reading = false;
      if (name === "rPh") phonetic = false;
      if (name === "si") texts.push(unescapeText(text));
    },
  });
  return texts;
}

async function* sheetRows(stream: Readable, context: SheetContext): AsyncIterable<TableEvent> {
  const ready: TableEvent[] = [];
  const hidden: Hidden = { rows: [], columns: [] };
  const parser = xmlParser(sheetReader(context, ready, hidden));
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    context.counter.time();
    parser.write(decoder.decode(chunk, { stream: true }));
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready;
  if (hidden.rows.length + hidden.columns.length > 0) yield hiddenParts(context.sheet, hidden);
}

/** Rows and columns that a sheet does not show; they are read all the same. */
interface Hidden {
  readonly rows: number[];
  readonly columns: string[];
}

const EMPTY: Cell = { kind: "empty" };

/**
 * Collects cells that hold something into rows, and rows that hold any; what a cell holds is known at its
 * end tag.
 */
function sheetReader(context: SheetContext, ready: TableEvent[], hidden: Hidden): XmlReader {
  const { counter } = context;
  let row = 0;
  let column = 0;
  let isHidden = false;
  let cells: Cell[] = [];
  let cell: RawCell | undefined;
  let collecting: "value" | undefined;
  const place = () => ({ sheet: context.sheet, row });
  const put = (at: number, read: Cell) => {
    counter.column(at, place());
    counter.cells(Math.max(0, at - 1 - cells.length), place());
    while (cells.length < at - 1) cells.push(EMPTY);
    cells[at - 1] = read;
  };
  return {
    open: (name, attributes) => {
      if (name === "row") {
        [row, cells, column] = [Number(attributes.r ?? row + 1), [], 0];
        isHidden = isTrue(attributes.hidden);
        counter.row(place());
      }
      if (name === "col" && isTrue(attributes.hidden)) hidden.columns.push(columnRange(attributes));
      if (name === "c") {
        column = columnOf(attributes.r) ?? column + 1;
        counter.cells(1, place());
        cell = {
          column,
          type: attributes.t ?? "n",
          format: Number(attributes.s ?? 0),
          formula: false,
          value: "",
          phonetic: false,
        };
      }
      if (cell !== undefined && name === "f") cell.formula = true;
      if (cell !== undefined && name === "rPh") cell.phonetic = true;
      collecting = name === "v" || (name === "t" && cell?.phonetic === false) ? "value" : undefined;
      if (name === "mergeCell" && attributes.ref !== undefined)
        ready.push(merged(context.sheet, attributes.ref));
    },
    text: (piece) => {
      if (cell !== undefined && collecting === "value") cell.value += piece;
    },
    close: (name) => {
      collecting = undefined;
      if (name === "rPh" && cell !== undefined) cell.phonetic = false;
      if (name === "c" && cell !== undefined) {
        const read = readCell(cell, context);
        if (read.kind !== "empty") put(cell.column, cell.formula ? { ...read, formula: true } : read);
        else if (cell.column > BLANK_COLUMNS_MAX) counter.column(cell.column, place());
        cell = undefined;
      }
      if (name === "row" && cells.length > 0 && isHidden) hidden.rows.push(row);
      if (name === "row" && cells.length > 0) ready.push({ kind: "row", sheet: context.sheet, row, cells });
    },
  };
}

interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly format: number;
  formula: boolean;
  value: string;
  phonetic: boolean;
}

/** ECMA-376 part 1, 18.18.11: the types of a cell. A formula's value is the one saved with it. */
function readCell(cell: RawCell, context: SheetContext): Cell {
  if (cell.formula && cell.value === "" && cell.type !== "str") return { kind: "not-computed" };
  switch (cell.type) {
    case "s":
      return textCell(context.texts[Number(cell.value)] ?? "");
    case "str":
    case "inlineStr":
      return textCell(unescapeText(cell.value));
    case "b":
      return { kind: "truth", value: ["1", "true"].includes(cell.value.trim()) };
    case "e":
      return { kind: "error", text: cell.value };
    case "d":
      return { kind: "date", iso: cell.value.slice(0, 10) };
    default:
      return cell.value === ""
        ? { kind: "empty" }
        : numberCell(cell.value, context.formats[cell.format] ?? PLAIN, context.from1904);
  }
}

function textCell(text: string): Cell {
  return text.trim() === "" ? { kind: "empty" } : { kind: "text", text };
}

/** ST_Xstring: characters that XML cannot hold are written _xHHHH_. */
function unescapeText(text: string): string {
  return cleanText(
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function merged(sheet: string, range: string): MergedCells {
  return { kind: "merged", sheet, range, lastRow: Number(/(\d+)$/.exec(range)?.[1] ?? 0) };
}

function hiddenSheet({ name }: Sheet): Problem {
  return {
    code: "sheet-hidden",
    place: { sheet: name },
    message: {
      vi: `Trang tính ẩn “${name}” không được đọc.`,
      en: `The hidden sheet “${name}” was not read.`,
    },
  };
}

const isTrue = (attribute: string | undefined) => attribute === "1" || attribute === "true";

function columnRange({ min = "1", max = min }: Readonly<Record<string, string>>): string {
  const [from, to] = [min, max].map((column) => columnLetters(Number(column)));
  return from === to ? `${from}` : `${from}–${to}`;
}

const LISTED_MAX = 10;

function hiddenParts(sheet: string, { rows, columns }: Hidden): Told {
  const listed = (parts: readonly (string | number)[]) =>
    parts.slice(0, LISTED_MAX).join(", ") + (parts.length > LISTED_MAX ? ", …" : "");
  const said = (row: string, column: string) =>
    [rows.length > 0 && `${row} ${listed(rows)}`, columns.length > 0 && `${column} ${listed(columns)}`]
      .filter(Boolean)
      .join("; ");
  return {
    kind: "note",
    problem: {
      code: "cells-hidden",
      place: { sheet },
      message: {
        vi: `Trang “${sheet}” có phần bị ẩn (${said("dòng", "cột")}); phần này vẫn được đọc.`,
        en: `Parts of the sheet “${sheet}” are hidden (${said("rows", "columns")}); they were read like the others.`,
      },
    },
  };
}

/** yauzl and saxes tell broken archives and broken XML by plain errors. */
function readable(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "ProblemError") return error;
  if (/too many bytes in the stream/.test(error.message)) return refusal("file-inflates-too-much");
  return refusal("file-is-broken", { reason: error.message });
}
