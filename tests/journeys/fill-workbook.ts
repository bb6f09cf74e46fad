/** Files of the officials' pages, filled in as people do in a spreadsheet. */
import { NOTE } from "@thang-diem/contract";
import type { Scheme } from "@thang-diem/engine";
import ExcelJS from "exceljs";
import { exampleFacts } from "../../packages/office/src/judging/results/testing.ts";

/** What is written in a row of a file: its columns by their headings. */
export type Filling = (cell: (heading: string) => string) => Readonly<Record<string, string>>;

/** Fills in a workbook in its place, by the headings of its first sheet. */
export async function fillWorkbook(file: string, filling: Filling): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const [sheet] = book.worksheets;
  const columns = new Map<string, number>();
  sheet?.getRow(1).eachCell((cell, column) => columns.set(cell.text, column));
  sheet?.eachRow((row, number) => {
    if (number === 1) return;
    const values = filling((heading) => row.getCell(columns.get(heading) ?? 1).text);
    for (const [heading, value] of Object.entries(values))
      row.getCell(columns.get(heading) ?? 1).value = value;
  });
  await book.xlsx.writeFile(file);
}

/** A unit's form as its clerk fills it in: the facts of the scheme's own examples, and what proves them. */
export function formValues(scheme: Scheme): Filling {
  return (cell) => {
    const [item, field] = [cell("Mã tiêu chí"), cell("Mã ô")];
    const value =
      item === ""
        ? "không"
        : field === NOTE
          ? "Báo cáo số 45/BC, ngày 10/12/2026"
          : exampleFacts(scheme, item)[field];
    return value === undefined ? {} : { "Giá trị": value };
  };
}

/**
 * Figures of surveys, statistics and other indices: the first
 * unit gets the first example of an item, the next the next.
 */
export function outsideValues(scheme: Scheme, names: readonly string[]): Filling {
  return (cell) => {
    const item = cell("Mã tiêu chí");
    const value =
      item === "*" ? "không" : exampleFacts(scheme, item, names.indexOf(cell("Đơn vị")))[cell("Mã ô")];
    return value === undefined ? {} : { "Giá trị": value, Nguồn: "Điều tra mẫu năm 2026" };
  };
}
