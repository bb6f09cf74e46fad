export {
  columnLetters,
  FORM_LIMITS,
  TABLE_LIMITS,
  type Cell,
  type MergedCells,
  type TableFile,
  type TableLimits,
  type TableEvent,
  type TableRow,
  type Told,
} from "./table-file.ts";
export type { TableInput } from "./spool.ts";
export { readNamedRows, type NamedColumn, type NamedRow, type RowFault } from "./named-columns.ts";
export { rowWidthFault, type HeadingWidth } from "./row-width.ts";

export { readTable, warmReading, type OpenedTable } from "./read-table.ts";
