import { dependentCholesky, solveFactored } from "../linear/index.ts";
import { at } from "./column.ts";

/**
 * What a calibration takes away from a linearised variable: its regression on the calibration variables.
 * Deville & Särndal (1992): the variance of a calibrated estimator is that of the residuals.
 */
export type CalibrationProjection =
  | {
      readonly kind: "regression";
      readonly basis: () => readonly Float64Array[];
      readonly rootWeights: Float64Array;
    }
  | {
      readonly kind: "margins";
      readonly margins: readonly CodedLevels[];
      readonly weights: Float64Array;
      readonly factor: () => readonly Float64Array[];
    }
  | { readonly kind: "sweeps"; readonly margins: readonly CodedLevels[]; readonly sweeps: number };

/** Levels of a margin, one code a row. */
interface CodedLevels {
  readonly codes: Int32Array;
  readonly count: number;
}

/**
 * Prepares the regression with the weights before calibration; the work is done when a variance is asked for. Columns
 * that depend on earlier ones are left out. Gram-Schmidt, each column orthogonalised twice (Björck 1994).
 */
export function regressionProjection(
  columns: readonly Float64Array[],
  weightsBefore: Float64Array,
): CalibrationProjection {
  const rootWeights = weightsBefore.map(Math.sqrt);
  return { kind: "regression", rootWeights, basis: once(() => basisOf(columns, rootWeights)) };
}

function basisOf(columns: readonly Float64Array[], rootWeights: Float64Array): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const candidate = column.map((value, row) => value * (rootWeights[row] ?? 0));
    const before = norm(candidate);
    removeBasis(candidate, basis);
    removeBasis(candidate, basis);
    const after = norm(candidate);
    if (after > 1e-10 * before) basis.push(candidate.map((value) => value / after));
  }
  return basis;
}

/**
 * The same regression on the levels of margins, by its normal equations: each row has one level a margin, so they cost
 * rows · margins². Margins always share the population size; levels that depend on others are left out.
 */
export function marginProjection(
  margins: readonly { readonly codes: Int32Array; readonly names: readonly string[] }[],
  weightsBefore: Float64Array,
): CalibrationProjection {
  const coded = margins.map(({ codes, names }) => ({ codes, count: names.length }));
  return {
    kind: "margins",
    margins: coded,
    weights: weightsBefore,
    factor: once(() => dependentCholesky(levelProducts(coded, weightsBefore))),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Σ of the weights of the rows that two levels share, for every pair of levels of one or two margins. */
export function levelProducts(margins: readonly CodedLevels[], weights: Float64Array): Float64Array[] {
  const offsets = offsetsOf(margins);
  const size = margins.reduce((sum, { count }) => sum + count, 0);
  const products = new Float64Array(size * size);
  for (let left = 0; left < margins.length; left++) {
    for (let right = 0; right <= left; right++) {
      const [a, b] = [margins[left]?.codes, margins[right]?.codes];
      const corner = at(offsets, left) * size + at(offsets, right);
      for (let row = 0; row < weights.length; row++) {
        const place = corner + (a?.[row] ?? 0) * size + (b?.[row] ?? 0);
        products[place] = (products[place] ?? 0) + (weights[row] ?? 0);
      }
    }
  }
  return Array.from({ length: size }, (_, row) => products.subarray(row * size, (row + 1) * size));
}

/** Where the levels of each margin begin among the levels of all. */
export function offsetsOf(margins: readonly { readonly count: number }[]): number[] {
  let from = 0;
  return margins.map(({ count }) => {
    const start = from;
    from += count;
    return start;
  });
}

/** The linearised variable with the calibrations taken out, newest first; a new array. */
export function residuals(
  influence: Float64Array,
  calibrations: readonly CalibrationProjection[],
): Float64Array {
  let values = influence;
  for (const calibration of calibrations) values = residualsOf(values, calibration);
  return values;
}

function residualsOf(values: Float64Array, calibration: CalibrationProjection): Float64Array {
  if (calibration.kind === "regression") return regress(values, calibration);
  if (calibration.kind === "sweeps") return sweep(values, calibration);
  // The second time takes out what rounding left in the first.
  return regressOnLevels(regressOnLevels(values, calibration), calibration);
}

function regressOnLevels(
  values: Float64Array,
  { margins, weights, factor }: Extract<CalibrationProjection, { kind: "margins" }>,
): Float64Array {
  const offsets = offsetsOf(margins);
  const right = new Float64Array(factor().length);
  for (const [index, { codes }] of margins.entries()) {
    const from = at(offsets, index);
    for (let row = 0; row < values.length; row++) {
      const level = from + (codes[row] ?? 0);
      right[level] = (right[level] ?? 0) + (weights[row] ?? 0) * (values[row] ?? 0);
    }
  }
  const slopes = solveFactored(factor(), right);
  const rest = values.slice();
  for (const [index, { codes }] of margins.entries()) {
    const from = at(offsets, index);
    for (let row = 0; row < rest.length; row++)
      rest[row] = (rest[row] ?? 0) - (slopes[from + (codes[row] ?? 0)] ?? 0);
  }
  return rest;
}

function regress(
  values: Float64Array,
  { basis, rootWeights }: Extract<CalibrationProjection, { kind: "regression" }>,
): Float64Array {
  const scaled = values.map((value, row) => value * at(rootWeights, row));
  removeBasis(scaled, basis());
  return scaled.map((value, row) => value / at(rootWeights, row));
}

/** Unweighted cell means taken out margin by margin: what R `survey::rake` does (ten sweeps). */
function sweep(
  values: Float64Array,
  { margins, sweeps }: Extract<CalibrationProjection, { kind: "sweeps" }>,
): Float64Array {
  const result = values.slice();
  for (let pass = 0; pass < sweeps; pass++) {
    for (const { codes, count } of margins) {
      const sums = new Float64Array(count);
      const sizes = new Float64Array(count);
      for (let row = 0; row < result.length; row++) {
        const code = at(codes, row);
        sums[code] = at(sums, code) + at(result, row);
        sizes[code] = at(sizes, code) + 1;
      }
      for (let row = 0; row < result.length; row++)
        result[row] = at(result, row) - at(sums, at(codes, row)) / at(sizes, at(codes, row));
    }
  }
  return result;
}

function removeBasis(values: Float64Array, basis: readonly Float64Array[]): void {
  for (const axis of basis) {
    let product = 0;
    for (let row = 0; row < values.length; row++) product += (values[row] ?? 0) * (axis[row] ?? 0);
    for (let row = 0; row < values.length; row++)
      values[row] = (values[row] ?? 0) - product * (axis[row] ?? 0);
  }
}

function norm(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
