import { betaQuantile, normalQuantile, studentCdf, studentQuantile } from "../distributions/index.ts";

/** Quantile of the standard normal distribution. */
export const normalQuantileAt = (p: number): number => normalQuantile(p);

/** Quantile of Student's t; the normal one for infinite degrees of freedom. */
export const tQuantileAt = (p: number, df: number): number => studentQuantile(p, df);

/** Two-sided p-value of a t statistic. */
export const tTwoSided = (statistic: number, df: number): number => 2 * studentCdf(-Math.abs(statistic), df);

/** Quantile of the beta distribution; 0 and 1 at the degenerate ends (a = 0, b = 0). */
export function betaQuantileAt(p: number, a: number, b: number): number {
  if (a <= 0) return 0;
  return b <= 0 ? 1 : betaQuantile(p, a, b);
}
