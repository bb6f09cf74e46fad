import { csvText, workbook } from "@thang-diem/documents";
import {
  type Questionnaire,
  writeForm,
  writeMarkdownForm,
  type WrittenSheet,
} from "@thang-diem/engine/questionnaire";

export const FORM_FORMATS = ["xlsx", "csv", "md", "json"] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

/**
 * A questionnaire as a file that `readFormFile` reads again (json: the model itself, for programs). In CSV all sheets stand
 * one below the other, each below its name, as the tools of the trade write it. `date` is the date of the XLSX file.
 */
export async function writeFormFile(
  questionnaire: Questionnaire,
  format: FormFormat,
  date: string,
): Promise<Uint8Array> {
  const sheets = writeForm(questionnaire);
  switch (format) {
    case "xlsx":
      return await workbook(sheets.map(asWorkbookSheet), date);
    case "csv":
      return new TextEncoder().encode(csvOf(sheets));
    case "md":
      return new TextEncoder().encode(writeMarkdownForm(sheets));
    case "json":
      return new TextEncoder().encode(`${JSON.stringify(questionnaire, null, 2)}\n`);
  }
}

function asWorkbookSheet({ name, headings, rows }: WrittenSheet) {
  const columns = headings.map((title) => ({ title, width: title.startsWith("label") ? 48 : 18 }));
  return { name, columns, rows, notes: [] };
}

function csvOf(sheets: readonly WrittenSheet[]): string {
  const lines = sheets.flatMap(({ name, headings, rows }) => [
    [name],
    ["", ...headings],
    ...rows.map((row) => ["", ...row]),
  ]);
  const width = Math.max(...lines.map(({ length }) => length));
  const [first = [], ...rest] = lines.map((line) => [
    ...line,
    ...Array<string>(width - line.length).fill(""),
  ]);
  return csvText(first, rest);
}
