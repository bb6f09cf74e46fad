/** No place: the unit has no score in that draw. */
export const NO_PLACE = 0;

/** Writes the places of the units under one draw's scores into `out` from `offset` on. */
export type Placer = (scores: Float64Array, out: Uint16Array, offset: number) => void;

/**
 * A ranker for many draws of the same units: 1 = highest, ties at the `min` place, {@link NO_PLACE} for NaN.
 *
 * Up to 255 units it packs score and unit into one whole number, throws these into 256 buckets and puts them right by
 * insertion: about linear for scores that spread. Scores that pack alike are compared in full. More units are thrown into
 * several buckets each; where scores crowd in one bucket they are sorted instead.
 */
export function placer(unitCount: number): Placer {
  const slow = sortingPlacer(unitCount);
  return unitCount <= packedUnitsMax ? packedPlacer(unitCount, slow) : bucketPlacer(unitCount, slow);
}

/** Bucket counts are single bytes. */
const packedUnitsMax = 255;

/** Packed numbers have 30 bits: above 22 for the score, the first 8 of them its bucket; below 8 for the unit. */
const unitBits = 8;
const scoreBits = 22;
const bucketShift = unitBits + scoreBits - 8;
const unitMask = 2 ** unitBits - 1;

function packedPlacer(unitCount: number, slow: Placer): Placer {
  const countWords = new Int32Array(64);
  const workspace = { packed: new Int32Array(unitCount), sorted: new Int32Array(unitCount), countWords, counts: new Uint8Array(countWords.buffer) };
  return (scores, out, offset) => {
    let max = -Infinity;
    let min = Infinity;
    let sum = 0;
    for (let unit = 0; unit < unitCount; unit += 1) {
      const score = scores[unit] ?? 0;
      if (score > max) max = score;
      if (score < min) min = score;
      sum += score;
    }
    if (Number.isNaN(sum)) return slow(scores, out, offset);
    sortPacked(scores, max, max > min ? (2 ** scoreBits - 1) / (max - min) : 0, workspace);
    return writePlaces(workspace.sorted, scores, out, offset);
  };
}

type Workspace = { packed: Int32Array; sorted: Int32Array; countWords: Int32Array; counts: Uint8Array };

function sortPacked(scores: Float64Array, max: number, scale: number, { packed, sorted, countWords, counts }: Workspace): void {
  const unitCount = packed.length;
  countWords.fill(0);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const key = ((((max - (scores[unit] ?? 0)) * scale) | 0) << unitBits) | unit;
    packed[unit] = key;
    counts[key >> bucketShift] = (counts[key >> bucketShift] ?? 0) + 1;
  }
  countsToStarts(countWords);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const key = packed[unit] ?? 0;
    const position = counts[key >> bucketShift] ?? 0;
    counts[key >> bucketShift] = position + 1;
    sorted[position] = key;
  }
  insertionSort(sorted);
}

/**
 * Turns the counts of buckets into their starts, four bytes of a word at a time: a word times 0x01010101 holds the
 * running sums of its bytes (the lowest byte is the first bucket, as on every machine that JavaScript engines run on).
 */
function countsToStarts(words: Int32Array): void {
  let before = 0;
  for (let word = 0; word < words.length; word += 1) {
    const sums = Math.imul(words[word] ?? 0, 0x0101_0101);
    words[word] = before + (sums << 8);
    before = Math.imul((before + sums) >>> 24, 0x0101_0101);
  }
}

function insertionSort(keys: Int32Array): void {
  let last = keys[0] ?? 0;
  for (let position = 1; position < keys.length; position += 1) {
    const key = keys[position] ?? 0;
    if (key >= last) {
      last = key;
      continue;
    }
    let free = position;
    for (; free > 0 && (keys[free - 1] ?? 0) > key; free -= 1) keys[free] = keys[free - 1] ?? 0;
    keys[free] = key;
  }
}

function writePlaces(sorted: Int32Array, scores: Float64Array, out: Uint16Array, offset: number): void {
  let above = -1;
  for (let position = 0; position < sorted.length; position += 1) {
    const key = sorted[position] ?? 0;
    out[offset + (key & unitMask)] = position + 1;
    if (key >> unitBits === above) placeAlike(sorted, position, { scores, out, offset });
    above = key >> unitBits;
  }
}

/** Puts right the places of all units that pack like the one at `position`, up to it: by their full scores. */
function placeAlike(sorted: Int32Array, position: number, { scores, out, offset }: { scores: Float64Array; out: Uint16Array; offset: number }): void {
  const key = (sorted[position] ?? 0) >> unitBits;
  let first = position;
  while (first > 0 && (sorted[first - 1] ?? 0) >> unitBits === key) first -= 1;
  const units = Array.from(sorted.subarray(first, position + 1), (packed) => packed & unitMask);
  for (const unit of units) out[offset + unit] = first + 1 + units.filter((other) => (scores[other] ?? 0) > (scores[unit] ?? 0)).length;
}

/** Above this many units in a bucket sorting is quicker than comparing all with all. */
const crowd = 32;

/** Above the units of a bucket stand all of the buckets before it, and those of its own with a higher score. */
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
    const scale = max > min ? (bucketCount - 1) / (max - min) : 0;
    starts.fill(0);
    for (let unit = 0; unit < unitCount; unit += 1) {
      const bucket = ((max - (scores[unit] ?? 0)) * scale) | 0;
      bucketOf[unit] = bucket;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
    if (starts.some((count) => count > crowd)) return slow(scores, out, offset);
    for (let bucket = 0; bucket < bucketCount; bucket += 1) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    fillBuckets(bucketOf, starts, filled, members);
    for (let unit = 0; unit < unitCount; unit += 1) out[offset + unit] = placeInBucket(unit, scores, bucketOf, starts, members);
  };
}

function fillBuckets(bucketOf: Int32Array, starts: Int32Array, filled: Int32Array, members: Int32Array): void {
  filled.fill(0);
  for (const [unit, bucket] of bucketOf.entries()) {
    const place = filled[bucket] ?? 0;
    filled[bucket] = place + 1;
    members[(starts[bucket] ?? 0) + place] = unit;
  }
}

function placeInBucket(unit: number, scores: Float64Array, bucketOf: Int32Array, starts: Int32Array, members: Int32Array): number {
  const bucket = bucketOf[unit] ?? 0;
  const first = starts[bucket] ?? 0;
  const end = starts[bucket + 1] ?? 0;
  let above = first;
  for (let i = first; i < end; i += 1) if ((scores[members[i] ?? 0] ?? 0) > (scores[unit] ?? 0)) above += 1;
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
    for (let unit = 0; unit < unitCount; unit += 1) {
      const score = scores[unit] ?? Number.NaN;
      out[offset + unit] = Number.isNaN(score) ? NO_PLACE : scored - atMost(sorted, scored, score) + 1;
    }
  };
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
