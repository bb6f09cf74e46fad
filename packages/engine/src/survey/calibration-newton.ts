import { at } from "./column.ts";

/** Distance between the weights before and after, by the factor it leads to (Deville & Särndal 1992, table 1). */
export type CalibrationDistance =
  | { readonly kind: "linear" }
  | { readonly kind: "raking" }
  | { readonly kind: "logit"; readonly lower: number; readonly upper: number };

export interface CalibrationSolution {
  readonly weights: Float64Array;
  /** Columns whose total was not reached. */
  readonly missed: readonly number[];
}

/**
 * Finds weights d·F(x′λ) that meet Σ w x = totals, by Newton's method with halved
 * steps. For the linear distance the rounds after the first only refine rounding.
 * Columns that depend on others take no part; their totals are still checked.
 */
export function solveCalibration(
  columns: readonly Float64Array[],
  before: Float64Array,
  totals: readonly number[],
  distance: CalibrationDistance,
  tolerance: number,
  maximumIterations: number,
): CalibrationSolution {
  const scales = columns.map(
    (column) => Math.sqrt(column.reduce((sum, x, row) => sum + at(before, row) * x * x, 0)) || 1,
  );
  const scaled = columns.map((column, index) => column.map((x) => x / at(scales, index)));
  const goal = totals.map((total, index) => total / at(scales, index));
  let lambda = new Float64Array(columns.length);
  let state = evaluate(scaled, before, goal, lambda, distance);
  for (
    let round = 0;
    round < maximumIterations && missedTotals(state.misses, goal, tolerance).length > 0;
    round++
  ) {
    const step = solveSymmetric(information(scaled, before, state.slopes), state.misses);
    const next = search(lambda, step, state.size, (candidate) =>
      evaluate(scaled, before, goal, candidate, distance),
    );
    if (!next) break;
    ({ lambda, state } = next);
  }
  return {
    weights: before.map((weight, row) => weight * at(state.factors, row)),
    missed: missedTotals(state.misses, goal, tolerance),
  };
}

interface NewtonState {
  readonly factors: Float64Array;
  readonly slopes: Float64Array;
  /** Goal minus what the weights give, per column. */
  readonly misses: Float64Array;
  readonly size: number;
}

function evaluate(
  columns: readonly Float64Array[],
  before: Float64Array,
  goal: readonly number[],
  lambda: Float64Array,
  distance: CalibrationDistance,
): NewtonState {
  const factors = new Float64Array(before.length);
  const slopes = new Float64Array(before.length);
  for (let row = 0; row < before.length; row++) {
    let u = 0;
    for (let column = 0; column < columns.length; column++)
      u += at(lambda, column) * at(columns[column] ?? [], row);
    [factors[row], slopes[row]] = factorAt(u, distance);
  }
  const misses = Float64Array.from(columns, (column, index) =>
    column.reduce((rest, x, row) => rest - at(before, row) * at(factors, row) * x, at(goal, index)),
  );
  return { factors, slopes, misses, size: misses.reduce((sum, miss) => sum + miss * miss, 0) };
}

/** The factor and its derivative. */
function factorAt(u: number, distance: CalibrationDistance): [number, number] {
  if (distance.kind === "linear") return [1 + u, 1];
  if (distance.kind === "raking") return [Math.exp(u), Math.exp(u)];
  const { lower, upper } = distance;
  const slope = (upper - lower) / ((1 - lower) * (upper - 1));
  const odds = ((1 - lower) / (upper - 1)) * Math.exp(Math.min(slope * u, 700));
  const factor = (lower + upper * odds) / (1 + odds);
  return [factor, (slope * (factor - lower) * (upper - factor)) / (upper - lower)];
}

function missedTotals(misses: Float64Array, goal: readonly number[], tolerance: number): number[] {
  return Array.from(misses.keys()).filter(
    (index) => !(Math.abs(at(misses, index)) <= tolerance * Math.max(1, Math.abs(at(goal, index)))),
  );
}

function information(
  columns: readonly Float64Array[],
  before: Float64Array,
  slopes: Float64Array,
): Float64Array[] {
  const weighted = columns.map((column) => column.map((x, row) => x * at(before, row) * at(slopes, row)));
  return weighted.map((left) =>
    Float64Array.from(columns, (right) => right.reduce((sum, x, row) => sum + x * at(left, row), 0)),
  );
}

/** The full step, or the largest half, quarter … of it that comes closer; none when even 2⁻²⁰ does not. */
function search(
  lambda: Float64Array,
  step: Float64Array,
  size: number,
  evaluateAt: (lambda: Float64Array) => NewtonState,
): { lambda: Float64Array<ArrayBuffer>; state: NewtonState } | undefined {
  for (let halvings = 0; halvings <= 20; halvings++) {
    const candidate = Float64Array.from(lambda, (value, index) => value + at(step, index) / 2 ** halvings);
    const state = evaluateAt(candidate);
    if (state.size < size) return { lambda: candidate, state };
  }
  return undefined;
}

/** Cholesky; a column whose pivot vanishes depends on earlier ones and gets no step. */
function solveSymmetric(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const factor = matrix.map(() => new Float64Array(size));
  const cell = (row: number, column: number): number => at(factor[row] ?? [], column);
  const forward = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = at(matrix[i] ?? [], j);
      for (let k = 0; k < j; k++) rest -= cell(i, k) * cell(j, k);
      const target = factor[i];
      if (!target) continue;
      if (i === j) target[j] = rest > 1e-12 * Math.max(at(matrix[i] ?? [], i), 1e-300) ? Math.sqrt(rest) : 0;
      else target[j] = cell(j, j) === 0 ? 0 : rest / cell(j, j);
    }
    let rest = at(right, i);
    for (let k = 0; k < i; k++) rest -= cell(i, k) * at(forward, k);
    forward[i] = cell(i, i) === 0 ? 0 : rest / cell(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = at(forward, i);
    for (let k = i + 1; k < size; k++) rest -= cell(k, i) * at(forward, k);
    forward[i] = cell(i, i) === 0 ? 0 : rest / cell(i, i);
  }
  return forward;
}
