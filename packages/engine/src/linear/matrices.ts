/** Linear algebra of small dense matrices (tens of rows), as lists of rows. */
export type Matrix = readonly (readonly number[])[];

/** Eigenvalues (largest first) and the eigenvectors that belong to them, each of length 1. */
export type Eigen = { values: number[]; vectors: number[][] };

const sweepsMax = 100;

/** Eigen decomposition of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, section 8.5). */
export function symmetricEigen(matrix: Matrix): Eigen {
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, i) => Float64Array.from(matrix, (_, j) => (i === j ? 1 : 0)));
  const n = a.length;
  for (let sweep = 0; sweep < sweepsMax && offDiagonal(a) > 0; sweep += 1) {
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, v, p, q);
  }
  const order = a.map((_, i) => i).toSorted((i, j) => at(a, j, j) - at(a, i, i));
  return { values: order.map((i) => at(a, i, i)), vectors: order.map((i) => v.map((row) => row[i] ?? 0)) };
}

/** Largest eigenvalue and its eigenvector of a positive matrix, by power iteration (Perron–Frobenius). */
export function principalEigen(matrix: Matrix): { value: number; vector: Float64Array } {
  let vector = new Float64Array(matrix.length).fill(1 / matrix.length);
  let value = 0;
  for (let step = 0; step < 10_000; step += 1) {
    const image = Float64Array.from(matrix, (row) => dot(row, vector));
    const sum = image.reduce((total, entry) => total + entry, 0);
    const next = image.map((entry) => entry / sum);
    const change = next.reduce((most, entry, i) => Math.max(most, Math.abs(entry - (vector[i] ?? 0))), 0);
    vector = next;
    value = sum;
    if (change < 1e-16) break;
  }
  return { value, vector };
}

/** Solves A x = b by elimination with row pivots; undefined when A is singular to working precision. */
export function solveLinear(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]));
  const n = rows.length;
  const scale = Math.max(...rows.map((row) => Math.max(...row.subarray(0, n).map(Math.abs))));
  for (let column = 0; column < n; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    if (Math.abs(pivot[column] ?? 0) <= scale * n * Number.EPSILON) return undefined;
    rows[rows.indexOf(pivot)] = rows[column] ?? pivot;
    rows[column] = pivot;
    for (const row of rows) if (row !== pivot) eliminate(row, pivot, column);
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}

/** Lower triangle L with L Lᵀ = A for a covariance matrix; a variance of 0 gives a row of zeros. */
export function cholesky(matrix: Matrix): Float64Array[] {
  const lower = matrix.map(() => new Float64Array(matrix.length));
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j] ?? row;
      const rest = (matrix[i]?.[j] ?? 0) - dot(row.subarray(0, j), other);
      row[j] = i === j ? Math.sqrt(Math.max(0, rest)) : at(lower, j, j) > 0 ? rest / at(lower, j, j) : 0;
    }
  }
  return lower;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function eliminate(row: Float64Array, pivot: Float64Array, column: number): void {
  const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
  for (let k = column; k < row.length; k += 1) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
}

function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < i; j += 1) sum += at(a, i, j) ** 2;
  return sum;
}

function rotate(a: readonly Float64Array[], v: readonly Float64Array[], p: number, q: number): void {
  const apq = at(a, p, q);
  if (apq === 0) return;
  const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) turn(row, p, q, c, s);
  for (const row of v) turn(row, p, q, c, s);
  const rowP = a[p] ?? new Float64Array();
  const rowQ = a[q] ?? new Float64Array();
  for (let k = 0; k < a.length; k += 1) {
    const kp = rowP[k] ?? 0;
    const kq = rowQ[k] ?? 0;
    rowP[k] = c * kp - s * kq;
    rowQ[k] = s * kp + c * kq;
  }
  rowP[q] = 0;
  rowQ[p] = 0;
}

function turn(row: Float64Array, p: number, q: number, c: number, s: number): void {
  const kp = row[p] ?? 0;
  const kq = row[q] ?? 0;
  row[p] = c * kp - s * kq;
  row[q] = s * kp + c * kq;
}

function at(a: readonly Float64Array[], i: number, j: number): number {
  return a[i]?.[j] ?? 0;
}
