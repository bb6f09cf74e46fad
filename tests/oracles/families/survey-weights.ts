import {
  buildReplicates,
  calibrate,
  estimateMeans,
  estimateReplicated,
  estimateShares,
  estimateTotals,
  replicateDegreesOfFreedom,
} from "../../../packages/engine/src/survey/index.ts";
import type {
  CalibrationModel,
  EstimateRow,
  ReplicateDesign,
  ReplicateStatistic,
  SurveyDesign,
} from "../../../packages/engine/src/survey/index.ts";
import type { OracleCase, Table } from "../runner.ts";
import { listIn, numberIn, numbersIn, optionsOf, recordIn, tableNamed, textIn, textsIn } from "./reading.ts";
import { designOf, domainsOf, isNumeric, rowsOf, valueOf } from "./survey-design.ts";
import type { CaseRows } from "./survey-design.ts";

/** Replicate cases: weights from the file the case names, else built by the rule. */
export function replicated(testCase: OracleCase, table: (file: string) => Table): unknown {
  const rows = rowsOf(testCase, table);
  const design = designOf(testCase, rows);
  const options = optionsOf(testCase);
  const replicates = replicateDesign(options, design, table);
  const statistics = textsIn(options.variables, "variables").map((variable) => ({
    variable,
    values: rows.numbers(variable),
  }));
  const whole: ReplicateStatistic[] = statistics.flatMap(
    ({ variable, values }) =>
      [
        { kind: "mean", variable, values },
        { kind: "total", variable, values },
      ] as const,
  );
  if (options.ratio !== undefined) {
    const [above = "", below = ""] = textsIn(options.ratio, "ratio");
    whole.push({
      kind: "ratio",
      variable: `${above}/${below}`,
      values: rows.numbers(above),
      denominator: rows.numbers(below),
    });
  }
  const by = domainsOf(testCase, rows);
  const domainMeans =
    by === undefined
      ? []
      : statistics.flatMap(({ variable, values }) =>
          valueOf(estimateReplicated(replicates, [{ kind: "mean", variable, values }], { by })),
        );
  const estimates = [...valueOf(estimateReplicated(replicates, whole)), ...domainMeans].map((result) => ({
    variable: result.variable,
    statistic: result.kind,
    estimate: result.value,
    se: result.standardError,
    by: result.domain,
  }));
  return {
    degreesOfFreedom: replicateDegreesOfFreedom(replicates),
    estimates,
    replicateWeightRow1: replicates.replicates.map((replicate) => replicate[0]),
  };
}

function replicateDesign(
  options: Record<string, unknown>,
  design: SurveyDesign,
  table: (file: string) => Table,
): ReplicateDesign {
  const mse = options.mse === true;
  if (options.replicateWeights === undefined) {
    const built = valueOf(
      buildReplicates(design, { method: options.repType === "JK1" ? "JK1" : "JKn", mse }),
    );
    const rscales = numbersIn(options.rscales, "rscales");
    if (built.rscales.some((value, index) => Math.abs(value - (rscales[index] ?? Number.NaN)) > 1e-12))
      throw new RangeError("rscales by rule differ from those of the case");
    if (Math.abs(built.scale - numberIn(options.scale, "scale")) > 1e-12)
      throw new RangeError("scale by rule differs from that of the case");
    return built;
  }
  const source = tableNamed(options.replicateWeights, table);
  const replicates = source.columns.map((column) => Float64Array.from(source.numbers(column)));
  return {
    surveyWeights: design.surveyWeights,
    replicates,
    scale: numberIn(options.scale, "scale"),
    rscales: numbersIn(options.rscales, "rscales"),
    mse,
  };
}

/** Calibration cases. Raking gives both errors: `se` as R `rake()` reports it and `seCalibration` of the theory. */
export function calibrated(testCase: OracleCase, table: (file: string) => Table): unknown {
  const rows = rowsOf(testCase, table);
  const design = designOf(testCase, rows);
  const model = modelOf(testCase, rows);
  const asReported = valueOf(
    calibrate(design, model.method === "rake" ? { ...model, residuals: "sweeps" } : model),
  );
  const estimates = estimatesOf(testCase, rows, asReported);
  const byTheory =
    model.method === "rake" ? estimatesOf(testCase, rows, valueOf(calibrate(design, model))) : undefined;
  return {
    sumOfWeights: asReported.surveyWeights.reduce((sum, weight) => sum + weight, 0),
    weights: asReported.surveyWeights,
    estimates:
      byTheory === undefined
        ? estimates
        : estimates.map((estimate, index) =>
            withBothErrors(
              estimate,
              byTheory[index]?.se,
              listIn(recordIn(testCase.expected, "expected").estimates, "estimates")[index],
            ),
          ),
  };
}

/**
 * A margin that was raked to has no error. What either programme prints for it is rounding (below 1e-12 of the
 * estimate); such a pair of errors counts as equal.
 */
function withBothErrors(
  estimate: Record<string, unknown>,
  seCalibration: unknown,
  expected: unknown,
): Record<string, unknown> {
  const reference = recordIn(expected, "estimate").se;
  const isRounding = (error: unknown): boolean =>
    Math.abs(numberIn(error, "se")) < 1e-12 * Math.abs(numberIn(estimate.estimate, "estimate"));
  return {
    ...estimate,
    seCalibration,
    se: isRounding(estimate.se) && isRounding(reference) ? reference : estimate.se,
  };
}

function modelOf(testCase: OracleCase, rows: CaseRows): CalibrationModel {
  const options = optionsOf(testCase);
  if (options.method === "postStratify") {
    const population = listIn(options.population, "population").map(populationCell);
    const cells = Object.fromEntries(
      Object.keys(population[0]?.levels ?? {}).map((name) => [name, rows.labels(name)]),
    );
    return { method: "postStratify", cells, population };
  }
  if (options.method === "rake") {
    const margins = listIn(options.margins, "margins").map((margin) => {
      const cells = listIn(margin, "margin").map(populationCell);
      const name = Object.keys(cells[0]?.levels ?? {})[0] ?? "";
      return {
        name,
        labels: rows.labels(name),
        population: Object.fromEntries(cells.map(({ levels, size }) => [levels[name] ?? "", size])),
      };
    });
    return { method: "rake", margins };
  }
  const totals = Object.fromEntries(
    Object.entries(recordIn(options.populationTotals, "populationTotals")).map(([name, total]) => [
      name,
      numberIn(total, name),
    ]),
  );
  const variables = Object.fromEntries(Object.keys(totals).map((name) => [name, modelColumn(name, rows)]));
  if (options.method !== "logit")
    return { method: options.method === "linear" ? "linear" : "raking", variables, totals };
  const [lower = 0, upper = 0] = numbersIn(options.bounds, "bounds");
  return { method: "logit", variables, totals, bounds: [lower, upper] };
}

function populationCell(cell: unknown): { levels: Record<string, string>; size: number } {
  const { Freq, ...levels } = recordIn(cell, "population");
  return {
    size: numberIn(Freq, "Freq"),
    levels: Object.fromEntries(Object.entries(levels).map(([name, level]) => [name, textIn(level, name)])),
  };
}

/** A column of the calibration model: the intercept, a numeric column, or the dummy `stypeH` of column `stype`. */
function modelColumn(name: string, rows: CaseRows): Float64Array {
  if (rows.table.has(name)) return rows.numbers(name);
  const column = rows.table.columns.find((candidate) => name.startsWith(candidate));
  if (column === undefined) return new Float64Array(rows.table.rowCount).fill(1);
  return Float64Array.from(rows.labels(column), (label) => (label === name.slice(column.length) ? 1 : 0));
}

const shown =
  (statistic: "mean" | "total") =>
  (row: EstimateRow): Record<string, unknown> => ({
    variable: row.variable,
    statistic,
    ...(row.level === undefined ? {} : { level: row.level }),
    ...(row.domain === undefined ? {} : { by: row.domain }),
    ...(row.status === "estimated" ? { estimate: row.value, se: row.standardError } : {}),
  });

function estimatesOf(testCase: OracleCase, rows: CaseRows, design: SurveyDesign): Record<string, unknown>[] {
  const options = optionsOf(testCase);
  const variables = textsIn(options.variables, "variables");
  const by = domainsOf(testCase, rows);
  const one = (variable: string, statistic: "mean" | "total"): EstimateRow[] => {
    const labels = rows.labels(variable);
    if (!isNumeric(variable, labels))
      return valueOf(estimateShares(design, { [variable]: labels }, { statistic }));
    return valueOf(
      (statistic === "mean" ? estimateMeans : estimateTotals)(design, { [variable]: rows.numbers(variable) }),
    );
  };
  const whole = variables.flatMap((variable) => [
    ...one(variable, "mean").map(shown("mean")),
    ...one(variable, "total").map(shown("total")),
  ]);
  if (by === undefined) return whole;
  const numeric = variables.filter((variable) => isNumeric(variable, rows.labels(variable)));
  return [
    ...whole,
    ...numeric.flatMap((variable) =>
      valueOf(estimateMeans(design, { [variable]: rows.numbers(variable) }, { by })).map(shown("mean")),
    ),
  ];
}
