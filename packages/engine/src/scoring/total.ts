import { Exact, roundedGeometricMean } from "../numbers/index.ts";
import type { Block, Item } from "../scheme/index.ts";
import { ResultNode } from "./node.ts";
import { combineErrors, type PointsError } from "./points-error.ts";

/**
 * The node of an item from the nodes of its children: sum of points, or a mean of shares times the item's
 * points.
 * What does not apply leaves the maximum, or its points are shared among its siblings; one missing child
 * makes the
 * total missing, for a total of unknown parts is no number.
 */
export function total(item: Item, children: readonly ResultNode[]): ResultNode {
  const missing = children.filter(({ status, rule }) => status === "missing" && rule?.kind !== "information");
  if (missing.length > 0)
    return new ResultNode({
      item,
      maximum: item.points,
      reason: { kind: "missing", why: missingParts(missing) },
      children,
    });
  const applying = children.filter((child) => child.status === "scored");
  if (applying.length === 0)
    return new ResultNode({ item, maximum: Exact.ZERO, reason: { kind: "not-applicable" }, children });
  return item.aggregate === "sum" ? sum(item, applying, children) : mean(item, applying, children);
}

/**
 * Bonus or penalty of one unit: the sum of its items, limited by the block. A bonus that nobody claims and
 * a penalty
 * that nobody found add nothing; the reason names them, so that "not reported" can be told from 0.
 */
export function limited(item: Item, block: Block, children: readonly ResultNode[]): ResultNode {
  const counted = children.flatMap((child) => (child.points ? [child.points] : []));
  const whole = Exact.sum(counted);
  const points = !block.limit
    ? whole
    : block.limit.isNegative
      ? Exact.max(whole, block.limit)
      : Exact.min(whole, block.limit);
  const error = points.equals(whole)
    ? combineErrors(children.map((child) => ({ error: child.error, factor: 1 })))
    : undefined;
  return new ResultNode({
    item,
    points,
    error,
    maximum: block.limit ?? Exact.ZERO,
    reason: {
      kind: "limited",
      sum: whole,
      ...(block.limit && { limit: block.limit }),
      unknown: children.filter((child) => child.status === "missing").map((child) => child.code),
    },
    children,
  });
}

function sum(item: Item, applying: readonly ResultNode[], children: readonly ResultNode[]): ResultNode {
  const points = Exact.sum(applying.map((child) => child.points ?? Exact.ZERO));
  const maximum = Exact.sum(applying.map((child) => child.maximum));
  const shared = Exact.sum(children.filter(sharesItsPoints).map((child) => child.item.points));
  const factor = shared.isZero ? Exact.ONE : maximum.plus(shared).over(maximum);
  const left = children.filter((child) => child.status === "not-applicable").map((child) => child.code);
  const error = combineErrors(applying.map((child) => ({ error: child.error, factor: factor.toNumber() })));
  return rounded(
    item,
    points.times(factor),
    maximum.plus(shared),
    { left, ...(!shared.isZero && { sharedBy: factor }) },
    children,
    error,
  );
}

function sharesItsPoints(child: ResultNode): boolean {
  return child.status === "not-applicable" && child.item.notApplicable?.effect === "shared-among-siblings";
}

function mean(item: Item, all: readonly ResultNode[], children: readonly ResultNode[]): ResultNode {
  // what is reported for information has no share of anything
  const applying = all.filter(({ maximum }) => !maximum.isZero);
  const shares = applying.map((child) => (child.points ?? Exact.ZERO).over(child.maximum));
  const weights = applying.map((child) =>
    item.aggregate === "mean" ? Exact.ONE : (child.item.componentWeight ?? Exact.ONE),
  );
  const left = children.filter((child) => child.status === "not-applicable").map((child) => child.code);
  if (item.aggregate === "geometric-mean")
    return geometric(item, { shares, weights, left, applying }, children);
  const whole = Exact.sum(weights);
  const weighted = Exact.sum(shares.map((share, i) => share.times(weights[i] ?? Exact.ONE))).over(whole);
  const error = combineErrors(
    applying.map((child, i) => ({
      error: child.error,
      factor: (weights[i] ?? Exact.ONE).times(item.points).over(whole.times(child.maximum)).toNumber(),
    })),
  );
  return rounded(item, weighted.times(item.points), item.points, { left }, children, error);
}

/**
 * The root is irrational: it is found correct to the last digit of the rounding that the scheme must state.
 */
function geometric(
  item: Item,
  {
    shares,
    weights,
    left,
    applying,
  }: {
    shares: readonly Exact[];
    weights: readonly Exact[];
    left: readonly string[];
    applying: readonly ResultNode[];
  },
  children: readonly ResultNode[],
): ResultNode {
  const rounding = item.round ?? { decimals: 6, by: "half-up" as const };
  const common = weights.reduce((product, weight) => product * BigInt(weight.d), 1n);
  const whole = weights.map((weight) => weight.times(Exact.of(common)).toNumber());
  const scaled = shares.map((share) => share.times(item.points));
  const points = roundedGeometricMean(scaled, whole, rounding);
  return new ResultNode({
    item,
    points,
    error: geometricError(points, weights, applying),
    maximum: item.points,
    reason: { kind: "total", left },
    children,
  });
}

/**
 * The derivative of a geometric mean by a part is the mean times the part's weight over the part;
 * at a part of 0 it has none.
 */
function geometricError(
  points: Exact,
  weights: readonly Exact[],
  applying: readonly ResultNode[],
): PointsError | undefined {
  const whole = Exact.sum(weights).toNumber();
  return combineErrors(
    applying.map((child, i) => {
      const own = child.points?.toNumber() ?? 0;
      return {
        error: child.error,
        factor: own === 0 ? 0 : (points.toNumber() * (weights[i] ?? Exact.ONE).toNumber()) / whole / own,
      };
    }),
  );
}

function rounded(
  item: Item,
  points: Exact,
  maximum: Exact,
  parts: { left: readonly string[]; sharedBy?: Exact },
  children: readonly ResultNode[],
  error: PointsError | undefined,
): ResultNode {
  const after = item.round ? points.rounded(item.round) : points;
  const rounding = item.round && !after.equals(points) ? { before: points, rule: item.round } : undefined;
  return new ResultNode({
    item,
    points: after,
    maximum,
    reason: { kind: "total", ...parts },
    rounding,
    children,
    error,
  });
}

function missingParts(missing: readonly ResultNode[]): { vi: string; en: string } {
  const codes = missing.map((child) => child.code).join(", ");
  return { vi: `chưa đủ số liệu ở ${codes}`, en: `figures are missing in ${codes}` };
}
