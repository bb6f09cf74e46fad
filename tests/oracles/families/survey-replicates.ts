import { z } from "zod";
import {
  buildReplicates,
  estimateReplicated,
  replicateCount,
  replicateDegreesOfFreedom,
  replicateWeights,
} from "../../../packages/engine/src/survey/index.ts";
import type {
  ReplicateDesign,
  ReplicateStatistic,
  SurveyDesign,
} from "../../../packages/engine/src/survey/index.ts";
import { adapter, columnsIn, names } from "../adapter.ts";
import type { OracleMethod, Sources } from "../adapter.ts";
import {
  by,
  designOf,
  domainsOf,
  rowFilter,
  rowsOf,
  surveyDesign,
  surveyTable,
  valueOf,
} from "./survey-design.ts";
import type { CaseRows } from "./survey-design.ts";

const number = z.number();
const weightFile = z.strictObject({
  file: z.string(),
  note: z.literal(
    "one column per replicate, rows in data order; full analysis weights (already multiplied by the base weight)",
  ),
});

const common = {
  replicates: z.int().positive(),
  variables: names,
  scale: number.positive(),
  rscales: z.array(number.nonnegative()),
  mse: z.boolean(),
  combinedWeights: z.literal(false),
  baseWeights: z.literal("the design's own weights"),
  ratio: z.tuple([z.string(), z.string()]).exactOptional(),
  by: by.exactOptional(),
  rowFilter: rowFilter.exactOptional(),
};

/** Replicate cases: weights from the file the case names, or by the rule of the jackknife. */
export const surveyReplicates: Record<string, OracleMethod> = {
  "survey.replicate.JK1": jackknife("JK1"),
  "survey.replicate.JKn": jackknife("JKn"),
  "survey.replicate.BRR": fromFile("BRR"),
  "survey.replicate.Fay": fromFile("Fay"),
  "survey.replicate.bootstrap": fromFile("bootstrap"),
  "survey.replicate.subbootstrap": fromFile("subbootstrap"),
};

function jackknife(method: "JK1" | "JKn"): OracleMethod {
  const options = z.strictObject({ ...common, repType: z.literal(method) });
  return adapter({ data: surveyTable, design: surveyDesign, options }, (asked, sources) =>
    replicated(asked, sources, (design) => valueOf(buildReplicates(design, { method })).replicates),
  );
}

function fromFile(method: "BRR" | "Fay" | "bootstrap" | "subbootstrap"): OracleMethod {
  const options = z.strictObject({
    ...common,
    repType: z.literal(method),
    replicateWeights: weightFile,
    fayRho: number.gt(0).lt(1).exactOptional(),
  });
  return adapter({ data: surveyTable, design: surveyDesign, options }, (asked, sources) => {
    const source = sources.table(asked.options.replicateWeights.file);
    const { fayRho, scale, replicates } = asked.options;
    if ((method === "Fay") !== (fayRho !== undefined)) throw new RangeError("fayRho goes with Fay alone");
    if (fayRho !== undefined && Math.abs(scale * replicates * (1 - fayRho) ** 2 - 1) > 1e-9)
      throw new RangeError("scale is not 1 / (replicates (1 − rho)²)");
    return replicated(asked, sources, () => columnsIn(source, source.columns));
  });
}

type Asked = {
  data: { file: string };
  design: z.output<typeof surveyDesign>;
  options: z.output<z.ZodObject<typeof common>>;
};

function replicated(
  { data, design: declared, options }: Asked,
  sources: Sources,
  weightsOf: (design: SurveyDesign) => ReplicateDesign["replicates"],
): unknown {
  const rows = rowsOf(data, sources, options.rowFilter);
  const design = designOf(declared, rows);
  const { scale, rscales, mse } = options;
  const replicates: ReplicateDesign = {
    surveyWeights: design.surveyWeights,
    replicates: weightsOf(design),
    scale,
    rscales,
    mse,
  };
  if (replicateCount(replicates) !== options.replicates)
    throw new RangeError(
      `${options.replicates} replicates expected, there are ${replicateCount(replicates)}`,
    );
  const domains = domainsOf(options.by, rows);
  const inDomains =
    domains.by === undefined
      ? []
      : means(options.variables, rows).flatMap((mean) =>
          valueOf(estimateReplicated(replicates, [mean], domains)),
        );
  const whole = valueOf(estimateReplicated(replicates, statisticsOf(options, rows)));
  return {
    degreesOfFreedom: replicateDegreesOfFreedom(replicates),
    estimates: [...whole, ...inDomains].map((result) => ({
      variable: result.variable,
      statistic: result.kind,
      estimate: result.value,
      se: result.standardError,
      by: result.domain,
    })),
    replicateWeightRow1: Array.from(
      { length: options.replicates },
      (_, replicate) => replicateWeights(replicates, replicate)[0],
    ),
  };
}

function means(variables: readonly string[], rows: CaseRows) {
  return variables.map((variable) => ({ kind: "mean" as const, variable, values: rows.numbers(variable) }));
}

function statisticsOf({ variables, ratio }: Asked["options"], rows: CaseRows): ReplicateStatistic[] {
  const both = means(variables, rows).flatMap((mean): ReplicateStatistic[] => [
    mean,
    { kind: "total", variable: mean.variable, values: mean.values },
  ]);
  if (ratio === undefined) return both;
  const [above, below] = ratio;
  const variable = `${above}/${below}`;
  return [
    ...both,
    { kind: "ratio", variable, values: rows.numbers(above), denominator: rows.numbers(below) },
  ];
}
