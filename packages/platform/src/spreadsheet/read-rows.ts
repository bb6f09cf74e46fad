/** The reading itself, for a thread: what is sent to it is where the file lies. */
import type { Result } from "@thang-diem/engine";
import type { MessagePort } from "node:worker_threads";
import { ProblemError, type Problem } from "../problems/index.ts";
import { beside } from "../threads/index.ts";
import { openCounter } from "./counter.ts";
import { csvRows, delimiterOf, encodingOf } from "./csv.ts";
import { jsonRows } from "./json.ts";
import { refusal, type RefusalCode } from "./refusals.ts";
import type { Spooled } from "./spool.ts";
import type { TableEvent, TableFile, TableLimits } from "./table-file.ts";
import { openWorkbook } from "./xlsx.ts";

export type Lying = Omit<Spooled, "remove">;

export type Known = Pick<TableFile, "kind" | "unicode" | "notes" | "delimiter">;
export type Recognised = Result<Known, { readonly faults: readonly Problem[] }>;

/** What a file is, by its content; or why it cannot be read. */
export async function recogniseHere(
  lying: Lying,
  fileName: string,
  limits: TableLimits,
): Promise<Recognised> {
  try {
    return { ok: true, value: await kindOf(asBuffers(lying), fileName, limits) };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, faults: [error.problem] };
    throw error;
  }
}

export type Batch = readonly TableEvent[];

/**
 * Gives the rows that hold something, a batch each time that the other side of the port asks for one.
 * Reading ends when
 * the port is closed.
 *
 * @throws ProblemError when the file turns out to be broken or larger than it may be;
 *   what was read before is given first
 */
export async function rowsHere(
  lying: Lying,
  kind: TableFile["kind"],
  limits: TableLimits,
  port: MessagePort,
  _signal?: AbortSignal,
): Promise<void> {
  const counter = openCounter(limits);
  const asked = askedThrough(port);
  const workbook = kind === "xlsx" ? await openWorkbook(lying.path, limits, counter) : undefined;
  try {
    const rows =
      workbook?.rows() ?? (kind === "json" ? jsonRows(lying, counter) : csvRows(asBuffers(lying), counter));
    for await (const batch of inBatches(rows)) {
      if (!(await counter.paused(asked()))) return;
      port.postMessage(batch, []);
    }
  } finally {
    workbook?.close();
    port.close();
  }
}

const RECOGNISED_WITHIN_S = 60;

export const recognise = beside(import.meta.url, "recogniseHere", recogniseHere, {
  seconds_max: RECOGNISED_WITHIN_S,
});
export const rowsShortly = beside(import.meta.url, "rowsHere", rowsHere);
/** For large files: whoever brings a small one does not wait for them. */
export const rowsAtLength = beside(import.meta.url, "rowsHere", rowsHere, { lane: "own" });

const ROWS_AT_ONCE = 250;
const CELLS_AT_ONCE = 1_000;

async function* inBatches(rows: AsyncIterable<TableEvent>): AsyncIterable<Batch> {
  let batch: TableEvent[] = [];
  let cells = 0;
  let broken: unknown;
  try {
    for await (const row of rows) {
      if (row.kind === "row" && row.cells.every(({ kind }) => kind === "empty")) continue;
      batch.push(row);
      cells += row.kind === "row" ? row.cells.length : 1;
      if (batch.length < ROWS_AT_ONCE && cells < CELLS_AT_ONCE) continue;
      yield batch;
      [batch, cells] = [[], 0];
    }
  } catch (error) {
    broken = error;
  }
  if (batch.length > 0) yield batch;
  if (broken !== undefined) throw broken;
}

/** @returns asks whether the other side wants more; false when it has gone */
function askedThrough(port: MessagePort): () => Promise<boolean> {
  let wanted = 0;
  let gone = false;
  let answer: ((more: boolean) => void) | undefined;
  const tell = () => {
    if (answer === undefined || (wanted === 0 && !gone)) return;
    wanted -= gone ? 0 : 1;
    answer(!gone);
    answer = undefined;
  };
  port.on("message", () => {
    wanted += 1;
    tell();
  });
  port.once("close", () => {
    gone = true;
    tell();
  });
  return () =>
    new Promise((resolve) => {
      answer = resolve;
      tell();
    });
}

/** Bytes that were copied into a thread are no Buffer any more. */
function asBuffers(lying: Lying): Lying {
  return { ...lying, head: Buffer.from(lying.head) };
}

async function kindOf(lying: Lying, fileName: string, limits: TableLimits): Promise<Known> {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const refuse = (code: RefusalCode) => refusal(code, { fileName });
  const begins = (...signature: number[]) => signature.every((byte, index) => lying.head[index] === byte);
  if (lying.bytes === 0) throw refuse("file-is-empty");
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw refuse("file-is-old-excel");
  if (begins(0x50, 0x4b, 0x03, 0x04)) {
    const workbook = await openWorkbook(lying.path, limits, openCounter(limits));
    if (workbook === undefined) throw refuse("file-is-not-a-table");
    workbook.close();
    if (!["xlsx", "xlsm"].includes(ending)) throw refuse("file-name-and-content-differ");
    return { kind: "xlsx", unicode: true, notes: workbook.notes };
  }
  if (looksMarkedUp(lying)) throw refuse("file-is-a-web-page");
  if (looksBinary(lying)) throw refuse("file-is-not-a-table");
  if (ending === "json" && lying.validUtf8 && /^(?:\uFEFF)?\s*[[{]/.test(lying.head.toString("utf8")))
    return { kind: "json", unicode: true, notes: [] };
  if (!["csv", "txt", "tsv"].includes(ending)) throw refuse("file-name-and-content-differ");
  const { delimiter } = delimiterOf(lying);
  return { kind: "csv", unicode: encodingOf(lying) !== "bytes", notes: [], delimiter };
}

/** Programs save web pages and XML under the name of a workbook; Excel opens them after a warning. */
function looksMarkedUp({ head }: Lying): boolean {
  return /^(?:\uFEFF|ï»¿)?\s*<(?:!doctype|html|head|meta|table|\?xml)/i.test(
    head.subarray(0, 500).toString("latin1"),
  );
}

/** Control bytes that no text holds; UTF-16 is told by its mark or by zeros that stand on one side only. */
function looksBinary({ head }: Lying): boolean {
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return true;
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const sample = head.subarray(0, 4_000);
  const zeros = [0, 1].map(
    (parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  if (utf16 || (zeros.includes(0) && Math.max(...zeros) > sample.length / 8)) return false;
  return sample.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
