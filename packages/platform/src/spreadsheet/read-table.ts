import type { Result } from "@thang-diem/engine";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { ProblemError, type Problem } from "../problems/index.ts";
import { type Batch, type Lying, recognise, rowsAtLength, rowsShortly } from "./read-rows.ts";
import { spool, type TableInput } from "./spool.ts";
import { TABLE_LIMITS, type TableEvent, type TableFile, type TableLimits } from "./table-file.ts";

export type OpenedTable = Result<TableFile, { readonly faults: readonly Problem[] }>;

/**
 * Opens a CSV or XLSX file for reading row by row in bounded memory, in a thread:
 * whoever else asks something of the server meanwhile notices nothing. Rows without any content are left out.
 * What goes beyond a limit is refused where it is read; when `signal` fires (whoever brought the file
 * went away) the reading ends. What it is is told by its content; a name that says otherwise, another kind
 * of file, an old or encrypted workbook and an archive that inflates too much are refused with a reason.
 * CSV may be UTF-8 (with or without mark), UTF-16, or an eight-bit table (each byte then arrives
 * as U+0000–U+00FF), with comma, semicolon, tab or bar between cells. All texts are NFC.
 *
 * @example
 * const opened = await readTable(createReadStream(path), "bang-diem.xlsx");
 * if (opened.ok) {
 *   for await (const row of opened.value.rows()) { … }
 *   await opened.value.close();
 * }
 */
export async function readTable(
  input: TableInput,
  fileName: string,
  limits: TableLimits = TABLE_LIMITS,
  signal?: AbortSignal,
): Promise<OpenedTable> {
  try {
    const { remove, ...lying } = await spool(input, limits.file_bytes_max);
    try {
      const name = fileName.normalize("NFC");
      const known = await recognise(lying, name, limits);
      if (!known.ok) {
        await remove();
        return known;
      }
      const { sha256, bytes } = lying;
      const rows = () => rowsOf(lying, known.value.kind, limits, signal);
      return { ok: true, value: { ...known.value, fileName: name, sha256, bytes, rows, close: remove } };
    } catch (error) {
      await remove();
      throw error;
    }
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, faults: [error.problem] };
    throw error;
  }
}

const LARGE_BYTES = 2_000_000;
/** Starts the thread that reads tables, so that whoever brings the first one does not wait for it. */
export async function warmReading(): Promise<void> {
  const opened = await readTable(Buffer.from("a\n"), "a.csv");
  if (opened.ok) await opened.value.close();
}

/** Batches that the thread may read ahead: it need not wait for each time that somebody takes one. */
const AHEAD = 6;

/** Rows as they are read in a thread, asked for batch by batch. */
async function* rowsOf(
  lying: Lying,
  kind: TableFile["kind"],
  limits: TableLimits,
  signal: AbortSignal | undefined,
): AsyncIterable<TableEvent> {
  const { port1: port, port2 } = new MessageChannel();
  const reading = lying.bytes > LARGE_BYTES ? rowsAtLength : rowsShortly;
  const arrived: Batch[] = [];
  let told = () => undefined as void;
  port.on("message", (batch: Batch) => {
    arrived.push(batch);
    told();
  });
  let isOver = false;
  const ended = reading(lying, kind, limits, port2, signal).finally(() => (isOver = true));
  ended.catch(() => undefined);
  for (let n = 0; n < AHEAD; n += 1) port.postMessage("more", []);
  try {
    for (;;) {
      const more = new Promise<void>((resolve) => (told = resolve));
      if (arrived.length === 0 && !isOver) await Promise.race([more, ended.catch(() => undefined)]);
      // What was read before the end comes before the end, and before what went wrong.
      if (isOver)
        for (let left = receiveMessageOnPort(port); left !== undefined; left = receiveMessageOnPort(port))
          arrived.push(left.message as Batch);
      const batch = arrived.shift();
      if (batch === undefined) return void (await ended);
      yield* batch;
      port.postMessage("more", []);
    }
  } finally {
    port.close();
    await ended.catch(() => undefined);
  }
}
