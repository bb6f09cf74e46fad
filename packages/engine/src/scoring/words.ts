/** Figures, quantities and conditions in words, as they stand in the sentences of `explain`. */
import { Exact } from "../numbers/index.ts";
import {
  type Band,
  type Bilingual,
  type Comparison,
  type Condition,
  type FactDeclaration,
  type GroupFigure,
  isDay,
  type Item,
  type Measure,
  type Term,
} from "../scheme/index.ts";
import { Estimate } from "./estimate.ts";
import type { FactValue } from "./facts.ts";

export type Language = "vi" | "en";

export function both(make: (language: Language) => string): Bilingual {
  return { vi: make("vi"), en: make("en") };
}

/** A condition whose item is named as people read it. */
interface SaidCondition extends Omit<Condition, "subject"> {
  readonly subject: { readonly fact: string } | { readonly item: string; readonly as: "points" | "share" };
}

/**
 * A condition in words: the title of its fact as on the form, or the item whose points it reads.
 * @param item the item whose condition it is, or anything that holds the declarations of the facts
 */
export function words(
  condition: SaidCondition,
  item: Pick<Item, "facts"> & Partial<Pick<Item, "reads">>,
  language: Language,
): string {
  const { subject, comparison, value } = condition;
  const fact = "fact" in subject ? (item.reads ?? item.facts).get(subject.fact) : undefined;
  const name =
    "item" in subject
      ? language === "vi"
        ? `điểm mục ${subject.item}`
        : `the score of item ${subject.item}`
      : (fact?.title[language] ?? subject.fact);
  if (value === true) return quoted(name, language);
  if (value === false)
    return language === "vi" ? `${quoted(name, language)} là “không”` : `${quoted(name, language)} is "no"`;
  if (typeof value === "string" && isDay(value))
    return dayComparisonWords(comparison, lowered(name), value, language);
  if (!(value instanceof Exact)) {
    const level = quoted(fact?.levels.get(value)?.[language] ?? value, language);
    return `${lowered(name)} ${language === "vi" ? "là" : "is"} ${level}`;
  }
  const shown =
    "item" in subject && subject.as === "share"
      ? OF_MAXIMUM[language](percent(value, language))
      : valueWords(value, fact, language);
  return comparisonWords(comparison, lowered(name), shown, language);
}

const OF_MAXIMUM = {
  vi: (share: string) => `${share} điểm tối đa`,
  en: (share: string) => `${share} of its maximum`,
} as const;

type Compared = (name: string, value: string) => string;
const DAY_WORDS: Readonly<Record<Language, Readonly<Record<Comparison, Compared>>>> = {
  vi: {
    is: (name, day) => `${name} là ngày ${day}`,
    atLeast: (name, day) => `${name} từ ngày ${day} trở đi`,
    above: (name, day) => `${name} sau ngày ${day}`,
    below: (name, day) => `${name} trước ngày ${day}`,
    atMost: (name, day) => `${name} không muộn hơn ngày ${day}`,
  },
  en: {
    is: (name, day) => `${name} is ${day}`,
    atLeast: (name, day) => `${name} on or after ${day}`,
    above: (name, day) => `${name} after ${day}`,
    below: (name, day) => `${name} before ${day}`,
    atMost: (name, day) => `${name} on or before ${day}`,
  },
};

/** A comparison with a day: "ngày ban hành không muộn hơn ngày 15/01/2026". */
export function dayComparisonWords(
  comparison: Comparison,
  name: string,
  day: string,
  language: Language,
): string {
  return DAY_WORDS[language][comparison](name, dateWords(day, language));
}

/** "A từ B trở lên", "A is at least B". */
export function comparisonWords(
  comparison: Comparison,
  name: string,
  value: string,
  language: Language,
): string {
  return COMPARISON_WORDS[language][comparison](name, value);
}

const COMPARISON_WORDS = {
  vi: {
    is: (name: string, value: string) => `${name} bằng ${value}`,
    atLeast: (name: string, value: string) => `${name} từ ${value} trở lên`,
    above: (name: string, value: string) => `${name} trên ${value}`,
    below: (name: string, value: string) => `${name} dưới ${value}`,
    atMost: (name: string, value: string) => `${name} không quá ${value}`,
  },
  en: {
    is: (name: string, value: string) => `${name} is ${value}`,
    atLeast: (name: string, value: string) => `${name} is at least ${value}`,
    above: (name: string, value: string) => `${name} is above ${value}`,
    below: (name: string, value: string) => `${name} is below ${value}`,
    atMost: (name: string, value: string) => `${name} is at most ${value}`,
  },
} as const;

/**
 * That the conditions do not all hold: a single one is turned round,
 * several are named as a case that does not apply.
 */
export function failedWords(conditions: readonly Condition[], item: Item, language: Language): string {
  const [only, ...others] = conditions;
  const opposite = only && others.length === 0 ? negated(only) : undefined;
  if (opposite) return words(opposite, item, language);
  const not = language === "vi" ? "không thuộc trường hợp" : "it is not the case that";
  return `${not} ${allWords(conditions, item, language)}`;
}

const OPPOSITES = { atLeast: "below", above: "atMost", below: "atLeast", atMost: "above" } as const;

function negated(condition: Condition): Condition | undefined {
  const { comparison, value } = condition;
  if (comparison !== "is") return { ...condition, comparison: OPPOSITES[comparison] };
  if (typeof value === "boolean") return { ...condition, value: !value };
  // counts and amounts are never below 0
  return value instanceof Exact && value.isZero ? { ...condition, comparison: "above" } : undefined;
}

export function allWords(conditions: readonly Condition[], item: Item, language: Language): string {
  return conditions.map((each) => words(each, item, language)).join(language === "vi" ? " và " : " and ");
}

export function quoted(text: string, language: Language): string {
  return language === "vi" ? `“${text}”` : `"${text}"`;
}

/**
 * What was measured, with its figures: "số bộ phận được kiểm tra 3 / tổng số bộ phận 10 = 30%",
 * "hạn nộp 15/12/2026, ngày nộp 18/12/2026: 3 ngày", "số lượt tuyên truyền 60".
 */
export function quantityWords(
  quantity: Measure,
  value: Exact,
  { item, facts }: { readonly item: Item; readonly facts: ReadonlyMap<string, FactValue> },
  language: Language,
): string {
  const said = (name: string, ofGroup?: GroupFigure) => {
    const fact = item.reads.get(name);
    const title = lowered(fact?.title[language] ?? name);
    if (ofGroup === undefined) return `${title} ${inputWords(facts.get(name), fact, language)}`.trim();
    const value = facts.get(`${ofGroup}(${name})`);
    const figures = inputWords(value, ofGroup === "place" ? undefined : fact, language);
    return `${GROUP_WORDS[language][ofGroup](title)} ${figures}`.trim();
  };
  if (quantity.form === "fact") return said(quantity.fact);
  if (quantity.form === "computed") return computedWords(quantity, value, said, language);
  const [of, to] = [said(quantity.of), said(quantity.to)];
  if (quantity.form === "ratio") return `${of} / ${to} = ${percent(value, language)}`;
  return item.reads.get(quantity.of)?.kind === "date"
    ? `${to}, ${of}: ${days(value, language)}`
    : `${of} − ${to} = ${figure(value, language)}`;
}

/** "(đúng hạn 40 + trước hạn 45) / tổng 100 = 85%", "ngày nộp 18/01/2026 − 15/01/2026 = 3 ngày". */
function computedWords(
  { top, bottom, between }: Measure & { form: "computed" },
  value: Exact,
  said: (fact: string, ofGroup?: GroupFigure) => string,
  language: Language,
): string {
  const sum = (terms: readonly Term[]) =>
    terms
      .map(({ sign, fact, ofGroup, value: number, day }, i) => {
        const constant = () => (day ? dateWords(day, language) : figure(number, language));
        const term = fact === undefined ? constant() : said(fact, ofGroup);
        return `${sign < 0 ? "− " : i > 0 ? "+ " : ""}${term}`;
      })
      .join(" ");
  const bracketed = (terms: readonly Term[]) => (terms.length > 1 ? `(${sum(terms)})` : sum(terms));
  if (bottom.length > 0) {
    const isShare = bottom.some(({ fact }) => fact !== undefined);
    const shown = isShare ? percent(value, language) : figure(value, language);
    return `${bracketed(top)} / ${bracketed(bottom)} = ${shown}`;
  }
  // a single figure of the group says itself what it is
  if (!between && top.length === 1) return sum(top);
  const whole = top.some(({ day }) => day !== undefined) ? days(value, language) : figure(value, language);
  return `${sum(top)} = ${between ? UNIT_WORDS[language][between.unit](figure(value, language)) : whole}`;
}

/** What a figure of the group is called, for rules and for the reasons of points. */
export const GROUP_WORDS: Readonly<Record<Language, Readonly<Record<GroupFigure, (of: string) => string>>>> =
  {
    vi: {
      mean: (of) => `bình quân nhóm của ${of}`,
      min: (of) => `thấp nhất nhóm của ${of}`,
      max: (of) => `cao nhất nhóm của ${of}`,
      place: (of) => `thứ bậc trong nhóm theo ${of}`,
    },
    en: {
      mean: (of) => `group mean of ${of}`,
      min: (of) => `group minimum of ${of}`,
      max: (of) => `group maximum of ${of}`,
      place: (of) => `place in the group by ${of}`,
    },
  };

const UNIT_WORDS = {
  vi: {
    "working-days": (count: string) => `${count} ngày làm việc`,
    months: (count: string) => `${count} tháng`,
  },
  en: {
    "working-days": (count: string) => `working days: ${count}`,
    months: (count: string) => `whole months: ${count}`,
  },
} as const;

function inputWords(
  value: FactValue | undefined,
  fact: FactDeclaration | undefined,
  language: Language,
): string {
  if (value instanceof Exact) return valueWords(value, fact, language);
  if (value instanceof Estimate) return valueWords(value.value, fact, language);
  return typeof value === "string" ? dateWords(value, language) : "";
}

function valueWords(value: Exact, fact: FactDeclaration | undefined, language: Language): string {
  if (fact?.kind === "share") return percent(value, language);
  return fact?.kind === "days" ? days(value, language) : figure(value, language);
}

function dateWords(iso: string, language: Language): string {
  const [year, month, day] = iso.split("-");
  return language === "vi" ? `${day}/${month}/${year}` : iso;
}

export function days(value: Exact, language: Language): string {
  const count = figure(value, language);
  if (language === "vi") return `${count} ngày`;
  return value.absolute().equals(Exact.ONE) ? `${count} day` : `${count} days`;
}

/** The ends of a band: "từ 80% đến dưới 90%". */
export function bandWords(
  { low, lowOpen, high, highClosed }: Band,
  of: "ratio" | "count" | "delay",
  language: Language,
): string {
  const show = (value: Exact) =>
    of === "ratio"
      ? percent(value, language)
      : of === "delay"
        ? days(value, language)
        : figure(value, language);
  if (low && high && low.equals(high)) return show(low);
  const lower = low && LOWER_END[language](show(low), lowOpen, high === undefined);
  const upper = high && (low ? UPPER_END : ONLY_END)[language](show(high), highClosed);
  return (
    [lower, upper].filter((end) => end !== undefined).join(" ") ||
    (language === "vi" ? "mọi giá trị" : "any value")
  );
}

const LOWER_END = {
  vi: (value: string, open: boolean, last: boolean) =>
    open ? `trên ${value}` : `từ ${value}${last ? " trở lên" : ""}`,
  en: (value: string, open: boolean, last: boolean) =>
    open ? `above ${value}` : last ? `${value} or more` : `from ${value}`,
} as const;

const UPPER_END = {
  vi: (value: string, closed: boolean) => (closed ? `đến ${value}` : `đến dưới ${value}`),
  en: (value: string, closed: boolean) => (closed ? `up to ${value}` : `to below ${value}`),
} as const;

const ONLY_END = {
  vi: (value: string, closed: boolean) => (closed ? `không quá ${value}` : `dưới ${value}`),
  en: (value: string, closed: boolean) => (closed ? `up to ${value}` : `below ${value}`),
} as const;

/** Exact where the decimals end within four places, else rounded to four. */
export function figure(value: Exact | undefined, language: Language): string {
  if (!value) return "–";
  const text = value.text;
  return localised(/^-?\d+(?:\.\d{1,4})?$/.test(text) ? text : trimmed(value.toFixed(4)), language);
}

export function decimal(value: Exact, language: Language, decimals: number): string {
  return localised(trimmed(value.toFixed(decimals)), language);
}

export function percent(value: Exact, language: Language): string {
  return `${localised(trimmed(value.times(Exact.of(100)).toFixed(2)), language)}%`;
}

/**
 * The first letter small, as inside a sentence;
 * names in capitals (UBND, SIPAS) and proper names of two capitals stay.
 */
function lowered(text: string): string {
  const [first = "", second = ""] = text;
  return first !== first.toLowerCase() && second === second.toLowerCase() && second !== second.toUpperCase()
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}

export function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function localised(text: string, language: Language): string {
  const [whole = "", fraction] = text.replace("-", "−").split(".");
  const [thousands, point] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}
