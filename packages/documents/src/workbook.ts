import ExcelJS from "exceljs";
import { fixedTimes } from "./fixed-times.ts";

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Excel number format; absent for text. */
  readonly format?: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Numbers stay numbers; text stays text even when it begins with "=". */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Lines under the table: source, rule of ties, sample marking. */
  readonly notes: readonly string[];
}

/**
 * An XLSX workbook as values, never formulas: bold frozen head, filters, widths, notes below the table.
 * The same input gives the same bytes: the date is the caller's, zip entries carry a fixed time.
 */
export async function workbook(sheets: readonly Sheet[], date: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "Thang Điểm";
  book.created = book.modified = new Date(`${date}T00:00:00Z`);
  for (const sheet of sheets) addSheet(book, sheet);
  return fixedTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}

function addSheet(book: ExcelJS.Workbook, { name, columns, rows, notes }: Sheet): void {
  const sheet = book.addWorksheet(name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31), {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ title, width, format }) => ({
    header: title,
    width,
    ...(format && { style: { numFmt: format } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: "middle" };
  sheet.pageSetup.printTitlesRow = "1:1";
  for (const row of rows) sheet.addRow([...row]);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  for (const note of ["", ...notes]) sheet.addRow([note]).font = { italic: true };
}
