import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { cleanText } from "@thang-diem/engine";
import { type Problem, ProblemError } from "@thang-diem/platform/problems";
import { type Cell, readTable, rowWidthFault, type TableFile } from "@thang-diem/platform/spreadsheet";
import { FileFaults } from "./file-faults.ts";

/**
 * A CSV or XLSX file as columns of text by name: the first row that holds something gives the names. A
 * decimal comma is
 * read where commas do not stand between the cells, in columns that hold nothing but numbers.
 *
 * @throws FileFaults everything that is wrong with the file, each with its row
 */
export async function readColumns(file: string): Promise<Record<string, string[]>> {
  const opened = await readTable(createReadStream(file), basename(file));
  if (!opened.ok) throw new FileFaults(file, opened.faults);
  try {
    return await columnsOf(file, opened.file);
  } finally {
    await opened.file.close();
  }
}

async function columnsOf(path: string, file: TableFile): Promise<Record<string, string[]>> {
  const faults: Problem[] = [];
  let names: string[] | undefined;
  let columns: string[][] = [];
  let width = {};
  let sheet: string | undefined;
  try {
    for await (const event of file.rows()) {
      if (event.kind === "fault") faults.push(event.problem);
      if (event.kind !== "row") continue;
      if (names === undefined) {
        names = event.cells.map((cell) => cleanText(textOf(cell)).trim());
        columns = names.map(() => []);
        width = { width: event.width, delimiter: file.delimiter };
        sheet = event.sheet;
        continue;
      }
      // Of a workbook the first sheet that holds something is the table.
      if (event.sheet !== sheet) continue;
      const wrong = rowWidthFault(event, width, names.length - 1);
      if (wrong === undefined) columns.forEach((column, i) => column.push(textOf(event.cells[i])));
      else faults.push(wrong);
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    faults.push(error.problem);
  }
  if (!file.unicode) faults.push(NOT_UNICODE);
  faults.push(...namedTwice(names ?? []));
  if (faults.length > 0) throw new FileFaults(path, faults);
  const read = file.delimiter === "," ? columns : columns.map(withPoints);
  return Object.fromEntries((names ?? []).map((name, i) => [name, read[i] ?? []]));
}

/** As the cell of a text file would say it. */
function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
    case "error":
    case "number":
    case "no-date":
      return cell.text;
    case "date":
      return cell.iso;
    case "truth":
      return cell.value ? "1" : "0";
    default:
      return "";
  }
}

const DECIMAL_COMMA = /^\s*[-−]?\d+(?:,\d+)?\s*$/;

function withPoints(column: readonly string[]): string[] {
  const isNumeric = column.every((text) => text.trim() === "" || DECIMAL_COMMA.test(text));
  return isNumeric ? column.map((text) => text.replace(",", ".")) : [...column];
}

function namedTwice(names: readonly string[]): Problem[] {
  return names
    .filter((name, i) => name !== "" && names.indexOf(name) !== i)
    .map((name) => ({
      code: "header-twice",
      message: {
        vi: `Tiêu đề “${name}” đứng ở hai cột.`,
        en: `The heading “${name}” stands over two columns.`,
      },
      suggestion: { vi: "Xóa hoặc đổi tên một cột.", en: "Remove or rename one of the columns." },
      place: { row: 1 },
    }));
}

const NOT_UNICODE: Problem = {
  code: "not-unicode",
  message: { vi: "Chữ trong tệp không phải Unicode.", en: "The text of the file is not Unicode." },
  suggestion: { vi: "Lưu tệp thành .xlsx hoặc CSV UTF-8.", en: "Save it as .xlsx or CSV UTF-8." },
};

/** "q1,q2" → names; an option that was not given names nothing. */
export function namesIn(option: string | boolean | undefined): string[] {
  return typeof option === "string"
    ? option
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : [];
}
