/** No place: the unit has no score in that draw. */
export const NO_PLACE = 0;

/** Writes the places of the units under one draw's scores into `out` from `offset` on. */
export type Placer = (scores: Float64Array, out: Uint16Array, offset: number) => void;

/**
 * A ranker for many draws of the same units: 1 = highest, ties at the `min` place, {@link NO_PLACE} for NaN.
 *
 * Up to 512 units it packs score and unit into one whole number, throws these into as many buckets as there are units
 * and puts them right by insertion: about linear for scores that spread. Scores that pack alike are compared in full.
 */
export function placer(unitCount: number): Placer {
  const slow = sortingPlacer(unitCount);
  return unitCount <= 512 ? packedPlacer(unitCount, slow) : slow;
}

/** Packed numbers have 30 bits: the score above, the unit in as many bits below as it needs. */
const packedBits = 30;

function packedPlacer(unitCount: number, slow: Placer): Placer {
  const unitBits = Math.max(1, Math.ceil(Math.log2(unitCount)));
  const workspace = { packed: new Int32Array(unitCount), sorted: new Int32Array(unitCount), starts: new Int32Array(2 ** unitBits + 1) };
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
    sortPacked(scores, { max, min, unitBits }, workspace);
    return writePlaces(workspace.sorted, unitBits, scores, out, offset);
  };
}

type Workspace = { packed: Int32Array; sorted: Int32Array; starts: Int32Array };

function sortPacked(scores: Float64Array, { max, min, unitBits }: { max: number; min: number; unitBits: number }, { packed, sorted, starts }: Workspace): void {
  const unitCount = packed.length;
  const bucketShift = packedBits - unitBits;
  const scale = max > min ? (2 ** bucketShift - 1) / (max - min) : 0;
  starts.fill(0);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const key = ((((max - (scores[unit] ?? 0)) * scale) | 0) << unitBits) | unit;
    const next = (key >> bucketShift) + 1;
    packed[unit] = key;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const key = packed[unit] ?? 0;
    const position = starts[key >> bucketShift] ?? 0;
    starts[key >> bucketShift] = position + 1;
    sorted[position] = key;
  }
  insertionSort(sorted);
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

function writePlaces(sorted: Int32Array, unitBits: number, scores: Float64Array, out: Uint16Array, offset: number): void {
  const unitMask = 2 ** unitBits - 1;
  let above = -1;
  for (let position = 0; position < sorted.length; position += 1) {
    const key = sorted[position] ?? 0;
    out[offset + (key & unitMask)] = position + 1;
    if (key >> unitBits === above) placeAlike(sorted, position, unitBits, { scores, out, offset });
    above = key >> unitBits;
  }
}

/** Puts right the places of all units that pack like the one at `position`, up to it: by their full scores. */
function placeAlike(sorted: Int32Array, position: number, unitBits: number, { scores, out, offset }: { scores: Float64Array; out: Uint16Array; offset: number }): void {
  const key = (sorted[position] ?? 0) >> unitBits;
  let first = position;
  while (first > 0 && (sorted[first - 1] ?? 0) >> unitBits === key) first -= 1;
  const units = Array.from(sorted.subarray(first, position + 1), (packed) => packed & (2 ** unitBits - 1));
  for (const unit of units) out[offset + unit] = first + 1 + units.filter((other) => (scores[other] ?? 0) > (scores[unit] ?? 0)).length;
}

function sortingPlacer(unitCount: number): Placer {
  const order = new Int32Array(unitCount);
  return (scores, out, offset) => {
    const keyOf = (unit: number) => (Number.isNaN(scores[unit]) ? -Infinity : (scores[unit] ?? 0));
    for (let unit = 0; unit < unitCount; unit += 1) order[unit] = unit;
    order.sort((a, b) => keyOf(b) - keyOf(a) || a - b);
    let place = 0;
    for (const [position, unit] of order.entries()) {
      if (position === 0 || scores[unit] !== scores[order[position - 1] ?? 0]) place = position + 1;
      out[offset + unit] = Number.isNaN(scores[unit]) ? NO_PLACE : place;
    }
  };
}
