import { fillExponential } from "./chance.ts";
import { placer, type ScoreRange } from "./places.ts";

/** Places of all units under many draws of weights: `places[draw × unitCount + unit]`, 1 = highest, 0 = no score. */
export type PlacesByDraw = { unitCount: number; drawCount: number; places: Uint16Array };

/**
 * Draws of k weights, evenly from all weights that sum to 1: `draws[draw × k + component]`. The same seed gives the
 * same draws.
 */
export function drawWeights({
  seed,
  drawCount,
  componentCount,
}: {
  seed: number;
  drawCount: number;
  componentCount: number;
}): Float64Array {
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
  if (!Number.isInteger(drawCount))
    throw new RangeError(`draws of ${componentCount} weights: got ${draws.length} numbers`);
  const scorer = scorerOf(columns, unitCount);
  const ranger = rangerOf(columns);
  const scores = new Float64Array(unitCount);
  const places = new Uint16Array(drawCount * unitCount);
  const place = placer(unitCount);
  for (let draw = 0; draw < drawCount; draw += 1) {
    scorer(draws, draw * componentCount, scores);
    place(scores, places, draw * unitCount, ranger(draws, draw * componentCount));
  }
  return { unitCount, drawCount, places };
}

/**
 * Between which numbers the weighted means of a draw lie: the means of the columns' own ends. Nothing where a cell is
 * missing or infinite, or the weights are not all positive.
 */
function rangerOf(
  columns: readonly Float64Array[],
): (draws: Float64Array, start: number) => ScoreRange | undefined {
  const highest = columns.map((column) => column.reduce((a, b) => Math.max(a, b), -Infinity));
  const lowest = columns.map((column) => column.reduce((a, b) => Math.min(a, b), Infinity));
  const [top, bottom] = [Float64Array.from(highest), Float64Array.from(lowest)];
  const complete = top.every(Number.isFinite) && bottom.every(Number.isFinite);
  const range: ScoreRange = { highest: 0, lowest: 0 };
  return (draws, start) => {
    let [sum, high, low, positive] = [0, 0, 0, complete];
    for (let k = 0; k < top.length; k += 1) {
      const weight = draws[start + k] ?? 0;
      positive &&= weight >= 0;
      sum += weight;
      high += weight * (top[k] ?? 0);
      low += weight * (bottom[k] ?? 0);
    }
    range.highest = high / sum;
    range.lowest = low / sum;
    return positive && sum > 0 && Number.isFinite(high) && Number.isFinite(low) ? range : undefined;
  };
}

/** Components weighed in one pass over the units: each score is read and written once for eight of them. */
const blockSize = 8;

/**
 * Weighted means under the draw that starts at `start`. The columns are filled up with zeros to
 * whole blocks. One scorer is used to its end before the next is made: they share their rooms.
 */
function scorerOf(
  columns: readonly Float64Array[],
  unitCount: number,
): (draws: Float64Array, start: number, scores: Float64Array) => void {
  const blockCount = Math.ceil(columns.length / blockSize);
  const cells = new Float64Array(blockCount * blockSize * unitCount);
  for (const [k, column] of columns.entries()) cells.set(column, k * unitCount);
  const weights = new Float64Array(blockCount * blockSize);
  const more = new Float64Array(unitCount);
  const fits = unitCount <= roomSize;
  if (fits) fillRooms(columns);
  return (draws, start, scores) => {
    let sum = 0;
    for (let k = 0; k < columns.length; k += 1) sum += draws[start + k] ?? 0;
    for (let k = 0; k < columns.length; k += 1) weights[k] = (draws[start + k] ?? 0) / sum;
    if (fits) weighRooms(weights, scores);
    else weighBlock(cells, weights, 0, scores);
    for (let block = 1; block < blockCount; block += 1) {
      weighBlock(cells, weights, block * blockSize, more);
      for (let unit = 0; unit < unitCount; unit += 1) scores[unit] = (scores[unit] ?? 0) + (more[unit] ?? 0);
    }
  };
}

/** Columns of a constant length, whose indices need no check when they are cut to it: a quarter of the time. */
const roomSize = 256;
const room = () => new Float64Array(roomSize);
const [roomA, roomB, roomC, roomD, roomE, roomF, roomG, roomH] = [
  room(),
  room(),
  room(),
  room(),
  room(),
  room(),
  room(),
  room(),
];

/** The first eight columns, filled up with zeros. */
function fillRooms(columns: readonly Float64Array[]): void {
  for (const [k, each] of [roomA, roomB, roomC, roomD, roomE, roomF, roomG, roomH].entries()) {
    each.fill(0);
    each.set(columns[k] ?? []);
  }
}

function weighRooms(weights: Float64Array, scores: Float64Array): void {
  const [a, b, c, d] = [weights[0] ?? 0, weights[1] ?? 0, weights[2] ?? 0, weights[3] ?? 0];
  const [e, f, g, h] = [weights[4] ?? 0, weights[5] ?? 0, weights[6] ?? 0, weights[7] ?? 0];
  const n = scores.length;
  for (let unit = 0; unit < n; unit += 1) {
    const at = unit & (roomSize - 1);
    const left = a * (roomA[at] ?? 0) + b * (roomB[at] ?? 0) + c * (roomC[at] ?? 0) + d * (roomD[at] ?? 0);
    const right = e * (roomE[at] ?? 0) + f * (roomF[at] ?? 0) + g * (roomG[at] ?? 0) + h * (roomH[at] ?? 0);
    scores[unit] = left + right;
  }
}

/** Writes without reading what stood there: that alone takes a fifth off the time. */
function weighBlock(cells: Float64Array, weights: Float64Array, first: number, scores: Float64Array): void {
  const n = scores.length;
  const a = weights[first] ?? 0;
  const b = weights[first + 1] ?? 0;
  const c = weights[first + 2] ?? 0;
  const d = weights[first + 3] ?? 0;
  const e = weights[first + 4] ?? 0;
  const f = weights[first + 5] ?? 0;
  const g = weights[first + 6] ?? 0;
  const h = weights[first + 7] ?? 0;
  const at = first * n;
  for (let unit = 0; unit < n; unit += 1) {
    const left =
      a * (cells[at + unit] ?? 0) +
      b * (cells[at + n + unit] ?? 0) +
      c * (cells[at + 2 * n + unit] ?? 0) +
      d * (cells[at + 3 * n + unit] ?? 0);
    const right =
      e * (cells[at + 4 * n + unit] ?? 0) +
      f * (cells[at + 5 * n + unit] ?? 0) +
      g * (cells[at + 6 * n + unit] ?? 0) +
      h * (cells[at + 7 * n + unit] ?? 0);
    scores[unit] = left + right;
  }
}
