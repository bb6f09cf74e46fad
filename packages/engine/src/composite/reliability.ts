import { completePairs } from "../ranking/index.ts";
import { correlationMatrix } from "./correlate.ts";
import { meanOf } from "./statistics.ts";

/** How consistently a set of indicators measures one thing. */
export type Reliability = {
  alpha: number;
  /** Alpha of the standardised indicators, from their correlations. */
  standardisedAlpha: number;
  /** Alpha of the rest when one indicator is left out, in column order. */
  alphaIfDropped: Float64Array;
};

/**
 * Cronbach's alpha, k² · mean covariance between indicators / sum of the covariance matrix. `directions` turn
 * indicators where lower is better. `listwise` uses the units that have every indicator, `pairwise` takes each
 * covariance from the units present in both. NaN for fewer than two indicators or no spread.
 */
export function cronbachAlpha(
  columns: readonly Float64Array[],
  {
    directions,
    missing = "listwise",
  }: { directions?: readonly number[]; missing?: "listwise" | "pairwise" } = {},
): Reliability {
  const turned = columns.map((column, k) => column.map((value) => value * (directions?.[k] ?? 1)));
  const used = missing === "listwise" ? completeRows(turned) : turned;
  const covariances = used.map((a) => used.map((b) => covariance(a, b)));
  const correlations = correlationMatrix(used);
  const dropped = columns.map((_, gone) =>
    alphaOf(covariances.filter((_, i) => i !== gone).map((row) => row.filter((_, j) => j !== gone))),
  );
  return {
    alpha: alphaOf(covariances),
    standardisedAlpha: alphaOf(correlations),
    alphaIfDropped: Float64Array.from(dropped),
  };
}

/** The rows where every column has a value. */
export function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  return columns.map((column) =>
    column.filter((_, row) => columns.every((other) => !Number.isNaN(other[row] ?? Number.NaN))),
  );
}

function alphaOf(matrix: readonly (readonly number[])[]): number {
  const k = matrix.length;
  const sum = matrix.flat().reduce((total, entry) => total + entry, 0);
  const diagonal = matrix.reduce((total, row, i) => total + (row[i] ?? 0), 0);
  return k < 2 || sum === 0 ? Number.NaN : (k * k * ((sum - diagonal) / (k * (k - 1)))) / sum;
}

function covariance(a: Float64Array, b: Float64Array): number {
  const [x, y] = completePairs(a, b);
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  return x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? 0) - meanY), 0) / (x.length - 1);
}
