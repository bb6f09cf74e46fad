import { factsOfMeasure } from "./measure.ts";
import type { Condition, Item, Rule } from "./model.ts";

/**
 * Items with a rule, each after the items that it branches on.
 * @throws Error on a cycle: `checkScheme` has refused it before.
 */
export function scoringOrder(items: ReadonlyMap<string, Item>): Item[] {
  const done = new Set<string>();
  const order: Item[] = [];
  const visit = (item: Item, open: ReadonlySet<string>): void => {
    if (done.has(item.code)) return;
    if (open.has(item.code))
      throw new Error(`items refer to each other in a circle: ${[...open, item.code].join(" → ")}`);
    const inside = new Set(open).add(item.code);
    for (const code of itemsReadBy(item)) {
      for (const leaf of leavesOf(items.get(code))) visit(leaf, inside);
    }
    done.add(item.code);
    if (item.rule) order.push(item);
  };
  for (const item of items.values()) visit(item, new Set());
  return order;
}

/**
 * The item itself where it has a rule, else all items with a rule below it: a condition may ask for a
 * domain's points.
 */
function leavesOf(item: Item | undefined): readonly Item[] {
  if (item === undefined) return [];
  return item.rule ? [item] : item.children.flatMap(leavesOf);
}

/** Codes of the other items whose points decide something in this one. */
export function itemsReadBy(item: Item): string[] {
  return [...conditionsOf(item.rule), ...(item.notApplicable?.when ?? [])].flatMap(({ subject }) =>
    "item" in subject ? [subject.item] : [],
  );
}

/** Names of the facts that decide something in this item, its own or the scheme's, each once. */
export function factsReadBy(item: Pick<Item, "rule" | "notApplicable">): string[] {
  const conditions = [...conditionsOf(item.rule), ...(item.notApplicable?.when ?? [])];
  return [
    ...new Set([
      ...factsOf(item.rule),
      ...conditions.flatMap(({ subject }) => ("fact" in subject ? [subject.fact] : [])),
    ]),
  ];
}

/** A rule and, for a branch, the rules inside it. */
export function rulesWithin(rule: Rule): Rule[] {
  return rule.kind === "branch" ? [rule, ...rulesWithin(rule.use), ...rulesWithin(rule.otherwise)] : [rule];
}

function factsOf(rule: Rule | undefined): string[] {
  return rule ? rulesWithin(rule).flatMap(ownFacts) : [];
}

function ownFacts(rule: Rule): string[] {
  switch (rule.kind) {
    case "all-or-nothing":
    case "bonus":
    case "penalty":
    case "branch":
    case "information":
      return [];
    case "level":
      return [rule.of];
    case "external":
      return [rule.of, ...rule.plus];
    case "compared-with-mean":
      return [...factsOfMeasure(rule.of), ...(rule.mean === "of-group" ? [] : [rule.mean.fact])];
    case "penalty-per-day":
      return [
        ...factsOfMeasure(rule.of),
        ...(rule.refused?.unless === undefined ? [] : [rule.refused.unless]),
      ];
    default:
      return factsOfMeasure(rule.of);
  }
}

function conditionsOf(rule: Rule | undefined): readonly Condition[] {
  if (!rule) return [];
  const own = [...("when" in rule ? rule.when : []), ...("provided" in rule ? rule.provided : [])];
  return rule.kind === "branch" ? [...own, ...conditionsOf(rule.use), ...conditionsOf(rule.otherwise)] : own;
}
