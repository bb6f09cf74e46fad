/** No place: the unit has no score in that draw. */
export const NO_PLACE = 0;

/**
 * Scores within this share of the greatest score are the same: sums of the same numbers in another order differ by a
 * few units of the sixteenth digit, and a place must not hang on them.
 */
const tieShare = 1e-12;

/** Numbers between which all scores of a draw lie, both finite. */
export type ScoreRange = { highest: number; lowest: number };

/**
 * Writes the places of the units under one draw's scores into `out` from `offset` on. Whoever knows a range of the
 * scores, and that none is missing, saves a pass over them.
 */
export type Placer = (scores: Float64Array, out: Uint16Array, offset: number, range?: ScoreRange) => void;

/**
 * A ranker for many draws of the same units: 1 = highest, ties at the `min` place, {@link NO_PLACE} for NaN. A unit
 * stands above another when its score is greater by more than 10⁻¹² of the greatest score of the draw.
 *
 * Up to 255 units it packs score and unit into one whole number, throws these into 256 buckets and puts them right by
 * insertion: about linear for scores that spread. Scores that pack alike are compared in full. More units are thrown into
 * several buckets each; where scores crowd in one bucket they are sorted instead.
 */
export function placer(unitCount: number): Placer {
  const slow = sortingPlacer(unitCount);
  if (unitCount > packedUnitsMax) return bucketPlacer(unitCount, slow);
  const found: ScoreRange = { highest: 0, lowest: 0 };
  return (scores, out, offset, range) => {
    if (range === undefined && !findRange(scores, found)) slow(scores, out, offset);
    else placePacked(scores, out, offset, range ?? found);
  };
}

/**
 * Places of the units under their scores, told apart as {@link placer} does it; NaN without a score. For one ranking
 * of floating sums; scores that are exact as they stand (whole points, raw values) are ranked by `rankScores`.
 *
 * @example placesOfScores(Float64Array.of(0.1 + 0.2, 0.3, 0.1)) // [1, 1, 3]
 */
export function placesOfScores(scores: Float64Array): Float64Array {
  const places = new Uint16Array(scores.length);
  placer(scores.length)(scores, places, 0);
  return Float64Array.from(places, (place) => (place === NO_PLACE ? Number.NaN : place));
}

/** Bucket counts are single bytes. */
const packedUnitsMax = 255;

/** Packed numbers have 30 bits: above 22 for the score, the first 8 of them its bucket; below 8 for the unit. */
const unitBits = 8;
const scoreBits = 22;
const bucketShift = unitBits + scoreBits - 8;
const byte = 0xff;

/**
 * Room to work in, written afresh by every call. It stands out here because compilers know the length of a constant
 * list: with indices cut to a byte they leave out the checks of bounds, a third of the time.
 */
const packed = new Int32Array(byte + 1);
const sorted = new Int32Array(byte + 1);
const countWords = new Int32Array((byte + 1) / 4);
const counts = new Uint8Array(countWords.buffer);

/** False when a score is no number. */
function findRange(scores: Float64Array, range: ScoreRange): boolean {
  let highest = -Infinity;
  let lowest = Infinity;
  let sum = 0;
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? 0;
    if (score > highest) highest = score;
    if (score < lowest) lowest = score;
    sum += score;
  }
  range.highest = highest;
  range.lowest = lowest;
  return !Number.isNaN(sum);
}

function placePacked(
  scores: Float64Array,
  out: Uint16Array,
  offset: number,
  { highest, lowest }: ScoreRange,
): void {
  const unitCount = scores.length;
  const tie = tieShare * Math.max(Math.abs(highest), Math.abs(lowest));
  // One below the largest number of so many bits: the ends of a range may be off by a rounding. Steps are never finer
  // than a tie, so that scores that share a place lie at most one step apart.
  const step = Math.max((highest - lowest) / (2 ** scoreBits - 2), tie);
  sortPacked(scores, highest, step > 0 ? 1 / step : 0);
  let before = -2;
  let alike = 0;
  for (let position = 0; position < unitCount; position += 1) {
    const key = sorted[position & byte] ?? 0;
    out[offset + (key & byte)] = position + 1;
    // below zero once two neighbours lie at most one step apart
    alike |= (key >> unitBits) - before - 2;
    before = key >> unitBits;
  }
  if (alike < 0) placeAlike(scores, out, offset, tie);
}

/** Leaves the packed scores in `sorted`, highest first. */
function sortPacked(scores: Float64Array, highest: number, scale: number): void {
  const unitCount = scores.length;
  countWords.fill(0);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const key = ((((highest - (scores[unit] ?? 0)) * scale) | 0) << unitBits) | unit;
    packed[unit & byte] = key;
    const bucket = (key >>> bucketShift) & byte;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  countsToStarts();
  for (let unit = 0; unit < unitCount; unit += 1) {
    const key = packed[unit & byte] ?? 0;
    const bucket = (key >>> bucketShift) & byte;
    const position = counts[bucket] ?? 0;
    counts[bucket] = position + 1;
    sorted[position] = key;
  }
  sortByInsertion(unitCount);
}

/**
 * Turns the counts of buckets into their starts, four bytes of a word at a time: a word times 0x01010101 holds the
 * running sums of its bytes (the lowest byte is the first bucket, as on every machine that JavaScript engines run on).
 */
function countsToStarts(): void {
  let before = 0;
  for (let word = 0; word < countWords.length; word += 1) {
    const sums = Math.imul(countWords[word] ?? 0, 0x0101_0101);
    countWords[word] = Math.imul(before, 0x0101_0101) + (sums << 8);
    before += sums >>> 24;
  }
}

function sortByInsertion(unitCount: number): void {
  let last = sorted[0] ?? 0;
  for (let position = 1; position < unitCount; position += 1) {
    const key = sorted[position & byte] ?? 0;
    if (key >= last) {
      last = key;
      continue;
    }
    let free = position;
    for (; free > 0 && (sorted[(free - 1) & byte] ?? 0) > key; free -= 1)
      sorted[free & byte] = sorted[(free - 1) & byte] ?? 0;
    sorted[free & byte] = key;
  }
}

/** Puts right the places of units at most one step from their neighbour: by their full scores. */
function placeAlike(scores: Float64Array, out: Uint16Array, offset: number, tie: number): void {
  for (let first = 0, end = 1; first < scores.length; first = end, end += 1) {
    while (end < scores.length && stepsApart(sorted[end - 1] ?? 0, sorted[end] ?? 0) <= 1) end += 1;
    if (end - first === 1) continue;
    const units = Array.from(sorted.subarray(first, end), (key) => key & byte);
    for (const unit of units)
      out[offset + unit] =
        first + 1 + units.filter((other) => (scores[other] ?? 0) > (scores[unit] ?? 0) + tie).length;
  }
}

function stepsApart(key: number, next: number): number {
  return (next >> unitBits) - (key >> unitBits);
}

/** Above this many units in a bucket sorting is quicker than comparing all with all. */
const crowd = 32;

/**
 * Above the units of a bucket stand all of the buckets further up, and those of the next one up and of its own whose
 * score is higher by more than a tie.
 */
function bucketPlacer(unitCount: number, slow: Placer): Placer {
  const bucketCount = 4 * unitCount;
  const bucketOf = new Int32Array(unitCount);
  const starts = new Int32Array(bucketCount + 1);
  const filled = new Int32Array(bucketCount);
  const members = new Int32Array(unitCount);
  return (scores, out, offset) => {
    let max = -Infinity;
    let min = Infinity;
    let sum = 0;
    for (const score of scores) {
      if (score > max) max = score;
      if (score < min) min = score;
      sum += score;
    }
    if (!Number.isFinite(sum)) return slow(scores, out, offset);
    const tie = tieShare * Math.max(Math.abs(max), Math.abs(min));
    const step = Math.max((max - min) / (bucketCount - 1), tie);
    const scale = step > 0 ? 1 / step : 0;
    starts.fill(0);
    for (let unit = 0; unit < unitCount; unit += 1) {
      const bucket = ((max - (scores[unit] ?? 0)) * scale) | 0;
      bucketOf[unit] = bucket;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
    if (starts.some((count) => count > crowd)) return slow(scores, out, offset);
    for (let bucket = 0; bucket < bucketCount; bucket += 1)
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    fillBuckets(bucketOf, starts, filled, members);
    for (let unit = 0; unit < unitCount; unit += 1)
      out[offset + unit] = placeInBucket(unit, scores, bucketOf, starts, members, tie);
  };
}

function fillBuckets(
  bucketOf: Int32Array,
  starts: Int32Array,
  filled: Int32Array,
  members: Int32Array,
): void {
  filled.fill(0);
  for (const [unit, bucket] of bucketOf.entries()) {
    const place = filled[bucket] ?? 0;
    filled[bucket] = place + 1;
    members[(starts[bucket] ?? 0) + place] = unit;
  }
}

function placeInBucket(
  unit: number,
  scores: Float64Array,
  bucketOf: Int32Array,
  starts: Int32Array,
  members: Int32Array,
  tie: number,
): number {
  const bucket = bucketOf[unit] ?? 0;
  const first = starts[Math.max(0, bucket - 1)] ?? 0;
  const end = starts[bucket + 1] ?? 0;
  const mark = (scores[unit] ?? 0) + tie;
  let above = first;
  for (let i = first; i < end; i += 1) if ((scores[members[i] ?? 0] ?? 0) > mark) above += 1;
  return above + 1;
}

/** Sorts the numbers alone, then finds each unit among them: numbers sort several times faster than units by a comparison. */
function sortingPlacer(unitCount: number): Placer {
  const sorted = new Float64Array(unitCount);
  return (scores, out, offset) => {
    sorted.set(scores);
    // numbers that are none sort to the end
    sorted.sort();
    let scored = unitCount;
    while (scored > 0 && Number.isNaN(sorted[scored - 1])) scored -= 1;
    const tie = tieShare * sorted.reduce((most, score) => greatest(most, Math.abs(score)), 0);
    for (let unit = 0; unit < unitCount; unit += 1) {
      const score = scores[unit] ?? Number.NaN;
      out[offset + unit] = Number.isNaN(score) ? NO_PLACE : scored - atMost(sorted, scored, score + tie) + 1;
    }
  };
}

/** The greater of two, where the second is a finite number. */
function greatest(most: number, size: number): number {
  return Number.isFinite(size) && size > most ? size : most;
}

/** How many of the first `count` sorted numbers are not above a score. */
function atMost(sorted: Float64Array, count: number, score: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
