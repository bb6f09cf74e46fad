import { prepareCalibration } from "./calibration.ts";
import type { CalibrationModel } from "./calibration.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { replicateCount, replicateWeights } from "./replicate-weights.ts";
import type { ReplicateDesign } from "./replicate-weights.ts";

/**
 * Calibrates the weights of the sample and those of every replicate to the same totals, so that the spread of the
 * replicates is that of the calibrated estimator (Wolter 2007, 2.9 and 4.6). Problems: what `calibrate` finds in the whole
 * sample, and replicates whose weights cannot meet the totals, by their numbers from 1.
 *
 * @example
 * const replicates = buildReplicates(design, { method: "JKn" });
 * if (replicates.ok) calibrateReplicates(replicates.value, { method: "rake", margins });
 */
export function calibrateReplicates(
  design: ReplicateDesign,
  model: CalibrationModel,
): Outcome<ReplicateDesign> {
  const prepared = prepareCalibration(model, design.surveyWeights.length);
  if (!prepared.ok) return prepared;
  const whole = prepared.value(design.surveyWeights);
  if (!whole.ok) return whole;
  const replicates: Float64Array[] = [];
  const lost: string[] = [];
  for (let replicate = 0; replicate < replicateCount(design); replicate++) {
    const fitted = prepared.value(replicateWeights(design, replicate));
    if (fitted.ok && fitted.value.weights.every(Number.isFinite)) replicates.push(fitted.value.weights);
    else lost.push(`replicate ${replicate + 1}`);
  }
  if (lost.length === 0) return succeed({ ...design, surveyWeights: whole.value.weights, replicates });
  const text = {
    vi: "Bản lặp không hiệu chỉnh được; hãy gộp các mức",
    en: "Replicates that cannot be calibrated; merge levels",
  };
  return fail([problem("survey.calibration-not-converged", text, placed("option", lost))]);
}
