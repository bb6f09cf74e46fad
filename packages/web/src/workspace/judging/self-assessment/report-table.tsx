import type { RowFault } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { Table } from "../../../tables/index.ts";

/** Where in a file something stands, as a spreadsheet program calls it. */
export function cellName({ place }: Pick<RowFault, "place">): string {
  return (
    [place?.sheet, `${place?.column ?? ""}${place?.row ?? ""}`]
      .filter((part) => part !== undefined && part !== "")
      .join(" · ") || "–"
  );
}

/** Texts in rows; the first of a row heads it. */
export function ReportTable({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): ReactElement {
  return (
    <Table
      label={heads.join(", ")}
      columns={heads.map((title, n) => ({
        key: title,
        title,
        names: n === 0,
        cell: (row: readonly string[]) => row[n],
      }))}
      rows={rows}
      keyOf={(row) => row.join(" ")}
    />
  );
}
