import type { ItemCode } from "@thang-diem/engine";
import ExcelJS from "exceljs";
import { sealed } from "./archive.ts";
import { cellText } from "./printable.ts";

/** A field as a row to be filled in. */
export interface ClaimFormRow {
  /** Whose field it is, in a file over several units. */
  readonly unit?: { readonly name: string; readonly code: string };
  /** Where the figure comes from, in a file of figures from outside. */
  readonly source?: string;
  /** The standard error of an estimate, beside its value; "" where none is known. */
  readonly standardError?: string;
  readonly item: ItemCode;
  readonly itemTitle: string;
  readonly maximum: string;
  /**
   * What the whole item is worth as it stands, on one row of it: people add up in their own sheets. A number, for
   * reading; whoever brings the file back changes nothing with it.
   */
  readonly points?: number;
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
  points: "Điểm lúc tải",
  unit: "Đơn vị",
  unitCode: "Mã đơn vị",
  title: "Nội dung",
  value: "Giá trị",
  hint: "Cách ghi",
  standardError: "Sai số chuẩn",
  source: "Nguồn",
  field: "Mã ô",
  before: "Giá trị lúc tải",
} as const;

const WIDTHS = {
  item: 12,
  itemTitle: 44,
  maximum: 10,
  points: 10,
  unit: 32,
  unitCode: 16,
  title: 38,
  value: 36,
  hint: 30,
  standardError: 14,
  source: 36,
  field: 14,
  before: 24,
} as const;
const WRITTEN = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF8E1" } } as const;
const QUIET = { color: { argb: "FF56616F" } } as const;

/** The sheet that is filled in: its name, what its guide says, and the day that it is dated. */
export interface ClaimFormHead {
  readonly name: string;
  readonly notes: readonly string[];
  readonly date: string;
}

type ColumnName = keyof typeof CLAIM_FORM_COLUMNS;

/**
 * A form as a workbook, of one unit or of several: everything is text, so that no program turns a date or a comma into
 * something else. Columns that no row needs are left out.
 */
export async function claimForm(
  rows: readonly ClaimFormRow[],
  { name: sheetName, notes, date }: ClaimFormHead,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "Thang Điểm";
  book.created = book.modified = new Date(`${date}T00:00:00Z`);
  const sheet = book.addWorksheet(sheetName, {
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
  const names = columnsOf(rows);
  sheet.columns = names.map((name) => ({
    header: CLAIM_FORM_COLUMNS[name],
    width: WIDTHS[name],
    style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } },
  }));
  sheet.getRow(1).font = { bold: true };
  const lists = addLists(book, rows);
  for (const row of rows) {
    const added = sheet.addRow(names.map((name) => cellText(textOf(row, name))));
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
    if (row.points !== undefined) {
      const points = added.getCell(names.indexOf("points") + 1);
      points.value = row.points;
      points.numFmt = "0.00";
    }
    for (const [at, name] of names.entries()) {
      if (QUIET_COLUMNS.has(name)) added.getCell(at + 1).font = QUIET;
      if (ALSO_WRITTEN.has(name)) added.getCell(at + 1).fill = WRITTEN;
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: names.length } };
  const guide = book.addWorksheet("Cách ghi");
  guide.getColumn(1).width = 110;
  for (const note of notes) guide.addRow([cellText(note)]).alignment = { wrapText: true };
  return sealed(new Uint8Array(await book.xlsx.writeBuffer()));
}

const QUIET_COLUMNS: ReadonlySet<ColumnName> = new Set(["points", "unitCode", "hint", "field", "before"]);
const ALSO_WRITTEN: ReadonlySet<ColumnName> = new Set(["standardError", "source"]);

/** A file of figures from outside is read by another door, which knows no earlier value. */
function columnsOf(rows: readonly ClaimFormRow[]): ColumnName[] {
  const withUnits = rows.some(({ unit }) => unit !== undefined);
  const fromOutside = rows.some(({ source }) => source !== undefined);
  const withErrors = rows.some(({ standardError }) => standardError !== undefined);
  const absent: Partial<Record<ColumnName, boolean>> = {
    points: !rows.some(({ points }) => points !== undefined),
    unit: !withUnits,
    unitCode: !withUnits || fromOutside,
    standardError: !withErrors,
    source: !fromOutside,
    before: fromOutside,
  };
  return (Object.keys(CLAIM_FORM_COLUMNS) as ColumnName[]).filter((name) => absent[name] !== true);
}

function textOf(row: ClaimFormRow, name: ColumnName): string {
  switch (name) {
    case "before":
      return row.value;
    case "unit":
      return row.unit?.name ?? "";
    case "points":
      return "";
    case "unitCode":
      return row.unit?.code ?? "";
    case "source":
      return row.source ?? "";
    case "standardError":
      return row.standardError ?? "";
    default:
      return row[name];
  }
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
