import { z } from "zod";
import {
  calibrate,
  estimateMeans,
  estimateShares,
  estimateTotals,
} from "../../../packages/engine/src/survey/index.ts";
import type {
  CalibrationModel,
  EstimateRow,
  SurveyDesign,
} from "../../../packages/engine/src/survey/index.ts";
import { adapter, names } from "../adapter.ts";
import type { OracleMethod, Sources } from "../adapter.ts";
import {
  by,
  designOf,
  domainsOf,
  isNumeric,
  rowsOf,
  surveyDesign,
  surveyTable,
  valueOf,
} from "./survey-design.ts";
import type { CaseRows } from "./survey-design.ts";

const number = z.number();
const common = { variables: names, by: by.exactOptional() };
/** A cell of the population: its levels by column, its size as `Freq`. */
const populationCell = z
  .object({ Freq: number })
  .catchall(z.string())
  .transform(({ Freq, ...levels }) => ({ size: Freq, levels: textsOf(levels) }));
const totals = { model: z.string(), populationTotals: z.record(z.string(), number) };

/** Calibration cases. */
export const surveyCalibration: Record<string, OracleMethod> = {
  "survey.calibrate.postStratify": calibrated(
    z.strictObject({
      ...common,
      method: z.literal("postStratify"),
      population: z.array(populationCell).min(1),
    }),
    ({ population }, rows) => {
      const columns = Object.keys(population[0]?.levels ?? {});
      const cells = Object.fromEntries(columns.map((name) => [name, rows.labels(name)]));
      return { method: "postStratify", cells, population };
    },
  ),

  "survey.calibrate.rake": calibrated(
    z.strictObject({
      ...common,
      method: z.literal("rake"),
      margins: z.array(z.array(populationCell).min(1)).min(1),
      convergence: z.strictObject({ maxIterations: z.int().positive(), epsilon: number.positive() }),
    }),
    ({ margins, convergence }, rows) => ({
      method: "rake",
      margins: margins.map((cells) => marginOf(cells, rows)),
      tolerance: convergence.epsilon,
      maximumIterations: convergence.maxIterations,
    }),
  ),

  "survey.calibrate.linear": calibrated(
    z.strictObject({ ...common, ...totals, method: z.literal("linear") }),
    (options, rows) => ({ method: "linear", ...auxiliaries(options, rows) }),
  ),

  "survey.calibrate.raking": calibrated(
    z.strictObject({ ...common, ...totals, method: z.literal("raking") }),
    (options, rows) => ({ method: "raking", ...auxiliaries(options, rows) }),
  ),

  "survey.calibrate.logit": calibrated(
    z.strictObject({
      ...common,
      ...totals,
      method: z.literal("logit"),
      bounds: z.tuple([number, number]),
    }),
    (options, rows) => ({ method: "logit", bounds: options.bounds, ...auxiliaries(options, rows) }),
  ),
};

type Estimates = { variables: string[]; by?: string[] };

/** Raking gives both errors: `se` as R `rake()` reports it and `seCalibration` of the theory. */
function calibrated<O extends Estimates>(
  options: z.ZodType<O>,
  modelOf: (options: O, rows: CaseRows) => CalibrationModel,
): OracleMethod {
  const parts = { data: surveyTable, design: surveyDesign, options };
  return adapter(parts, (asked, sources: Sources) => {
    const rows = rowsOf(asked.data, sources);
    const design = designOf(asked.design, rows);
    const model = modelOf(asked.options, rows);
    const reported = model.method === "rake" ? { ...model, residuals: "sweeps" as const } : model;
    const weighted = valueOf(calibrate(design, reported));
    const byTheory =
      model.method === "rake" ? estimatesOf(asked.options, rows, valueOf(calibrate(design, model))) : [];
    const estimates = estimatesOf(asked.options, rows, weighted);
    return {
      sumOfWeights: weighted.surveyWeights.reduce((sum, weight) => sum + weight, 0),
      weights: weighted.surveyWeights,
      estimates: estimates.map((estimate, place) => ({ ...estimate, seCalibration: byTheory[place]?.se })),
    };
  });
}

type Cell = z.output<typeof populationCell>;

function marginOf(cells: readonly Cell[], rows: CaseRows) {
  const [name = "", ...others] = [...new Set(cells.flatMap(({ levels }) => Object.keys(levels)))];
  if (others.length > 0)
    throw new RangeError(`a margin of one column was expected, not ${others.join(", ")} too`);
  return {
    name,
    labels: rows.labels(name),
    population: Object.fromEntries(cells.map(({ levels, size }) => [levels[name] ?? "", size])),
  };
}

/**
 * The columns of a formula such as "~stype + api99": the intercept, each numeric column itself, and for any other
 * column a dummy (`stypeH`) of each level but the first.
 */
function auxiliaries(
  { model, populationTotals }: { model: string; populationTotals: Record<string, number> },
  rows: CaseRows,
) {
  const [, formula] = /^~(.+)$/.exec(model) ?? [];
  if (formula === undefined) throw new RangeError(`unknown model: ${model}`);
  const columns = formula.split(" + ").flatMap((name): [string, Float64Array][] => {
    const labels = rows.labels(name);
    if (isNumeric(name, labels)) return [[name, rows.numbers(name)]];
    const levels = [...new Set(labels.map(String))].toSorted();
    return levels
      .slice(1)
      .map((level) => [
        `${name}${level}`,
        Float64Array.from(labels, (label) => Number(String(label) === level)),
      ]);
  });
  const rowCount = columns[0]?.[1].length ?? 0;
  const variables = { "(Intercept)": new Float64Array(rowCount).fill(1), ...Object.fromEntries(columns) };
  return { variables, totals: populationTotals };
}

function estimatesOf({ variables, by: columns }: Estimates, rows: CaseRows, design: SurveyDesign) {
  const whole = variables.flatMap((variable) =>
    (["mean", "total"] as const).flatMap((statistic) =>
      estimate(design, variable, rows, statistic).map((row) => shown(row, statistic)),
    ),
  );
  const domains = domainsOf(columns, rows);
  if (domains.by === undefined) return whole;
  const numeric = variables.filter((variable) => isNumeric(variable, rows.labels(variable)));
  return [
    ...whole,
    ...numeric.flatMap((variable) =>
      valueOf(estimateMeans(design, { [variable]: rows.numbers(variable) }, domains)).map((row) =>
        shown(row, "mean"),
      ),
    ),
  ];
}

function estimate(
  design: SurveyDesign,
  variable: string,
  rows: CaseRows,
  statistic: "mean" | "total",
): EstimateRow[] {
  const labels = rows.labels(variable);
  if (!isNumeric(variable, labels))
    return valueOf(estimateShares(design, { [variable]: labels }, { statistic }));
  const numeric = statistic === "mean" ? estimateMeans : estimateTotals;
  return valueOf(numeric(design, { [variable]: rows.numbers(variable) }));
}

function shown(row: EstimateRow, statistic: "mean" | "total") {
  return {
    variable: row.variable,
    statistic,
    ...(row.level === undefined ? {} : { level: row.level }),
    ...(row.domain === undefined ? {} : { by: row.domain }),
    ...(row.status === "estimated" ? { estimate: row.value, se: row.standardError } : {}),
  };
}

function textsOf(levels: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(levels).map(([name, level]) => [name, String(level)]));
}
