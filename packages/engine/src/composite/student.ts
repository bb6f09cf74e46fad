import { studentCdf } from "../distributions/index.ts";

/** Two-sided tail probability of Student's t: P(|T| ≥ |t|) with `df` degrees of freedom. */
export function studentTwoSided(t: number, df: number): number {
  return 2 * studentCdf(-Math.abs(t), df);
}
