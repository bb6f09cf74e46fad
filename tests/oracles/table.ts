/** An input table of a reference case. An empty cell is missing: NaN among numbers, null among texts. */
export type Table = {
  columns: readonly string[];
  rowCount: number;
  has: (column: string) => boolean;
  /** The column as numbers; a cell that is no number is an error of the case, named by column and row. */
  numbers: (column: string) => number[];
  text: (column: string) => (string | null)[];
};

/** Reads comma-separated text with a header row; cells may be quoted, a doubled quote stands for one. */
export function parseTable(csv: string): Table {
  const [header = [], ...rows] = records(csv);
  const columns = header.map((cell) => cell ?? "");
  const text = (column: string): (string | null)[] => {
    const index = columns.indexOf(column);
    if (index < 0) throw new RangeError(`no column ${column}; there are ${columns.join(", ")}`);
    return rows.map((row) => row[index] ?? null);
  };
  const numbers = (column: string): number[] =>
    text(column).map((cell, row) => numberIn(cell, `${column}, row ${row + 1}`));
  return { columns, rowCount: rows.length, has: (column) => columns.includes(column), numbers, text };
}

function numberIn(cell: string | null, place: string): number {
  if (cell === null || cell === "NA") return Number.NaN;
  if (cell === "Inf" || cell === "-Inf") return cell === "Inf" ? Infinity : -Infinity;
  const value = Number(cell);
  if (Number.isNaN(value)) throw new RangeError(`not a number: ${cell} (${place})`);
  return value;
}

function records(csv: string): (string | null)[][] {
  const lines = csv
    .replaceAll("\r\n", "\n")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => {
    const cells = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g);
    return [...cells].map(([, quoted, plain]) =>
      quoted === undefined ? (plain === "" ? null : (plain ?? null)) : quoted.replaceAll('""', '"'),
    );
  });
}
