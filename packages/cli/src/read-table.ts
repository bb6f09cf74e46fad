import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { cleanText } from "@thang-diem/engine";
import { type Problem, ProblemError } from "@thang-diem/platform/problems";
import { type Cell, readTable, rowWidthFault, type TableFile } from "@thang-diem/platform/spreadsheet";
import type { Console } from "./console.ts";
import { faultOf, faultWords } from "./file-faults.ts";

/** A table of text as a file holds it. */
export interface FileTable {
  /** By name; all of the same length. */
  readonly columns: Record<string, string[]>;
  /** The row of the file that each row is, as spreadsheet programs count: with the heading, from 1. */
  readonly lines: readonly number[];
}

/**
 * A CSV or XLSX file as columns of text by name: the first row that holds something gives the names. A
 * decimal
 * comma is read where commas do not stand between the cells and no number has a point.
 *
 * @returns nothing after all its faults have been said, each with its row
 */
export async function tableOrFaults(console: Console, file: string): Promise<FileTable | undefined> {
  const opened = await readTable(createReadStream(file), basename(file));
  const read = opened.ok ? await tableOf(opened.value) : { faults: opened.faults };
  if (opened.ok) await opened.value.close();
  if ("table" in read) return read.table;
  for (const problem of read.faults) {
    const fault = faultOf(problem, file);
    console.fault(faultWords(fault), fault);
  }
  return undefined;
}

type Read = { readonly table: FileTable } | { readonly faults: readonly Problem[] };

async function tableOf(file: TableFile): Promise<Read> {
  const faults: Problem[] = [];
  const rows: { readonly row: number; readonly texts: readonly string[] }[] = [];
  let names: readonly string[] | undefined;
  let width = {};
  let sheet: string | undefined;
  try {
    for await (const event of file.rows()) {
      if (event.kind === "fault") faults.push(event.problem);
      if (event.kind !== "row") continue;
      if (names === undefined) {
        names = event.cells.map((cell) => cleanText(textOf(cell)).trim());
        width = { width: event.width, delimiter: file.delimiter };
        sheet = event.sheet;
        continue;
      }
      // Of a workbook the first sheet that holds something is the table.
      if (event.sheet !== sheet) continue;
      const wrong = rowWidthFault(event, width, names.length - 1);
      if (wrong === undefined) rows.push({ row: event.row, texts: event.cells.map(textOf) });
      else faults.push(wrong);
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    faults.push(error.problem);
  }
  if (!file.unicode) faults.push(NOT_UNICODE);
  faults.push(...namedTwice(names ?? []));
  if (faults.length > 0) return { faults };
  const cells = file.delimiter === undefined || file.delimiter === "," ? rows : withDecimalPoints(rows);
  const column = (i: number) => cells.map(({ texts }) => texts[i] ?? "");
  return {
    table: {
      columns: Object.fromEntries((names ?? []).map((name, i) => [name, column(i)])),
      lines: rows.map(({ row }) => row),
    },
  };
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

const COMMA = /^\s*[-+−]?\d+,\d+\s*$/;
const POINT = /^\s*[-+−]?\d+\.\d+\s*$/;

/** Where a file writes "12,5" and nowhere "12.5", its decimal mark is the comma. */
function withDecimalPoints<T extends { readonly texts: readonly string[] }>(
  rows: readonly T[],
): readonly T[] {
  if (rows.some(({ texts }) => texts.some((text) => POINT.test(text)))) return rows;
  return rows.map((row) => ({
    ...row,
    texts: row.texts.map((text) => (COMMA.test(text) ? text.replace(",", ".") : text)),
  }));
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
