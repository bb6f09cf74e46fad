import { copeland } from "./copeland.ts";
import type { IndexTree, TreeNode } from "./frame.ts";

/**
 * How children become their parent. The means drop missing children and rescale the other weights; `sum` adds
 * weight × value and is missing as soon as one child is. `power` is the generalised mean with exponent `power` ≠ 0
 * (−1 harmonic, 1 arithmetic, 2 quadratic). `copeland` ranks by majority in pairs.
 */
export type AggregationMethod = "arithmetic" | "geometric" | "harmonic" | "sum" | "copeland" | { power: number };

/**
 * One method per level from the lowest aggregates up, the last one for all further levels; `presentShareMin`: a
 * parent with a smaller share of its children present is missing (0 = one is enough).
 */
export type AggregationRule = { methods: readonly AggregationMethod[]; presentShareMin?: number };

/** Weights that stand in for those of the tree, and nodes left out of their parent. */
export type AggregationChange = { componentWeights?: ReadonlyMap<string, number>; excluded?: ReadonlySet<string> };

/**
 * Values of every node of the tree (in the order of `tree.nodes`) from the normalised indicator columns (in the order
 * of `tree.indicators`). NaN = missing. A parent all of whose children are left out is missing itself.
 */
export function aggregateTree(tree: IndexTree, columns: readonly Float64Array[], rule: AggregationRule, change: AggregationChange = {}): Float64Array[] {
  const { componentWeights, excluded } = change;
  const values = [...columns];
  for (const node of tree.aggregates) {
    const children = excluded === undefined ? node.children : node.children.filter((child) => !isExcluded(tree, child, excluded));
    const weights = children.map((child) => weightOf(tree.nodes[child], componentWeights));
    values.push(aggregateColumns(children.map((child) => values[child] ?? new Float64Array()), weights, methodAt(rule, node.level), rule.presentShareMin, columns[0]?.length ?? 0));
  }
  return values;
}

/** The method a rule names for a level (2 = the aggregates of indicators). */
export function methodAt({ methods }: AggregationRule, level: number): AggregationMethod {
  return methods[Math.min(level - 2, methods.length - 1)] ?? "arithmetic";
}

/**
 * Aggregates columns of the same units row by row. Geometric means need positive values, harmonic means values other
 * than 0; where a row breaks that, its result is NaN.
 *
 * @example aggregateColumns([Float64Array.of(2), Float64Array.of(8)], [1, 1], "geometric") // [4]
 */
export function aggregateColumns(columns: readonly Float64Array[], weights: readonly number[], method: AggregationMethod, presentShareMin = 0, rowCount = columns[0]?.length ?? 0): Float64Array {
  if (method === "copeland") return copeland(columns, weights).scores;
  const kernel = kernelOf(method);
  const totals = new Float64Array(rowCount);
  const weightSums = new Float64Array(rowCount);
  const counts = new Float64Array(rowCount);
  for (let child = 0; child < columns.length; child += 1) {
    addChild(columns[child] ?? new Float64Array(), weights[child] ?? 0, kernel.into, { totals, weightSums, counts });
  }
  const needed = method === "sum" ? columns.length : Math.max(presentShareMin * columns.length - 1e-9, 1e-9);
  for (let row = 0; row < rowCount; row += 1) {
    const total = totals[row] ?? 0;
    totals[row] = (counts[row] ?? 0) < needed || columns.length === 0 ? Number.NaN : kernel.from(total, weightSums[row] ?? 0);
  }
  return totals;
}

type Kernel = { into: (value: number) => number; from: (total: number, weightSum: number) => number };

const same = (value: number) => value;
const logPositive = (value: number) => (value > 0 ? Math.log(value) : Number.NaN);
const inverse = (value: number) => (value === 0 ? Number.NaN : 1 / value);
const kernels: Record<"arithmetic" | "geometric" | "harmonic" | "sum", Kernel> = {
  arithmetic: { into: same, from: (total, weightSum) => total / weightSum },
  geometric: { into: logPositive, from: (total, weightSum) => Math.exp(total / weightSum) },
  harmonic: { into: inverse, from: (total, weightSum) => weightSum / total },
  sum: { into: same, from: same },
};

function kernelOf(method: Exclude<AggregationMethod, "copeland">): Kernel {
  if (typeof method === "string") return kernels[method];
  const { power } = method;
  return { into: (value) => (value > 0 || power > 0 ? value ** power : Number.NaN), from: (total, weightSum) => (total / weightSum) ** (1 / power) };
}

function addChild(column: Float64Array, weight: number, into: Kernel["into"], sums: { totals: Float64Array; weightSums: Float64Array; counts: Float64Array }): void {
  const { totals, weightSums, counts } = sums;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? Number.NaN;
    if (value !== value) continue;
    totals[row] = (totals[row] ?? 0) + weight * into(value);
    weightSums[row] = (weightSums[row] ?? 0) + weight;
    counts[row] = (counts[row] ?? 0) + 1;
  }
}

function weightOf(node: TreeNode | undefined, changed: ReadonlyMap<string, number> | undefined): number {
  return changed?.get(node?.code ?? "") ?? node?.componentWeight ?? 0;
}

function isExcluded(tree: IndexTree, child: number, excluded: ReadonlySet<string>): boolean {
  const node = tree.nodes[child];
  if (node === undefined) return true;
  return excluded.has(node.code) || (node.children.length > 0 && node.children.every((below) => isExcluded(tree, below, excluded)));
}
