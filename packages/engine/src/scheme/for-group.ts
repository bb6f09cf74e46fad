/** A scheme as it reads for the units of one group, where maxima differ between groups. */
import type { Exact } from "../numbers/index.ts";
import { scoringOrder } from "./order.ts";
import type { Band, Block, Item, Rule, Scheme } from "./model.ts";

const made = new WeakMap<Scheme, Map<string, Scheme>>();

/**
 * The scheme for a group: where an item states another maximum for it (`pointsFor`), the item's points are that, and
 * every figure of points in its rule is multiplied by the same factor. Made once for each group; a scheme whose items
 * have one maximum each is returned as it is.
 */
export function schemeForGroup(scheme: Scheme, group: string): Scheme {
  if (![...scheme.items.values()].some(({ pointsFor }) => pointsFor?.has(group))) return scheme;
  const known = made.get(scheme) ?? new Map<string, Scheme>();
  made.set(scheme, known);
  const before = known.get(group);
  if (before) return before;
  const now = forGroup(scheme, group);
  known.set(group, now);
  return now;
}

function forGroup(scheme: Scheme, group: string): Scheme {
  const root = itemFor(scheme.root, group);
  const bonus = scheme.bonus && blockFor(scheme.bonus, group);
  const penalty = scheme.penalty && blockFor(scheme.penalty, group);
  const items = new Map(
    [...root.children, ...(bonus?.items ?? []), ...(penalty?.items ?? [])]
      .flatMap(withDescendants)
      .map((item) => [item.code as string, item]),
  );
  return {
    ...scheme,
    root,
    ...(bonus && { bonus }),
    ...(penalty && { penalty }),
    items,
    scoringOrder: scoringOrder(items),
  };
}

function blockFor(block: Block, group: string): Block {
  return { ...block, items: block.items.map((item) => itemFor(item, group)) };
}

function itemFor(item: Item, group: string): Item {
  const points = item.pointsFor?.get(group)?.points ?? item.points;
  const children = item.children.map((child) => itemFor(child, group));
  const factor = points.equals(item.points) ? undefined : points.over(item.points);
  return {
    ...item,
    points,
    children,
    ...(item.rule && factor && { rule: scaled(item.rule, factor) }),
  };
}

/** A rule with every figure of points in it times the factor. */
function scaled(rule: Rule, factor: Exact): Rule {
  const times = (points: Exact) => points.times(factor);
  switch (rule.kind) {
    case "step-by-ratio":
    case "step-by-count":
    case "step-by-delay":
      return { ...rule, bands: rule.bands.map((band): Band => ({ ...band, points: times(band.points) })) };
    case "level":
      return { ...rule, points: new Map([...rule.points].map(([level, points]) => [level, times(points)])) };
    case "per-unit":
      return { ...rule, each: times(rule.each) };
    case "compared-with-mean":
      return { ...rule, atOrAbove: times(rule.atOrAbove), below: times(rule.below) };
    case "bonus":
    case "penalty":
      return { ...rule, points: times(rule.points) };
    case "external":
      return rule.as === "points" ? { ...rule, from: times(rule.from), upTo: times(rule.upTo) } : rule;
    case "penalty-per-day":
      return {
        ...rule,
        perDay: times(rule.perDay),
        ...(rule.first && { first: { ...rule.first, points: times(rule.first.points) } }),
      };
    case "branch":
      return { ...rule, use: scaled(rule.use, factor), otherwise: scaled(rule.otherwise, factor) };
    case "all-or-nothing":
    case "threshold-proportional":
    case "proportional":
    case "information":
      return rule;
  }
}

function withDescendants(item: Item): Item[] {
  return [item, ...item.children.flatMap(withDescendants)];
}
