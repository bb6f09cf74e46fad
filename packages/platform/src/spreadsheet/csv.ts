import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { parse as parseStream } from "csv-parse";
import { parse as parseText } from "csv-parse/sync";
import { cleanText } from "@thang-diem/engine";
import type { Counter } from "./counter.ts";
import { refusal } from "./refusals.ts";
import type { Spooled } from "./spool.ts";
import type { Cell, TableRow } from "./table-file.ts";

/** `bytes`: eight bits a character in an unknown table, each kept as U+0000–U+00FF for whoever can tell which. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "bytes";

const DELIMITERS = [",", ";", "\t", "|"];
const RECORD_CHARACTERS_MAX = 1_000_000;

type TextFile = Pick<Spooled, "path" | "head" | "validUtf8">;

/** By byte-order mark; without one, by where the zero bytes of ASCII stand, then by whether it is lawful UTF-8. */
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

/** The rows of a CSV file with comma, semicolon, tab or bar between cells; `sep=;` in the first line is obeyed. */
export async function* csvRows(file: TextFile, counter: Counter): AsyncIterable<TableRow> {
  const encoding = encodingOf(file);
  const sample = decode(
    encoding,
    encoding.startsWith("utf-16")
      ? file.head.subarray(0, file.head.length - (file.head.length % 2))
      : file.head,
  );
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(sample)?.[1];
  const options = {
    delimiter: told ?? likelyDelimiter(sample),
    bom: true,
    relax_column_count: true,
    max_record_size: RECORD_CHARACTERS_MAX,
    columns: false,
  } as const;
  const parser = Readable.from(textOf(file.path, encoding)).pipe(parseStream(options));
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row === 1 && told !== undefined) continue;
      counter.row({ row });
      counter.cells(record.length, { row });
      counter.time();
      const last = record.findLastIndex((text) => text.trim() !== "");
      counter.column(last + 1, { row });
      yield { kind: "row", row, cells: record.slice(0, last + 1).map((text) => textCell(text, encoding)) };
    }
  } catch (error) {
    throw readable(error, row + 1);
  }
}

/**
 * In an old eight-bit table control characters may be letters (VISCII): whoever knows the table cleans
 * what it reads.
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
  if (code.includes("QUOTE")) return refusal("csv-quote", {}, { row });
  return code.startsWith("CSV_") ? refusal("file-is-broken", { code }, { row }) : error;
}
