import { at } from "./column.ts";
import type { CalibrationModel } from "./calibration.ts";
import type { SurveyDesign } from "./design.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { buildReplicates } from "./replicate-build.ts";
import { calibrateReplicates } from "./replicate-calibration.ts";
import type { ReplicateDesign } from "./replicate-weights.ts";
import type { SurveyFile } from "./survey-file.ts";

type Asked = NonNullable<SurveyFile["replicates"]>;
type Given = Extract<Asked, { method: "given" }>;

/** Columns of the replicate weights that a file gives, by name; a prefix stands for all that end in a number. */
export function replicateColumns({ replicates }: SurveyFile, columns: readonly string[]): readonly string[] {
  if (replicates?.method !== "given") return [];
  const { prefix } = replicates;
  if (prefix === undefined) return replicates.columns ?? [];
  const numberOf = (name: string): number => Number(name.slice(prefix.length));
  return columns
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .toSorted((a, b) => numberOf(a) - numberOf(b));
}

/**
 * The replicates that a file asks for, each calibrated where the file calibrates. Trimming and an adjustment for
 * non-response would have to be made in each replicate: they are refused beside replicates.
 */
export function openReplicates(
  { replicates, trimming, nonresponse }: SurveyFile,
  design: SurveyDesign,
  given: readonly Float64Array[],
  model: CalibrationModel | undefined,
): Outcome<ReplicateDesign | undefined> {
  if (!replicates) return succeed(undefined);
  if (trimming || nonresponse)
    return fail([
      problem(
        "survey.option-invalid",
        {
          vi: "Quyền số lặp không đi cùng trimming hay nonresponse; hãy đưa quyền số lặp đã hiệu chỉnh",
          en: "Replicates do not go with trimming or nonresponse; give replicate weights that are adjusted",
        },
        placed("option", ["replicates"]),
      ),
    ]);
  const built =
    replicates.method === "given"
      ? givenReplicates(replicates, design.surveyWeights, given)
      : buildReplicates(design, replicates);
  return built.ok && model ? calibrateReplicates(built.value, model) : built;
}

function givenReplicates(
  { factors, scale, rscales, mse }: Given,
  surveyWeights: Float64Array,
  columns: readonly Float64Array[],
): Outcome<ReplicateDesign> {
  const wrong = columns.some((column) => !column.every((weight) => weight >= 0));
  if (columns.length < 2 || wrong || (rscales && rscales.length !== columns.length))
    return fail([
      problem(
        "survey.option-invalid",
        {
          vi: "Cần ít nhất hai cột quyền số lặp, không ô trống hay âm, và mỗi cột một rscale",
          en: "At least two columns of replicate weights are needed, none empty or below 0, one rscale each",
        },
        placed("option", ["replicates"]),
      ),
    ]);
  const replicates = factors
    ? columns.map((column) => column.map((factor, row) => factor * at(surveyWeights, row)))
    : columns;
  return succeed({ surveyWeights, replicates, scale, rscales: rscales ?? columns.map(() => 1), mse });
}
