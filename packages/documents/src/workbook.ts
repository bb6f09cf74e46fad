import ExcelJS from "exceljs";
import { sealed } from "./archive.ts";
import { cellText, printable } from "./printable.ts";

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
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const [i, sheet] of sheets.entries()) addSheet(book, { ...sheet, name: names[i] ?? sheet.name });
  return sealed(new Uint8Array(await book.xlsx.writeBuffer()));
}

const nameLengthMax = 31;

/**
 * Names as Excel takes them: up to 31 characters, none of \\ / ? * [ ] :, no apostrophe at the ends, not empty, no two
 * alike (capitals do not tell names apart); a second one of a name is numbered.
 */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((each, place) => {
    const plain = printable(each).replaceAll(/[\\/?*[\]:]/g, " ");
    for (let copy = 1; ; copy += 1) {
      const mark = copy === 1 ? "" : ` (${copy})`;
      const cut = plain.slice(0, nameLengthMax - mark.length).replaceAll(/^[\s']+|[\s']+$/g, "");
      const name = printable((cut || String(place + 1)) + mark);
      if (taken.has(name.toLocaleLowerCase("vi"))) continue;
      taken.add(name.toLocaleLowerCase("vi"));
      return name;
    }
  });
}

function addSheet(book: ExcelJS.Workbook, { name, columns, rows, notes }: Sheet): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ title, width, format }) => ({
    header: cellText(title),
    width,
    ...(format && { style: { numFmt: format } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: "middle" };
  sheet.pageSetup.printTitlesRow = "1:1";
  for (const row of rows) sheet.addRow(row.map((each) => (typeof each === "string" ? cellText(each) : each)));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  for (const note of ["", ...notes]) sheet.addRow([cellText(note)]).font = { italic: true };
}
