import { cleanText } from "@thang-diem/engine";
import type { Readable } from "node:stream";
import { posix } from "node:path";
import { SaxesParser } from "saxes";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import type { Problem } from "../problems/index.ts";
import type { Counter } from "./counter.ts";
import { refusal } from "./refusals.ts";
import type { Cell, MergedCells, TableLimits, TableRow } from "./table-file.ts";
import { numberCell, readFormats, type CellFormat } from "./xlsx-formats.ts";

/** A workbook whose sizes were checked and whose sheets are known; the rows are read later, sheet by sheet. */
export interface Workbook {
  readonly notes: readonly Problem[];
  rows(): AsyncIterable<TableRow | MergedCells>;
  close(): void;
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

interface SheetContext {
  readonly sheet: string;
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  readonly counter: Counter;
}

const ENTRIES_MAX = 5_000;
/** Programs leave blank cells with a format as far as that; the last that ECMA-376 knows is 16,384. */
const BLANK_COLUMNS_MAX = 1_024;

/**
 * Opens an XLSX file (ECMA-376, parts 1 and 2). Sizes are refused by what the archive declares before anything is
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
    const entries = await entriesOf(zip, limits);
    const bookPath = "xl/workbook.xml";
    if (!entries.has(bookPath)) {
      zip.close();
      return undefined;
    }
    const part = (name: string) => openPart(zip, entries, name);
    const { sheets, from1904 } = await readBook(part, bookPath, counter);
    const shown = sheets.filter((sheet) => !sheet.hidden);
    const notes = sheets.filter((sheet) => sheet.hidden).map(hiddenSheet);
    return { notes, rows: () => allRows(part, shown, from1904, counter), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw readable(error);
  }
}

type OpenPart = (name: string) => Promise<Readable | undefined>;

async function entriesOf(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    const inflation = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    const grows = entry.uncompressedSize > 1_000_000 && inflation > limits.inflation_max;
    if (grows || inflated > limits.inflated_bytes_max || entries.size >= ENTRIES_MAX)
      throw refusal("file-inflates-too-much", { entry: entry.fileName, inflated });
    if (entry.isEncrypted()) throw refusal("file-is-old-excel");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function openPart(
  zip: ZipFile,
  entries: Map<string, Entry>,
  name: string,
): Promise<Readable | undefined> {
  const entry = entries.get(name.replace(/^\//, ""));
  return entry === undefined ? undefined : zip.openReadStreamPromise(entry);
}

async function readBook(
  part: OpenPart,
  bookPath: string,
  counter: Counter,
): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  const targets = new Map<string, string>();
  await readXml(counter, await part("xl/_rels/workbook.xml.rels"), {
    open: (name, attributes) => {
      if (name === "Relationship")
        targets.set(
          attributes.Id ?? "",
          posix.resolve("/", posix.dirname(bookPath), attributes.Target ?? ""),
        );
    },
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(counter, await part(bookPath), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      const target = name === "sheet" ? targets.get(attributes.id ?? "") : undefined;
      if (target?.includes("/worksheets/") === true)
        sheets.push({
          name: (attributes.name ?? "").normalize("NFC"),
          path: target,
          hidden: (attributes.state ?? "visible") !== "visible",
        });
    },
  });
  return { sheets, from1904 };
}

async function* allRows(
  part: OpenPart,
  sheets: readonly Sheet[],
  from1904: boolean,
  counter: Counter,
): AsyncIterable<TableRow | MergedCells> {
  try {
    const texts = await readSharedTexts(part, counter);
    const formats = await readFormats((read) =>
      part("xl/styles.xml").then((stream) => readXml(counter, stream, { open: read })),
    );
    for (const { name, path } of sheets) {
      const stream = await part(path);
      if (stream === undefined) throw refusal("file-is-broken", { path }, { sheet: name });
      yield* sheetRows(stream, { sheet: name, texts, formats, from1904, counter });
    }
  } catch (error) {
    throw readable(error);
  }
}

/** Runs of rich text are joined; phonetic guides (`rPh`) are not part of the text. */
async function readSharedTexts(part: OpenPart, counter: Counter): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let reading = false;
  let phonetic = false;
  await readXml(counter, await part("xl/sharedStrings.xml"), {
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

async function* sheetRows(stream: Readable, context: SheetContext): AsyncIterable<TableRow | MergedCells> {
  const ready: (TableRow | MergedCells)[] = [];
  const parser = xmlParser(sheetReader(context, ready));
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    context.counter.time();
    parser.write(decoder.decode(chunk, { stream: true }));
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready;
}

const EMPTY: Cell = { kind: "empty" };

/** Collects cells that hold something into rows, and rows that hold any; what a cell holds is known at its end tag. */
function sheetReader(context: SheetContext, ready: (TableRow | MergedCells)[]): XmlReader {
  const { counter } = context;
  let row = 0;
  let column = 0;
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
        counter.row(place());
      }
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
      return { kind: "truth", value: cell.value.trim() === "1" };
    case "e":
      return { kind: "error", text: cell.value };
    case "d":
      return { kind: "date", iso: cell.value.slice(0, 10) };
    default:
      return cell.value === ""
        ? { kind: "empty" }
        : numberCell(cell.value, context.formats[cell.format] ?? "number", context.from1904);
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

interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(piece: string): void;
  close?(name: string): void;
}

async function readXml(counter: Counter, stream: Readable | undefined, reader: XmlReader): Promise<void> {
  if (stream === undefined) return;
  const parser = xmlParser(reader);
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    counter.time();
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}

/** Names without their prefix: programs differ in which one they write. Entities other than XML's own are an error. */
function xmlParser(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser();
  const bare = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", (tag) => reader.open?.(bare(tag.name), bareNames(tag.attributes)));
  parser.on("text", (piece) => reader.text?.(piece));
  parser.on("cdata", (piece) => reader.text?.(piece));
  parser.on("closetag", (tag) => reader.close?.(bare(tag.name)));
  return parser;
}

function bareNames(attributes: Record<string, string>): Record<string, string> {
  if (!Object.keys(attributes).some((name) => name.includes(":"))) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(":") + 1), value]),
  );
}

/** yauzl and saxes tell broken archives and broken XML by plain errors. */
function readable(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "ProblemError") return error;
  if (/too many bytes in the stream/.test(error.message)) return refusal("file-inflates-too-much");
  return refusal("file-is-broken", { reason: error.message });
}
