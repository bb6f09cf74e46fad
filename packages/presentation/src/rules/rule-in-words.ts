import type { Band, Condition, FactDeclaration, Item, Measure, Rule, Scheme, Term } from "@thang-diem/engine";
import { dayComparisonWords, Exact, GROUP_WORDS, isDay } from "@thang-diem/engine";
import { dateText, percent, points } from "../formats/index.ts";
import type { Language } from "../formats/index.ts";
import { RULE_WORDS } from "../words/index.ts";
import type { Words } from "../words/index.ts";

/** A line of a rule; `list` holds its bands or levels. */
export interface RuleLine {
  readonly text: string;
  readonly list?: readonly string[];
}

/** Says in plain words what a rule gives, from the rule itself. */
export function ruleInWords(rule: Rule, item: Item, scheme: Scheme, language: Language): RuleLine[] {
  const speaker: Speaker = { item, scheme, language, words: RULE_WORDS[language].rule };
  const provided =
    "provided" in rule && rule.provided.length > 0
      ? [{ text: speaker.words.provided(all(rule.provided, speaker)) }]
      : [];
  const groups = [...(item.pointsFor?.values() ?? [])].map(({ title, points: most }) => ({
    text: speaker.words.pointsFor(title[language], number(most, speaker)),
  }));
  return [...sayRule(rule, speaker), ...provided, ...groups];
}

/** Conditions joined with "and". */
export function conditionsInWords(
  conditions: readonly Condition[],
  item: Item,
  scheme: Scheme,
  language: Language,
): string {
  return all(conditions, { item, scheme, language, words: RULE_WORDS[language].rule });
}

/** A value of a fact as people read it: yes/no, the title of a level, a percentage, a number. */
export function factValueInWords(
  value: boolean | string | number,
  fact: FactDeclaration | undefined,
  language: Language,
): string {
  if (typeof value === "boolean") return language === "vi" ? (value ? "có" : "không") : value ? "yes" : "no";
  const level = fact?.levels.get(String(value));
  if (level) return level[language];
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return dateText(String(value), language);
  const number = /^-?\d+(\.\d+)?%?$/.test(String(value)) ? Exact.of(value) : undefined;
  if (!number) return String(value);
  return fact?.kind === "share" ? share(number, language) : points(number.text, language);
}

interface Speaker {
  readonly item: Item;
  readonly scheme: Scheme;
  readonly language: Language;
  readonly words: Words["rule"];
}

function sayRule(rule: Rule, speaker: Speaker): RuleLine[] {
  const { words, item } = speaker;
  const max = number(item.points, speaker);
  switch (rule.kind) {
    case "all-or-nothing":
      return [{ text: words.full(max, all(rule.when, speaker)) }];
    case "step-by-ratio":
    case "step-by-count":
    case "step-by-delay":
      return [
        {
          text: words.bands(measure(rule.of, speaker)),
          list: rule.bands.map((band) =>
            words.band(range(band, rule.kind === "step-by-ratio", speaker), number(band.points, speaker)),
          ),
        },
      ];
    case "threshold-proportional":
      return [
        {
          text: (rule.fromFloor ? words.thresholdFromFloor : words.threshold)(
            measure(rule.of, speaker),
            share(rule.full, speaker.language),
            share(rule.floor, speaker.language),
            max,
          ),
        },
      ];
    case "proportional":
      return [{ text: words.proportional(measure(rule.of, speaker), max) }];
    case "level":
      return [
        {
          text: words.level(factTitle(rule.of, speaker)),
          list: [...rule.points].map(([level, given]) =>
            words.band(
              factValueInWords(level, fact(rule.of, speaker), speaker.language),
              number(given, speaker),
            ),
          ),
        },
      ];
    case "per-unit":
      return [{ text: words.perUnit(measure(rule.of, speaker), number(rule.each, speaker), max) }];
    case "compared-with-mean":
      return [
        {
          text: words.mean(
            measure(rule.of, speaker),
            rule.mean === "of-group" ? words.groupMean : factTitle(rule.mean.fact, speaker),
            number(rule.atOrAbove, speaker),
            number(rule.below, speaker),
          ),
        },
      ];
    default:
      return sayOuterRule(rule, speaker);
  }
}

type OuterRule = Extract<
  Rule,
  { readonly kind: "external" | "bonus" | "penalty" | "penalty-per-day" | "information" | "branch" }
>;

function sayOuterRule(rule: OuterRule, speaker: Speaker): RuleLine[] {
  const { words, language } = speaker;
  switch (rule.kind) {
    case "external": {
      const title = [rule.of, ...rule.plus].map((name) => factTitle(name, speaker)).join(" + ");
      const main =
        rule.as === "points"
          ? words.externalPoints(title)
          : words.externalShare(title, number(speaker.item.points, speaker));
      const end = (value: Exact) => (rule.as === "share" ? share(value, language) : number(value, speaker));
      const range = rule.from.isZero ? [] : [{ text: words.externalRange(end(rule.from), end(rule.upTo)) }];
      return [{ text: main }, ...range];
    }
    case "bonus":
      return [{ text: words.bonus(number(rule.points, speaker), all(rule.when, speaker)) }];
    case "penalty":
      return [{ text: words.penalty(number(rule.points.absolute(), speaker), all(rule.when, speaker)) }];
    case "penalty-per-day":
      return [
        ...(rule.first
          ? [
              {
                text: words.perDayFirst(
                  number(rule.first.upTo, speaker),
                  number(rule.first.points.absolute(), speaker),
                ),
              },
            ]
          : []),
        { text: words.perDay(measure(rule.of, speaker), number(rule.perDay.absolute(), speaker)) },
        { text: words.perDayMost(number(speaker.item.points.absolute(), speaker)) },
        ...(rule.refused ? [{ text: words.perDayRefused(number(rule.refused.beyond, speaker)) }] : []),
      ];
    case "information":
      return [{ text: words.information }];
    case "branch":
      return [
        { text: words.branch(all(rule.when, speaker)) },
        ...sayRule(rule.use, speaker),
        { text: words.branchElse },
        ...sayRule(rule.otherwise, speaker),
      ];
  }
}

function range(band: Band, asShare: boolean, { words, language }: Speaker): string {
  const say = (value: Exact) => (asShare ? share(value, language) : points(value.text, language));
  const low = band.low === undefined ? "" : (band.lowOpen ? words.above : words.from)(say(band.low));
  const high = band.high === undefined ? "" : (band.highClosed ? words.upTo : words.below)(say(band.high));
  return low === "" && high === "" ? words.otherwise : [low, high].filter((part) => part !== "").join(" ");
}

function all(conditions: readonly Condition[], speaker: Speaker): string {
  return conditions.map((condition) => sayCondition(condition, speaker)).join(speaker.words.and);
}

function sayCondition({ subject, comparison, value }: Condition, speaker: Speaker): string {
  const { words, language } = speaker;
  const title = "fact" in subject ? factTitle(subject.fact, speaker) : words.pointsOf(subject.item);
  if (typeof value === "boolean") return value ? words.yes(title) : words.no(title);
  if (typeof value === "string" && isDay(value))
    return dayComparisonWords(comparison, title, value, language);
  const declared = "fact" in subject ? fact(subject.fact, speaker) : undefined;
  if (typeof value === "string") return words.is(title, factValueInWords(value, declared, language));
  if ("item" in subject && subject.as === "share")
    return `${title} ${words.comparison[comparison]} ${RULE_WORDS[language].ofMaximum(share(value, language))}`;
  const text = declared?.kind === "share" ? share(value, language) : points(value.text, language);
  return `${title} ${words.comparison[comparison]} ${text}`;
}

function measure(of: Measure, speaker: Speaker): string {
  if (of.form === "fact") return factTitle(of.fact, speaker);
  if (of.form === "computed") return computed(of, speaker);
  return (of.form === "ratio" ? speaker.words.ratio : speaker.words.difference)(
    factTitle(of.of, speaker),
    factTitle(of.to, speaker),
  );
}

function computed({ top, bottom, between }: Measure & { form: "computed" }, speaker: Speaker): string {
  const sum = (terms: readonly Term[]) =>
    terms
      .map(({ sign, fact: name, ofGroup, value, day }, i) => {
        const constant = day ? dateText(day, speaker.language) : number(value ?? Exact.ZERO, speaker);
        const title = name === undefined ? constant : factTitle(name, speaker);
        const term = ofGroup === undefined ? title : GROUP_WORDS[speaker.language][ofGroup](title);
        return `${sign < 0 ? "− " : i > 0 ? "+ " : ""}${term}`;
      })
      .join(" ");
  if (between) return speaker.words.between[between.unit](sum(top));
  const bracketed = (terms: readonly Term[]) => (terms.length > 1 ? `(${sum(terms)})` : sum(terms));
  return bottom.length === 0 ? sum(top) : speaker.words.ratio(bracketed(top), bracketed(bottom));
}

function fact(name: string, { item, scheme }: Speaker): FactDeclaration | undefined {
  return item.reads.get(name) ?? item.facts.get(name) ?? scheme.facts.get(name);
}

function factTitle(name: string, speaker: Speaker): string {
  const title = fact(name, speaker)?.title[speaker.language] ?? name;
  return title.charAt(0).toLowerCase() === title.charAt(0) ||
    title.length < 2 ||
    title.charAt(1) !== title.charAt(1).toLowerCase()
    ? title
    : title.charAt(0).toLowerCase() + title.slice(1);
}

function number(value: Exact, { language }: Speaker): string {
  return points(value.text, language);
}

function share(value: Exact, language: Language): string {
  return percent(value.text, value.times(Exact.of(100)).isWhole ? 0 : 2, language);
}
