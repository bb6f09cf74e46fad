/** A cell of published tables: a count or a share that others add up to, or that is added up from others. */
export interface TableCell {
  readonly id: string;
  /** How many answers it rests on. A cell without answers tells nothing and is never hidden. */
  readonly answers: number;
  /** Too few answers: it must not be published. */
  readonly isSensitive: boolean;
  /** Published elsewhere in any case: it cannot be hidden to protect another. */
  readonly isFixed?: boolean;
}

/** A cell that is the sum (or the stated mean) of others. Weights do not matter: every one of them counts. */
export interface TableSum {
  readonly total: string;
  readonly members: readonly string[];
}

export interface HiddenCells {
  /** Why each cell is hidden: too few answers of its own, or because another could be found by subtraction. */
  readonly hidden: ReadonlyMap<string, "few" | "derived">;
  /** Hidden cells that can be found all the same, as everything beside them is fixed. */
  readonly open: readonly string[];
}

/**
 * Hides small cells so that none can be found by subtraction in any of the tables that are published together
 * (secondary
 * suppression; Hundepool et al., Statistical Disclosure Control, 2012, 4.2). As long as the sums that are known fix a
 * hidden cell, the smallest visible cell of one of its sums is hidden too. Every hidden cell has an answer at
 * least, and
 * lies on a way round through other hidden cells, so that one answer more or less fits all sums: its value is
 * not fixed
 * by bounds either. The choice is short, not always the least possible.
 *
 * @example hideCells([a, b, c, total], [{ total: "total", members: ["a", "b", "c"] }]).hidden // a: few, b: derived
 */
export function hideCells(cells: readonly TableCell[], sums: readonly TableSum[]): HiddenCells {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const hidden = new Map<string, "few" | "derived">();
  for (const { id, isSensitive, answers } of cells) if (isSensitive && answers > 0) hidden.set(id, "few");
  const rows = sums.map(({ total, members }) => [total, ...members].filter((id) => byId.has(id)));
  const rowsOf = Map.groupBy(
    rows.flatMap((row) => row.map((id) => ({ id, row }))),
    ({ id }) => id,
  );
  const open = new Set<string>();
  for (;;) {
    const found = foundCells(hidden, sums);
    const next = [...found].find((id) => !open.has(id));
    if (next === undefined) return { hidden, open: [...open] };
    const cheapest = cheapestBeside(next, rowsOf, { byId, hidden, found });
    if (cheapest === undefined) open.add(next);
    else hidden.set(cheapest, "derived");
  }
}

interface Known {
  readonly byId: ReadonlyMap<string, TableCell>;
  readonly hidden: ReadonlyMap<string, unknown>;
  readonly found: ReadonlySet<string>;
}

/** The cheapest cell to hide in a sum that fixes this one; undefined when each such sum has nothing left to hide. */
function cheapestBeside(
  id: string,
  rowsOf: ReadonlyMap<string, readonly { readonly row: readonly string[] }[]>,
  { byId, hidden, found }: Known,
): string | undefined {
  for (const { row } of rowsOf.get(id) ?? []) {
    const isLoose = row.some((each) => each !== id && hidden.has(each) && !found.has(each));
    if (isLoose) continue;
    const visible = row
      .flatMap((each) => byId.get(each) ?? [])
      .filter((cell) => !hidden.has(cell.id) && cell.answers > 0 && cell.isFixed !== true)
      .toSorted((a, b) => a.answers - b.answers || (a.id < b.id ? -1 : 1));
    if (visible[0] !== undefined) return visible[0].id;
  }
  return undefined;
}

/** A prime below 2²⁶: products stay exact in doubles. Elimination modulo it has no rounding. */
const PRIME = 67_108_859;

/** Hidden cells that the sums fix, everything that is not hidden being known. */
function foundCells(hidden: ReadonlyMap<string, unknown>, sums: readonly TableSum[]): ReadonlySet<string> {
  const columns = [...hidden.keys()];
  const place = new Map(columns.map((id, at) => [id, at]));
  const rows = sums.flatMap(({ total, members }) => {
    const row = new Map<number, number>();
    const add = (id: string, value: number) => {
      const at = place.get(id);
      if (at !== undefined) row.set(at, ((row.get(at) ?? 0) + value + PRIME) % PRIME);
    };
    add(total, PRIME - 1);
    for (const id of members) add(id, 1);
    return row.size === 0 ? [] : [row];
  });
  return new Set(
    reduced(rows).flatMap((row) => {
      const [only] = row.size === 1 ? row.keys() : [];
      const id = only === undefined ? undefined : columns[only];
      return id === undefined ? [] : [id];
    }),
  );
}

type Row = Map<number, number>;

/** Reduced row echelon form of sparse rows, modulo the prime. */
function reduced(rows: readonly Row[]): Row[] {
  const pivots = new Map<number, Row>();
  for (const given of rows) {
    const row = new Map(given);
    for (const [at, pivot] of pivots) subtract(row, pivot, at);
    const [first] = row;
    if (first === undefined) continue;
    const [at, value] = first;
    const inverse = power(value, PRIME - 2);
    for (const [column, each] of row) row.set(column, (each * inverse) % PRIME);
    for (const other of pivots.values()) subtract(other, row, at);
    pivots.set(at, row);
  }
  return [...pivots.values()];
}

/** Takes the pivot row from a row so often that nothing stands at the pivot's column. */
function subtract(row: Row, pivot: Row, at: number): void {
  const factor = row.get(at) ?? 0;
  if (factor === 0) return;
  for (const [column, value] of pivot) {
    const next = ((row.get(column) ?? 0) + PRIME - ((factor * value) % PRIME)) % PRIME;
    if (next === 0) row.delete(column);
    else row.set(column, next);
  }
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % PRIME];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
