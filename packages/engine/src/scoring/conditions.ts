/** Whether conditions hold: what nobody reported is neither yes nor no. */
import { Exact } from "../numbers/index.ts";
import { type Condition, isDay } from "../scheme/index.ts";
import { type FactValue, isMissing, type Missing, type PlainValue, plainFact } from "./facts.ts";

/** An item scored before, for conditions on it. */
export interface ScoredItemPoints {
  readonly points: Exact;
  /** The maximum that applied. */
  readonly maximum: Exact;
}

export type OtherItems = ReadonlyMap<string, ScoredItemPoints>;

export type Checked =
  | "met"
  | { readonly failed: Condition }
  | { readonly missing: Missing | undefined; readonly condition: Condition };

/** All conditions hold, or the first that does not, or the first that cannot be judged. */
export function check(
  conditions: readonly Condition[],
  facts: ReadonlyMap<string, FactValue>,
  others: OtherItems | undefined,
): Checked {
  for (const condition of conditions) {
    const value = valueOf(condition, facts, others);
    if (isMissing(value)) return { missing: value, condition };
    if (!holds(value, condition)) return { failed: condition };
  }
  return "met";
}

/**
 * As {@link check}, but one condition that does not hold decides, whatever stands before it unreported: a
 * list of
 * conditions that cannot all hold any more is settled.
 */
export function checkAll(
  conditions: readonly Condition[],
  facts: ReadonlyMap<string, FactValue>,
  others: OtherItems | undefined,
): Checked {
  const checked = conditions.map((each) => check([each], facts, others));
  return (
    checked.find((each) => each !== "met" && "failed" in each) ??
    checked.find((each) => each !== "met") ??
    "met"
  );
}

function valueOf(
  { subject }: Condition,
  facts: ReadonlyMap<string, FactValue>,
  others: OtherItems | undefined,
): PlainValue | undefined {
  if ("fact" in subject) return plainFact(facts, subject.fact);
  const scored = others?.get(subject.item);
  if (!scored) return withoutPoints(subject.item);
  return comparedPoints(scored, subject.as);
}

/** Points, or their share of the maximum, as the scheme compares them. */
export function comparedPoints({ points, maximum }: ScoredItemPoints, as: "points" | "share"): Exact {
  if (as === "points") return points;
  return maximum.isZero ? Exact.ZERO : points.over(maximum);
}

function withoutPoints(code: string): PlainValue {
  return { missing: { vi: `mục ${code} chưa có điểm để xét`, en: `item ${code} has no points to judge by` } };
}

/** Whether a known value stands in the comparison; values of different kinds never do. */
export function holds(
  value: Exact | boolean | string,
  { comparison, value: other }: Pick<Condition, "comparison" | "value">,
): boolean {
  const order = orderOf(value, other);
  if (order === undefined) return comparison === "is" && value === other;
  switch (comparison) {
    case "is":
      return order === 0;
    case "atLeast":
      return order >= 0;
    case "above":
      return order > 0;
    case "below":
      return order < 0;
    case "atMost":
      return order <= 0;
  }
}

/** Numbers by size, days by the calendar; other values have no order. */
function orderOf(value: Exact | boolean | string, other: Exact | boolean | string): number | undefined {
  if (value instanceof Exact && other instanceof Exact) return value.compare(other);
  if (typeof value !== "string" || typeof other !== "string" || !isDay(value) || !isDay(other))
    return undefined;
  return value === other ? 0 : value < other ? -1 : 1;
}
