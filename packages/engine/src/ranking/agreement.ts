import { rankScores } from "./ties.ts";

/** How alike two rankings of the same units are; see {@link compareRankings}. */
export type Agreement = {
  pearson: number;
  spearman: number;
  kendallTauB: number;
  /** Kendall's coefficient of concordance of the two rankings, corrected for ties. */
  kendallW: number;
  rankA: Float64Array;
  rankB: Float64Array;
  /** Place under a minus place under b: positive where the unit moved up from a to b. NaN where it lacks one. */
  change: Float64Array;
  meanAbsoluteChange: number;
  maxAbsoluteChange: number;
};

/**
 * Compares two lists of scores of the same units (1 = highest, ties at the `min` place). Correlations use the units
 * with a score in both lists; a figure that is not defined (one unit, or all scores equal) is NaN.
 */
export function compareRankings(a: ArrayLike<number>, b: ArrayLike<number>): Agreement {
  const rankA = rankScores(a);
  const rankB = rankScores(b);
  const change = rankA.map((rank, unit) => rank - (rankB[unit] ?? Number.NaN));
  const moves = Array.from(change)
    .filter((move) => !Number.isNaN(move))
    .map(Math.abs);
  return {
    pearson: pearson(a, b),
    spearman: spearman(a, b),
    kendallTauB: kendallTauB(a, b),
    kendallW: kendallW([a, b]),
    rankA,
    rankB,
    change,
    meanAbsoluteChange: moves.reduce((sum, move) => sum + move, 0) / moves.length,
    maxAbsoluteChange: moves.length === 0 ? Number.NaN : Math.max(...moves),
  };
}

/** Pearson's product-moment correlation over the pairs where both values are present. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = completePairs(a, b);
  const meanX = mean(x);
  const meanY = mean(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i += 1) {
    const dx = (x[i] ?? 0) - meanX;
    const dy = (y[i] ?? 0) - meanY;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx === 0 || yy === 0 ? Number.NaN : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Spearman's correlation: Pearson's on the average ranks of the complete pairs. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = completePairs(a, b);
  return pearson(rankScores(x, { ties: "average" }), rankScores(y, { ties: "average" }));
}

/** Kendall's tau-b (corrected for ties) over the complete pairs. */
export function kendallTauB(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = completePairs(a, b);
  let concordance = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (let i = 1; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const signX = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const signY = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      concordance += signX * signY;
      untiedX += Math.abs(signX);
      untiedY += Math.abs(signY);
    }
  }
  return untiedX === 0 || untiedY === 0 ? Number.NaN : concordance / Math.sqrt(untiedX * untiedY);
}

/**
 * Kendall's W of m rankings (each a list of scores of the same units), on average ranks with the correction for ties:
 * 12 S / (m² (n³ − n) − m Σ(t³ − t)). Units missing in any list are left out. 1 = full agreement, 0 = none.
 */
export function kendallW(lists: readonly ArrayLike<number>[]): number {
  const units = Array.from({ length: lists[0]?.length ?? 0 }, (_, unit) => unit);
  const complete = units.filter((unit) => lists.every((list) => !Number.isNaN(list[unit] ?? Number.NaN)));
  const rankings = lists.map((list) =>
    rankScores(
      complete.map((unit) => list[unit] ?? Number.NaN),
      { ties: "average" },
    ),
  );
  const n = complete.length;
  const m = lists.length;
  const sums = complete.map((_, place) => rankings.reduce((sum, ranks) => sum + (ranks[place] ?? 0), 0));
  const centre = (m * (n + 1)) / 2;
  const spread = sums.reduce((total, sum) => total + (sum - centre) ** 2, 0);
  const ties = rankings.reduce((total, ranks) => total + tieCorrection(ranks), 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  return most === 0 ? Number.NaN : (12 * spread) / most;
}

function tieCorrection(ranks: Float64Array): number {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}

/** The values of the units present in both lists, in order. */
export function completePairs(a: ArrayLike<number>, b: ArrayLike<number>): [Float64Array, Float64Array] {
  if (a.length !== b.length)
    throw new RangeError(`two lists of the same units: got ${a.length} and ${b.length} values`);
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const left = a[i] ?? Number.NaN;
    const right = b[i] ?? Number.NaN;
    if (Number.isNaN(left) || Number.isNaN(right)) continue;
    x.push(left);
    y.push(right);
  }
  return [Float64Array.from(x), Float64Array.from(y)];
}

/** From the first value on: equal values have exactly their mean, and so no spread. */
function mean(values: Float64Array): number {
  const first = values[0] ?? Number.NaN;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
