/** Pairwise comparison of units; see {@link copeland}. */
export type Outranking = {
  /** matrix[i][j]: share of the weight of the indicators on which i beats j, ties counted half; 0 on the diagonal. */
  matrix: readonly Float64Array[];
  /** Pairs won on j minus pairs lost, by unit. */
  scores: Float64Array;
  /** Pairs where one unit is nowhere worse and everywhere better than the other (entry 1). */
  dominantPairs: number;
  fractionDominant: number;
};

/** Sums of weights within this distance of one half are one half: 0.1 + 0.4 must not beat 0.3 + 0.2. */
const halfTolerance = 1e-12;

/**
 * Copeland's rule on weighted majorities: a unit gains 1 for every unit it outranks (entry above ½), loses 1 for
 * every unit that outranks it (OECD/JRC Handbook, 2008, step 7, non-compensatory aggregation). A unit with a missing
 * value has NaN in its row and column and as score.
 */
export function copeland(columns: readonly Float64Array[], weights: readonly number[]): Outranking {
  const unitCount = columns[0]?.length ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const matrix = Array.from({ length: unitCount }, () => new Float64Array(unitCount));
  let dominantPairs = 0;
  for (let i = 0; i < unitCount; i += 1) {
    for (let j = i + 1; j < unitCount; j += 1) {
      const share = shareWon(columns, weights, i, j) / total;
      setEntry(matrix, i, j, share);
      setEntry(matrix, j, i, 1 - share);
      if (Math.abs(share - 0.5) > 0.5 - halfTolerance) dominantPairs += 1;
    }
  }
  const scores = Float64Array.from(matrix, (row, unit) => scoreOf(row, unit, columns));
  return {
    matrix,
    scores,
    dominantPairs,
    fractionDominant: dominantPairs / ((unitCount * (unitCount - 1)) / 2),
  };
}

function shareWon(
  columns: readonly Float64Array[],
  weights: readonly number[],
  i: number,
  j: number,
): number {
  let won = 0;
  for (let k = 0; k < columns.length; k += 1) {
    const difference = (columns[k]?.[i] ?? Number.NaN) - (columns[k]?.[j] ?? Number.NaN);
    won +=
      difference > 0
        ? (weights[k] ?? 0)
        : difference === 0
          ? (weights[k] ?? 0) / 2
          : difference < 0
            ? 0
            : Number.NaN;
  }
  return won;
}

function setEntry(matrix: readonly Float64Array[], row: number, column: number, value: number): void {
  const line = matrix[row];
  if (line !== undefined) line[column] = value;
}

function scoreOf(row: Float64Array, unit: number, columns: readonly Float64Array[]): number {
  if (columns.some((column) => Number.isNaN(column[unit] ?? Number.NaN))) return Number.NaN;
  return row.reduce(
    (score, entry, other) => score + (other === unit || Number.isNaN(entry) ? 0 : majority(entry)),
    0,
  );
}

function majority(entry: number): number {
  return Math.abs(entry - 0.5) <= halfTolerance ? 0 : Math.sign(entry - 0.5);
}
