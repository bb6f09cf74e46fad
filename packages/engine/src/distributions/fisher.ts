import { incompleteBeta } from "./beta.ts";

/** P(F ≥ f) of Fisher's F distribution with df1 and df2 degrees of freedom; df2 may be very large, not infinite. */
export function upperF(f: number, df1: number, df2: number): number {
  if (!(f > 0)) return 1;
  const below = df2 + df1 * f;
  return incompleteBeta(df2 / below, df2 / 2, df1 / 2, (df1 * f) / below);
}
