import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import {
  type FormCell,
  type FormFinding,
  type FormRead,
  type FormRow,
  type FormSheet,
  readForm,
  readMarkdownForm,
  sheetsOfRows,
} from "@thang-diem/engine/questionnaire";
import { type Problem, ProblemError } from "@thang-diem/platform/problems";
import {
  type Cell,
  type MergedCells,
  readTable,
  type TableInput,
  type TableLimits,
} from "@thang-diem/platform/spreadsheet";

/** A form with lists of every commune and school of the country, and no more. */
export const FORM_FILE_LIMITS: TableLimits = {
  file_bytes_max: 20_000_000,
  inflated_bytes_max: 200_000_000,
  inflation_max: 200,
  rows_max: 150_000,
  columns_max: 512,
  cells_max: 1_500_000,
  texts_max: 300_000,
  seconds_max: 30,
  // Lists of choices often lie on a hidden sheet.
  hidden_sheets: "read",
};
const MARKDOWN_BYTES_MAX = 10_000_000;

/**
 * Reads a questionnaire from a file: XLSX, CSV or Markdown tables, told by the name's ending.
 * What cannot be read at all is
 * one finding with what to do; a file that is read gives everything that `readForm` says.
 *
 * @example (await readFormFile(createReadStream(path), "sipas.xlsx")).questionnaire
 */
export async function readFormFile(input: TableInput, fileName: string): Promise<FormRead> {
  try {
    if (/\.(md|markdown)$/i.test(fileName)) {
      const text = await wholeText(input);
      if (text === undefined) return { findings: [notUnicode("Markdown")], more: 0 };
      return readForm(readMarkdownForm(text), fileName);
    }
    const { sheets, findings } = await sheetsOfTable(input, fileName);
    if (sheets === undefined) return { findings, more: 0 };
    const read = readForm(sheets, fileName);
    const isWhole = findings.every(({ weight }) => weight !== "fault");
    const { questionnaire, ...rest } = read;
    return {
      ...rest,
      findings: [...findings, ...read.findings],
      ...(isWhole && questionnaire && { questionnaire }),
    };
  } catch (error) {
    if (error instanceof ProblemError) return { findings: [asFinding(error.problem)], more: 0 };
    throw error;
  }
}

async function sheetsOfTable(
  input: TableInput,
  fileName: string,
): Promise<{ sheets: readonly FormSheet[] | undefined; findings: readonly FormFinding[] }> {
  const opened = await readTable(input, fileName, FORM_FILE_LIMITS);
  if (!opened.ok) return { sheets: undefined, findings: opened.faults.map((each) => asFinding(each)) };
  const { value: file } = opened;
  try {
    const sheets = new Map<string, FormRow[]>();
    const told: FormFinding[] = [];
    for await (const row of file.rows()) {
      if (row.kind === "merged") told.push(mergedCells(row));
      if (row.kind === "note" || row.kind === "fault") told.push(asFinding(row.problem, row.kind));
      if (row.kind !== "row") continue;
      const rows = sheets.get(row.sheet ?? "") ?? [];
      sheets.set(row.sheet ?? "", rows);
      rows.push({ row: row.row, cells: row.cells.map(cellOf) });
    }
    const findings = [
      ...file.notes.map((each) => asFinding(each, "unsupported")),
      ...told.slice(0, TOLD_MAX),
      ...(file.unicode ? [] : [notUnicode("CSV")]),
    ];
    const found =
      file.kind === "csv"
        ? sheetsOfRows(sheets.get("") ?? [])
        : [...sheets].map(([name, rows]) => ({ name, rows }));
    return { sheets: found, findings };
  } finally {
    await file.close();
  }
}

/** Of joined cells a workbook says each; a reader needs the first of them only. */
const TOLD_MAX = 100;

function mergedCells({ sheet, range }: MergedCells): FormFinding {
  const [, column = "", row = "0"] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
  return {
    weight: "note",
    code: "cells-merged",
    sheet,
    row: Number(row),
    column,
    heading: "",
    message: {
      vi: `Các ô ${range} được trộn; nội dung chỉ thuộc ô đầu tiên.`,
      en: `The cells ${range} are joined; what they hold belongs to the first of them.`,
    },
    fix: {
      vi: "Bỏ trộn ô và điền từng ô nếu nội dung thuộc cả các ô còn lại.",
      en: "Split them and fill in each, where it belongs to the others too.",
    },
  };
}

function cellOf(cell: Cell): FormCell {
  switch (cell.kind) {
    case "text":
    case "number":
      return { text: cell.text };
    case "date":
      return { text: cell.iso.replace(/T00:00(:00(\.0+)?)?$/, "") };
    case "truth":
      return { text: cell.value ? "TRUE" : "FALSE" };
    case "error":
      return { text: cell.text, broken: "error" };
    case "not-computed":
      return { text: "", broken: "not-computed" };
    default:
      return { text: "" };
  }
}

/** undefined when it is no UTF-8 */
async function wholeText(input: TableInput): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input instanceof Uint8Array ? [input] : Readable.from(input)) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > MARKDOWN_BYTES_MAX) throw new ProblemError(TOO_LARGE);
    chunks.push(chunk as Uint8Array);
  }
  const whole = Buffer.concat(chunks);
  return isUtf8(whole) ? new TextDecoder("utf-8").decode(whole) : undefined;
}

const TOO_LARGE: Problem = {
  code: "file-too-large",
  message: { vi: "Tệp lớn hơn 10 MB.", en: "The file is larger than 10 MB." },
  suggestion: { vi: "Chia thành nhiều bảng hỏi.", en: "Divide it into several questionnaires." },
};

function asFinding(
  { code, message, suggestion, place }: Problem,
  weight: FormFinding["weight"] = "fault",
): FormFinding {
  const column = place?.column;
  return {
    weight,
    code,
    sheet: place?.sheet ?? "",
    row: place?.row ?? 0,
    column: column === undefined ? "" : String(column),
    heading: "",
    message,
    fix: suggestion ?? {
      vi: "Nếu trang này thuộc bảng hỏi, cho hiện trang rồi lưu lại.",
      en: "If the sheet belongs to the form, show it and save the file again.",
    },
  };
}

function notUnicode(kind: "CSV" | "Markdown"): FormFinding {
  return asFinding({
    code: "file-not-unicode",
    message: { vi: `Tệp ${kind} không phải Unicode.`, en: `The ${kind} file is not Unicode.` },
    suggestion: { vi: `Lưu lại dưới dạng ${kind} UTF-8.`, en: `Save it as ${kind} UTF-8.` },
  });
}
