import {
  addColumns,
  addDots,
  dependentCholesky,
  dot,
  gramMatrix,
  rowBlocks,
  solveFactored,
} from "../linear/index.ts";
import { at } from "./column.ts";

/**
 * Distance between the weights before and after, by the factor it leads to (Deville & Särndal 1992, table 1,
 * cases 1, 2,
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
 * Finds weights d·F(x′λ) that meet Σ w x = totals, by Newton's method with halved steps. The slopes of the totals cost
 * rows · columns², a look at the totals rows · columns: of many rows the slopes are taken from a part, and what the
 * steps show of the rest is kept (BFGS with the memory of Nocedal 1980); where that gains less than half a step, from
 * all rows. For the linear distance the rounds after the first only refine rounding.
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
  const question: Question = { columns, before, totals, scales, shape: shapeOf(distance) };
  const every = Math.max(1, Math.floor(before.length / (ROWS_A_COLUMN * columns.length)));
  let state = evaluate(question, new Float64Array(columns.length));
  let model = slopesAt(question, state, every);
  for (let round = 0; round < maximumIterations; round++) {
    if (missedTotals(question, state, tolerance).length === 0) break;
    const next = search(question, state, model);
    const gained = next !== undefined && sizeOf(model, next) < sizeOf(model, state) / 4;
    if (!gained && model.every > 1) {
      state = next ?? state;
      model = slopesAt(question, state, 1);
      continue;
    }
    if (!next) break;
    model = every > 1 ? learned(model, state, next) : slopesAt(question, next, 1);
    state = next;
  }
  return { weights: state.weights, missed: missedTotals(question, state, tolerance) };
}

/** Rows for each column from which slopes are read first. */
const ROWS_A_COLUMN = 400;

interface Question {
  readonly columns: readonly Float64Array[];
  readonly before: Float64Array;
  readonly totals: readonly number[];
  /** Length of each column under the weights before: what a miss is measured by. */
  readonly scales: readonly number[];
  readonly shape: Shape;
}

interface NewtonState {
  readonly lambda: Float64Array;
  readonly weights: Float64Array;
  /** Goal minus what the weights give, per column. */
  readonly misses: Float64Array;
}

function evaluate({ columns, before, totals, shape }: Question, lambda: Float64Array): NewtonState {
  const weights = new Float64Array(before.length);
  const reached = new Float64Array(columns.length);
  for (const rows of rowBlocks(weights.length)) {
    addColumns(weights, columns, lambda, rows);
    for (let row = rows.from; row < rows.to; row++)
      weights[row] = (before[row] ?? 0) * shape.factor(weights[row] ?? 0);
    addDots(reached, columns, weights, rows);
  }
  const misses = reached.map((sum, index) => at(totals, index) - sum);
  return { lambda, weights, misses };
}

/** How the totals move with λ, as far as it is known. */
interface Slopes {
  readonly factor: readonly Float64Array[];
  /** One row in so many was looked at. */
  readonly every: number;
  /** Steps made since, each with how the totals moved. */
  readonly steps: readonly { readonly step: Float64Array; readonly moved: Float64Array }[];
}

function slopesAt({ columns, before, shape }: Question, { weights }: NewtonState, every: number): Slopes {
  const information = new Float64Array(Math.ceil(before.length / every));
  for (let place = 0; place < information.length; place++) {
    const weight = before[place * every] ?? 0;
    const factor = weight === 0 ? 1 : (weights[place * every] ?? 0) / weight;
    information[place] = every * weight * shape.slope(factor);
  }
  const some = every === 1 ? columns : columns.map((column) => everyOf(column, every));
  return { factor: dependentCholesky(gramMatrix(some, information)), every, steps: [] };
}

function everyOf(column: Float64Array, every: number): Float64Array {
  const some = new Float64Array(Math.ceil(column.length / every));
  for (let place = 0; place < some.length; place++) some[place] = column[place * every] ?? 0;
  return some;
}

function learned(slopes: Slopes, from: NewtonState, to: NewtonState): Slopes {
  const step = to.lambda.map((value, index) => value - at(from.lambda, index));
  const moved = from.misses.map((miss, index) => miss - at(to.misses, index));
  return dot(step, moved) > 0 ? { ...slopes, steps: [...slopes.steps, { step, moved }] } : slopes;
}

/** What would meet the totals if they moved as the slopes say: the two loops of Nocedal (1980). */
function stepOf({ factor, steps }: Slopes, misses: Float64Array): Float64Array {
  let rest = misses;
  const taken: number[] = [];
  for (const { step, moved } of steps.toReversed()) {
    const share = dot(step, rest) / dot(step, moved);
    rest = rest.map((value, index) => value - share * at(moved, index));
    taken.unshift(share);
  }
  let wanted = solveFactored(factor, rest);
  for (const [place, { step, moved }] of steps.entries()) {
    const share = at(taken, place) - dot(moved, wanted) / dot(step, moved);
    wanted = wanted.map((value, index) => value + share * at(step, index));
  }
  return wanted;
}

/** What a distance makes of u = x′λ: the factor of a weight, and how fast it moves where it stands. */
interface Shape {
  readonly factor: (u: number) => number;
  readonly slope: (factor: number) => number;
}

function shapeOf(distance: CalibrationDistance): Shape {
  if (distance.kind === "raking") return { factor: Math.exp, slope: (factor) => factor };
  const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = distance;
  if (distance.kind === "linear")
    return {
      factor: (u) => Math.min(upper, Math.max(lower, 1 + u)),
      slope: (factor) => (factor > lower && factor < upper ? 1 : 0),
    };
  const slope = (upper - lower) / ((1 - lower) * (upper - 1));
  return {
    factor: (u) => {
      const odds = ((1 - lower) / (upper - 1)) * Math.exp(Math.min(slope * u, 700));
      return (lower + upper * odds) / (1 + odds);
    },
    slope: (factor) => (slope * (factor - lower) * (upper - factor)) / (upper - lower),
  };
}

function weightedSquares(column: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += (weights[row] ?? 0) * (column[row] ?? 0) ** 2;
  return sum;
}

function missedTotals({ totals, scales }: Question, { misses }: NewtonState, tolerance: number): number[] {
  return Array.from(misses.keys()).filter((index) => {
    const scale = at(scales, index);
    return !(Math.abs(at(misses, index)) <= tolerance * Math.max(scale, Math.abs(at(totals, index))));
  });
}

/** How far the totals are away, each direction measured by how hard it is to move (Deuflhard 2004, 3.3). */
function sizeOf({ factor }: Slopes, { misses }: NewtonState): number {
  return dot(misses, solveFactored(factor, misses));
}

/** The full step, or the largest half, quarter … of it that comes closer; none when even 2⁻²⁰ does not. */
function search(question: Question, from: NewtonState, model: Slopes): NewtonState | undefined {
  const [step, size] = [stepOf(model, from.misses), sizeOf(model, from)];
  for (let halvings = 0; halvings <= 20; halvings++) {
    const lambda = from.lambda.map((value, index) => value + at(step, index) / 2 ** halvings);
    const state = evaluate(question, lambda);
    if (sizeOf(model, state) < size) return state;
  }
  return undefined;
}
