import type { NumericColumn } from "./column.ts";

/** Values of some rows; every other row is zero. */
export interface RowValues {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/**
 * A statistic with its linearised values, for the rows of the domain with an answer: estimate ≈ Σ weight · influence.
 */
export interface Linearised {
  readonly value: number;
  readonly influence: RowValues;
  readonly answers: number;
  readonly surveyWeightSum: number;
}

/** The rows among those given that have an answer in every one of the columns. */
export function answered(rows: Int32Array, columns: readonly NumericColumn[]): Int32Array {
  let kept = rows;
  for (const column of columns) kept = withAnswer(kept, column);
  return kept;
}

/** 0 … count − 1. */
export function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** Σ w y over the rows. */
export function totalOf(weights: Float64Array, values: NumericColumn, rows: Int32Array): Linearised {
  const influence = pick(values, rows).values;
  const { sum, surveyWeightSum } = weightedSum(weights, values, rows);
  return { value: sum, influence: { rows, values: influence }, answers: rows.length, surveyWeightSum };
}

/**
 * Σ w y / Σ w, influence (y − mean) / Σ w (Särndal, Swensson & Wretman 1992, 5.7). The mean is taken in two passes: what
 * the first leaves over, Σ w (y − mean) / Σ w, is taken from the influence too, so that values far from zero that lie
 * close together keep their spread (Chan, Golub & LeVeque 1983).
 */
export function meanOf(weights: Float64Array, values: NumericColumn, rows: Int32Array): Linearised {
  const { sum, surveyWeightSum } = weightedSum(weights, values, rows);
  const first = sum / surveyWeightSum;
  const influence = new Float64Array(rows.length);
  let rest = 0;
  for (let index = 0; index < influence.length; index++) {
    const row = rows[index] ?? 0;
    const deviation = (values[row] ?? 0) - first;
    influence[index] = deviation;
    rest += (weights[row] ?? 0) * deviation;
  }
  const left = rest / surveyWeightSum;
  for (let index = 0; index < influence.length; index++)
    influence[index] = ((influence[index] ?? 0) - left) / surveyWeightSum;
  return {
    value: first + left,
    influence: { rows, values: influence },
    answers: rows.length,
    surveyWeightSum,
  };
}

/**
 * Σ w y / Σ w x, influence (y − ratio · x) / Σ w x (Särndal, Swensson & Wretman 1992, 5.6). Where Σ w x is 0 there is no
 * ratio: the value is `NaN`.
 */
export function ratioOf(
  weights: Float64Array,
  numerator: NumericColumn,
  denominator: NumericColumn,
  rows: Int32Array,
): Linearised {
  const { sum, surveyWeightSum } = weightedSum(weights, numerator, rows);
  const below = weightedSum(weights, denominator, rows).sum;
  const value = below === 0 ? Number.NaN : sum / below;
  const influence = new Float64Array(rows.length);
  for (let index = 0; index < influence.length; index++) {
    const row = rows[index] ?? 0;
    influence[index] = ((numerator[row] ?? 0) - value * (denominator[row] ?? 0)) / below;
  }
  return { value, influence: { rows, values: influence }, answers: rows.length, surveyWeightSum };
}

/** Weighted variance around the weighted mean, times n/(n−1), of values beside their rows; `NaN` for fewer than two. */
export function elementVariance(weights: Float64Array, { rows, values }: RowValues): number {
  let sum = 0;
  let surveyWeightSum = 0;
  const origin = values[0] ?? 0;
  for (let index = 0; index < rows.length; index++) {
    const weight = weights[rows[index] ?? 0] ?? 0;
    sum += weight * ((values[index] ?? 0) - origin);
    surveyWeightSum += weight;
  }
  const mean = sum / surveyWeightSum;
  let squares = 0;
  for (let index = 0; index < rows.length; index++)
    squares += (weights[rows[index] ?? 0] ?? 0) * ((values[index] ?? 0) - origin - mean) ** 2;
  return rows.length > 1 ? (squares / surveyWeightSum) * (rows.length / (rows.length - 1)) : Number.NaN;
}

/** The values of a column at some rows. */
export function pick(column: NumericColumn, rows: Int32Array): RowValues {
  const values = new Float64Array(rows.length);
  for (let index = 0; index < values.length; index++) values[index] = column[rows[index] ?? 0] ?? Number.NaN;
  return { rows, values };
}

function withAnswer(rows: Int32Array, column: NumericColumn): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    if (!Number.isNaN(column[row] ?? Number.NaN)) kept[count++] = row;
  }
  return count === rows.length ? rows : kept.subarray(0, count);
}

/** Both sums carry along what rounding cut off: right to the last digit whatever the order of rows (Neumaier 1974). */
function weightedSum(
  weights: Float64Array,
  values: NumericColumn,
  rows: Int32Array,
): { sum: number; surveyWeightSum: number } {
  let [sum, sumRest, surveyWeightSum, weightRest] = [0, 0, 0, 0];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const weight = weights[row] ?? 0;
    const term = weight * (values[row] ?? 0);
    const next = sum + term;
    sumRest += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    const nextWeight = surveyWeightSum + weight;
    weightRest +=
      surveyWeightSum >= weight
        ? surveyWeightSum - nextWeight + weight
        : weight - nextWeight + surveyWeightSum;
    surveyWeightSum = nextWeight;
  }
  return { sum: sum + sumRest, surveyWeightSum: surveyWeightSum + weightRest };
}
