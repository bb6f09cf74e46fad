import { z } from "zod";
import { estimatePps } from "../../../packages/engine/src/survey/index.ts";
import type { PpsVariance } from "../../../packages/engine/src/survey/index.ts";
import { adapter, columnsIn, file, names, tableIn } from "../adapter.ts";
import type { OracleMethod, Sources } from "../adapter.ts";
import { valueOf } from "./survey-design.ts";

const common = {
  inclusionProbability: z.string(),
  variables: names,
  statistic: z.enum(["total", "mean"]),
};

/** Samples drawn with unequal probabilities, one method for each form of the variance. */
export const surveyPps: Record<string, OracleMethod> = {
  "survey.pps.wr": byFirstOrder("wr"),
  "survey.pps.brewer": byFirstOrder("brewer"),
  "survey.pps.overton": byFirstOrder("overton"),
  "survey.pps.hr": byFirstOrder("hr"),
  "survey.pps.ht": byJoint("ht"),
  "survey.pps.yg": byJoint("yg"),
};

function byFirstOrder(method: Exclude<PpsVariance["method"], "ht" | "yg">): OracleMethod {
  const options = z.strictObject({ ...common, varianceMethod: z.literal(method) });
  return adapter({ data: file, options }, (asked, sources) => pps(asked, { method }, sources));
}

function byJoint(method: "ht" | "yg"): OracleMethod {
  const options = z.strictObject({ ...common, varianceMethod: z.literal(method), jointProbabilities: file });
  return adapter({ data: file, options }, (asked, sources) => {
    const joint = tableIn(asked.options.jointProbabilities, sources);
    const columns = columnsIn(joint, joint.columns);
    const jointProbabilities = Array.from({ length: joint.rowCount }, (_, row) =>
      columns.map((column) => column[row] ?? Number.NaN),
    );
    return pps(asked, { method, jointProbabilities }, sources);
  });
}

function pps(
  asked: {
    data: { file: string };
    options: { inclusionProbability: string; variables: string[]; statistic: "total" | "mean" };
  },
  variance: PpsVariance,
  sources: Sources,
): unknown {
  const source = tableIn(asked.data, sources);
  const { inclusionProbability, variables, statistic } = asked.options;
  const result = valueOf(
    estimatePps(
      Float64Array.from(source.numbers(inclusionProbability)),
      Object.fromEntries(variables.map((name) => [name, Float64Array.from(source.numbers(name))])),
      variance,
      { statistic },
    ),
  );
  return {
    estimates: result.names.map((variable, index) => ({
      variable,
      estimate: result.values[index],
      se: result.standardErrors[index],
    })),
    vcov: result.covariance,
  };
}
