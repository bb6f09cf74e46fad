import type { Problem } from "../problems/index.ts";
import { columnLetters, type TableRow } from "./table-file.ts";

/** What the heading of a table says of its rows. */
export interface HeadingWidth {
  /** Cells of the heading row; absent in XLSX, where every cell says its own column. */
  readonly width?: number | undefined;
  readonly delimiter?: string | undefined;
}

/**
 * In CSV a row with more cells than the heading is one whose texts or figures hold the mark that stands
 * between cells: what
 * stands in which column cannot be told.
 *
 * @param needed the last column that is read, from 0: a row that ends before it was cut off
 */
export function rowWidthFault(
  row: TableRow,
  { width, delimiter = "," }: HeadingWidth,
  needed = -1,
): Problem | undefined {
  if (width === undefined || row.width === undefined) return undefined;
  if (row.width <= width && row.width > Math.min(needed, width - 1)) return undefined;
  const mark = delimiter === "\t" ? "Tab" : `“${delimiter}”`;
  return {
    code: "row-width",
    message: {
      vi: `Dòng có ${row.width} ô, dòng tiêu đề có ${width} ô (dấu phân cách đọc được: ${mark}).`,
      en: `The row has ${row.width} cells and the heading ${width} (read with ${mark} between cells).`,
    },
    suggestion: {
      vi: "Nếu số hoặc chữ chứa dấu này thì đặt ô trong dấu nháy kép, dùng dấu chấm phẩy giữa các ô, hoặc lưu tệp thành .xlsx.",
      en: "Where numbers or texts hold that mark, put the cell in quotation marks, use semicolons between cells, or save the file as .xlsx.",
    },
    place: { row: row.row, column: columnLetters(Math.min(width, row.width)) },
    details: { cells: row.width, wanted: width, delimiter },
  };
}
