import { copeland } from "./copeland.ts";
import type { IndexTree } from "./frame.ts";

/**
 * How children become their parent. The means drop missing children and rescale the other weights; `sum` adds
 * weight × value and is missing as soon as one child is. `power` is the generalised mean with exponent `power` ≠ 0
 * (−1 harmonic, 1 arithmetic, 2 quadratic). `copeland` ranks by majority in pairs.
 */
export type AggregationMethod =
  | "arithmetic"
  | "geometric"
  | "harmonic"
  | "sum"
  | "copeland"
  | { power: number };

/**
 * One method per level from the lowest aggregates up, the last one for all further levels; `presentShareMin`: a
 * parent with a smaller share of its children present is missing (0 = one is enough).
 */
export type AggregationRule = { methods: readonly AggregationMethod[]; presentShareMin?: number };

/** Weights that stand in for those of the tree, and nodes left out of their parent. */
export type AggregationChange = {
  componentWeights?: ReadonlyMap<string, number>;
  excluded?: ReadonlySet<string>;
};

/** A column made ready for adding up: its logs, inverses or powers. A replicator keeps those it will need again. */
export type ColumnTransform = (column: Float64Array, method: SummedMethod) => Float64Array;

type SummedMethod = Exclude<AggregationMethod, "copeland">;

/**
 * Values of every node of the tree (in the order of `tree.nodes`) from the normalised indicator columns (in the order
 * of `tree.indicators`). NaN = missing. A parent all of whose children are left out is missing itself.
 */
export function aggregateTree(
  tree: IndexTree,
  columns: readonly Float64Array[],
  rule: AggregationRule,
  change: AggregationChange = {},
  transform: ColumnTransform = transformColumn,
): Float64Array[] {
  const { componentWeights, excluded } = change;
  const values = [...columns];
  const rowCount = columns[0]?.length ?? 0;
  const room = new Float64Array(rowCount * tree.aggregates.length);
  const weightsNow = tree.nodes.map((node) => componentWeights?.get(node.code) ?? node.componentWeight);
  for (const node of tree.aggregates) {
    const children =
      excluded === undefined
        ? node.children
        : node.children.filter((child) => !isExcluded(tree, child, excluded));
    const below: Float64Array[] = [];
    const weights: number[] = [];
    for (const child of children) {
      below.push(values[child] ?? new Float64Array());
      weights.push(weightsNow[child] ?? 0);
    }
    const start = (values.length - columns.length) * rowCount;
    values.push(
      aggregateInto(room.subarray(start, start + rowCount), below, weights, {
        method: methodAt(rule, node.level),
        presentShareMin: rule.presentShareMin ?? 0,
        transform,
      }),
    );
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
export function aggregateColumns(
  columns: readonly Float64Array[],
  weights: readonly number[],
  method: AggregationMethod,
  presentShareMin = 0,
): Float64Array {
  return aggregateInto(new Float64Array(columns[0]?.length ?? 0), columns, weights, {
    method,
    presentShareMin,
    transform: transformColumn,
  });
}

/** A column as its kind of mean adds it up. A present value the mean is not defined for becomes infinite. */
export function transformColumn(column: Float64Array, method: SummedMethod): Float64Array {
  if (method === "arithmetic" || method === "sum") return column;
  if (method === "geometric") return column.map((value) => (value <= 0 ? Infinity : Math.log(value)));
  if (method === "harmonic") return column.map((value) => 1 / value);
  return column.map((value) =>
    value <= 0 && (method.power < 0 || value < 0) ? Infinity : value ** method.power,
  );
}

/** A part that weighs nothing adds nothing, also where its mean is not defined; that it is missing still shows. */
function withoutWeight(column: Float64Array): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? Number.NaN : 0));
}

type RowOptions = { method: AggregationMethod; presentShareMin: number; transform: ColumnTransform };

/** Aggregates into `totals` (zeros at first) and returns it; the loops that a Monte Carlo run lives in. */
function aggregateInto(
  totals: Float64Array,
  columns: readonly Float64Array[],
  weights: readonly number[],
  { method, presentShareMin, transform }: RowOptions,
): Float64Array {
  if (columns.length === 0) return totals.fill(Number.NaN);
  if (method === "copeland") return copeland(columns, weights).scores;
  const ready = columns.map((column, child) =>
    weights[child] === 0 ? withoutWeight(column) : transform(column, method),
  );
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  for (let child = 0; child < ready.length; child += 2) {
    const [left, right] = [ready[child] ?? totals, ready[child + 1]];
    if (right === undefined) addColumn(totals, left, weights[child] ?? 0);
    else addPair(totals, left, weights[child] ?? 0, right, weights[child + 1] ?? 0);
  }
  if (method !== "sum") {
    for (let row = 0; row < totals.length; row += 1) {
      if (totals[row] !== totals[row])
        totals[row] = weightSum * presentMean(ready, weights, row, presentShareMin);
    }
  }
  finish(totals, weightSum, method);
  return totals;
}

/** Two columns at once: half the reading and writing of the totals. */
function addPair(
  totals: Float64Array,
  left: Float64Array,
  leftWeight: number,
  right: Float64Array,
  rightWeight: number,
): void {
  const rowCount = totals.length;
  for (let row = 0; row < rowCount; row += 1)
    totals[row] = (totals[row] ?? 0) + leftWeight * (left[row] ?? 0) + rightWeight * (right[row] ?? 0);
}

function addColumn(totals: Float64Array, column: Float64Array, weight: number): void {
  const rowCount = totals.length;
  for (let row = 0; row < rowCount; row += 1) totals[row] = (totals[row] ?? 0) + weight * (column[row] ?? 0);
}

/** Weighted mean of the children that are present in a row; NaN when they are too few. */
function presentMean(
  columns: readonly Float64Array[],
  weights: readonly number[],
  row: number,
  presentShareMin: number,
): number {
  let total = 0;
  let weightSum = 0;
  let count = 0;
  for (const [child, column] of columns.entries()) {
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    total += (weights[child] ?? 0) * value;
    weightSum += weights[child] ?? 0;
    count += 1;
  }
  return count > 0 && count >= presentShareMin * columns.length - 1e-9 ? total / weightSum : Number.NaN;
}

/**
 * Turns weighted sums into the mean they belong to; a sum that is not finite had a value the mean is not defined for.
 */
function finish(totals: Float64Array, weightSum: number, method: SummedMethod): void {
  const power = typeof method === "string" ? (method === "harmonic" ? -1 : 1) : method.power;
  for (let row = 0; row < totals.length; row += 1) {
    const total = totals[row] ?? 0;
    if (total - total !== 0) totals[row] = Number.NaN;
    else if (method === "geometric") totals[row] = Math.exp(total / weightSum);
    else if (method !== "sum")
      totals[row] = power === 1 ? total / weightSum : (total / weightSum) ** (1 / power);
  }
}

function isExcluded(tree: IndexTree, child: number, excluded: ReadonlySet<string>): boolean {
  const node = tree.nodes[child];
  if (node === undefined) return true;
  return (
    excluded.has(node.code) ||
    (node.children.length > 0 && node.children.every((below) => isExcluded(tree, below, excluded)))
  );
}
