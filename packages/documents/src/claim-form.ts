import type { ItemCode } from "@thang-diem/engine";
import ExcelJS from "exceljs";
import { sealed } from "./archive.ts";
import { cellText } from "./printable.ts";

/** A field of a unit's form as a row to be filled in. */
export interface ClaimFormRow {
  readonly item: ItemCode;
  readonly itemTitle: string;
  readonly maximum: string;
  /** What is asked: the title of a fact, or "Giải trình". */
  readonly title: string;
  /** As people write it: the title of a level, "Có". */
  readonly value: string;
  readonly hint: string;
  /** What may be chosen; empty where one writes freely. */
  readonly choices: readonly string[];
  readonly field: string;
}

/** Headings, by which the file is recognised when it comes back. */
export const CLAIM_FORM_COLUMNS = {
  item: "Mã tiêu chí",
  itemTitle: "Tiêu chí",
  maximum: "Điểm tối đa",
  title: "Nội dung",
  value: "Giá trị",
  hint: "Cách ghi",
  field: "Mã ô",
  before: "Giá trị lúc tải",
} as const;

const WIDTHS = {
  item: 12,
  itemTitle: 44,
  maximum: 10,
  title: 38,
  value: 36,
  hint: 30,
  field: 14,
  before: 24,
} as const;
const WRITTEN = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF8E1" } } as const;
const QUIET = { color: { argb: "FF56616F" } } as const;

/**
 * The form of a unit as a workbook: everything is text, so
 * that no program turns a date or a comma into something else.
 */
export async function claimForm(
  rows: readonly ClaimFormRow[],
  notes: readonly string[],
  date: string,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "Thang Điểm";
  book.created = book.modified = new Date(`${date}T00:00:00Z`);
  const sheet = book.addWorksheet("Tự chấm", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
  });
  const names = Object.keys(CLAIM_FORM_COLUMNS) as (keyof typeof CLAIM_FORM_COLUMNS)[];
  sheet.columns = names.map((name) => ({
    header: CLAIM_FORM_COLUMNS[name],
    width: WIDTHS[name],
    style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } },
  }));
  sheet.getRow(1).font = { bold: true };
  const lists = addLists(book, rows);
  for (const row of rows) {
    const added = sheet.addRow(names.map((name) => cellText(name === "before" ? row.value : row[name])));
    const value = added.getCell(names.indexOf("value") + 1);
    value.fill = WRITTEN;
    const list = lists.get(row.choices.join("\n"));
    if (list !== undefined)
      value.dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [list],
        showErrorMessage: true,
        errorTitle: "Chọn trong danh sách",
        error: "Chọn một mức có trong danh sách.",
      };
    for (const name of ["hint", "field", "before"] as const)
      added.getCell(names.indexOf(name) + 1).font = QUIET;
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: names.length } };
  const guide = book.addWorksheet("Cách ghi");
  guide.getColumn(1).width = 110;
  for (const note of notes) guide.addRow([cellText(note)]).alignment = { wrapText: true };
  return sealed(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** Choices stand on a sheet of their own: a list inside a cell's rule holds 255 characters at most. */
function addLists(book: ExcelJS.Workbook, rows: readonly ClaimFormRow[]): ReadonlyMap<string, string> {
  const wanted = [
    ...new Map(
      rows.filter(({ choices }) => choices.length > 0).map(({ choices }) => [choices.join("\n"), choices]),
    ).entries(),
  ];
  const sheet = book.addWorksheet("Mức");
  sheet.addRow(wanted.map((_choices, i) => `Danh sách ${i + 1}`)).font = { bold: true };
  return new Map(
    wanted.map(([key, choices], i) => {
      choices.forEach((choice, row) => (sheet.getCell(row + 2, i + 1).value = cellText(choice)));
      const letters = sheet.getColumn(i + 1).letter;
      return [key, `'Mức'!$${letters}$2:$${letters}$${choices.length + 1}`];
    }),
  );
}
