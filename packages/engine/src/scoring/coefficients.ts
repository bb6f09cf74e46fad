/** Factors of the items' total, for units that work under harder conditions. */
import { Exact } from "../numbers/index.ts";
import { type Bilingual, GROUP, type Scheme } from "../scheme/index.ts";
import { checkAll } from "./conditions.ts";
import { type FactValue, NO_FACTS, NOT_REPORTED, type UnitFacts } from "./facts.ts";

export interface Factor {
  readonly times: Exact;
  readonly title: Bilingual;
}

/**
 * The factor of a unit: the largest of those whose case holds; 1 where none does. What nobody reported is neither yes
 * nor no: while a fact is missing that could give a larger factor, there is none yet, with the reason.
 */
export function factorOf(
  { coefficients }: Scheme,
  { facts, group }: UnitFacts,
): { readonly factor?: Factor | undefined } | { readonly missing: Bilingual } {
  const known = new Map<string, FactValue>([...(facts.get("") ?? NO_FACTS), [GROUP, group]]);
  const descending = coefficients.toSorted((a, b) => b.times.compare(a.times));
  for (const { when, times, title } of descending) {
    const checked = checkAll(when, known, undefined);
    if (checked === "met") return { factor: { times, title } };
    if ("missing" in checked)
      return { missing: missingFor(title, (checked.missing ?? NOT_REPORTED).missing) };
  }
  return {};
}

function missingFor(title: Bilingual, why: Bilingual): Bilingual {
  return {
    vi: `chưa biết có được hệ số “${title.vi}” hay không: ${why.vi}`,
    en: `it is not known whether the factor "${title.en}" holds: ${why.en}`,
  };
}
