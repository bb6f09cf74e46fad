import { Exact } from "../numbers/index.ts";
import type { Band, Condition, Item, Measure, Rule } from "../scheme/index.ts";
import { check, checkAll, type OtherItems } from "./conditions.ts";
import { type Exemption, type FactValue, isMissing, plainFact } from "./facts.ts";
import { type Applied, measured, missing, noPoints } from "./measured.ts";
import { isWithin } from "./external-range.ts";
import { itemError } from "./item-error.ts";
import { ResultNode } from "./node.ts";
import type { Reason } from "./reason.ts";

export interface AwardContext {
  /** Items scored before, for rules that branch on them. */
  readonly others?: OtherItems;
  /** Mean of the group, for `compared-with-mean: of-group`. */
  readonly mean?: Exact | undefined;
  readonly exemption?: Exemption | undefined;
}

/**
 * Points that one item gets for its facts, exactly, with the reasons.
 *
 * A fact that a rule needs and that is not there makes the result *missing*, with the reason of the fact;
 * it is
 * never taken for 0. Rounding happens only where the item says so (`round`). A fact that is an estimate is
 * scored by
 * its value; its sampling error goes with the points (`standardError`).
 *
 * @param facts by name; facts of the scheme may stand among them
 * @example award(item, new Map([["inspected", Exact.of(3)], ["divisions", Exact.of(10)]])).points?.text //
 * "1"
 */
export function award(
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
  context: AwardContext = {},
): ResultNode {
  if (context.exemption)
    return new ResultNode({
      item,
      maximum: Exact.ZERO,
      reason: { kind: "not-applicable", exemption: context.exemption },
      facts,
    });
  const applicability = notApplicable(item, facts, context);
  if (applicability)
    return new ResultNode({
      item,
      maximum: applicability.kind === "missing" ? item.points : Exact.ZERO,
      reason: applicability,
      facts,
    });
  const { rule } = item;
  if (!rule) throw new Error(`award() needs an item with a rule: ${item.code}`);
  const { points, reason } = apply(rule, item, facts, context);
  if (!points) return new ResultNode({ item, maximum: item.points, reason, facts });
  const rounded = item.round ? points.rounded(item.round) : points;
  const rounding = item.round && !rounded.equals(points) ? { before: points, rule: item.round } : undefined;
  const error = itemError({
    item,
    rule,
    facts,
    points,
    reason,
    score: (moved) => apply(rule, item, moved, context).points,
  });
  return new ResultNode({ item, points: rounded, maximum: item.points, reason, facts, rounding, error });
}

function notApplicable(
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
  context: AwardContext,
): Reason | undefined {
  const when = item.notApplicable?.when;
  if (!when) return undefined;
  return inapplicability(when, facts, context.others);
}

/**
 * Whether something does not apply: a reason of kind "not-applicable", or "missing" where nobody reported
 * what decides
 * it; nothing where it applies.
 */
export function inapplicability(
  when: readonly Condition[],
  facts: ReadonlyMap<string, FactValue>,
  others: OtherItems | undefined,
): Reason | undefined {
  const checked = checkAll(when, facts, others);
  if (checked === "met") return { kind: "not-applicable", when };
  return "failed" in checked ? undefined : missing(checked.missing).reason;
}

/** One arm for each kind of rule (methods.md 1.4). */
function apply(
  rule: Rule,
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
  context: AwardContext,
): Applied {
  if ("provided" in rule && rule.provided.length > 0) {
    const checked = check(rule.provided, facts, context.others);
    if (checked !== "met")
      return "missing" in checked
        ? missing(checked.missing)
        : { points: Exact.ZERO, reason: { kind: "not-provided", failed: checked.failed } };
  }
  switch (rule.kind) {
    case "all-or-nothing":
      return byCondition(rule.when, item.points, facts, context);
    case "bonus":
    case "penalty":
      return byCondition(rule.when, rule.points, facts, context);
    case "step-by-ratio":
      return withMeasure(rule.of, facts, (measure) => byBand(measure, "ratio", rule));
    case "step-by-count":
      return withMeasure(rule.of, facts, (measure) => byBand(measure, "count", rule));
    case "step-by-delay":
      return withMeasure(rule.of, facts, (measure) => byBand(measure, "delay", rule));
    case "threshold-proportional":
      return withMeasure(rule.of, facts, (measure) => byThreshold(measure, rule, item.points));
    case "proportional":
      return withMeasure(rule.of, facts, (measure) => byProportion(measure, rule.of, item.points));
    case "level":
      return byLevel(rule.of, rule.points, item, facts);
    case "per-unit":
      return withMeasure(rule.of, facts, (count) => byCount(count, rule, item.points));
    case "compared-with-mean":
      return withMeasure(rule.of, facts, (measure) => byMean(measure, rule, facts, context));
    case "external":
      return byExternal(rule, item.points, facts);
    case "penalty-per-day":
      return withMeasure(rule.of, facts, (days) => byDays(days, rule, item, facts));
    case "information":
      return byReport(item, facts);
    case "branch":
      return byBranch(rule, item, facts, context);
  }
}

function byCondition(
  when: readonly Condition[],
  points: Exact,
  facts: ReadonlyMap<string, FactValue>,
  context: AwardContext,
): Applied {
  const checked = check(when, facts, context.others);
  if (checked === "met") return { points, reason: { kind: "condition", met: true, when } };
  if ("missing" in checked) return missing(checked.missing);
  return { points: Exact.ZERO, reason: { kind: "condition", met: false, when, failed: checked.failed } };
}

function byBand(
  measure: Exact,
  of: "ratio" | "count" | "delay",
  { bands, of: quantity }: { readonly bands: readonly Band[]; readonly of: Measure },
): Applied {
  const band = bands.find((each) => isInside(measure, each));
  if (!band)
    return noPoints(
      `giá trị ${measure.text} không thuộc mức nào`,
      `the value ${measure.text} falls into no band`,
    );
  return { points: band.points, reason: { kind: "band", measure, quantity, of, band } };
}

function isInside(value: Exact, { low, lowOpen, high, highClosed }: Band): boolean {
  if (low && (lowOpen ? !value.above(low) : !value.atLeast(low))) return false;
  return !high || (highClosed ? !value.above(high) : !value.atLeast(high));
}

function byThreshold(
  measure: Exact,
  { of: quantity, full, floor, fromFloor }: Rule & { kind: "threshold-proportional" },
  maximum: Exact,
): Applied {
  const zone = measure.atLeast(full) ? "full" : measure.atLeast(floor) ? "between" : "below";
  const part = fromFloor ? measure.minus(floor).over(full.minus(floor)) : measure.over(full);
  const points = zone === "full" ? maximum : zone === "below" ? Exact.ZERO : part.times(maximum);
  return {
    points,
    reason: { kind: "threshold", measure, quantity, zone, full, floor, ...(fromFloor && { fromFloor }) },
  };
}

function byProportion(measure: Exact, quantity: Measure, maximum: Exact): Applied {
  const share = Exact.max(Exact.ZERO, Exact.min(Exact.ONE, measure));
  return {
    points: share.times(maximum),
    reason: { kind: "proportional", measure, quantity, capped: !share.equals(measure) },
  };
}

function byLevel(
  fact: string,
  points: ReadonlyMap<string, Exact>,
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
): Applied {
  const value = plainFact(facts, fact);
  if (isMissing(value)) return missing(value);
  const level = String(value);
  const found = points.get(level);
  if (!found)
    return noPoints(`“${level}” không phải là mức của tiêu chí này`, `"${level}" is no level of this item`);
  return {
    points: found,
    reason: { kind: "level", level: item.reads.get(fact)?.levels.get(level) ?? { vi: level, en: level } },
  };
}

function byCount(
  count: Exact,
  { of: quantity, each }: { readonly of: Measure; readonly each: Exact },
  maximum: Exact,
): Applied {
  const sum = count.isNegative ? Exact.ZERO : count.times(each);
  const points = within(sum, maximum);
  return { points, reason: { kind: "per-unit", count, quantity, each, capped: !points.equals(sum) } };
}

/** Between 0 and what the item can give at most, or take at most where it is a penalty. */
function within(points: Exact, maximum: Exact): Exact {
  return maximum.isNegative
    ? Exact.max(maximum, Exact.min(points, Exact.ZERO))
    : Exact.min(maximum, Exact.max(points, Exact.ZERO));
}

function byMean(
  measure: Exact,
  rule: Rule & { kind: "compared-with-mean" },
  facts: ReadonlyMap<string, FactValue>,
  context: AwardContext,
): Applied {
  const mean = rule.mean === "of-group" ? context.mean : plainFact(facts, rule.mean.fact);
  if (isMissing(mean) || !(mean instanceof Exact)) return missing(isMissing(mean) ? mean : undefined);
  const reached = measure.atLeast(mean);
  return {
    points: reached ? rule.atOrAbove : rule.below,
    reason: { kind: "mean", measure, quantity: rule.of, mean, reached },
  };
}

function byExternal(
  rule: Rule & { kind: "external" },
  maximum: Exact,
  facts: ReadonlyMap<string, FactValue>,
): Applied {
  const parts: Exact[] = [];
  for (const name of [rule.of, ...rule.plus]) {
    const part = measured({ form: "fact", fact: name }, facts);
    if (!(part instanceof Exact)) return part.missing;
    parts.push(part);
  }
  const value = Exact.sum(parts);
  if (!isWithin(value, rule)) {
    // the doors refuse such a value in the words of `outsideRange`; these stand in editions published before
    const range = `${rule.from.text}–${rule.upTo.text}`;
    return noPoints(
      `giá trị ${value.text} nằm ngoài khoảng ${range}`,
      `the value ${value.text} lies outside ${range}`,
    );
  }
  return {
    points: rule.as === "share" ? value.times(maximum) : value,
    reason: { kind: "external", value, parts, as: rule.as },
  };
}

function byDays(
  days: Exact,
  rule: Rule & { kind: "penalty-per-day" },
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
): Applied {
  const refused =
    rule.refused !== undefined &&
    days.above(rule.refused.beyond) &&
    !(rule.refused.unless !== undefined && facts.get(rule.refused.unless) === true);
  const sum = perDayPoints(days, rule);
  const points = within(sum, item.points);
  const capped = !points.equals(sum);
  return { points, reason: { kind: "per-day", days, quantity: rule.of, refused, ...(capped && { capped }) } };
}

function perDayPoints(days: Exact, { first, perDay }: Rule & { kind: "penalty-per-day" }): Exact {
  if (!days.above(Exact.ZERO)) return Exact.ZERO;
  if (first && !days.above(first.upTo)) return first.points;
  const further = days.minus(first?.upTo ?? Exact.ZERO);
  return (first?.points ?? Exact.ZERO).plus(further.times(perDay));
}

/** Nothing but whether everything is reported. */
function byReport(item: Item, facts: ReadonlyMap<string, FactValue>): Applied {
  const open = [...item.facts.keys()]
    .map((name) => plainFact(facts, name))
    .filter((value) => isMissing(value));
  return open.length > 0 ? missing(open[0]) : { points: Exact.ZERO, reason: { kind: "information" } };
}

function byBranch(
  rule: Rule & { kind: "branch" },
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
  context: AwardContext,
): Applied {
  const checked = check(rule.when, facts, context.others);
  if (checked !== "met" && "missing" in checked) return missing(checked.missing);
  const taken = checked === "met" ? "use" : "otherwise";
  const { points, reason: inner } = apply(rule[taken], item, facts, context);
  return { ...(points && { points }), reason: { kind: "branch", taken, when: rule.when, inner } };
}

function withMeasure(
  measure: Measure,
  facts: ReadonlyMap<string, FactValue>,
  use: (value: Exact) => Applied,
): Applied {
  const value = measured(measure, facts);
  return value instanceof Exact ? use(value) : value.missing;
}
