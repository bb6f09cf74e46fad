import { quantile } from "../ranking/index.ts";
import { NO_PLACE } from "./places.ts";
import { meanOf, sampleSd } from "./statistics.ts";
import type { PlacesByDraw } from "./weightdraws.ts";

/** How certain the place of one unit is; NaN throughout for a unit that never had a score. */
export type PlaceSummary = {
  /** Draws in which the unit had a place. */
  drawCount: number;
  mean: number;
  median: number;
  sd: number;
  /** Ends of the rank interval: quantiles of type 7 at (1 − level)/2 and 1 − (1 − level)/2. */
  low: number;
  high: number;
  /** Share of the draws at each place: `placeShares[0]` is the share of first places. */
  placeShares: Float64Array;
};

/** Summary of the place of every unit over draws, with rank intervals of the given level (0.9 = 5 % to 95 %). */
export function summarisePlaces(
  { unitCount, places }: Pick<PlacesByDraw, "unitCount" | "places">,
  level = 0.9,
): PlaceSummary[] {
  return Array.from({ length: unitCount }, (_, unit) =>
    summariseUnit(placesOf(places, unitCount, unit), unitCount, level),
  );
}

/** Interval of the score of every unit over draws (NaN = no score in a draw), and its mean. */
export function summariseScores(
  { unitCount, scores }: { unitCount: number; scores: Float64Array },
  level = 0.9,
): { mean: number; low: number; high: number }[] {
  return Array.from({ length: unitCount }, (_, unit) => {
    const own = Float64Array.from(
      { length: scores.length / unitCount },
      (_, draw) => scores[draw * unitCount + unit] ?? Number.NaN,
    );
    return { mean: meanOf(own), low: quantile(own, (1 - level) / 2), high: quantile(own, (1 + level) / 2) };
  });
}

/**
 * Share of the draws in which each unit stands above each other: `shares[i][j]`, shared places counted half, over the
 * draws where both have a place; NaN on the diagonal and where they never meet. Cost grows with units squared.
 */
export function pairShares({
  unitCount,
  places,
}: Pick<PlacesByDraw, "unitCount" | "places">): Float64Array[] {
  const shares = Array.from({ length: unitCount }, () => new Float64Array(unitCount).fill(Number.NaN));
  for (let i = 0; i < unitCount; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const share = shareAbove(places, unitCount, i, j);
      shares[i]?.fill(share, j, j + 1);
      shares[j]?.fill(1 - share, i, i + 1);
    }
  }
  return shares;
}

/** Two units that cannot be told apart: neither stands above the other in enough of the draws. */
export type UnclearPair = { a: number; b: number; shareAbove: number };

/** Pairs (positions of units) of which neither stands above the other in at least `level` of the draws. */
export function unclearPairs(shares: readonly Float64Array[], level = 0.95): UnclearPair[] {
  return shares.flatMap((row, a) =>
    Array.from(row).flatMap((shareAbove, b) =>
      a < b && !toldApart(shareAbove, level) ? [{ a, b, shareAbove }] : [],
    ),
  );
}

/**
 * Tiers of units, from 1: going down the nominal ranking, a unit opens a new tier when the first unit of the current
 * tier stands above it in at least `level` of the draws. Inside a tier places say little. A unit without a nominal
 * place has NaN.
 */
export function tiersOf(
  { unitCount, places }: Pick<PlacesByDraw, "unitCount" | "places">,
  nominalRanks: ArrayLike<number>,
  level = 0.95,
): Float64Array {
  const tiers = new Float64Array(unitCount).fill(Number.NaN);
  const ranked = Array.from({ length: unitCount }, (_, unit) => unit).filter(
    (unit) => !Number.isNaN(nominalRanks[unit] ?? Number.NaN),
  );
  const order = ranked.toSorted((a, b) => (nominalRanks[a] ?? 0) - (nominalRanks[b] ?? 0) || a - b);
  let head = order[0] ?? 0;
  let tier = 1;
  for (const unit of order) {
    if (unit !== head && shareAbove(places, unitCount, head, unit) >= level) {
      head = unit;
      tier += 1;
    }
    tiers[unit] = tier;
  }
  return tiers;
}

function summariseUnit(own: Float64Array, unitCount: number, level: number): PlaceSummary {
  const placeShares = new Float64Array(unitCount).fill(own.length === 0 ? Number.NaN : 0);
  for (const place of own) placeShares[place - 1] = (placeShares[place - 1] ?? 0) + 1 / own.length;
  return {
    drawCount: own.length,
    mean: meanOf(own),
    median: quantile(own, 0.5),
    sd: sampleSd(own),
    low: quantile(own, (1 - level) / 2),
    high: quantile(own, (1 + level) / 2),
    placeShares,
  };
}

function placesOf(places: Uint16Array, unitCount: number, unit: number): Float64Array {
  const all = Float64Array.from(
    { length: places.length / unitCount },
    (_, draw) => places[draw * unitCount + unit] ?? NO_PLACE,
  );
  return all.filter((place) => place !== NO_PLACE);
}

function shareAbove(places: Uint16Array, unitCount: number, i: number, j: number): number {
  let above = 0;
  let met = 0;
  for (let start = 0; start < places.length; start += unitCount) {
    const a = places[start + i] ?? NO_PLACE;
    const b = places[start + j] ?? NO_PLACE;
    if (a === NO_PLACE || b === NO_PLACE) continue;
    above += a < b ? 1 : a === b ? 0.5 : 0;
    met += 1;
  }
  return met === 0 ? Number.NaN : above / met;
}

function toldApart(share: number, level: number): boolean {
  return share >= level || share <= 1 - level;
}
