import { chanceFrom, exponentialDraw } from "./chance.ts";
import { placer } from "./places.ts";

/** Places of all units under many draws of weights: `places[draw × unitCount + unit]`, 1 = highest, 0 = no score. */
export type PlacesByDraw = { unitCount: number; drawCount: number; places: Uint16Array };

/**
 * Draws of k weights, evenly from all weights that sum to 1: `draws[draw × k + component]`. The same seed gives the
 * same draws.
 */
export function drawWeights({ seed, drawCount, componentCount }: { seed: number; drawCount: number; componentCount: number }): Float64Array {
  const chance = chanceFrom(seed);
  const draws = new Float64Array(drawCount * componentCount);
  for (let start = 0; start < draws.length; start += componentCount) {
    let sum = 0;
    for (let k = start; k < start + componentCount; k += 1) sum += draws[k] = exponentialDraw(chance);
    for (let k = start; k < start + componentCount; k += 1) draws[k] = (draws[k] ?? 0) / sum;
  }
  return draws;
}

/**
 * Ranks the units under each draw of weights by the weighted arithmetic mean of normalised columns; a draw is scaled
 * to sum 1. A unit with a missing value in any column has no place.
 */
export function rankUnderWeights(columns: readonly Float64Array[], draws: Float64Array): PlacesByDraw {
  const componentCount = columns.length;
  const unitCount = columns[0]?.length ?? 0;
  const drawCount = componentCount === 0 ? 0 : draws.length / componentCount;
  if (!Number.isInteger(drawCount)) throw new RangeError(`draws of ${componentCount} weights: got ${draws.length} numbers`);
  const rows = Float64Array.from({ length: unitCount * componentCount }, (_, i) => columns[i % componentCount]?.[Math.floor(i / componentCount)] ?? Number.NaN);
  const scores = new Float64Array(unitCount);
  const places = new Uint16Array(drawCount * unitCount);
  const place = placer(unitCount);
  for (let draw = 0; draw < drawCount; draw += 1) {
    weigh(rows, draws.subarray(draw * componentCount, (draw + 1) * componentCount), scores);
    place(scores, places, draw * unitCount);
  }
  return { unitCount, drawCount, places };
}

function weigh(rows: Float64Array, weights: Float64Array, scores: Float64Array): void {
  const k = weights.length;
  let sum = 0;
  for (let component = 0; component < k; component += 1) sum += weights[component] ?? 0;
  for (let unit = 0, start = 0; unit < scores.length; unit += 1, start += k) {
    let score = 0;
    for (let component = 0; component < k; component += 1) score += (weights[component] ?? 0) * (rows[start + component] ?? 0);
    scores[unit] = score / sum;
  }
}
