import type { ItemLoss } from "./losses.ts";
import type { LossCause } from "./loss-cause.ts";

/**
 * Days of work for winning back one point, where nobody has said otherwise: what only has to be proved or handed in on
 * time costs little, what people answer in surveys much. They are a beginning to be changed, not a finding.
 */
export const DAYS_A_POINT: Readonly<Record<LossCause, number>> = {
  evidence: 2,
  late: 3,
  "not-reported": 3,
  "own-work": 10,
  "lead-agency": 10,
  "outside-figure": 20,
  "rule-changed": 15,
  survey: 30,
  none: 0,
};

/** Days for everything that each item has lost: whole, at least one. */
export function usualEfforts(losses: readonly ItemLoss[]): Map<string, number> {
  return new Map(
    losses.flatMap(({ leaf, code, lost, cause }) =>
      leaf && !lost.isZero
        ? [[code, Math.max(1, Math.ceil(lost.toNumber() * DAYS_A_POINT[cause]))] as const]
        : [],
    ),
  );
}
