import type { Condition, Item, Rule } from "./model.ts";

/** Items with a rule, each after the items that it branches on. @throws Error on a cycle: `checkScheme` has refused it before. */
export function scoringOrder(items: ReadonlyMap<string, Item>): Item[] {
  const done = new Set<string>();
  const order: Item[] = [];
  const visit = (item: Item, open: ReadonlySet<string>): void => {
    if (done.has(item.code)) return;
    if (open.has(item.code)) throw new Error(`items refer to each other in a circle: ${[...open, item.code].join(" → ")}`);
    const inside = new Set(open).add(item.code);
    for (const code of itemsReadBy(item)) {
      const other = items.get(code);
      if (other) visit(other, inside);
    }
    done.add(item.code);
    if (item.rule) order.push(item);
  };
  for (const item of items.values()) visit(item, new Set());
  return order;
}

/** Codes of the other items whose points decide something in this one. */
export function itemsReadBy(item: Item): string[] {
  return [...conditionsOf(item.rule), ...(item.notApplicable?.when ?? [])].flatMap(({ subject }) => ("item" in subject ? [subject.item] : []));
}

function conditionsOf(rule: Rule | undefined): readonly Condition[] {
  if (!rule) return [];
  const own = [...("when" in rule ? rule.when : []), ...("provided" in rule ? rule.provided : [])];
  return rule.kind === "branch" ? [...own, ...conditionsOf(rule.use), ...conditionsOf(rule.otherwise)] : own;
}
