import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";

/** A statistic with its linearised values: estimate ≈ Σ weight · influence. Rows outside `present` have influence 0. */
export interface Linearised {
  readonly value: number;
  readonly influence: Float64Array;
  /** Rows in the domain with an answer. */
  readonly present: Uint8Array;
  readonly answers: number;
  readonly surveyWeightSum: number;
}

/** Which rows of a domain have an answer in every one of the columns. */
export function answered(domain: Uint8Array | undefined, rowCount: number, columns: readonly NumericColumn[]): Uint8Array {
  const present = domain ? domain.slice() : new Uint8Array(rowCount).fill(1);
  for (const column of columns) {
    for (let row = 0; row < rowCount; row++) if (Number.isNaN(at(column, row))) present[row] = 0;
  }
  return present;
}

/** Σ w y over the rows present. */
export function totalOf(weights: Float64Array, values: NumericColumn, present: Uint8Array): Linearised {
  const { answers, surveyWeightSum, sum } = weightedSum(weights, values, present);
  const influence = new Float64Array(weights.length);
  for (let row = 0; row < influence.length; row++) if (present[row]) influence[row] = at(values, row);
  return { value: sum, influence, present, answers, surveyWeightSum };
}

/** Σ w y / Σ w, influence (y − mean) / Σ w (Särndal, Swensson & Wretman 1992, 5.7). */
export function meanOf(weights: Float64Array, values: NumericColumn, present: Uint8Array): Linearised {
  const { answers, surveyWeightSum, sum } = weightedSum(weights, values, present);
  const value = sum / surveyWeightSum;
  const influence = new Float64Array(weights.length);
  for (let row = 0; row < influence.length; row++) if (present[row]) influence[row] = (at(values, row) - value) / surveyWeightSum;
  return { value, influence, present, answers, surveyWeightSum };
}

/** Σ w y / Σ w x, influence (y − ratio · x) / Σ w x (Särndal, Swensson & Wretman 1992, 5.6). */
export function ratioOf(weights: Float64Array, numerator: NumericColumn, denominator: NumericColumn, present: Uint8Array): Linearised {
  const above = weightedSum(weights, numerator, present);
  const below = weightedSum(weights, denominator, present).sum;
  const value = above.sum / below;
  const influence = new Float64Array(weights.length);
  for (let row = 0; row < influence.length; row++) if (present[row]) influence[row] = (at(numerator, row) - value * at(denominator, row)) / below;
  return { value, influence, present, answers: above.answers, surveyWeightSum: above.surveyWeightSum };
}

/** Weighted variance around the weighted mean, times n/(n−1); `NaN` for fewer than two answers. */
export function elementVariance(weights: Float64Array, values: NumericColumn, present: Uint8Array): number {
  const { answers, surveyWeightSum, sum } = weightedSum(weights, values, present);
  const mean = sum / surveyWeightSum;
  let squares = 0;
  for (let row = 0; row < weights.length; row++) {
    if (present[row]) squares += at(weights, row) * (at(values, row) - mean) ** 2;
  }
  return answers > 1 ? (squares / surveyWeightSum) * (answers / (answers - 1)) : Number.NaN;
}

function weightedSum(weights: Float64Array, values: NumericColumn, present: Uint8Array): { sum: number; surveyWeightSum: number; answers: number } {
  let sum = 0;
  let surveyWeightSum = 0;
  let answers = 0;
  for (let row = 0; row < weights.length; row++) {
    if (!present[row]) continue;
    const weight = at(weights, row);
    sum += weight * at(values, row);
    surveyWeightSum += weight;
    answers++;
  }
  return { sum, surveyWeightSum, answers };
}
