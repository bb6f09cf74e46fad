import type { HTMLAttributes, Key, ReactElement, ReactNode } from "react";

/** Attributes of a cell besides its content; `data-…` for scripts. */
export type CellAttributes = HTMLAttributes<HTMLTableCellElement> & {
  readonly [data: `data-${string}`]: string | number | undefined;
};

/** A column of a table in one place: head, cells, class. */
export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  /** Of the head and of every cell. */
  readonly className?: string;
  /** Its cells name their rows. */
  readonly names?: boolean;
  readonly head?: CellAttributes;
  readonly cell: (row: Row) => ReactNode;
  /** What a cell carries besides; its class, where it has one, replaces the column's. */
  readonly attributes?: (row: Row) => CellAttributes;
}

/** The heads of the columns, for the row of a `thead`. */
export function HeadCells<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactElement {
  return (
    <>
      {columns.map(({ key, title, className, head }) => (
        <th key={key} scope="col" className={className} {...head}>
          {title}
        </th>
      ))}
    </>
  );
}

/** The cells of one row, for a `tr`. */
export function RowCells<Row>({
  columns,
  row,
}: {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
}): ReactElement {
  return (
    <>
      {columns.map(({ key, className, names, cell, attributes }) =>
        names === true ? (
          <th key={key} scope="row" className={className} {...attributes?.(row)}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={className} {...attributes?.(row)}>
            {cell(row)}
          </td>
        ),
      )}
    </>
  );
}

/**
 * A table whose rows are alike, in a frame that scrolls by itself when the screen is narrow.
 *
 * @param label what the table shows, for whoever does not see it; without it the table stands without a frame
 */
export function Table<Row>({
  label,
  caption,
  className = "table",
  columns,
  rows,
  keyOf,
}: {
  readonly label?: string;
  /** The same, for everybody. */
  readonly caption?: string;
  readonly className?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, n: number) => Key;
}): ReactElement {
  const table = (
    <table className={className}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          <HeadCells columns={columns} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={keyOf(row, n)}>
            <RowCells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (label === undefined) return table;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      {table}
    </div>
  );
}
