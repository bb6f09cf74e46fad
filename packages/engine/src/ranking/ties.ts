/** How units with the same score share places; see {@link rankScores}. */
export const TIE_RULES = ["min", "max", "average", "first", "last", "dense"] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** `descending`: place 1 has the highest score; `ascending`: the lowest. */
export type RankOrder = "descending" | "ascending";

/**
 * Places of floating-point scores, for statistics (published places of exact points are ranked elsewhere).
 *
 * Ties share by the named rule: `min` 1, 2, 2, 4 ("đồng hạng", the rule of published tables); `max` 1, 3, 3, 4;
 * `average` 1, 2.5, 2.5, 4; `first` and `last` give 1, 2, 3, 4 in input order or against it; `dense` 1, 2, 2, 3.
 * NaN in, NaN out: a unit without a score has no place and does not count for the others.
 *
 * @example rankScores([70, 80, 80]) // [3, 1, 1]
 */
export function rankScores(
  scores: ArrayLike<number>,
  { ties = "min", order = "descending" }: { ties?: TieRule; order?: RankOrder } = {},
): Float64Array {
  const ranks = new Float64Array(scores.length).fill(Number.NaN);
  const ordered = orderOf(scores, order);
  let groups = 0;
  for (let start = 0; start < ordered.length; groups += 1) {
    const end = endOfTie(scores, ordered, start);
    for (let place = start; place < end; place += 1)
      ranks[ordered[place] ?? 0] = placeIn({ start, end, place, groups }, ties);
    start = end;
  }
  return ranks;
}

/**
 * Share of the other units that stand before a unit: (place − 1) / (n − 1), ties at the `min` place unless said; 0 for
 * the first. NaN for a missing score, and for the only unit that has one.
 */
export function percentRanks(
  scores: ArrayLike<number>,
  rule: { ties?: TieRule; order?: RankOrder } = {},
): Float64Array {
  const counted = countScores(scores);
  return rankScores(scores, rule).map((rank) => (counted > 1 ? (rank - 1) / (counted - 1) : Number.NaN));
}

/** Borda points n − place, with the average place for ties and n the units that have a score; NaN where none. */
export function bordaPoints(scores: ArrayLike<number>, order: RankOrder = "descending"): Float64Array {
  const counted = countScores(scores);
  return rankScores(scores, { ties: "average", order }).map((rank) => counted - rank);
}

function orderOf(scores: ArrayLike<number>, order: RankOrder): number[] {
  const present = Array.from({ length: scores.length }, (_, unit) => unit).filter(
    (unit) => !Number.isNaN(scoreAt(scores, unit)),
  );
  const sign = order === "descending" ? -1 : 1;
  return present.toSorted((a, b) => sign * compareScores(scoreAt(scores, a), scoreAt(scores, b)) || a - b);
}

function compareScores(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function scoreAt(scores: ArrayLike<number>, unit: number): number {
  return scores[unit] ?? Number.NaN;
}

function endOfTie(scores: ArrayLike<number>, ordered: readonly number[], start: number): number {
  let end = start + 1;
  while (end < ordered.length && scores[ordered[end] ?? 0] === scores[ordered[start] ?? 0]) end += 1;
  return end;
}

function placeIn(
  { start, end, place, groups }: { start: number; end: number; place: number; groups: number },
  ties: TieRule,
): number {
  switch (ties) {
    case "min":
      return start + 1;
    case "max":
      return end;
    case "average":
      return (start + 1 + end) / 2;
    case "first":
      return place + 1;
    case "last":
      return end - (place - start);
    case "dense":
      return groups + 1;
  }
}

function countScores(scores: ArrayLike<number>): number {
  return Array.from(scores).filter((score) => !Number.isNaN(score)).length;
}
