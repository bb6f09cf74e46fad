import { at } from "./column.ts";

/**
 * What a calibration takes away from a linearised variable: its regression on the calibration variables.
 * Deville & Särndal (1992): the variance of a calibrated estimator is that of the residuals.
 */
export type CalibrationProjection =
  | {
      readonly kind: "regression";
      readonly basis: readonly Float64Array[];
      readonly rootWeights: Float64Array;
    }
  | {
      readonly kind: "sweeps";
      readonly margins: readonly { readonly codes: Int32Array; readonly count: number }[];
      readonly sweeps: number;
    };

/**
 * Prepares the regression with the weights before calibration. Columns that depend on earlier ones are left out
 * (margins always share the population size). Gram-Schmidt, each column orthogonalised twice (Björck 1994).
 */
export function regressionProjection(
  columns: readonly Float64Array[],
  weightsBefore: Float64Array,
): CalibrationProjection {
  const rootWeights = weightsBefore.map(Math.sqrt);
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const candidate = column.map((value, row) => value * at(rootWeights, row));
    const before = norm(candidate);
    removeBasis(candidate, basis);
    removeBasis(candidate, basis);
    const after = norm(candidate);
    if (after > 1e-10 * before) basis.push(candidate.map((value) => value / after));
  }
  return { kind: "regression", basis, rootWeights };
}

/** The linearised variable with the calibrations taken out, newest first; a new array. */
export function residuals(
  influence: Float64Array,
  calibrations: readonly CalibrationProjection[],
): Float64Array {
  let values = influence;
  for (const calibration of calibrations)
    values = calibration.kind === "regression" ? regress(values, calibration) : sweep(values, calibration);
  return values;
}

function regress(
  values: Float64Array,
  { basis, rootWeights }: Extract<CalibrationProjection, { kind: "regression" }>,
): Float64Array {
  const scaled = values.map((value, row) => value * at(rootWeights, row));
  removeBasis(scaled, basis);
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
    for (let row = 0; row < values.length; row++) product += at(values, row) * at(axis, row);
    for (let row = 0; row < values.length; row++) values[row] = at(values, row) - product * at(axis, row);
  }
}

function norm(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
