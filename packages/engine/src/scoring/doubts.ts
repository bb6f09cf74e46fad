import { Exact } from "../numbers/index.ts";
import type { Bilingual, FactDeclaration, Item, Rule } from "../scheme/index.ts";
import { isMissing } from "./facts.ts";
import { readTyped } from "./typed.ts";

/** A figure that can be read and counts, and that its writer had better look at again. */
export interface Doubt {
  readonly fact: string;
  readonly code: "more-than-whole" | "far-from-last-year";
  readonly message: Bilingual;
}

/** Below such a figure ten times as much is nothing remarkable: 1 last year, 12 this year. */
const REMARKABLE = Exact.of(20);
const TIMES = Exact.of(10);

/**
 * Figures of an item that are hardly true: more done than there was to do, or at least ten times as much (or as little)
 * as the same body reported a year before. They are shown and asked about; nothing is refused for them.
 *
 * @param typed what stands in a field, as typed; "" for nothing
 * @param earlier what stood there in the evaluation before, where it is known
 * @example
 * doubtsOf(item, (fact) => ({ done: "12", total: "10" })[fact] ?? "") // [{ code: "more-than-whole", fact: "done", … }]
 */
export function doubtsOf(
  item: Item,
  typed: (fact: string) => string,
  earlier: Readonly<Record<string, string>> = {},
): Doubt[] {
  const figure = (fact: FactDeclaration | undefined, text: string) => {
    const read = fact && COUNTED.has(fact.kind) ? readTyped(fact, text) : undefined;
    return read?.ok === true && !isMissing(read.value) && read.value instanceof Exact
      ? read.value
      : undefined;
  };
  const now = (name: string) => figure(item.facts.get(name), typed(name));
  const wholes = item.rule === undefined ? [] : partsOfWholes(item.rule);
  const tooMany = wholes.flatMap(({ of, to }): Doubt[] => {
    const [part, whole] = [now(of), now(to)];
    return part !== undefined && whole !== undefined && part.above(whole)
      ? [moreThanWhole(item, { of, to }, { part, whole })]
      : [];
  });
  const far = [...item.facts.values()].flatMap((fact): Doubt[] => {
    const [given, before] = [now(fact.name), figure(fact, earlier[fact.name] ?? "")];
    return given !== undefined && before !== undefined && isFar(given, before)
      ? [farFromLastYear(fact, given, before)]
      : [];
  });
  return [...tooMany, ...far];
}

const COUNTED: ReadonlySet<FactDeclaration["kind"]> = new Set(["count", "number", "money", "days"]);

/** Quotients of two counted figures: how many of how many. */
function partsOfWholes(rule: Rule): { readonly of: string; readonly to: string }[] {
  if (rule.kind === "branch") return [...partsOfWholes(rule.use), ...partsOfWholes(rule.otherwise)];
  if (rule.kind !== "threshold-proportional" && rule.kind !== "proportional" && rule.kind !== "step-by-ratio")
    return [];
  return rule.of.form === "ratio" ? [{ of: rule.of.of, to: rule.of.to }] : [];
}

function isFar(now: Exact, before: Exact): boolean {
  const [less, more] = now.above(before) ? [before, now] : [now, before];
  return !less.isNegative && !less.isZero && !REMARKABLE.above(more) && !less.times(TIMES).above(more);
}

function moreThanWhole(
  { facts }: Item,
  { of, to }: { readonly of: string; readonly to: string },
  { part, whole }: { readonly part: Exact; readonly whole: Exact },
): Doubt {
  const title = (fact: string) => facts.get(fact)?.title ?? { vi: fact, en: fact };
  const shown = (value: Exact) => value.text.replace(".", ",");
  return {
    fact: of,
    code: "more-than-whole",
    message: {
      vi: `“${title(of).vi}” (${shown(part)}) nhiều hơn “${title(to).vi}” (${shown(whole)}). Xem lại hai số này.`,
      en: `“${title(of).en}” (${part.text}) is more than “${title(to).en}” (${whole.text}). Look at both again.`,
    },
  };
}

function farFromLastYear(fact: FactDeclaration, now: Exact, before: Exact): Doubt {
  const shown = (value: Exact) => value.text.replace(".", ",");
  return {
    fact: fact.name,
    code: "far-from-last-year",
    message: {
      vi: `“${fact.title.vi}”: ${shown(now)}, năm trước là ${shown(before)}. Chênh nhau từ 10 lần trở lên, xem lại.`,
      en: `“${fact.title.en}”: ${now.text}, a year ago ${before.text}. They differ ten times or more; look again.`,
    },
  };
}
