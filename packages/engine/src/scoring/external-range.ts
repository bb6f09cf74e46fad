import { Exact } from "../numbers/index.ts";
import type { Bilingual, Item, Rule } from "../scheme/index.ts";
import { rulesWithin } from "../scheme/index.ts";
import { figure, percent } from "./words.ts";

type External = Rule & { kind: "external" };

/** Whether an external value, all its parts added, is one that its rule takes. */
export function isWithin(value: Exact, { from, upTo }: External): boolean {
  return value.atLeast(from) && !value.above(upTo);
}

/** What is wrong with an external value outside its range, with the range as people write numbers. */
function outsideWords(value: Exact, { as, from, upTo }: External): Bilingual {
  const shown = as === "share" ? percent : figure;
  return {
    vi: `giá trị ${shown(value, "vi")} nằm ngoài khoảng từ ${shown(from, "vi")} đến ${shown(upTo, "vi")}`,
    en: `the value ${shown(value, "en")} lies outside ${shown(from, "en")} to ${shown(upTo, "en")}`,
  };
}

/**
 * What the rule of an item would refuse in one of its figures, for the doors where figures come in;
 * `undefined` where
 * it takes the value. A part of a sum may lie anywhere between 0 and the end of the range.
 *
 * @example outsideRange(item, "score", Exact.of(7)) // "giá trị 7 nằm ngoài khoảng từ 0 đến 5" for an item
 * of 5 points
 */
export function outsideRange(item: Item, fact: string, value: Exact): Bilingual | undefined {
  const ranges = item.rule ? rulesWithin(item.rule).flatMap((rule) => rangeOf(rule, fact)) : [];
  const [first] = ranges;
  return first && !ranges.some((range) => isWithin(value, range)) ? outsideWords(value, first) : undefined;
}

function rangeOf(rule: Rule, fact: string): External[] {
  if (rule.kind !== "external" || ![rule.of, ...rule.plus].includes(fact)) return [];
  return rule.plus.length === 0
    ? [rule]
    : [{ ...rule, from: Exact.min(rule.from, Exact.ZERO), upTo: Exact.max(rule.upTo, Exact.ZERO) }];
}
