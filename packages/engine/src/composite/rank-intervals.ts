import { chanceOf } from "./chance.ts";
import { placer } from "./places.ts";
import {
  pairShares,
  type PlaceSummary,
  summarisePlaces,
  tiersOf,
  type UnclearPair,
  unclearPairs,
} from "./summary.ts";

/** So many draws of the scores, unless somebody asks for more: editions, the shell and index files alike. */
export const USUAL_DRAWS = 1_000;

/** A published index with what is known of its error. All lists are in the order of the units. */
export interface UncertainRanking {
  readonly values: ArrayLike<number>;
  /**
   * How far from its value the number of a unit lies at a probability
   * u, ascending in u; absent for a number without a sampling error.
   */
  readonly deviations: readonly (((u: number) => number) | undefined)[];
  /** The official places, for the order of the tiers; NaN = not ranked. */
  readonly places: ArrayLike<number>;
  readonly seed: number;
  readonly draws: number;
}

export interface RankIntervals {
  /** Ends of the rank interval of every unit, widened to whole places. */
  readonly intervals: readonly { readonly low: number; readonly high: number }[];
  /** From 1; units of one tier cannot be told apart from its first. NaN = not ranked. */
  readonly tiers: Float64Array;
  /**
   * Place of every unit over the draws with the share of the
   * draws at each place: units squared in memory, so on demand.
   */
  readonly summaries: () => PlaceSummary[];
  /** Pairs of which neither stands above the other in at least 95 % of the draws; on demand too. */
  readonly unclear: () => UnclearPair[];
}

/**
 * Rank intervals, chances of each place and tiers of a ranking in which samples stand behind some numbers: in each
 * draw every such number moves within its error, independently of other units, and all units are ranked again
 * (Goldstein & Spiegelhalter, 1996). The same seed gives the same answer; numbers without an error cost nothing.
 *
 * @example
 * const { intervals, tiers } = rankIntervals({ values: [0.81, 0.8, 0.6], deviations: [(u)
 * => 0.02 * normal(u), undefined, undefined], places: [1, 2, 3], seed: 7, draws: 1000 });
 */
export function rankIntervals(
  { values, deviations, places, seed, draws }: UncertainRanking,
  level = 0.95,
): RankIntervals {
  const unitCount = values.length;
  const scores = Float64Array.from(values);
  const drawn = { unitCount, places: new Uint16Array(draws * unitCount) };
  const place = placer(unitCount);
  for (let draw = 0; draw < draws; draw += 1) {
    const chance = chanceOf(seed, draw);
    for (const [unit, deviation] of deviations.entries())
      if (deviation) scores[unit] = (values[unit] ?? 0) + deviation(between(chance()));
    place(scores, drawn.places, draw * unitCount);
  }
  return {
    intervals: intervalsOf(drawn, level),
    summaries: () => summarisePlaces(drawn, level),
    tiers: tiersOf(drawn, places, level),
    unclear: () => unclearPairs(pairShares(drawn), level),
  };
}

function intervalsOf(
  { unitCount, places }: { readonly unitCount: number; readonly places: Uint16Array },
  level: number,
): { low: number; high: number }[] {
  const own = new Uint16Array(places.length / unitCount);
  const last = own.length - 1;
  return Array.from({ length: unitCount }, (_, unit) => {
    for (let draw = 0; draw <= last; draw += 1) own[draw] = places[draw * unitCount + unit] ?? 0;
    own.sort();
    return {
      low: own[Math.floor((last * (1 - level)) / 2)] ?? 0,
      high: own[Math.ceil((last * (1 + level)) / 2)] ?? 0,
    };
  });
}

/** Quantiles are infinite at 0. */
function between(u: number): number {
  return u === 0 ? 2 ** -53 : u;
}
