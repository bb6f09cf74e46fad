import ExcelJS from "exceljs";
import {
  type MergedCells,
  readTable,
  type TableInput,
  type TableLimits,
  type TableRow,
  type Told,
} from "./index.ts";

/** A whole file, row by row. @throws with the codes of its faults */
export async function read(
  input: TableInput,
  fileName: string,
  limits?: TableLimits,
): Promise<{ rows: TableRow[]; merged: MergedCells[]; told: Told[]; notes: string[] }> {
  const opened = await readTable(input, fileName, limits);
  if (!opened.ok) throw new Error(opened.faults.map((fault) => fault.code).join());
  const [rows, merged, told]: [TableRow[], MergedCells[], Told[]] = [[], [], []];
  try {
    for await (const event of opened.value.rows()) {
      if (event.kind === "row") rows.push(event);
      else if (event.kind === "merged") merged.push(event);
      else told.push(event);
    }
  } finally {
    await opened.value.close();
  }
  return { rows, merged, told, notes: opened.value.notes.map((note) => note.code) };
}

/** Codes of the faults of a file that is refused. */
export async function refused(
  input: TableInput,
  fileName: string,
  limits?: TableLimits,
): Promise<string | undefined> {
  const opened = await readTable(input, fileName, limits);
  if (opened.ok) await opened.value.close();
  return opened.ok ? undefined : opened.faults.map((fault) => fault.code).join();
}

/** A workbook as a spreadsheet program writes it. */
export async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const utf8 = (text: string) => Buffer.from(text, "utf8");
