import { searchKey, tidyText } from "@thang-diem/engine";
import { ProblemError, type FilePlace, type Problem } from "@thang-diem/platform/problems";
import {
  columnLetters,
  FORM_LIMITS,
  type HeadingWidth,
  readTable,
  rowWidthFault,
  type Cell,
  type TableFile,
  type TableInput,
  type TableRow,
} from "@thang-diem/platform/spreadsheet";

/** The columns of the file; a heading is recognised with or without marks, in either language. */
export const COLUMNS = {
  fullName: { title: "Họ và tên", also: ["ho ten", "full name", "name"] },
  signInName: { title: "Tên đăng nhập", also: ["tai khoan", "sign-in name", "username"] },
  organisation: { title: "Cơ quan", also: ["don vi", "co quan, don vi", "organisation", "unit"] },
  roles: { title: "Vai trò", also: ["role", "roles"] },
  email: { title: "Thư điện tử", also: ["email", "e-mail"] },
  phone: { title: "Điện thoại", also: ["so dien thoai", "dien thoai di dong", "phone", "telephone"] },
} as const;

export type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ["fullName", "organisation"];
const ROWS_MAX = 5_000;
const HEADING_ROWS = 10;

/** A person as a row of the file writes it; empty text where the cell is empty. */
export interface WrittenPerson {
  readonly row: number;
  readonly sheet?: string;
  readonly text: Readonly<Record<Column, string>>;
  readonly place: (column: Column) => FilePlace;
}

export interface WrittenPeople {
  readonly people: readonly WrittenPerson[];
  readonly faults: readonly Problem[];
}

/**
 * Every person of a CSV or XLSX file, and everything that keeps
 * it from being read. Sheets without the headings are left out.
 */
export async function readAccountFile(
  input: TableInput,
  fileName: string,
  signal?: AbortSignal,
): Promise<WrittenPeople> {
  const opened = await readTable(input, fileName, FORM_LIMITS, signal);
  if (!opened.ok) return { people: [], faults: opened.faults };
  try {
    return opened.value.unicode ? await readSheets(opened.value) : { people: [], faults: [NOT_UNICODE] };
  } catch (error) {
    if (error instanceof ProblemError) return { people: [], faults: [error.problem] };
    throw error;
  } finally {
    await opened.value.close();
  }
}

type Headings = ReadonlyMap<Column, number>;

async function readSheets(file: TableFile): Promise<WrittenPeople> {
  const people: WrittenPerson[] = [];
  const faults: Problem[] = [];
  const headings = new Map<string, Headings>();
  let width: HeadingWidth = {};
  for await (const row of file.rows()) {
    if (row.kind === "fault") faults.push(row.problem);
    if (row.kind !== "row") continue;
    const sheet = row.sheet ?? "";
    const known = headings.get(sheet);
    if (known === undefined) {
      const found = row.row <= HEADING_ROWS ? headingsOf(row) : undefined;
      if (found !== undefined) headings.set(sheet, found);
      if (found !== undefined) width = { width: row.width, delimiter: file.delimiter };
    } else if (row.cells.some(({ kind }) => kind !== "empty")) {
      const wrong = rowWidthFault(row, width);
      if (wrong !== undefined) {
        faults.push(wrong);
        continue;
      }
      const person = personOf(row, known);
      people.push(person);
      faults.push(...unreadable(row, person, known));
    }
    if (people.length > ROWS_MAX) return { people: [], faults: [TOO_MANY_ROWS] };
  }
  if (headings.size === 0) return { people, faults: [...faults, NO_HEADINGS] };
  return { people, faults: people.length + faults.length === 0 ? [NO_ROWS] : faults };
}

/** The row is the heading when it names the columns that are needed. */
function headingsOf({ cells }: TableRow): Headings | undefined {
  const named = cells.map((cell) => searchKey(textOf(cell)).replace(/\s*\*$/, ""));
  const found = new Map<Column, number>();
  for (const [column, { title, also }] of Object.entries(COLUMNS) as [Column, (typeof COLUMNS)[Column]][]) {
    const at = named.findIndex(
      (name) => name === searchKey(title) || (also as readonly string[]).includes(name),
    );
    if (at >= 0) found.set(column, at);
  }
  return NEEDED.every((column) => found.has(column)) ? found : undefined;
}

function personOf({ row, sheet, cells }: TableRow, headings: Headings): WrittenPerson {
  const text = (column: Column) => textOf(cells[headings.get(column) ?? -1]);
  const inSheet = sheet === undefined ? {} : { sheet };
  return {
    row,
    ...inSheet,
    text: {
      fullName: text("fullName"),
      signInName: text("signInName"),
      organisation: text("organisation"),
      roles: text("roles"),
      email: text("email"),
      phone: text("phone"),
    },
    place: (column) => ({
      ...inSheet,
      row,
      column: columnLetters((headings.get(column) ?? headings.get("fullName") ?? 0) + 1),
    }),
  };
}

function unreadable({ cells }: TableRow, person: WrittenPerson, headings: Headings): Problem[] {
  return [...headings].flatMap(([column, at]) => {
    const kind = cells[at]?.kind;
    return kind === "error" || kind === "not-computed"
      ? [{ ...BROKEN_CELL, place: person.place(column) }]
      : [];
  });
}

/** Telephone numbers are often stored as numbers, without their first zero: nine digits get it back. */
function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return tidyText(cell.text);
    case "number":
      return /^[1-9]\d{8}$/.test(cell.text) ? `0${cell.text}` : cell.text;
    case "date":
      return cell.iso;
    default:
      return "";
  }
}

const HEADINGS = Object.values(COLUMNS)
  .map(({ title }) => title)
  .join(", ");
const NO_HEADINGS: Problem = {
  code: "headings-missing",
  message: {
    vi:
      `Không thấy dòng tiêu đề có cột “${COLUMNS.fullName.title}” ` +
      `và “${COLUMNS.organisation.title}” trong 10 dòng đầu.`,
    en: "No heading row with the columns for full name and organisation in the first 10 rows.",
  },
  suggestion: {
    vi: `Dùng tệp mẫu, hoặc đặt tiêu đề: ${HEADINGS}.`,
    en: `Use the template, or these headings: ${HEADINGS}.`,
  },
};
const NO_ROWS: Problem = {
  code: "rows-missing",
  message: { vi: "Tệp có tiêu đề nhưng không có dòng nào.", en: "The file has headings and no rows." },
  suggestion: {
    vi: "Ghi mỗi người một dòng dưới tiêu đề.",
    en: "Write one person a row below the headings.",
  },
};
const TOO_MANY_ROWS: Problem = {
  code: "too-many-rows",
  message: { vi: `Tệp có hơn ${ROWS_MAX} dòng.`, en: `The file has more than ${ROWS_MAX} rows.` },
  suggestion: { vi: "Chia thành nhiều tệp.", en: "Split it into several files." },
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
