/**
 * Quantile of the values that are present, type 7 of Hyndman and Fan (1996): linear between the order statistics
 * around position (n − 1)·p. NaN when no value is present. `p` lies in 0 … 1.
 *
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return sortedQuantile(sortPresent(values), p);
}

/** {@link quantile} of values already sorted upward and without NaN; for several quantiles of one list. */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return position === below ? low : low + (position - below) * (high - low);
}

/** The present values (not NaN), sorted upward. */
export function sortPresent(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).toSorted();
}

/**
 * Band of each score between fixed cuts (rising): band k holds cuts[k−1] ≤ score < cuts[k], numbered from 0 below the
 * first cut. NaN for a missing score.
 *
 * @example bandsByCuts([49.9, 50, 95], [50, 70, 80, 90]) // [0, 1, 4]
 */
export function bandsByCuts(scores: ArrayLike<number>, cuts: readonly number[]): Float64Array {
  return Float64Array.from(scores, (score) =>
    Number.isNaN(score) ? Number.NaN : cuts.filter((cut) => score >= cut).length,
  );
}

/**
 * Band of each score among the quantiles of the scores themselves, closed above: with four bands, band 1 holds
 * score ≤ Q1 and band 4 the scores above Q3. Gives the cuts too. NaN for a missing score.
 */
export function quantileBands(
  scores: ArrayLike<number>,
  bandCount = 4,
): { cuts: number[]; band: Float64Array } {
  const sorted = sortPresent(scores);
  const cuts = Array.from({ length: bandCount - 1 }, (_, k) => sortedQuantile(sorted, (k + 1) / bandCount));
  const band = Float64Array.from(scores, (score) =>
    Number.isNaN(score) ? Number.NaN : 1 + cuts.filter((cut) => score > cut).length,
  );
  return { cuts, band };
}
