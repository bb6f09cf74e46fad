import { Exact } from "../numbers/index.ts";
import type { Band, Condition, Item, Measure, Rule } from "../scheme/index.ts";
import { type Exemption, type FactValue, isMissing, NOT_REPORTED } from "./facts.ts";
import { type Reason, ResultNode } from "./node.ts";

export interface AwardContext {
  /** Points of items scored before, for rules that branch on them. */
  readonly points?: ReadonlyMap<string, Exact>;
  /** Mean of the group, for `compared-with-mean: of-group`. */
  readonly mean?: Exact | undefined;
  readonly exemption?: Exemption | undefined;
}

/**
 * Points that one item gets for its facts, exactly, with the reasons.
 *
 * A fact that a rule needs and that is not there makes the result *missing*, with the reason of the fact; it is
 * never taken for 0. Rounding happens only where the item says so (`round`).
 *
 * @param facts by name; facts of the scheme may stand among them
 * @example award(item, new Map([["inspected", Exact.of(3)], ["divisions", Exact.of(10)]])).points?.text // "1"
 */
export function award(item: Item, facts: ReadonlyMap<string, FactValue>, context: AwardContext = {}): ResultNode {
  if (context.exemption) return new ResultNode({ item, maximum: Exact.ZERO, reason: { kind: "not-applicable", exemption: context.exemption }, facts });
  const applicability = notApplicable(item, facts, context);
  if (applicability) return new ResultNode({ item, maximum: Exact.ZERO, reason: applicability, facts });
  if (!item.rule) throw new Error(`award() needs an item with a rule: ${item.code}`);
  const { points, reason } = apply(item.rule, item, facts, context);
  if (!points) return new ResultNode({ item, maximum: item.points, reason, facts });
  const rounded = item.round ? points.rounded(item.round) : points;
  const rounding = item.round && !rounded.equals(points) ? { before: points, rule: item.round } : undefined;
  return new ResultNode({ item, points: rounded, maximum: item.points, reason, facts, rounding });
}

interface Applied {
  readonly points?: Exact;
  readonly reason: Reason;
}

function notApplicable(item: Item, facts: ReadonlyMap<string, FactValue>, context: AwardContext): Reason | undefined {
  const when = item.notApplicable?.when;
  if (!when) return undefined;
  const checked = check(when, facts, context);
  return checked === "met" ? { kind: "not-applicable", when } : undefined;
}

/** One arm for each kind of rule (methods.md 1.4). */
function apply(rule: Rule, item: Item, facts: ReadonlyMap<string, FactValue>, context: AwardContext): Applied {
  if ("provided" in rule && rule.provided.length > 0) {
    const checked = check(rule.provided, facts, context);
    if (checked !== "met") return "missing" in checked ? missing(checked.missing) : { points: Exact.ZERO, reason: { kind: "not-provided", failed: checked.failed } };
  }
  switch (rule.kind) {
    case "all-or-nothing":
      return byCondition(rule.when, item.points, facts, context);
    case "bonus":
    case "penalty":
      return byCondition(rule.when, rule.points, facts, context);
    case "step-by-ratio":
      return withMeasure(rule.of, facts, (measure) => byBand(measure, "ratio", rule.bands));
    case "step-by-count":
      return withMeasure(rule.of, facts, (measure) => byBand(measure, "count", rule.bands));
    case "step-by-delay":
      return withMeasure(rule.of, facts, (measure) => byBand(measure, "delay", rule.bands));
    case "threshold-proportional":
      return withMeasure(rule.of, facts, (measure) => byThreshold(measure, rule.full, rule.floor, item.points));
    case "proportional":
      return withMeasure(rule.of, facts, (measure) => byProportion(measure, item.points));
    case "level":
      return byLevel(rule.of, rule.points, item, facts);
    case "per-unit":
      return withMeasure(rule.of, facts, (count) => byCount(count, rule.each, item.points));
    case "compared-with-mean":
      return withMeasure(rule.of, facts, (measure) => byMean(measure, rule, facts, context));
    case "external":
      return withMeasure({ form: "fact", fact: rule.of }, facts, (value) => byExternal(value, rule, item.points));
    case "penalty-per-day":
      return withMeasure(rule.of, facts, (days) => byDays(days, rule, facts));
    case "branch":
      return byBranch(rule, item, facts, context);
  }
}

function byCondition(when: readonly Condition[], points: Exact, facts: ReadonlyMap<string, FactValue>, context: AwardContext): Applied {
  const checked = check(when, facts, context);
  if (checked === "met") return { points, reason: { kind: "condition", met: true } };
  if ("missing" in checked) return missing(checked.missing);
  return { points: Exact.ZERO, reason: { kind: "condition", met: false, failed: checked.failed } };
}

function byBand(measure: Exact, of: "ratio" | "count" | "delay", bands: readonly Band[]): Applied {
  const band = bands.find((each) => isInside(measure, each));
  if (!band) throw new RangeError(`no band for ${measure.text}`);
  return { points: band.points, reason: { kind: "band", measure, of, band } };
}

function isInside(value: Exact, { low, lowOpen, high, highClosed }: Band): boolean {
  if (low && (lowOpen ? !value.above(low) : !value.atLeast(low))) return false;
  return !high || (highClosed ? !value.above(high) : !value.atLeast(high));
}

function byThreshold(measure: Exact, full: Exact, floor: Exact, maximum: Exact): Applied {
  const zone = measure.atLeast(full) ? "full" : measure.atLeast(floor) ? "between" : "below";
  const points = zone === "full" ? maximum : zone === "below" ? Exact.ZERO : measure.over(full).times(maximum);
  return { points, reason: { kind: "threshold", measure, zone, full, floor } };
}

function byProportion(measure: Exact, maximum: Exact): Applied {
  const share = Exact.max(Exact.ZERO, Exact.min(Exact.ONE, measure));
  return { points: share.times(maximum), reason: { kind: "proportional", measure, capped: !share.equals(measure) } };
}

function byLevel(fact: string, points: ReadonlyMap<string, Exact>, item: Item, facts: ReadonlyMap<string, FactValue>): Applied {
  const value = facts.get(fact);
  if (isMissing(value)) return missing(value);
  const level = String(value);
  const found = points.get(level);
  if (!found) return { reason: { kind: "missing", why: { vi: `“${level}” không phải là mức của tiêu chí này`, en: `"${level}" is no level of this item` } } };
  return { points: found, reason: { kind: "level", level: item.facts.get(fact)?.levels.get(level) ?? { vi: level, en: level } } };
}

function byCount(count: Exact, each: Exact, maximum: Exact): Applied {
  const sum = Exact.max(Exact.ZERO, count.times(each));
  const points = Exact.min(sum, maximum);
  return { points, reason: { kind: "per-unit", count, each, capped: !points.equals(sum) } };
}

function byMean(measure: Exact, rule: Rule & { kind: "compared-with-mean" }, facts: ReadonlyMap<string, FactValue>, context: AwardContext): Applied {
  const mean = rule.mean === "of-group" ? (context.mean ?? undefined) : facts.get(rule.mean.fact);
  if (isMissing(mean) || !(mean instanceof Exact)) return missing(isMissing(mean) ? mean : undefined);
  const reached = measure.atLeast(mean);
  return { points: reached ? rule.atOrAbove : rule.below, reason: { kind: "mean", measure, mean, reached } };
}

function byExternal(value: Exact, rule: Rule & { kind: "external" }, maximum: Exact): Applied {
  const top = rule.as === "share" ? Exact.ONE : maximum;
  if (value.above(top) || !value.atLeast(rule.from)) {
    const range = `${rule.from.text}–${top.text}`;
    return { reason: { kind: "missing", why: { vi: `giá trị ${value.text} nằm ngoài khoảng ${range}`, en: `the value ${value.text} lies outside ${range}` } } };
  }
  return { points: rule.as === "share" ? value.times(maximum) : value, reason: { kind: "external", value, as: rule.as } };
}

function byDays(days: Exact, rule: Rule & { kind: "penalty-per-day" }, facts: ReadonlyMap<string, FactValue>): Applied {
  const refused = rule.refused !== undefined && days.above(rule.refused.beyond) && !(rule.refused.unless !== undefined && facts.get(rule.refused.unless) === true);
  const reason: Reason = { kind: "per-day", days, refused };
  if (!days.above(Exact.ZERO)) return { points: Exact.ZERO, reason };
  const first = rule.first;
  if (first && !days.above(first.upTo)) return { points: first.points, reason };
  const further = days.minus(first?.upTo ?? Exact.ZERO);
  return { points: (first?.points ?? Exact.ZERO).plus(further.times(rule.perDay)), reason };
}

function byBranch(rule: Rule & { kind: "branch" }, item: Item, facts: ReadonlyMap<string, FactValue>, context: AwardContext): Applied {
  const checked = check(rule.when, facts, context);
  if (checked !== "met" && "missing" in checked) return missing(checked.missing);
  const taken = checked === "met" ? "use" : "otherwise";
  const { points, reason: inner } = apply(rule[taken], item, facts, context);
  return { ...(points && { points }), reason: { kind: "branch", taken, when: rule.when, inner } };
}

/** The value that a rule measures, or the reason why there is none. */
export function measured(measure: Measure, facts: ReadonlyMap<string, FactValue>): Exact | { readonly missing: Applied } {
  const first = facts.get(measure.form === "fact" ? measure.fact : measure.of);
  if (isMissing(first)) return { missing: missing(first) };
  if (measure.form === "fact") return first instanceof Exact ? first : { missing: missing(undefined) };
  const second = facts.get(measure.to);
  if (isMissing(second)) return { missing: missing(second) };
  if (measure.form === "difference") return difference(first, second);
  if (!(first instanceof Exact) || !(second instanceof Exact)) return { missing: missing(undefined) };
  if (second.isZero) return { missing: { reason: { kind: "missing", why: { vi: "mẫu số bằng 0", en: "the denominator is 0" } } } };
  return first.over(second);
}

function difference(first: FactValue, second: FactValue): Exact | { readonly missing: Applied } {
  if (first instanceof Exact && second instanceof Exact) return first.minus(second);
  const days = (Date.parse(String(first)) - Date.parse(String(second))) / 86_400_000;
  return Number.isInteger(days) ? Exact.of(days) : { missing: missing(undefined) };
}

function withMeasure(measure: Measure, facts: ReadonlyMap<string, FactValue>, use: (value: Exact) => Applied): Applied {
  const value = measured(measure, facts);
  return value instanceof Exact ? use(value) : value.missing;
}

function missing(value: Exclude<FactValue, Exact | boolean | string> | undefined): Applied {
  return { reason: { kind: "missing", why: (value ?? NOT_REPORTED).missing } };
}

type Checked = "met" | { readonly failed: Condition } | { readonly missing: Exclude<FactValue, Exact | boolean | string> | undefined };

/** All conditions hold, or the first that does not, or the first that cannot be judged. */
export function check(conditions: readonly Condition[], facts: ReadonlyMap<string, FactValue>, context: AwardContext): Checked {
  for (const condition of conditions) {
    const value = "fact" in condition.subject ? facts.get(condition.subject.fact) : context.points?.get(condition.subject.item);
    if (isMissing(value)) return { missing: value };
    if (!holds(value, condition)) return { failed: condition };
  }
  return "met";
}

export function holds(value: Exact | boolean | string, { comparison, value: other }: Pick<Condition, "comparison" | "value">): boolean {
  if (!(value instanceof Exact) || !(other instanceof Exact)) return comparison === "is" && value === other;
  switch (comparison) {
    case "is":
      return value.equals(other);
    case "atLeast":
      return value.atLeast(other);
    case "above":
      return value.above(other);
    case "below":
      return !value.atLeast(other);
    case "atMost":
      return !value.above(other);
  }
}
