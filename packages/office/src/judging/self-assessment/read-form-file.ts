import { CLAIM_FORM_COLUMNS } from "@thang-diem/documents";
import { cleanText, type ItemCode, searchKey, tidyText } from "@thang-diem/engine";
import { ProblemError, type FilePlace, type Problem } from "@thang-diem/platform/problems";
import {
  type Cell,
  columnLetters,
  FORM_LIMITS,
  type HeadingWidth,
  readTable,
  rowWidthFault,
  type TableFile,
  type TableInput,
  type TableRow,
} from "@thang-diem/platform/spreadsheet";

type Column = "unit" | "item" | "field" | "value" | "before";

/** A field as a row of the file writes it. */
export interface WrittenField {
  readonly row: number;
  /** Code or name; "" in the form of one unit. */
  readonly unit: string;
  readonly item: ItemCode;
  readonly field: string;
  readonly value: string;
  /** What stood there when the file was made; absent in a file without that column. */
  readonly before: string | undefined;
  readonly place: (column: Column) => FilePlace;
}

export interface WrittenForm {
  readonly fields: readonly WrittenField[];
  readonly faults: readonly Problem[];
}

/** Above all items of an agency for every commune of the largest province. */
const ROWS_MAX = 20_000;
const HEADING_ROWS = 10;
const NEEDED: readonly Column[] = ["item", "field", "value"];

/**
 * The fields of a workbook (or CSV) with the headings of the form; other sheets are left out. Formulas are
 * faults.
 */
export async function readFormFile(
  input: TableInput,
  fileName: string,
  signal?: AbortSignal,
): Promise<WrittenForm> {
  const opened = await readTable(input, fileName, FORM_LIMITS, signal);
  if (!opened.ok) return { fields: [], faults: opened.faults };
  try {
    return opened.value.unicode ? await readSheets(opened.value) : { fields: [], faults: [NOT_UNICODE] };
  } catch (error) {
    if (error instanceof ProblemError) return { fields: [], faults: [error.problem] };
    throw error;
  } finally {
    await opened.value.close();
  }
}

type Headings = ReadonlyMap<Column, number>;

async function readSheets(file: TableFile): Promise<WrittenForm> {
  const [fields, faults]: [WrittenField[], Problem[]] = [[], []];
  const headings = new Map<string, Headings>();
  let width: HeadingWidth = {};
  for await (const row of file.rows()) {
    if (row.kind === "fault") faults.push(row.problem);
    if (row.kind !== "row") continue;
    const known = headings.get(row.sheet ?? "");
    if (known === undefined) {
      const found = row.row <= HEADING_ROWS ? headingsOf(row) : undefined;
      if (found !== undefined) headings.set(row.sheet ?? "", found);
      if (found !== undefined) width = { width: row.width, delimiter: file.delimiter };
      continue;
    }
    const wrong = rowWidthFault(row, width);
    if (wrong !== undefined) {
      faults.push(wrong);
      continue;
    }
    const written = fieldOf(row, known);
    if (written.item === "" && written.field === "" && written.value === "") continue;
    fields.push(written);
    faults.push(...formulasOf(row, known, written));
    if (fields.length > ROWS_MAX) return { fields: [], faults: [TOO_MANY_ROWS] };
  }
  if (headings.size === 0) return { fields: [], faults: [...faults, NO_HEADINGS] };
  return { fields, faults };
}

function headingsOf({ cells }: TableRow): Headings | undefined {
  const named = cells.map((cell) => searchKey(textOf(cell)));
  const found = new Map<Column, number>();
  for (const column of [...NEEDED, "before", "unit"] as const) {
    const titles = column === "unit" ? (["unitCode", "unit"] as const) : ([column] as const);
    const at = titles
      .map((title) => named.indexOf(searchKey(CLAIM_FORM_COLUMNS[title])))
      .find((index) => index >= 0);
    if (at !== undefined) found.set(column, at);
  }
  return NEEDED.every((column) => found.has(column)) ? found : undefined;
}

function fieldOf({ row, sheet, cells }: TableRow, headings: Headings): WrittenField {
  const text = (column: Column) => textOf(cells[headings.get(column) ?? -1]);
  const inSheet = sheet === undefined ? {} : { sheet };
  return {
    row,
    unit: text("unit"),
    // Codes such as 1.1 are numbers to a spreadsheet program that was not told otherwise.
    item: text("item").replace(",", ".") as ItemCode,
    field: text("field"),
    value: text("value"),
    before: headings.has("before") ? text("before") : undefined,
    place: (column) => ({ ...inSheet, row, column: columnLetters((headings.get(column) ?? 0) + 1) }),
  };
}

function formulasOf({ cells }: TableRow, headings: Headings, written: WrittenField): Problem[] {
  return [...headings.keys()].flatMap((column) => {
    const cell = cells[headings.get(column) ?? -1];
    return cell?.formula === true || cell?.kind === "error" || cell?.kind === "not-computed"
      ? [{ ...FORMULA, place: written.place(column) }]
      : [];
  });
}

/** As a person would have typed it into the form. */
function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return cell.text.includes("\n") ? cleanText(cell.text).trim() : tidyText(cell.text);
    case "number":
      return cell.percent ? `${percentText(cell.text)}%` : cell.text.replace(".", ",");
    case "date":
      return cell.iso.split("-").toReversed().join("/");
    case "truth":
      return cell.value ? "có" : "không";
    default:
      return "";
  }
}

/** "0.9218" → "92,18": the point moves by two places, exactly. */
function percentText(decimal: string): string {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const digits = fraction.padEnd(2, "0");
  const ahead = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const text = digits.length > 2 ? `${ahead},${digits.slice(2)}` : ahead;
  return decimal.startsWith("-") ? `-${text}` : text;
}

const NO_HEADINGS: Problem = {
  code: "headings-missing",
  message: {
    vi:
      `Không thấy dòng tiêu đề có các cột ` +
      `“${CLAIM_FORM_COLUMNS.item}”, “${CLAIM_FORM_COLUMNS.field}”, “${CLAIM_FORM_COLUMNS.value}”.`,
    en: "No heading row with the columns for item, field and value.",
  },
  suggestion: {
    vi: "Dùng tệp tải từ trang này, chỉ sửa cột “Giá trị”.",
    en: "Use the file downloaded from this page and change the value column only.",
  },
};
const FORMULA: Problem = {
  code: "formula",
  message: { vi: "Ô là công thức.", en: "The cell is a formula." },
  suggestion: {
    vi: "Sao chép rồi dán giá trị (Paste values), hoặc gõ lại.",
    en: "Copy and paste its value, or type it.",
  },
};
const TOO_MANY_ROWS: Problem = {
  code: "too-many-rows",
  message: { vi: `Tệp có hơn ${ROWS_MAX} dòng.`, en: `The file has more than ${ROWS_MAX} rows.` },
  suggestion: { vi: "Dùng tệp tải từ trang này.", en: "Use the file downloaded from this page." },
};
const NOT_UNICODE: Problem = {
  code: "not-unicode",
  message: { vi: "Chữ trong tệp không phải Unicode.", en: "The text of the file is not Unicode." },
  suggestion: { vi: "Lưu tệp thành .xlsx hoặc CSV UTF-8.", en: "Save it as .xlsx or CSV UTF-8." },
};
