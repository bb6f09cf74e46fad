import { ProblemError, type Problem } from "../problems/index.ts";
import { csvRows, encodingOf } from "./csv.ts";
import { refusal, type RefusalCode } from "./refusals.ts";
import { spool, type Spooled, type TableInput } from "./spool.ts";
import { TABLE_LIMITS, type TableFile, type TableLimits } from "./table-file.ts";
import { openWorkbook } from "./xlsx.ts";

export {
  columnLetters,
  TABLE_LIMITS,
  type Cell,
  type MergedCells,
  type TableFile,
  type TableLimits,
  type TableRow,
} from "./table-file.ts";
export type { TableInput } from "./spool.ts";

export type OpenedTable =
  | { readonly ok: true; readonly file: TableFile }
  | { readonly ok: false; readonly faults: readonly Problem[] };

/**
 * Opens a CSV or XLSX file for reading row by row in bounded memory. What it is is told by its content; a name that says
 * otherwise, another kind of file, an old or encrypted workbook and an archive that inflates too much are refused with a
 * reason. CSV may be UTF-8 (with or without mark), UTF-16, or an eight-bit table (each byte then arrives as U+0000–U+00FF),
 * with comma, semicolon, tab or bar between cells. All texts are NFC.
 *
 * @example
 * const opened = await readTable(createReadStream(path), "bang-diem.xlsx");
 * if (opened.ok) {
 *   for await (const row of opened.file.rows()) { … }
 *   await opened.file.close();
 * }
 */
export async function readTable(
  input: TableInput,
  fileName: string,
  limits: TableLimits = TABLE_LIMITS,
): Promise<OpenedTable> {
  try {
    const spooled = await spool(input, limits.file_bytes_max);
    try {
      return { ok: true, file: await openAs(spooled, fileName.normalize("NFC"), limits) };
    } catch (error) {
      await spooled.remove();
      throw error;
    }
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, faults: [error.problem] };
    throw error;
  }
}

async function openAs(spooled: Spooled, fileName: string, limits: TableLimits): Promise<TableFile> {
  const { sha256, bytes } = spooled;
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const refuse = (code: RefusalCode) => refusal(code, { fileName });
  const begins = (...signature: number[]) => signature.every((byte, index) => spooled.head[index] === byte);
  if (bytes === 0) throw refuse("file-is-empty");
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw refuse("file-is-old-excel");
  if (begins(0x50, 0x4b, 0x03, 0x04)) {
    const workbook = await openWorkbook(spooled.path, limits);
    if (workbook === undefined) throw refuse("file-is-not-a-table");
    const close = async () => {
      workbook.close();
      await spooled.remove();
    };
    if (["xlsx", "xlsm"].includes(ending))
      return {
        kind: "xlsx",
        fileName,
        sha256,
        bytes,
        unicode: true,
        notes: workbook.notes,
        rows: workbook.rows,
        close,
      };
    workbook.close();
    throw refuse("file-name-and-content-differ");
  }
  if (looksBinary(spooled)) throw refuse("file-is-not-a-table");
  if (!["csv", "txt", "tsv"].includes(ending)) throw refuse("file-name-and-content-differ");
  return {
    kind: "csv",
    fileName,
    sha256,
    bytes,
    unicode: encodingOf(spooled) !== "bytes",
    notes: [],
    rows: () => csvRows(spooled),
    close: spooled.remove,
  };
}

/** Control bytes that no text holds; UTF-16 is told by its mark or by zeros that stand on one side only. */
function looksBinary({ head }: Spooled): boolean {
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return true;
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const sample = head.subarray(0, 4_000);
  const zeros = [0, 1].map(
    (parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  if (utf16 || (zeros.includes(0) && Math.max(...zeros) > sample.length / 8)) return false;
  return sample.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
