import { dependentCholesky, dot, gramMatrix, solveFactored } from "../linear/index.ts";
import { at } from "./column.ts";

/**
 * Distance between the weights before and after, by the factor it leads to (Deville & Särndal 1992, table 1, cases 1, 2,
 * 6 and 7). Bounds are those of the factor.
 */
export type CalibrationDistance =
  | { readonly kind: "linear"; readonly lower?: number; readonly upper?: number }
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
  const scales = columns.map((column) => Math.sqrt(weightedSquares(column, before)) || 1);
  const scaled = columns.map((column, index) => column.map((x) => x / at(scales, index)));
  const goal = totals.map((total, index) => total / at(scales, index));
  let lambda = new Float64Array(columns.length);
  let state = evaluate(scaled, before, goal, lambda, distance);
  for (
    let round = 0;
    round < maximumIterations && missedTotals(state.misses, goal, tolerance).length > 0;
    round++
  ) {
    const factor = dependentCholesky(gramMatrix(scaled, state.information));
    const next = search(lambda, solveFactored(factor, state.misses), state.size, (candidate) =>
      evaluate(scaled, before, goal, candidate, distance),
    );
    if (!next) break;
    ({ lambda, state } = next);
  }
  return { weights: state.weights, missed: missedTotals(state.misses, goal, tolerance) };
}

interface NewtonState {
  readonly weights: Float64Array;
  /** Weight before times the slope of its factor, row by row. */
  readonly information: Float64Array;
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
  const weights = new Float64Array(before.length);
  const information = new Float64Array(before.length);
  for (const [index, column] of columns.entries()) addScaled(weights, column, at(lambda, index));
  writeFactors(weights, information, before, distance);
  const misses = Float64Array.from(columns, (column, index) => at(goal, index) - dot(column, weights));
  return { weights, information, misses, size: dot(misses, misses) };
}

function addScaled(into: Float64Array, column: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let row = 0; row < into.length; row++) into[row] = (into[row] ?? 0) + factor * (column[row] ?? 0);
}

/** Turns u = x′λ into weights in place, and says how fast each moves with u. */
function writeFactors(
  weights: Float64Array,
  information: Float64Array,
  before: Float64Array,
  distance: CalibrationDistance,
): void {
  const factorAt = factorOf(distance);
  const pair = new Float64Array(2);
  for (let row = 0; row < weights.length; row++) {
    factorAt(weights[row] ?? 0, pair);
    weights[row] = (before[row] ?? 0) * (pair[0] ?? 0);
    information[row] = (before[row] ?? 0) * (pair[1] ?? 0);
  }
}

/** Writes the factor and its derivative at u. */
function factorOf(distance: CalibrationDistance): (u: number, pair: Float64Array) => void {
  if (distance.kind === "linear") {
    const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = distance;
    return (u, pair) => {
      pair[0] = Math.min(upper, Math.max(lower, 1 + u));
      pair[1] = 1 + u > lower && 1 + u < upper ? 1 : 0;
    };
  }
  if (distance.kind === "raking")
    return (u, pair) => {
      pair[0] = Math.exp(u);
      pair[1] = pair[0];
    };
  const { lower, upper } = distance;
  const slope = (upper - lower) / ((1 - lower) * (upper - 1));
  return (u, pair) => {
    const odds = ((1 - lower) / (upper - 1)) * Math.exp(Math.min(slope * u, 700));
    const factor = (lower + upper * odds) / (1 + odds);
    pair[0] = factor;
    pair[1] = (slope * (factor - lower) * (upper - factor)) / (upper - lower);
  };
}

function weightedSquares(column: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += (weights[row] ?? 0) * (column[row] ?? 0) ** 2;
  return sum;
}

function missedTotals(misses: Float64Array, goal: readonly number[], tolerance: number): number[] {
  return Array.from(misses.keys()).filter(
    (index) => !(Math.abs(at(misses, index)) <= tolerance * Math.max(1, Math.abs(at(goal, index)))),
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
