/** No place: the unit has no score in that draw. */
export const NO_PLACE = 0;

/**
 * A ranker for many draws of the same units: writes places (1 = highest, ties at the `min` place, {@link NO_PLACE}
 * for NaN) into `out` from `offset` on. The order of one draw is the start of the next: ranks under similar scores
 * differ little, and an insertion sort of a nearly sorted list is a single pass.
 */
export function placer(unitCount: number): (scores: Float64Array, out: Uint16Array, offset: number) => void {
  const order = Int32Array.from({ length: unitCount }, (_, unit) => unit);
  const sorted = new Float64Array(unitCount);
  return (scores, out, offset) => {
    sortInto(order, sorted, scores);
    let place = 1;
    let above = Number.NaN;
    for (let position = 0; position < unitCount; position += 1) {
      const score = sorted[position] ?? Number.NaN;
      if (score !== above) place = position + 1;
      above = score;
      out[offset + (order[position] ?? 0)] = score === -Infinity ? NO_PLACE : place;
    }
  };
}

const insertionMax = 256;

function sortInto(order: Int32Array, sorted: Float64Array, scores: Float64Array): void {
  if (order.length > insertionMax) order.sort((a, b) => keyOf(scores, b) - keyOf(scores, a) || a - b);
  for (let position = 0; position < order.length; position += 1) {
    const unit = order[position] ?? 0;
    const key = keyOf(scores, unit);
    let free = position;
    while (free > 0 && (sorted[free - 1] ?? 0) < key) {
      sorted[free] = sorted[free - 1] ?? 0;
      order[free] = order[free - 1] ?? 0;
      free -= 1;
    }
    sorted[free] = key;
    order[free] = unit;
  }
}

/** A missing score sorts below every other. */
function keyOf(scores: Float64Array, unit: number): number {
  const score = scores[unit] ?? Number.NaN;
  return score === score ? score : -Infinity;
}
