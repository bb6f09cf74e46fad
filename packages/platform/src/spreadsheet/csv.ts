import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { type CsvError, parse as parseStream } from "csv-parse";
import { parse as parseText } from "csv-parse/sync";
import { cleanText } from "@thang-diem/engine";
import type { Counter } from "./counter.ts";
import { refusal } from "./refusals.ts";
import type { Spooled } from "./spool.ts";
import type { Cell, TableRow, Told } from "./table-file.ts";

/**
 * `bytes`: eight bits a character in an unknown table, each kept as U+0000–U+00FF for whoever can tell
 * which.
 */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "bytes";

const DELIMITERS = [",", ";", "\t", "|"];
/** All three in one file too: programs that join files leave each part its own. */
const LINE_ENDS = ["\r\n", "\n", "\r"];
const RECORD_CHARACTERS_MAX = 1_000_000;

type TextFile = Pick<Spooled, "path" | "head" | "validUtf8">;

/**
 * By byte-order mark; without one, by where the zero bytes of ASCII stand, then by whether it is lawful
 * UTF-8.
 */
export function encodingOf(file: Pick<Spooled, "head" | "validUtf8">): TextEncoding {
  const [a, b] = file.head;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = file.head.subarray(0, 1000);
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) > sample.length / 8 && zeros(0) === 0) return "utf-16le";
  if (zeros(0) > sample.length / 8 && zeros(1) === 0) return "utf-16be";
  return file.validUtf8 ? "utf-8" : "bytes";
}

/** A record, and the places that could not be read before it. */
interface ParsedRecord {
  readonly record: string[];
  readonly before: readonly Told[];
}

/**
 * The rows of a CSV file with comma, semicolon, tab or bar between cells; `sep=;` in the first line is
 * obeyed. Any mixture
 * of line ends is read. A row with a quotation mark in the wrong place is told with its line and left out.
 */
export async function* csvRows(file: TextFile, counter: Counter): AsyncIterable<TableRow | Told> {
  const encoding = encodingOf(file);
  const { delimiter, told } = delimiterOf(file);
  const unread: Told[] = [];
  let [lastLine, faultyLine, left] = [0, 0, 0];
  const options = {
    delimiter,
    record_delimiter: LINE_ENDS,
    bom: true,
    relax_column_count: true,
    max_record_size: RECORD_CHARACTERS_MAX,
    columns: false,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error?.code.includes("QUOTE") !== true) throw error ?? new Error("a record was left out");
      const line = error.code === "CSV_QUOTE_NOT_CLOSED" ? lastLine + 1 : Number(error.lines);
      if (line !== faultyLine) unread.push(wrongQuote((faultyLine = line)));
    },
    on_record: (record: string[], { lines }: { lines: number }): ParsedRecord => {
      lastLine = lines;
      return { record, before: unread.splice(0) };
    },
  } as const;
  const parser = Readable.from(textOf(file.path, encoding)).pipe(parseStream(options as never));
  let row = 0;
  try {
    for await (const { record, before } of parser as AsyncIterable<ParsedRecord>) {
      yield* before;
      left += before.length;
      row += 1;
      if (row === 1 && told) continue;
      const place = { row: row + left };
      counter.row(place);
      counter.cells(record.length, place);
      counter.time();
      const last = record.findLastIndex((text) => text.trim() !== "");
      counter.column(last + 1, place);
      const cells = record.slice(0, last + 1).map((text) => textCell(text, encoding));
      yield { kind: "row", ...place, cells, width: record.length };
    }
    yield* unread;
  } catch (error) {
    throw readable(error, row + left + 1);
  }
}

/** What stands between the cells, and whether the first line says so. */
export function delimiterOf(file: TextFile): { readonly delimiter: string; readonly told: boolean } {
  const encoding = encodingOf(file);
  const whole = file.head.length - (encoding.startsWith("utf-16") ? file.head.length % 2 : 0);
  const sample = decode(encoding, file.head.subarray(0, whole));
  const told = /^\uFEFF?sep=(.)[\r\n]/i.exec(sample)?.[1];
  return { delimiter: told ?? likelyDelimiter(sample), told: told !== undefined };
}

function wrongQuote(row: number): Told {
  return { kind: "fault", problem: refusal("csv-quote", {}, { row }).problem };
}

/**
 * In an old eight-bit table control characters may be letters (VISCII): whoever knows the table cleans what
 * it reads.
 */
function textCell(text: string, encoding: TextEncoding): Cell {
  if (text.trim() === "") return { kind: "empty" };
  return { kind: "text", text: encoding === "bytes" ? text.normalize("NFC") : cleanText(text) };
}

async function* textOf(path: string, encoding: TextEncoding): AsyncIterable<string> {
  const decoder = encoding === "bytes" ? undefined : new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder === undefined ? chunk.toString("latin1") : decoder.decode(chunk, { stream: true });
  }
}

function decode(encoding: TextEncoding, bytes: Buffer): string {
  return encoding === "bytes" ? bytes.toString("latin1") : new TextDecoder(encoding).decode(bytes);
}

/**
 * The one that gives the most columns, the same number in most of the first rows; decimal commas vary,
 * so they lose.
 */
function likelyDelimiter(sample: string): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function scoreOf(sample: string, delimiter: string): number {
  const widths = sampleRows(sample, delimiter).map((record) => record.length);
  const widest = Math.max(1, ...widths);
  const usual = widths.filter((width) => width === widest).length / Math.max(1, widths.length);
  return widest === 1 ? 0 : usual * 1000 + widest;
}

function sampleRows(sample: string, delimiter: string): string[][] {
  try {
    return parseText(sample, {
      delimiter,
      record_delimiter: LINE_ENDS,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 20,
    });
  } catch {
    return [];
  }
}

function readable(error: unknown, row: number): unknown {
  const code = (error as { code?: string }).code ?? "";
  return code.startsWith("CSV_") ? refusal("file-is-broken", { code }, { row }) : error;
}
