import { at } from "./column.ts";
import type { DesignStage, SurveyDesign } from "./design.ts";
import { residuals } from "./projection.ts";

/**
 * Taylor covariance matrix of estimators given by their linearised values, one value a row, not yet weighted.
 *
 * Per stage and stratum: (1 − n/N) · n/(n−1) · Σ (PSU total − mean)(…)ᵀ, times n/N of the stages above
 * (Särndal, Swensson & Wretman 1992, 4.3 and 5.5; Lumley 2010, 2.5). Rows outside the domain carry zero and stay
 * in the design. Calibrated designs use the residuals of the calibration regression.
 *
 * @param present rows of the domain (1) or not (0): only the lonely-PSU rules look at it. Left out: all rows.
 * @returns p × p matrix, row by row.
 */
export function taylorCovariance(design: SurveyDesign, influences: readonly Float64Array[], present?: Uint8Array): Float64Array {
  const { surveyWeights } = design;
  const weighted = influences.map((influence) => residuals(influence, design.calibrations).map((value, row) => value * at(surveyWeights, row)));
  const size = influences.length;
  const covariance = new Float64Array(size * size);
  const kept = design.calibrations.length > 0 ? undefined : present;
  for (const stage of design.stages) {
    const part = stageCovariance(stage, weighted, presentUnits(stage, kept), design);
    for (let cell = 0; cell < covariance.length; cell++) covariance[cell] = at(covariance, cell) + at(part, cell);
  }
  return covariance;
}

/** PSUs minus strata, counting only those with at least one row in the mask (all rows without one). */
export function degreesOfFreedom(design: SurveyDesign, present?: Uint8Array): number {
  const first = design.stages[0];
  if (!first) return 0;
  const units = presentUnits(first, present);
  const strata = new Uint8Array(first.stratumCount);
  let count = 0;
  for (let unit = 0; unit < first.unitCount; unit++) {
    if (at(units, unit) === 0) continue;
    count++;
    strata[at(first.stratumOfUnit, unit)] = 1;
  }
  return count - strata.reduce((sum, flag) => sum + flag, 0);
}

function presentUnits(stage: DesignStage, present: Uint8Array | undefined): Uint8Array {
  if (!present) return new Uint8Array(stage.unitCount).fill(1);
  const units = new Uint8Array(stage.unitCount);
  for (let row = 0; row < present.length; row++) if (present[row]) units[at(stage.unitOfRow, row)] = 1;
  return units;
}

interface StratumSums {
  /** Unit totals, estimator by estimator. */
  readonly totals: readonly Float64Array[];
  /** What the totals of a stratum are measured from, estimator by estimator. */
  readonly centres: readonly Float64Array[];
  readonly presentCount: Int32Array;
}

function stageCovariance(stage: DesignStage, weighted: readonly Float64Array[], present: Uint8Array, design: SurveyDesign): Float64Array {
  const size = weighted.length;
  const presentCount = new Int32Array(stage.stratumCount);
  for (let unit = 0; unit < present.length; unit++) presentCount[at(stage.stratumOfUnit, unit)] = at(presentCount, at(stage.stratumOfUnit, unit)) + at(present, unit);
  const totals = weighted.map((values) => sumUnits(stage, values));
  const centres = totals.map((total) => stratumCentres(stage, total, presentCount, design));
  const sums = { totals, centres, presentCount };
  const parts = new Float64Array(stage.stratumCount * size * size);
  for (let unit = 0; unit < stage.unitCount; unit++) addSquares(parts, sums, unit, at(stage.stratumOfUnit, unit));
  return addStrata(stage, sums, parts, size, design);
}

function sumUnits(stage: DesignStage, values: Float64Array): Float64Array {
  const total = new Float64Array(stage.unitCount);
  const { unitOfRow } = stage;
  for (let row = 0; row < values.length; row++) {
    const unit = at(unitOfRow, row);
    total[unit] = at(total, unit) + at(values, row);
  }
  return total;
}

/**
 * The mean of a stratum's totals. Under "adjust" a PSU alone in its stratum is measured from the mean of all PSUs,
 * and a PSU alone with domain members from zero, as R `survey` does.
 */
function stratumCentres(stage: DesignStage, totals: Float64Array, presentCount: Int32Array, design: SurveyDesign): Float64Array {
  const centres = new Float64Array(stage.stratumCount);
  let overall = 0;
  for (let unit = 0; unit < totals.length; unit++) {
    const stratum = at(stage.stratumOfUnit, unit);
    centres[stratum] = at(centres, stratum) + at(totals, unit) / at(stage.sampleSize, stratum);
    overall += at(totals, unit) / totals.length;
  }
  if (design.lonelyPsu !== "adjust") return centres;
  for (let stratum = 0; stratum < centres.length; stratum++) {
    if (at(stage.sampleSize, stratum) === 1) centres[stratum] = overall;
    else if (design.adjustDomainLonely && at(presentCount, stratum) === 1) centres[stratum] = 0;
  }
  return centres;
}

function addSquares(parts: Float64Array, { totals, centres }: StratumSums, unit: number, stratum: number): void {
  const size = totals.length;
  const deviation = (column: number): number => at(totals[column] ?? [], unit) - at(centres[column] ?? [], stratum);
  for (let i = 0; i < size; i++) {
    const left = deviation(i);
    for (let j = 0; j <= i; j++) {
      const cell = stratum * size * size + i * size + j;
      parts[cell] = at(parts, cell) + left * deviation(j);
    }
  }
}

function addStrata(stage: DesignStage, sums: StratumSums, parts: Float64Array, size: number, design: SurveyDesign): Float64Array {
  const result = new Float64Array(size * size);
  let counted = 0;
  let usable = 0;
  for (let stratum = 0; stratum < stage.stratumCount; stratum++) {
    if (at(sums.presentCount, stratum) === 0) continue;
    counted++;
    const factor = stratumFactor(at(stage.sampleSize, stratum), at(stage.populationSize, stratum));
    if (factor > 0 && averagedOut(stage, sums, stratum, design)) continue;
    usable++;
    if (factor === 0) continue;
    const scale = factor * at(stage.fractionAbove, stratum);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) result[i * size + j] = at(result, i * size + j) + scale * at(parts, (stratum * size + i) * size + j);
    }
  }
  const spread = design.lonelyPsu === "average" && usable > 0 ? counted / usable : 1;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = at(result, i * size + j) * spread;
      result[i * size + j] = value;
      result[j * size + i] = value;
    }
  }
  return result;
}

/** (1 − n/N) · n/(n−1); a lone unit has no n−1; nothing remains when the whole stratum was taken. */
export function stratumFactor(sampleSize: number, populationSize: number): number {
  const unsampled = populationSize === Number.POSITIVE_INFINITY ? 1 : (populationSize - sampleSize) / populationSize;
  if (unsampled < 1e-7) return 0;
  return sampleSize > 1 ? (unsampled * sampleSize) / (sampleSize - 1) : unsampled;
}

function averagedOut(stage: DesignStage, sums: StratumSums, stratum: number, design: SurveyDesign): boolean {
  if (design.lonelyPsu !== "average") return false;
  return at(stage.sampleSize, stratum) === 1 || (design.adjustDomainLonely && at(sums.presentCount, stratum) === 1);
}
