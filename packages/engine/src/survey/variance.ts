import { at } from "./column.ts";
import type { DesignStage } from "./declaration.ts";
import type { SurveyDesign } from "./design.ts";
import { allRows } from "./linearise.ts";
import type { RowValues } from "./linearise.ts";
import { residuals } from "./projection.ts";
import { countPresent, type TouchedUnits, touchedUnits } from "./touched-units.ts";

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
export function degreesOfFreedom({ stages: [first] }: SurveyDesign, rows?: Int32Array): number {
  if (!first) return 0;
  if (rows === undefined) return first.unitCount - first.stratumCount;
  const { units, strata } = countPresent(first, [rows]);
  return units - strata;
}

/**
 * True where all the rows lie in one PSU that is neither alone in its stratum nor taken for sure:
 * their mean then is the mean of that PSU, its residual total 0, and the error of 0 that comes out says nothing.
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

interface StratumSums {
  readonly touched: TouchedUnits;
  /** Totals of the touched units, estimator by estimator. */
  readonly totals: readonly Float64Array[];
  /** What the totals of a stratum are measured from, estimator by estimator. */
  readonly centres: readonly Float64Array[];
}

function stageCovariance(
  stage: DesignStage,
  columns: readonly RowValues[],
  design: SurveyDesign,
): Float64Array {
  const touched = touchedUnits(stage, columns);
  const totals = columns.map((column) => sumUnits(stage, touched, column, design.surveyWeights));
  const centres = totals.map((total) => stratumCentres(stage, touched, total, design));
  return addStrata(stage, { touched, totals, centres }, design);
}

function sumUnits(
  { unitOfRow }: DesignStage,
  { units, placeOf }: TouchedUnits,
  { rows, values }: RowValues,
  weights: Float64Array,
): Float64Array {
  const total = new Float64Array(units.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const place = placeOf[unitOfRow[row] ?? 0] ?? 0;
    total[place] = (total[place] ?? 0) + (weights[row] ?? 0) * (values[index] ?? 0);
  }
  return total;
}

/**
 * The mean of a stratum's totals. Under "adjust" a PSU alone in its stratum is measured from the mean of all PSUs,
 * and a PSU alone with domain members from zero, as R `survey` does.
 */
function stratumCentres(
  stage: DesignStage,
  { units, presentCount }: TouchedUnits,
  totals: Float64Array,
  design: SurveyDesign,
): Float64Array {
  const centres = new Float64Array(stage.stratumCount);
  let overall = 0;
  for (let place = 0; place < units.length; place++) {
    const stratum = stage.stratumOfUnit[units[place] ?? 0] ?? 0;
    const total = totals[place] ?? 0;
    centres[stratum] = (centres[stratum] ?? 0) + total / (stage.sampleSize[stratum] ?? 1);
    overall += total / stage.unitCount;
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
    if (sums.touched.presentCount[stratum] === 0) continue;
    counted++;
    const factor = stratumFactor(at(stage.sampleSize, stratum), at(stage.populationSize, stratum));
    if (factor > 0 && averagedOut(stage, sums, stratum, design)) continue;
    usable++;
    scales[stratum] = factor * at(stage.fractionAbove, stratum);
  }
  const result = new Float64Array(size * size);
  const { units } = sums.touched;
  for (let place = 0; place < units.length; place++) {
    const stratum = stage.stratumOfUnit[units[place] ?? 0] ?? 0;
    const scale = scales[stratum] ?? 0;
    if (scale > 0) addSquares(result, sums, place, stratum, scale);
  }
  const spread = design.lonelyPsu === "average" && usable > 0 ? counted / usable : 1;
  return mirrored(result, size, spread);
}

function addSquares(
  result: Float64Array,
  { totals, centres }: StratumSums,
  place: number,
  stratum: number,
  scale: number,
): void {
  const size = totals.length;
  const deviations = totals.map((total, column) => (total[place] ?? 0) - (centres[column]?.[stratum] ?? 0));
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
  return (
    stage.sampleSize[stratum] === 1 || (design.adjustDomainLonely && sums.touched.presentCount[stratum] === 1)
  );
}
