import { correlationMatrix } from "./correlate.ts";
import { dot, symmetricEigen } from "../linear/index.ts";
import { completeRows } from "./reliability.ts";

/** Principal components of indicators and the weights drawn from them; see {@link principalComponents}. */
export type Components = {
  /** Units with every indicator. */
  n: number;
  eigenvalues: readonly number[];
  variancePercent: readonly number[];
  firstComponent: readonly number[];
  /** Indicators × factors after rotation, factors ordered by explained variance. */
  rotatedLoadings: readonly (readonly number[])[];
  explainedVariance: readonly number[];
  /** Share of each factor in the variance that the kept factors explain together. */
  explainedShare: readonly number[];
  /** Factor (0 = first) on which each indicator loads most of all. */
  factorOfIndicator: readonly number[];
  weightsUnscaled: readonly number[];
  weights: readonly number[];
};

/**
 * Principal components of the correlation matrix of the complete units, varimax rotation (Kaiser normalisation) of
 * the loadings of the first `factorCount`, and factor weights after Nicoletti, Scarpetta and Boylaud (2000, as in the
 * OECD/JRC Handbook, step 6): squared loading over the factor's variance on the factor where that is greatest, times
 * the factor's share of the explained variance, scaled to sum 1. Every component is turned so that its entry of
 * greatest size is positive.
 */
export function principalComponents(columns: readonly Float64Array[], factorCount: number): Components {
  const complete = completeRows(columns);
  const { values, vectors } = symmetricEigen(correlationMatrix(complete));
  const turned = vectors.map(turnPositive);
  const loadings = columns.map((_, i) =>
    turned
      .slice(0, factorCount)
      .map((vector, f) => (vector[i] ?? 0) * Math.sqrt(Math.max(0, values[f] ?? 0))),
  );
  const factors = orderedFactors(varimax(loadings));
  const explainedVariance = factors.map((factor) => dot(factor, factor));
  const explained = explainedVariance.reduce((sum, variance) => sum + variance, 0);
  const shares = columns.map((_, i) =>
    factors.map((factor, f) => (factor[i] ?? 0) ** 2 / (explainedVariance[f] ?? 1)),
  );
  const factorOfIndicator = shares.map((row) => row.indexOf(Math.max(...row)));
  const weightsUnscaled = shares.map(
    (row, i) => (Math.max(...row) * (explainedVariance[factorOfIndicator[i] ?? 0] ?? 0)) / explained,
  );
  const sum = weightsUnscaled.reduce((total, weight) => total + weight, 0);
  return {
    n: complete[0]?.length ?? 0,
    eigenvalues: values,
    variancePercent: values.map((value) => (100 * value) / columns.length),
    firstComponent: turned[0] ?? [],
    rotatedLoadings: columns.map((_, i) => factors.map((factor) => factor[i] ?? 0)),
    explainedVariance,
    explainedShare: explainedVariance.map((variance) => variance / explained),
    factorOfIndicator,
    weightsUnscaled,
    weights: weightsUnscaled.map((weight) => weight / sum),
  };
}

/**
 * Varimax rotation with Kaiser normalisation of loadings (rows = indicators), by planar rotations of each pair of
 * factors until no angle moves (Kaiser, 1958).
 */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const lengths = loadings.map((row) => Math.sqrt(dot(row, row)) || 1);
  const rows = loadings.map((row, i) => row.map((loading) => loading / (lengths[i] ?? 1)));
  const factorCount = rows[0]?.length ?? 0;
  for (let sweep = 0, largest = 1; sweep < 1000 && largest > 1e-15; sweep += 1) {
    largest = 0;
    for (let p = 0; p < factorCount; p += 1) {
      for (let q = p + 1; q < factorCount; q += 1)
        largest = Math.max(largest, Math.abs(turnPair(rows, p, q)));
    }
  }
  return rows.map((row, i) => row.map((loading) => loading * (lengths[i] ?? 1)));
}

/** Turns two factors by the angle that maximises their varimax criterion, and returns the angle. */
function turnPair(rows: readonly number[][], p: number, q: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (const row of rows) {
    const x = row[p] ?? 0;
    const y = row[q] ?? 0;
    const u = x * x - y * y;
    const v = 2 * x * y;
    a += u;
    b += v;
    c += u * u - v * v;
    d += 2 * u * v;
  }
  const angle = Math.atan2(d - (2 * a * b) / rows.length, c - (a * a - b * b) / rows.length) / 4;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (const row of rows) {
    const x = row[p] ?? 0;
    const y = row[q] ?? 0;
    row[p] = cos * x + sin * y;
    row[q] = cos * y - sin * x;
  }
  return angle;
}

/** Columns of the loadings as factors, turned positive, the one that explains most first. */
function orderedFactors(loadings: readonly (readonly number[])[]): number[][] {
  const factors = (loadings[0] ?? []).map((_, f) => turnPositive(loadings.map((row) => row[f] ?? 0)));
  return factors.toSorted((a, b) => dot(b, b) - dot(a, a));
}

function turnPositive(vector: readonly number[]): number[] {
  const greatest = vector.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) ? entry : best), 0);
  return vector.map((entry) => (greatest < 0 ? -entry : entry));
}
