import { quantile } from "../ranking/index.ts";
import type { IndexTree } from "./frame.ts";
import { principalEigen } from "../linear/index.ts";
import { meanOf, sampleSd } from "./statistics.ts";

/** Effective weight of every node at the top: weights rescaled within the parent, multiplied down the tree. */
export function effectiveWeights(tree: IndexTree): ReadonlyMap<string, number> {
  const effective = new Map([[tree.top.code, 1]]);
  for (const parent of tree.aggregates.toReversed()) {
    const children = parent.children.map((child) => tree.nodes[child]).filter((child) => child !== undefined);
    const sum = children.reduce((total, child) => total + child.componentWeight, 0);
    const share = effective.get(parent.code) ?? 0;
    for (const child of children) effective.set(child.code, (share * child.componentWeight) / sum);
  }
  return effective;
}

/** Weights from pairwise comparisons and how consistent they are. */
export type PairwiseWeights = {
  weights: Float64Array;
  lambdaMax: number;
  /** (λmax − k)/(k − 1). */
  consistencyIndex: number;
  /** Consistency index over Saaty's random index; up to 0.1 counts as consistent. NaN for one or two items. */
  consistencyRatio: number;
  geometricMeanWeights: Float64Array;
};

/** Saaty's random consistency index by number of items, from one item on. */
const randomIndices = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/**
 * Analytic hierarchy process (Saaty, 1980): weights are the principal eigenvector of the comparison matrix
 * (entry ij = how many times item i matters more than item j), scaled to sum 1. Entries must be positive.
 */
export function pairwiseWeights(
  comparison: readonly (readonly number[])[],
  randomIndex: number = randomIndices[comparison.length - 1] ?? Number.NaN,
): PairwiseWeights {
  const k = comparison.length;
  if (comparison.some((row) => row.length !== k || row.some((entry) => !(entry > 0))))
    throw new RangeError("a comparison matrix is square and positive");
  const { vector, value } = principalEigen(comparison);
  const consistencyIndex = k > 1 ? (value - k) / (k - 1) : 0;
  const geometric = Float64Array.from(comparison, (row) =>
    Math.exp(row.reduce((sum, entry) => sum + Math.log(entry), 0) / k),
  );
  return {
    weights: rescaled(vector),
    lambdaMax: value,
    consistencyIndex,
    consistencyRatio: randomIndex > 0 ? consistencyIndex / randomIndex : Number.NaN,
    geometricMeanWeights: rescaled(geometric),
  };
}

/** Weights from experts who each spread the same budget of points over the items. */
export type BudgetWeights = { meanWeights: Float64Array; medianWeights: Float64Array; sd: Float64Array };

/** Budget allocation: mean shares, medians scaled to sum 1, and the spread of the points. Rows are experts. */
export function budgetWeights(allocations: readonly (readonly number[])[]): BudgetWeights {
  const items = Array.from({ length: allocations[0]?.length ?? 0 }, (_, item) =>
    allocations.map((expert) => expert[item] ?? Number.NaN),
  );
  return {
    meanWeights: rescaled(Float64Array.from(items, meanOf)),
    medianWeights: rescaled(Float64Array.from(items, (points) => quantile(points, 0.5))),
    sd: Float64Array.from(items, sampleSd),
  };
}

/** The same weights scaled to sum 1. */
export function rescaled(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
