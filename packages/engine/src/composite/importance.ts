import { correlationMatrix } from "./correlate.ts";
import { dot, solveLinear } from "../linear/index.ts";
import { completeRows } from "./reliability.ts";

/** Weights found for a wanted importance; see {@link weightsForImportance}. */
export type ImportanceWeights = {
  /** Scaled to sum 1; 0 for an indicator that would need a negative weight. */
  weights: readonly number[];
  /** Correlation of each indicator with the index under these weights. */
  correlations: readonly number[];
  /** The correlations as shares of their sum: what `target` asked for. */
  achieved: readonly number[];
  /** Sum of squared differences between the achieved and wanted shares. */
  residual: number;
};

/**
 * Weights under which each indicator's correlation with the index (the weighted mean of the standardised indicators)
 * has the wanted share of all such correlations (Becker, Saisana, Paruolo and Vandecasteele, 2017).
 *
 * With correlation matrix R the correlations are proportional to R w, so w is proportional to R⁻¹ times the target.
 * Where that makes weights negative, the most negative indicator gets weight 0 and the others are fitted by least
 * squares; the residual then says how far the target is missed. Undefined where R is singular.
 */
export function weightsForImportance(
  columns: readonly Float64Array[],
  target: readonly number[],
): ImportanceWeights | undefined {
  const r = correlationMatrix(completeRows(columns));
  const targetSum = target.reduce((sum, share) => sum + share, 0);
  const wanted = target.map((share) => share / targetSum);
  const kept = new Set(columns.keys());
  while (kept.size > 0) {
    const fitted = fitShares(r, wanted, [...kept]);
    if (fitted === undefined) return undefined;
    const worst = fitted.indexOf(Math.min(...fitted));
    if ((fitted[worst] ?? 0) >= 0) return described(r, wanted, fitted);
    kept.delete(worst);
  }
  return undefined;
}

/** Least squares for R w = target with weights only on the kept indicators; exact when all are kept. */
function fitShares(
  r: readonly (readonly number[])[],
  wanted: readonly number[],
  kept: readonly number[],
): number[] | undefined {
  const columns = kept.map((k) => r.map((row) => row[k] ?? 0));
  const all = kept.length === r.length;
  const solution = all
    ? solveLinear(r, wanted)
    : solveLinear(
        columns.map((a) => columns.map((b) => dot(a, b))),
        columns.map((a) => dot(a, wanted)),
      );
  return solution && r.map((_, i) => (kept.includes(i) ? (solution[kept.indexOf(i)] ?? 0) : 0));
}

function described(
  r: readonly (readonly number[])[],
  wanted: readonly number[],
  raw: readonly number[],
): ImportanceWeights {
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const weights = raw.map((weight) => weight / sum);
  const covariances = r.map((row) => dot(row, weights));
  const spread = Math.sqrt(dot(covariances, weights));
  const correlations = covariances.map((covariance) => covariance / spread);
  const total = correlations.reduce((all, correlation) => all + correlation, 0);
  const achieved = correlations.map((correlation) => correlation / total);
  const residual = achieved.reduce((squares, share, i) => squares + (share - (wanted[i] ?? 0)) ** 2, 0);
  return { weights, correlations, achieved, residual };
}
