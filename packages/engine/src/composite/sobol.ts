import { meanOf } from "./statistics.ts";

/** Variance-based sensitivity of an output to its inputs; see {@link sobolIndices}. */
export type SobolIndices = {
  /** Variance of the output (n − 1) over the rows of samples A and B. NaN indices where it is 0. */
  variance: number;
  /** Share of the variance that goes with one input alone. May leave 0 … 1 for small samples. */
  firstOrder: Float64Array;
  /** Share that goes with one input and everything it interacts with. */
  totalOrder: Float64Array;
};

/**
 * Sobol indices from the outputs of a design of n(d + 2) rows: n rows of sample A, n of sample B, then for each input
 * i a block of n rows that is A with column i taken from B. First order: mean of y_B (y_ABi − y_A) over the variance
 * (Saltelli et al., 2010); total: Σ (y_A − y_ABi)² / 2n over the variance (Jansen, 1999).
 */
export function sobolIndices(outputs: ArrayLike<number>, n: number, inputCount: number): SobolIndices {
  if (outputs.length !== n * (inputCount + 2))
    throw new RangeError(`a design of ${n} × (${inputCount} + 2) rows: got ${outputs.length} outputs`);
  const y = Float64Array.from(outputs);
  const both = y.subarray(0, 2 * n);
  const centre = meanOf(both);
  const variance = both.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (2 * n - 1);
  const first = new Float64Array(inputCount);
  const total = new Float64Array(inputCount);
  for (let input = 0; input < inputCount; input += 1) {
    let together = 0;
    let apart = 0;
    for (let row = 0; row < n; row += 1) {
      const a = y[row] ?? 0;
      const mixed = y[(input + 2) * n + row] ?? 0;
      together += (y[n + row] ?? 0) * (mixed - a);
      apart += (a - mixed) ** 2;
    }
    first[input] = variance === 0 ? Number.NaN : together / n / variance;
    total[input] = variance === 0 ? Number.NaN : apart / (2 * n) / variance;
  }
  return { variance, firstOrder: first, totalOrder: total };
}
