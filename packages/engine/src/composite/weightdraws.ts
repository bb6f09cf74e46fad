import { fillExponential } from "./chance.ts";
import { placer } from "./places.ts";

/** Places of all units under many draws of weights: `places[draw × unitCount + unit]`, 1 = highest, 0 = no score. */
export type PlacesByDraw = { unitCount: number; drawCount: number; places: Uint16Array };

/**
 * Draws of k weights, evenly from all weights that sum to 1: `draws[draw × k + component]`. The same seed gives the
 * same draws.
 */
export function drawWeights({ seed, drawCount, componentCount }: { seed: number; drawCount: number; componentCount: number }): Float64Array {
  const draws = fillExponential(new Float64Array(drawCount * componentCount), seed);
  for (let start = 0; start < draws.length; start += componentCount) {
    let sum = 0;
    for (let k = start; k < start + componentCount; k += 1) sum += draws[k] ?? 0;
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
  const cells = Float64Array.from(columns.flatMap((column) => [...column]));
  const scores = new Float64Array(unitCount);
  const places = new Uint16Array(drawCount * unitCount);
  const place = placer(unitCount);
  for (let draw = 0; draw < drawCount; draw += 1) {
    weigh(cells, draws, { start: draw * componentCount, componentCount }, scores);
    place(scores, places, draw * unitCount);
  }
  return { unitCount, drawCount, places };
}

/** Weighted means of one draw; four components at a time, so that the scores are read and written a quarter as often. */
function weigh(cells: Float64Array, draws: Float64Array, { start, componentCount }: { start: number; componentCount: number }, scores: Float64Array): void {
  const unitCount = scores.length;
  let sum = 0;
  for (let k = 0; k < componentCount; k += 1) sum += draws[start + k] ?? 0;
  scores.fill(0);
  for (let k = 0; k < componentCount; k += 4) {
    const last = componentCount - 1 - k;
    const a = (draws[start + k] ?? 0) / sum;
    const b = last < 1 ? 0 : (draws[start + k + 1] ?? 0) / sum;
    const c = last < 2 ? 0 : (draws[start + k + 2] ?? 0) / sum;
    const d = last < 3 ? 0 : (draws[start + k + 3] ?? 0) / sum;
    const ofA = k * unitCount;
    const ofB = ofA + Math.min(1, last) * unitCount;
    const ofC = ofA + Math.min(2, last) * unitCount;
    const ofD = ofA + Math.min(3, last) * unitCount;
    for (let unit = 0; unit < unitCount; unit += 1) {
      scores[unit] = (scores[unit] ?? 0) + a * (cells[ofA + unit] ?? 0) + b * (cells[ofB + unit] ?? 0) + c * (cells[ofC + unit] ?? 0) + d * (cells[ofD + unit] ?? 0);
    }
  }
}
