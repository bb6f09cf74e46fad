import { Exact } from "../numbers/index.ts";
import type { Item, Rule } from "../scheme/index.ts";
import type { ResultNode } from "../scoring/index.ts";

/** Parts in which an item without steps is won. */
const PARTS = 10;
/** Counted rules with more steps than this are won in so many parts as well. */
const STEPS_MAX = 20;

/**
 * The points that an item can still reach, above what it has, lowest first: the steps of its rule; of a proportional
 * one
 * tenths of the maximum from its floor up. Nothing stands between two of them, so that an optimum over them is exact.
 * A penalty that stands can be avoided; where nobody reported yet what counts, 0 is the first step.
 *
 * @param node the item's own line of the result
 * @example winnablePoints(node) // of a rule with steps 1, 2, 3 that gave 1: [2, 3]
 */
export function winnablePoints(node: ResultNode): Exact[] {
  const { item, points, status, reason } = node;
  if (item.rule === undefined || status === "not-applicable") return [];
  if (item.points.isNegative && points === undefined) return [];
  const now = points ?? undefined;
  const taken = reason.kind === "branch" ? reason.taken : undefined;
  const steps = [...stepsOf(item.rule, item, taken), ...(now === undefined ? [Exact.ZERO] : [])];
  const limit = item.points.isNegative ? Exact.ZERO : item.points;
  const above = steps
    .map((each) => (item.round ? each.rounded(item.round) : each))
    .filter((each) => (now === undefined || each.above(now)) && !each.above(limit))
    .toSorted((a, b) => a.compare(b));
  return above.filter((each, i) => i === 0 || !each.equals(above[i - 1] ?? limit));
}

function stepsOf(rule: Rule, item: Item, taken?: "use" | "otherwise"): Exact[] {
  switch (rule.kind) {
    case "all-or-nothing":
      return [item.points];
    case "bonus":
      return [rule.points];
    case "information":
      return [];
    case "penalty":
    case "penalty-per-day":
      return [Exact.ZERO];
    case "step-by-ratio":
    case "step-by-count":
    case "step-by-delay":
      return rule.bands.map(({ points }) => points);
    case "level":
      return [...rule.points.values()];
    case "compared-with-mean":
      return [rule.atOrAbove, rule.below];
    case "per-unit":
      return countedSteps(rule.each, item.points);
    case "proportional":
      return parts(Exact.ZERO, item.points);
    case "threshold-proportional":
      return parts(rule.fromFloor ? Exact.ZERO : rule.floor.over(rule.full).times(item.points), item.points);
    case "external":
      return rule.as === "share"
        ? parts(rule.from.times(item.points), rule.upTo.times(item.points))
        : parts(rule.from, rule.upTo);
    case "branch":
      return taken === undefined
        ? [...stepsOf(rule.use, item), ...stepsOf(rule.otherwise, item)]
        : stepsOf(rule[taken], item);
  }
}

function countedSteps(each: Exact, maximum: Exact): Exact[] {
  if (maximum.isNegative || each.isNegative) return [Exact.ZERO];
  const steps: Exact[] = [];
  for (let at = each; !at.atLeast(maximum) && steps.length < STEPS_MAX; at = at.plus(each)) steps.push(at);
  return steps.length === STEPS_MAX ? parts(Exact.ZERO, maximum) : [...steps, maximum];
}

/** Tenths of the whole that lie at or above the floor, and the whole. */
function parts(floor: Exact, whole: Exact): Exact[] {
  return Array.from({ length: PARTS + 1 }, (_each, i) => whole.times(Exact.ratio(i, PARTS))).filter((each) =>
    each.atLeast(floor),
  );
}
