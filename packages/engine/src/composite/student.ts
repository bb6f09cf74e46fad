import tCdf from "@stdlib/stats-base-dists-t-cdf";

/** Two-sided tail probability of Student's t: P(|T| ≥ |t|) with `df` degrees of freedom. */
export function studentTwoSided(t: number, df: number): number {
  return 2 * tCdf(-Math.abs(t), df);
}
