/** Rows worked through at once: what a few columns of them fill stays in the processor's nearest memory. */
const BLOCK = 1024;

/**
 * Xᵀ diag(weights) X of columns of equal length, all of it, row by row; without weights XᵀX. Cost rows · columns² / 2.
 *
 * @example gramMatrix([Float64Array.of(1, 1), Float64Array.of(2, 3)]) // [[2, 5], [5, 13]]
 */
export function gramMatrix(columns: readonly Float64Array[], weights?: Float64Array): Float64Array[] {
  const size = columns.length;
  const length = columns[0]?.length ?? 0;
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  for (const { from, to } of rowBlocks(length)) {
    const left = columns.map((column) => scaledPart(column, weights, from, to));
    const right = weights ? columns.map((column) => column.subarray(from, to)) : left;
    addBlock(gram, left, right, to - from);
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) mirror(gram, i, j);
  return gram;
}

function scaledPart(
  column: Float64Array,
  weights: Float64Array | undefined,
  from: number,
  to: number,
): Float64Array {
  const part = column.subarray(from, to);
  if (!weights) return part;
  const scaled = new Float64Array(to - from);
  for (let row = from; row < to; row++) scaled[row - from] = (column[row] ?? 0) * (weights[row] ?? 0);
  return scaled;
}

/** Two columns against two at a time: half the reading. */
function addBlock(
  gram: readonly Float64Array[],
  left: readonly Float64Array[],
  right: readonly Float64Array[],
  count: number,
): void {
  const none = new Float64Array(count);
  for (let i = 0; i < left.length; i += 2) {
    const [a, b] = [left[i] ?? none, left[i + 1] ?? none];
    for (let j = 0; j <= i; j += 2) {
      const [c, d] = [right[j] ?? none, right[j + 1] ?? none];
      let [ac, ad, bc, bd] = [0, 0, 0, 0];
      for (let row = 0; row < count; row++) {
        // one by one: a list of four in here would cost ten times as much
        const p = a[row] ?? 0;
        const q = b[row] ?? 0;
        const r = c[row] ?? 0;
        const s = d[row] ?? 0;
        ac += p * r;
        ad += p * s;
        bc += q * r;
        bd += q * s;
      }
      add(gram, i, j, ac);
      add(gram, i, j + 1, ad);
      add(gram, i + 1, j, bc);
      add(gram, i + 1, j + 1, bd);
    }
  }
}

function add(gram: readonly Float64Array[], i: number, j: number, value: number): void {
  const row = gram[i];
  if (row && j < row.length) row[j] = (row[j] ?? 0) + value;
}

function mirror(gram: readonly Float64Array[], i: number, j: number): void {
  const above = gram[j];
  if (above) above[i] = gram[i]?.[j] ?? 0;
}

/** Adds the columns, each times its number, to the sums of some rows: four at a time, a quarter of the writing. */
export function addColumns(
  sums: Float64Array,
  columns: readonly Float64Array[],
  numbers: ArrayLike<number>,
  { from, to }: Rows,
): void {
  for (let first = 0; first < columns.length; first += 4) {
    const [a = sums, b = a, c = a, d = a] = columns.slice(first, first + 4);
    const [p, q] = [numbers[first] ?? 0, numbers[first + 1] ?? 0];
    const [r, s] = [numbers[first + 2] ?? 0, numbers[first + 3] ?? 0];
    for (let row = from; row < to; row++)
      sums[row] =
        (sums[row] ?? 0) + (p * (a[row] ?? 0) + q * (b[row] ?? 0) + (r * (c[row] ?? 0) + s * (d[row] ?? 0)));
  }
}

/** Adds to the dots each column times another over some rows: four at a time, a quarter of the reading. */
export function addDots(
  dots: Float64Array,
  columns: readonly Float64Array[],
  other: Float64Array,
  { from, to }: Rows,
): void {
  for (let first = 0; first < columns.length; first += 4) {
    const [a = other, b = a, c = a, d = a] = columns.slice(first, first + 4);
    let [p, q, r, s] = [0, 0, 0, 0];
    for (let row = from; row < to; row++) {
      const value = other[row] ?? 0;
      p += value * (a[row] ?? 0);
      q += value * (b[row] ?? 0);
      r += value * (c[row] ?? 0);
      s += value * (d[row] ?? 0);
    }
    const four = [p, q, r, s];
    for (let place = first; place < Math.min(dots.length, first + 4); place++)
      dots[place] = (dots[place] ?? 0) + (four[place - first] ?? 0);
  }
}

/** Rows of a column from one to before another. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** The rows in parts that stay in the processor's nearest memory while they are worked through. */
export function* rowBlocks(length: number): Generator<Rows> {
  for (let from = 0; from < length; from += BLOCK) yield { from, to: Math.min(length, from + BLOCK) };
}

/**
 * Lower triangle of a symmetric matrix without negative eigenvalues (Cholesky). A row that depends on earlier ones, its
 * pivot not above `tolerance` of its diagonal, gets a pivot of 0 and takes no part.
 */
export function dependentCholesky(matrix: readonly ArrayLike<number>[], tolerance = 1e-12): Float64Array[] {
  const factor = matrix.map(() => new Float64Array(matrix.length));
  // Four rows at a time: those above are read a quarter as often.
  for (let first = 0; first < factor.length; first += 4) {
    const four = factor.slice(first, first + 4);
    for (let j = 0; j < first + four.length; j++) {
      const other = factor[j] ?? new Float64Array();
      const known = new Float64Array(four.length);
      addDots(known, four, other, { from: 0, to: j });
      for (let i = Math.max(first, j); i < first + four.length; i++) {
        const [row, pivot] = [factor[i] ?? other, other[j] ?? 0];
        const rest = (matrix[i]?.[j] ?? 0) - (known[i - first] ?? 0);
        if (i !== j) row[j] = pivot === 0 ? 0 : rest / pivot;
        else row[j] = rest > tolerance * Math.max(matrix[i]?.[i] ?? 0, 1e-300) ? Math.sqrt(rest) : 0;
      }
    }
  }
  return factor;
}

/** How many pivots are not 0: the rank of the matrix, to the tolerance of its factor. */
export const rankOfFactor = (factor: readonly Float64Array[]): number =>
  factor.reduce((rank, row, i) => rank + ((row[i] ?? 0) > 0 ? 1 : 0), 0);

/** x with L Lᵀ x = right; entries of dependent rows are 0. */
export function solveFactored(factor: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const size = factor.length;
  const forward = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const row = factor[i] ?? forward;
    let rest = right[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= (row[k] ?? 0) * (forward[k] ?? 0);
    forward[i] = row[i] === 0 ? 0 : rest / (row[i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    const pivot = factor[i]?.[i] ?? 0;
    let rest = forward[i] ?? 0;
    for (let k = i + 1; k < size; k++) rest -= (factor[k]?.[i] ?? 0) * (forward[k] ?? 0);
    forward[i] = pivot === 0 ? 0 : rest / pivot;
  }
  return forward;
}
