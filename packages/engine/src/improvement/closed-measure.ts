import { Exact } from "../numbers/index.ts";

/**
 * How next year's score closes a measure: all that was expected is won, a part, nothing, or the item is no longer
 * scored so.
 */
export const MEASURE_OUTCOMES = ["won", "partly", "not-won", "rule-gone"] as const;
export type MeasureOutcome = (typeof MEASURE_OUTCOMES)[number];

/**
 * @param before points of the item in the result that the plan began with; none where nobody had reported
 * @param after points in the result of the year that was worked; "gone" where the item is not there, is scored
 * otherwise or does not apply any more
 * @param expected points that the measure was to win
 * @example closedMeasure(Exact.of(1), Exact.of(2), Exact.of(2)) // "partly"
 */
export function closedMeasure(
  before: Exact | undefined,
  after: Exact | "gone" | undefined,
  expected: Exact,
): MeasureOutcome {
  if (after === "gone") return "rule-gone";
  const gained = (after ?? Exact.ZERO).minus(before ?? Exact.ZERO);
  if (!gained.above(Exact.ZERO)) return "not-won";
  return gained.atLeast(expected) ? "won" : "partly";
}
