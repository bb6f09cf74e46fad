export { type Column, HeadCells, RowCells, Table } from "./table.tsx";
