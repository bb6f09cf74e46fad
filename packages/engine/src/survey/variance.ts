import { at } from "./column.ts";
import type { DesignStage } from "./declaration.ts";
import type { SurveyDesign } from "./design.ts";
import { allRows } from "./linearise.ts";
import type { RowValues } from "./linearise.ts";
import { residuals } from "./projection.ts";

/**
 * Taylor covariance matrix of estimators given by their linearised values, not yet weighted. Rows not listed are zero
 * and stay in the design (domains are subpopulations).
 *
 * Per stage and stratum: (1 − n/N) · n/(n−1) · Σ (PSU total − mean)(…)ᵀ, times n/N of the stages above
 * (Särndal, Swensson & Wretman 1992, 4.3 and 5.5; Lumley 2010, 2.5). Calibrated designs use the residuals of the
 * calibration regression.
 *
 * @returns p × p matrix, row by row.
 */
export function taylorCovariance(design: SurveyDesign, influences: readonly RowValues[]): Float64Array {
  const columns =
    design.calibrations.length > 0
      ? influences.map((influence) => calibratedInfluence(design, influence))
      : influences;
  const size = influences.length;
  const covariance = new Float64Array(size * size);
  for (const stage of design.stages) {
    const part = stageCovariance(stage, columns, design);
    for (let cell = 0; cell < covariance.length; cell++)
      covariance[cell] = at(covariance, cell) + at(part, cell);
  }
  return covariance;
}

/** PSUs minus strata, counting only those with at least one of the rows (all rows without any named). */
export function degreesOfFreedom(design: SurveyDesign, rows?: Int32Array): number {
  const first = design.stages[0];
  if (!first) return 0;
  const units = rows ? presentUnits(first, [rows]) : new Uint8Array(first.unitCount).fill(1);
  const strata = new Uint8Array(first.stratumCount);
  let count = 0;
  for (let unit = 0; unit < first.unitCount; unit++) {
    if (units[unit] === 0) continue;
    count++;
    strata[first.stratumOfUnit[unit] ?? 0] = 1;
  }
  return count - strata.reduce((sum, flag) => sum + flag, 0);
}

/**
 * True where all the rows lie in one PSU that is neither alone in its stratum nor taken for sure: their mean then is the
 * mean of that PSU, its residual total 0, and the error of 0 that comes out says nothing.
 */
export function restsOnOneUnit({ stages }: SurveyDesign, rows: Int32Array): boolean {
  const [first] = stages;
  if (!first) return false;
  const unit = first.unitOfRow[rows[0] ?? 0] ?? 0;
  const stratum = at(first.stratumOfUnit, unit);
  const size = at(first.sampleSize, stratum);
  if (size === 1 || stratumFactor(size, at(first.populationSize, stratum)) === 0) return false;
  return rows.every((row) => first.unitOfRow[row] === unit);
}

/** (1 − n/N) · n/(n−1); a lone unit has no n−1; nothing remains when the whole stratum was taken. */
export function stratumFactor(sampleSize: number, populationSize: number): number {
  const unsampled =
    populationSize === Number.POSITIVE_INFINITY ? 1 : (populationSize - sampleSize) / populationSize;
  if (unsampled < 1e-7) return 0;
  return sampleSize > 1 ? (unsampled * sampleSize) / (sampleSize - 1) : unsampled;
}

/** Residuals of the calibrations reach every row, also those outside the domain. */
function calibratedInfluence(design: SurveyDesign, { rows, values }: RowValues): RowValues {
  const dense = new Float64Array(design.rowCount);
  for (let index = 0; index < rows.length; index++) dense[rows[index] ?? 0] = values[index] ?? 0;
  return { rows: allRows(design.rowCount), values: residuals(dense, design.calibrations) };
}

function presentUnits(stage: DesignStage, rowLists: readonly Int32Array[]): Uint8Array {
  const units = new Uint8Array(stage.unitCount);
  for (const rows of rowLists) {
    for (let index = 0; index < rows.length; index++) units[stage.unitOfRow[rows[index] ?? 0] ?? 0] = 1;
  }
  return units;
}

interface StratumSums {
  /** Unit totals, estimator by estimator. */
  readonly totals: readonly Float64Array[];
  /** What the totals of a stratum are measured from, estimator by estimator. */
  readonly centres: readonly Float64Array[];
  /** Units of each stratum with members of the domain. */
  readonly presentCount: Int32Array;
}

function stageCovariance(
  stage: DesignStage,
  columns: readonly RowValues[],
  design: SurveyDesign,
): Float64Array {
  const present = presentUnits(
    stage,
    columns.map(({ rows }) => rows),
  );
  const presentCount = new Int32Array(stage.stratumCount);
  for (let unit = 0; unit < present.length; unit++) {
    const stratum = stage.stratumOfUnit[unit] ?? 0;
    presentCount[stratum] = (presentCount[stratum] ?? 0) + (present[unit] ?? 0);
  }
  const totals = columns.map((column) => sumUnits(stage, column, design.surveyWeights));
  const centres = totals.map((total) => stratumCentres(stage, total, presentCount, design));
  return addStrata(stage, { totals, centres, presentCount }, design);
}

function sumUnits(stage: DesignStage, { rows, values }: RowValues, weights: Float64Array): Float64Array {
  const total = new Float64Array(stage.unitCount);
  const { unitOfRow } = stage;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const unit = unitOfRow[row] ?? 0;
    total[unit] = (total[unit] ?? 0) + (weights[row] ?? 0) * (values[index] ?? 0);
  }
  return total;
}

/**
 * The mean of a stratum's totals. Under "adjust" a PSU alone in its stratum is measured from the mean of all PSUs,
 * and a PSU alone with domain members from zero, as R `survey` does.
 */
function stratumCentres(
  stage: DesignStage,
  totals: Float64Array,
  presentCount: Int32Array,
  design: SurveyDesign,
): Float64Array {
  const centres = new Float64Array(stage.stratumCount);
  let overall = 0;
  for (let unit = 0; unit < totals.length; unit++) {
    const stratum = stage.stratumOfUnit[unit] ?? 0;
    const total = totals[unit] ?? 0;
    centres[stratum] = (centres[stratum] ?? 0) + total / (stage.sampleSize[stratum] ?? 1);
    overall += total / totals.length;
  }
  if (design.lonelyPsu !== "adjust") return centres;
  for (let stratum = 0; stratum < centres.length; stratum++) {
    if (stage.sampleSize[stratum] === 1) centres[stratum] = overall;
    else if (design.adjustDomainLonely && presentCount[stratum] === 1) centres[stratum] = 0;
  }
  return centres;
}

function addStrata(stage: DesignStage, sums: StratumSums, design: SurveyDesign): Float64Array {
  const size = sums.totals.length;
  const scales = new Float64Array(stage.stratumCount);
  let counted = 0;
  let usable = 0;
  for (let stratum = 0; stratum < stage.stratumCount; stratum++) {
    if (sums.presentCount[stratum] === 0) continue;
    counted++;
    const factor = stratumFactor(at(stage.sampleSize, stratum), at(stage.populationSize, stratum));
    if (factor > 0 && averagedOut(stage, sums, stratum, design)) continue;
    usable++;
    scales[stratum] = factor * at(stage.fractionAbove, stratum);
  }
  const result = new Float64Array(size * size);
  for (let unit = 0; unit < stage.unitCount; unit++) {
    const stratum = stage.stratumOfUnit[unit] ?? 0;
    const scale = scales[stratum] ?? 0;
    if (scale > 0) addSquares(result, sums, unit, stratum, scale);
  }
  const spread = design.lonelyPsu === "average" && usable > 0 ? counted / usable : 1;
  return mirrored(result, size, spread);
}

function addSquares(
  result: Float64Array,
  { totals, centres }: StratumSums,
  unit: number,
  stratum: number,
  scale: number,
): void {
  const size = totals.length;
  const deviations = totals.map((total, column) => (total[unit] ?? 0) - (centres[column]?.[stratum] ?? 0));
  for (let i = 0; i < size; i++) {
    const left = scale * (deviations[i] ?? 0);
    for (let j = 0; j <= i; j++)
      result[i * size + j] = (result[i * size + j] ?? 0) + left * (deviations[j] ?? 0);
  }
}

function mirrored(lower: Float64Array, size: number, factor: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = at(lower, i * size + j) * factor;
      lower[i * size + j] = value;
      lower[j * size + i] = value;
    }
  }
  return lower;
}

function averagedOut(stage: DesignStage, sums: StratumSums, stratum: number, design: SurveyDesign): boolean {
  if (design.lonelyPsu !== "average") return false;
  return stage.sampleSize[stratum] === 1 || (design.adjustDomainLonely && sums.presentCount[stratum] === 1);
}
