import type { FilePlace, Problem } from "@thang-diem/platform/problems";
import { FORM_LIMITS, type NamedRow, readNamedRows, type TableInput } from "@thang-diem/platform/spreadsheet";

/** The columns of the file; a heading is recognised with or without marks, in either language. */
export const COLUMNS = {
  fullName: { title: "Họ và tên", also: ["ho ten", "full name", "name"], needed: true },
  signInName: { title: "Tên đăng nhập", also: ["tai khoan", "sign-in name", "username"] },
  organisation: {
    title: "Cơ quan",
    also: ["don vi", "co quan, don vi", "organisation", "unit"],
    needed: true,
  },
  roles: { title: "Vai trò", also: ["role", "roles"] },
  email: { title: "Thư điện tử", also: ["email", "e-mail"] },
  phone: { title: "Điện thoại", also: ["so dien thoai", "dien thoai di dong", "phone", "telephone"] },
} as const;

export type Column = keyof typeof COLUMNS;
const ROWS_MAX = 5_000;

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
  const people: WrittenPerson[] = [];
  const faults: Problem[] = [];
  for await (const each of readNamedRows(input, fileName, COLUMNS, { limits: FORM_LIMITS, signal })) {
    if (each.kind === "fault") faults.push(each.problem);
    else people.push(personOf(each));
    if (people.length > ROWS_MAX) return { people: [], faults: [TOO_MANY_ROWS] };
  }
  return { people, faults };
}

/** Telephone numbers are often stored as numbers, without their first zero: nine digits get it back. */
function personOf({ row, sheet, text, cell, place }: NamedRow<Column>): WrittenPerson {
  const cut = cell("phone")?.kind === "number" && /^[1-9]\d{8}$/.test(text.phone);
  return {
    row,
    ...(sheet !== undefined && { sheet }),
    text: cut ? { ...text, phone: `0${text.phone}` } : text,
    place,
  };
}

const TOO_MANY_ROWS: Problem = {
  code: "too-many-rows",
  message: { vi: `Tệp có hơn ${ROWS_MAX} dòng.`, en: `The file has more than ${ROWS_MAX} rows.` },
  suggestion: { vi: "Chia thành nhiều tệp.", en: "Split it into several files." },
};
