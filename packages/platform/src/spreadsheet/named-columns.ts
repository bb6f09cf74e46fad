import { searchKey, tidyText } from "@thang-diem/engine";
import { ProblemError, type FilePlace, type Problem } from "../problems/index.ts";
import { readTable } from "./read-table.ts";
import { rowWidthFault, type HeadingWidth } from "./row-width.ts";
import type { TableInput } from "./spool.ts";
import { columnLetters, type Cell, type TableFile, type TableLimits, type TableRow } from "./table-file.ts";

/** A column that is known by its heading, with or without marks and in either language. */
export interface NamedColumn {
  readonly title: string;
  /** Other headings, as `searchKey` writes them. */
  readonly also: readonly string[];
  /** A row without this heading is not the heading row. */
  readonly needed?: true;
}

export interface NamedRow<Column extends string> {
  readonly kind: "row";
  readonly row: number;
  readonly sheet?: string;
  /** Empty text where the cell is empty or its column is not in the file. */
  readonly text: Readonly<Record<Column, string>>;
  readonly cell: (column: Column) => Cell | undefined;
  readonly place: (column: Column) => FilePlace;
}

export interface RowFault {
  readonly kind: "fault";
  readonly problem: Problem;
}

const HEADING_ROWS = 10;

/**
 * Rows below the headings of each sheet of a CSV or XLSX file, one by one in bounded memory, and whatever is wrong with
 * file or rows at its place; sheets without the headings are left out. Whoever stops early leaves nothing open.
 *
 * @example
 * const columns = { name: { title: "Họ và tên", also: ["full name"], needed: true } } as const;
 * for await (const each of readNamedRows(bytes, "nguoi.xlsx", columns)) if (each.kind === "row") each.text.name;
 */
export async function* readNamedRows<Column extends string>(
  input: TableInput,
  fileName: string,
  columns: Readonly<Record<Column, NamedColumn>>,
  { limits, signal }: { readonly limits?: TableLimits; readonly signal?: AbortSignal | undefined } = {},
): AsyncIterable<NamedRow<Column> | RowFault> {
  const opened = await readTable(input, fileName, limits, signal);
  if (!opened.ok) {
    yield* opened.faults.map((problem): RowFault => ({ kind: "fault", problem }));
    return;
  }
  try {
    if (opened.value.unicode) yield* namedRows(opened.value, columns);
    else yield { kind: "fault", problem: NOT_UNICODE };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    yield { kind: "fault", problem: error.problem };
  } finally {
    await opened.value.close();
  }
}

async function* namedRows<Column extends string>(
  file: TableFile,
  columns: Readonly<Record<Column, NamedColumn>>,
): AsyncIterable<NamedRow<Column> | RowFault> {
  const headings = new Map<string, ReadonlyMap<Column, number>>();
  let width: HeadingWidth = {};
  let [rows, faults] = [0, 0];
  const fault = (problem: Problem): RowFault => {
    faults += 1;
    return { kind: "fault", problem };
  };
  for await (const row of file.rows()) {
    if (row.kind === "fault") yield fault(row.problem);
    if (row.kind !== "row") continue;
    const sheet = row.sheet ?? "";
    const known = headings.get(sheet);
    if (known === undefined) {
      const found = row.row <= HEADING_ROWS ? headingsOf(row, columns) : undefined;
      if (found === undefined) continue;
      headings.set(sheet, found);
      width = { width: row.width, delimiter: file.delimiter };
    } else if (row.cells.some(({ kind }) => kind !== "empty")) {
      const wrong = rowWidthFault(row, width);
      if (wrong !== undefined) {
        yield fault(wrong);
        continue;
      }
      const named = namedRow(row, known, columns);
      for (const problem of brokenCells(row, named, known)) yield fault(problem);
      rows += 1;
      yield named;
    }
  }
  if (headings.size === 0) yield fault(noHeadings(columns));
  else if (rows + faults === 0) yield fault(NO_ROWS);
}

const namesOf = <Column extends string>(columns: Readonly<Record<Column, NamedColumn>>) =>
  Object.entries(columns) as [Column, NamedColumn][];

/** The row is the heading when it names the columns that are needed. */
function headingsOf<Column extends string>(
  { cells }: TableRow,
  columns: Readonly<Record<Column, NamedColumn>>,
): ReadonlyMap<Column, number> | undefined {
  const named = cells.map((cell) => searchKey(textOf(cell)).replace(/\s*\*$/, ""));
  const found = new Map<Column, number>();
  for (const [column, { title, also }] of namesOf(columns)) {
    const at = named.findIndex((name) => name === searchKey(title) || also.includes(name));
    if (at >= 0) found.set(column, at);
  }
  return namesOf(columns).every(([column, { needed }]) => !needed || found.has(column)) ? found : undefined;
}

function namedRow<Column extends string>(
  { row, sheet, cells }: TableRow,
  headings: ReadonlyMap<Column, number>,
  columns: Readonly<Record<Column, NamedColumn>>,
): NamedRow<Column> {
  const inSheet = sheet === undefined ? {} : { sheet };
  const cell = (column: Column) => cells[headings.get(column) ?? -1];
  const text = Object.fromEntries(namesOf(columns).map(([column]) => [column, textOf(cell(column))]));
  return {
    kind: "row",
    row,
    ...inSheet,
    text: text as Readonly<Record<Column, string>>,
    cell,
    place: (column) => ({ ...inSheet, row, column: columnLetters((headings.get(column) ?? 0) + 1) }),
  };
}

function brokenCells<Column extends string>(
  { cells }: TableRow,
  row: NamedRow<Column>,
  headings: ReadonlyMap<Column, number>,
): Problem[] {
  return [...headings].flatMap(([column, at]) => {
    const kind = cells[at]?.kind;
    return kind === "error" || kind === "not-computed" ? [{ ...BROKEN_CELL, place: row.place(column) }] : [];
  });
}

function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return tidyText(cell.text);
    case "number":
      return cell.text;
    case "date":
      return cell.iso;
    default:
      return "";
  }
}

function noHeadings<Column extends string>(columns: Readonly<Record<Column, NamedColumn>>): Problem {
  const all = namesOf(columns).map(([, column]) => column);
  const needed = all.flatMap(({ title, needed: must }) => (must ? [`“${title}”`] : [])).join(", ");
  const titles = all.map(({ title }) => title).join(", ");
  return {
    code: "headings-missing",
    message: {
      vi: `Không thấy dòng tiêu đề có các cột ${needed} trong 10 dòng đầu.`,
      en: `No heading row with the columns ${needed} in the first 10 rows.`,
    },
    suggestion: {
      vi: `Dùng tệp mẫu, hoặc đặt tiêu đề: ${titles}.`,
      en: `Use the template, or these headings: ${titles}.`,
    },
  };
}

const NO_ROWS: Problem = {
  code: "rows-missing",
  message: { vi: "Tệp có tiêu đề nhưng không có dòng nào.", en: "The file has headings and no rows." },
  suggestion: {
    vi: "Ghi mỗi nội dung một dòng dưới tiêu đề.",
    en: "Write one row for each below the headings.",
  },
};
const NOT_UNICODE: Problem = {
  code: "not-unicode",
  message: {
    vi: "Chữ trong tệp không phải Unicode (có thể là TCVN3 hoặc VNI).",
    en: "The text of the file is not Unicode (perhaps TCVN3 or VNI).",
  },
  suggestion: {
    vi: "Mở tệp, chuyển sang phông Unicode, lưu thành .xlsx hoặc CSV UTF-8.",
    en: "Open it, convert it to a Unicode font, save it as .xlsx or CSV UTF-8.",
  },
};
const BROKEN_CELL: Problem = {
  code: "cell-broken",
  message: {
    vi: "Ô là công thức bị lỗi hoặc chưa tính.",
    en: "The cell is a formula that failed or was not computed.",
  },
  suggestion: { vi: "Thay công thức bằng giá trị.", en: "Replace the formula by its value." },
};
