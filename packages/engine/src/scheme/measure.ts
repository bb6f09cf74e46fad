/** Quantities of rules: what is measured, from the text of the scheme. */
import { Exact } from "../numbers/index.ts";
import { type Calendar, calendarOf } from "./days-off.ts";

/** `fact`: the fact itself; `ratio`: a / b; `difference`: a − b, in days when both are dates. */
export type Measure =
  | { readonly form: "fact"; readonly fact: string }
  | { readonly form: "ratio"; readonly of: string; readonly to: string }
  | { readonly form: "difference"; readonly of: string; readonly to: string }
  /** `top` over `bottom` where there is one; time between two days counted in `unit` where it says so. */
  | {
      readonly form: "computed";
      readonly top: readonly Term[];
      readonly bottom: readonly Term[];
      readonly between?: { readonly unit: "working-days" | "months"; readonly calendar: Calendar };
    };

/** What a quantity may take from all units of the group that report a fact; `place` counts from the highest. */
export const GROUP_FIGURES = ["mean", "min", "max", "place"] as const;
export type GroupFigure = (typeof GROUP_FIGURES)[number];

/** A fact, a figure that the unit's group has of it, a number or a day, added or taken off. */
export interface Term {
  readonly sign: 1 | -1;
  readonly fact?: string;
  readonly ofGroup?: GroupFigure;
  readonly value?: Exact;
  readonly day?: string;
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const OF_GROUP = String.raw`(?:${GROUP_FIGURES.join("|")})\s*\(\s*[a-z][A-Za-z0-9]*\s*\)`;
const TOKENS = new RegExp(String.raw`${DAY}|\d+(?:\.\d+)?|${OF_GROUP}|[a-z][A-Za-z0-9]*|[-+/()]`, "g");
const UNITS = { workingDays: "working-days", months: "months" } as const;

/** "2026-01-15": a day that exists. */
export function isDay(written: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(written) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/**
 * `a`, `a / b`, `a - b`; sums and constants (`(onTime + early) / all`, `spent / 1000`, `sent -
 * 2026-01-15`); days that
 * offices work and whole months between two days (`workingDays(sent - due)`, `months(sent - due)`); figures of the
 * unit's group (`index / mean(index)`, `(x - min(x)) / (max(x) - min(x))`, `place(index)`).
 *
 * @param calendar by which working days are counted
 * @returns nothing for a text of another form
 */
export function readMeasure(text: string, calendar = calendarOf([])): Measure | undefined {
  const [, word, inner = ""] = /^\s*(workingDays|months)\s*\((.*)\)\s*$/.exec(text) ?? [];
  const tokens: readonly string[] = (word === undefined ? text : inner).match(TOKENS) ?? [];
  if (tokens.join("").replace(/\s/g, "") !== (word === undefined ? text : inner).replace(/\s/g, ""))
    return undefined;
  // "2026-1-5" is a day that is written wrongly, no sum
  if (tokens.some((token) => new RegExp(`^${DAY}$`).test(token) && !isDay(token))) return undefined;
  if (/\d-\d/.test(text.replaceAll(new RegExp(DAY, "g"), ""))) return undefined;
  const slash = tokens.indexOf("/");
  const top = sumOf(slash < 0 ? tokens : tokens.slice(0, slash));
  const bottom = slash < 0 ? [] : sumOf(tokens.slice(slash + 1));
  if (top === undefined || bottom === undefined || (slash >= 0 && bottom.length === 0)) return undefined;
  if (word === "workingDays" || word === "months") {
    const [first, second, ...more] = top;
    if (slash >= 0 || more.length > 0 || first?.sign !== 1 || second?.sign !== -1) return undefined;
    return { form: "computed", top, bottom, between: { unit: UNITS[word], calendar } };
  }
  return simple(top, bottom) ?? { form: "computed", top, bottom };
}

/** The three forms that most rules need. */
function simple([first, second, ...more]: readonly Term[], bottom: readonly Term[]): Measure | undefined {
  if (first?.fact === undefined || first.sign < 0 || more.length > 0) return undefined;
  if ([first, second, ...bottom].some((term) => term?.ofGroup !== undefined)) return undefined;
  const [under, ...others] = bottom;
  if (second === undefined && under === undefined) return { form: "fact", fact: first.fact };
  if (second === undefined && under?.fact !== undefined && under.sign > 0 && others.length === 0)
    return { form: "ratio", of: first.fact, to: under.fact };
  if (under === undefined && second?.fact !== undefined && second.sign < 0)
    return { form: "difference", of: first.fact, to: second.fact };
  return undefined;
}

/** Terms with their signs; brackets may stand around the whole. */
function sumOf(tokens: readonly string[]): readonly Term[] | undefined {
  const bare = tokens[0] === "(" && tokens.at(-1) === ")" ? tokens.slice(1, -1) : tokens;
  const terms: Term[] = [];
  for (let at = 0; at < bare.length; at += 2) {
    const sign = at === 0 ? "+" : bare[at - 1];
    const term = bare[at];
    if (term === undefined || (sign !== "+" && sign !== "-") || /^[-+/()]$/.test(term)) return undefined;
    terms.push({ sign: sign === "+" ? 1 : -1, ...contentOf(term) });
  }
  return bare.length % 2 === 1 ? terms : undefined;
}

function contentOf(term: string): Omit<Term, "sign"> {
  if (new RegExp(`^${DAY}$`).test(term)) return { day: term };
  if (/^\d/.test(term)) return { value: Exact.of(term) };
  return readGroupFigure(term) ?? { fact: term };
}

/** "min(index)": the figure of the group and the fact that it is of; nothing for another text. */
export function readGroupFigure(
  text: string,
): { readonly fact: string; readonly ofGroup: GroupFigure } | undefined {
  const [, figure, fact] = /^(\w+)\s*\(\s*(\w+)\s*\)$/.exec(text) ?? [];
  const ofGroup = GROUP_FIGURES.find((each) => each === figure);
  return ofGroup === undefined || fact === undefined ? undefined : { fact, ofGroup };
}

/** Under which name the value of a term stands among the facts: "index", "min(index)". */
export function termName({ fact, ofGroup }: Term): string | undefined {
  return fact === undefined || ofGroup === undefined ? fact : `${ofGroup}(${fact})`;
}

/** The figures of the group that a quantity reads. */
export function groupTermsOf(measure: Measure): readonly Term[] {
  return measure.form === "computed"
    ? [...measure.top, ...measure.bottom].filter(({ ofGroup }) => ofGroup !== undefined)
    : [];
}

/** Names of the facts that a quantity reads, each as often as it stands there. */
export function factsOfMeasure(measure: Measure): string[] {
  switch (measure.form) {
    case "fact":
      return [measure.fact];
    case "computed":
      return [...measure.top, ...measure.bottom].flatMap(({ fact }) => fact ?? []);
    default:
      return [measure.of, measure.to];
  }
}

/** Whether a quantity counts time between days. */
export function countsDays(measure: Measure): boolean {
  if (measure.form !== "computed") return measure.form === "difference";
  return measure.between !== undefined || measure.top.some(({ day }) => day !== undefined);
}
