import { Exact } from "../numbers/index.ts";
import type { Item, Scheme } from "../scheme/index.ts";
import type { FactValue, UnitFacts } from "../scoring/index.ts";

const FACT = "@points";

/**
 * The same scheme and facts, with some items given so many points whatever their facts say: what would be if they were
 * won. Branches and conditions on these items see the new points; applicability and rounding of them are set aside.
 *
 * @param points by item code; a code that is no scored item is passed over
 */
export function withPoints(
  scheme: Scheme,
  unit: UnitFacts,
  points: ReadonlyMap<string, Exact>,
): { readonly scheme: Scheme; readonly unit: UnitFacts } {
  const given = new Map([...points].filter(([code]) => scheme.items.get(code)?.rule !== undefined));
  if (given.size === 0) return { scheme, unit };
  const as = (item: Item): Item => {
    const value = given.get(item.code);
    if (value === undefined) return item;
    const { notApplicable: _applies, round: _exactly, ...rest } = item;
    const none: Item["facts"] = new Map();
    return {
      ...rest,
      facts: none,
      reads: none,
      rule: { kind: "external", of: FACT, plus: [], as: "points", from: value, upTo: value },
    };
  };
  const facts = new Map<string, ReadonlyMap<string, FactValue>>(unit.facts);
  for (const [code, value] of given) facts.set(code, new Map([[FACT, value]]));
  return { scheme: { ...scheme, scoringOrder: scheme.scoringOrder.map(as) }, unit: { ...unit, facts } };
}
