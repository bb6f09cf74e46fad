import { dependentCholesky, dot, solveFactored } from "../linear/index.ts";
import { at, cross } from "./column.ts";
import type { Crossed } from "./column.ts";
import { levelProducts, offsetsOf } from "./projection.ts";

/** A margin with its levels coded 0 … targets.length − 1. */
export interface CodedMargin {
  readonly name: string;
  readonly codes: Int32Array;
  readonly names: readonly string[];
  readonly targets: readonly number[];
}

/**
 * Rakes weights to their margins: the factor of a row is the product of one factor for each of its levels. Iterative
 * proportional fitting (Deming & Stephan 1940) finds the way, Newton's method on the logarithms of the factors the last
 * digits: the solution is the same (Deville & Särndal 1992, 3.2), the rounds are tens instead of thousands. Rows that
 * agree in all levels share their factor, so the work is done on cells.
 *
 * @returns the weights, and the levels whose total is missed by more than the tolerance (relative)
 */
export function rakeToMargins(
  before: Float64Array,
  margins: readonly CodedMargin[],
  tolerance: number,
  maximumRounds: number,
): { weights: Float64Array; missed: string[] } {
  const cells = cellsOf(before, margins);
  const factors = new Float64Array(cells.weights.length).fill(1);
  let missed = missedLevels(cells, factors, tolerance);
  for (let round = 0; missed.length > 0 && round < maximumRounds; round++) {
    for (const margin of cells.margins) fitMargin(cells.weights, factors, margin);
    if (round % 4 === 3) newton(cells, factors, tolerance / 10);
    missed = missedLevels(cells, factors, tolerance);
  }
  const weights = before.map((weight, row) => weight * at(factors, at(cells.cellOfRow, row)));
  return { weights, missed };
}

/** Rows that agree in all levels, with the sum of their weights. */
interface Cells {
  readonly cellOfRow: Int32Array;
  readonly weights: Float64Array;
  /** The margins with one code a cell. */
  readonly margins: readonly CodedMargin[];
}

function cellsOf(before: Float64Array, margins: readonly CodedMargin[]): Cells {
  let crossed: Crossed = { codes: new Int32Array(before.length), count: 1 };
  for (const { codes, names } of margins) crossed = cross(crossed, { codes, levels: names });
  const { codes: cellOfRow, count } = crossed;
  const weights = new Float64Array(count);
  // Some row of each cell: the first, in the order of the cells.
  const rowOfCell = new Int32Array(count);
  let known = 0;
  for (let row = 0; row < before.length; row++) {
    const cell = cellOfRow[row] ?? 0;
    if (cell === known) rowOfCell[known++] = row;
    weights[cell] = (weights[cell] ?? 0) + (before[row] ?? 0);
  }
  const ofCells = margins.map((margin) => ({
    ...margin,
    codes: rowOfCell.map((row) => margin.codes[row] ?? 0),
  }));
  return { cellOfRow, weights, margins: ofCells };
}

function marginSums(
  weights: Float64Array,
  factors: Float64Array,
  { codes, names }: CodedMargin,
): Float64Array {
  const sums = new Float64Array(names.length);
  for (let cell = 0; cell < weights.length; cell++) {
    const code = codes[cell] ?? 0;
    sums[code] = (sums[code] ?? 0) + (weights[cell] ?? 0) * (factors[cell] ?? 0);
  }
  return sums;
}

/** Multiplies the factors of each level of one margin so that its total is met. */
export function fitMargin(weights: Float64Array, factors: Float64Array, margin: CodedMargin): void {
  const raise = marginSums(weights, factors, margin).map((sum, level) => at(margin.targets, level) / sum);
  const { codes } = margin;
  for (let cell = 0; cell < factors.length; cell++)
    factors[cell] = (factors[cell] ?? 0) * (raise[codes[cell] ?? 0] ?? 1);
}

function missedLevels({ weights, margins }: Cells, factors: Float64Array, tolerance: number): string[] {
  return margins.flatMap((margin) => {
    const sums = marginSums(weights, factors, margin);
    return margin.names
      .filter(
        (_, level) =>
          !(Math.abs(at(sums, level) - at(margin.targets, level)) <= tolerance * at(margin.targets, level)),
      )
      .map((level) => `${margin.name} = ${level}`);
  });
}

/** Up to eight steps of Newton's method; a step that does not come closer is not taken, none once all are met. */
function newton(cells: Cells, factors: Float64Array, tolerance: number): void {
  const { weights, margins } = cells;
  const levels = margins.map(({ codes, names }) => ({ codes, count: names.length }));
  const offsets = offsetsOf(levels);
  let miss = missesOf(weights, factors, margins);
  for (let step = 0; step < 8 && missedLevels(cells, factors, tolerance).length > 0; step++) {
    const now = weights.map((weight, cell) => weight * at(factors, cell));
    const factor = dependentCholesky(levelProducts(levels, now));
    const move = solveFactored(factor, miss);
    const next = moved(factors, margins, offsets, move);
    const nextMiss = missesOf(weights, next, margins);
    if (!(dot(nextMiss, nextMiss) < dot(miss, miss))) return;
    factors.set(next);
    miss = nextMiss;
  }
}

function missesOf(
  weights: Float64Array,
  factors: Float64Array,
  margins: readonly CodedMargin[],
): Float64Array {
  return Float64Array.from(
    margins.flatMap((margin) =>
      Array.from(marginSums(weights, factors, margin), (sum, level) => at(margin.targets, level) - sum),
    ),
  );
}

function moved(
  factors: Float64Array,
  margins: readonly CodedMargin[],
  offsets: readonly number[],
  move: Float64Array,
): Float64Array {
  const raise = move.map(Math.exp);
  const next = factors.slice();
  for (const [index, { codes }] of margins.entries()) {
    const from = at(offsets, index);
    for (let cell = 0; cell < next.length; cell++)
      next[cell] = (next[cell] ?? 0) * (raise[from + (codes[cell] ?? 0)] ?? 1);
  }
  return next;
}
