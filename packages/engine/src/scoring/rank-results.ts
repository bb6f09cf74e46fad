import { rankIntervals, type RankIntervals } from "../composite/index.ts";
import { Exact } from "../numbers/index.ts";
import { studentDraws } from "../distributions/index.ts";
import type { Place } from "../ranking/index.ts";
import type { IndexResult } from "./compute.ts";
import { degreesOfFreedomOf, deviationOf, type PointsError } from "./points-error.ts";

/** "student": by t on the degrees of freedom behind each index; "normal": as editions of the published formats draw. */
export type RankTails = "student" | "normal";

/** By t on the degrees of freedom behind the index: with few of them the error itself is uncertain. */
function drawn(error: PointsError): (u: number) => number {
  const df = degreesOfFreedomOf(error);
  return deviationOf(error, df, studentDraws(df));
}

/**
 * Rank intervals and tiers of the units of one group, by the errors of their indices: in each draw every
 * index moves
 * within its error, independently of other units, and all are ranked again.
 *
 * @param group units that hold a place; their order is that of the intervals
 */
export function rankResults(
  group: readonly IndexResult[],
  places: ReadonlyMap<string, Place>,
  { seed, draws }: { readonly seed: number; readonly draws: number },
  level = 0.95,
  tails: RankTails = "student",
): RankIntervals {
  return rankIntervals(
    {
      values: group.map(({ index = Exact.ZERO }) => index.toNumber()),
      deviations: group.map(
        ({ error }) => error && (tails === "student" ? drawn(error) : deviationOf(error)),
      ),
      places: group.map(({ unit }) => places.get(unit)?.place ?? Number.NaN),
      seed,
      draws,
    },
    level,
  );
}
