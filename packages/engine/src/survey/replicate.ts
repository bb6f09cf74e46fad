import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { MissingRule } from "./column-checks.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { tInterval } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { allRows, answered } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import { quantileAt, weightedSteps } from "./quantile-rule.ts";
import type { QuantileRule } from "./quantile-rule.ts";
import {
  isByUnit,
  replicateCount,
  replicateDegreesOfFreedom,
  replicateWeights,
} from "./replicate-weights.ts";
import type { ReplicateDesign } from "./replicate-weights.ts";

/**
 * What to estimate: a mean, a total, a ratio of two totals, a quantile, or a number of your own. Quantiles are not smooth:
 * take half-samples or a bootstrap for them, a jackknife gives no consistent variance (Wolter 2007, 4.2.4).
 */
export type ReplicateStatistic =
  | { readonly kind: "mean" | "total"; readonly variable: string; readonly values: NumericColumn }
  | {
      readonly kind: "ratio";
      readonly variable: string;
      readonly values: NumericColumn;
      readonly denominator: NumericColumn;
    }
  | {
      readonly kind: "quantile";
      readonly variable: string;
      readonly values: NumericColumn;
      readonly probability: number;
      /** Default "math". */
      readonly rule?: QuantileRule;
    }
  /** `of` gets a column of weights and the rows of the domain, and must not keep or change them. */
  | {
      readonly kind: "own";
      readonly variable: string;
      readonly of: (weights: Float64Array, rows: Int32Array) => number;
    };

export interface ReplicateEstimate {
  readonly variable: string;
  readonly kind: ReplicateStatistic["kind"];
  readonly domain?: Readonly<Record<string, string>>;
  readonly value: number;
  readonly standardError: number;
  /** By t on the degrees of freedom. */
  readonly interval: Interval;
  /** Rank of the replicate weights in the domain minus one, or what was given. */
  readonly degreesOfFreedom: number;
  readonly answers: number;
}

export interface ReplicateOptions {
  readonly by?: SurveyDomains;
  readonly missing?: MissingRule;
  /** Default 0.95. */
  readonly confidence?: number;
  /** In place of the rank of the weights, which takes time for thousands of dense replicates. */
  readonly degreesOfFreedom?: number;
}

/**
 * Estimates with replicate variance and interval (Wolter 2007). A replicate in which a domain has no weight left has no
 * value: that is a problem naming the domain, not a smaller variance.
 *
 * @example
 * const gini = (weights: Float64Array, rows: Int32Array) => …;
 * estimateReplicated(replicates, [{ kind: "own", variable: "gini", of: gini }]);
 */
export function estimateReplicated(
  design: ReplicateDesign,
  statistics: readonly ReplicateStatistic[],
  options: ReplicateOptions = {},
): Outcome<ReplicateEstimate[]> {
  const rowCount = design.surveyWeights.length;
  const problems = [
    ...checkColumns(rowCount, namedColumns(statistics), options.missing ?? "refuse"),
    ...checkDomains(options.by, rowCount),
    ...checkReplicates(design),
  ];
  if (problems.length > 0) return fail(problems);
  const results: ReplicateEstimate[] = [];
  for (const { rows, named } of domainParts(options.by, rowCount)) {
    const df =
      options.degreesOfFreedom ??
      replicateDegreesOfFreedom(design, options.by === undefined ? undefined : rows);
    for (const statistic of statistics) {
      const present = answered(rows, columnsOf(statistic));
      results.push({ ...estimateOne(design, statistic, present, df, options), ...named });
    }
  }
  const lost = results
    .filter((result) => Number.isNaN(result.standardError))
    .map((result) => `${result.variable} ${Object.values(result.domain ?? {}).join(" · ")}`.trim());
  if (lost.length === 0) return succeed(results);
  const text = {
    vi: "Có bản lặp không còn quan sát nào trong miền",
    en: "A replicate has no observation left in the domain",
  };
  return fail([problem("survey.domain-empty", text, placed("domain", lost))]);
}

function checkReplicates(design: ReplicateDesign): SurveyProblem[] {
  const count = replicateCount(design);
  if (count >= 2 && design.rscales.length === count) return [];
  const text = {
    vi: "Cần ít nhất hai bản lặp, mỗi bản một rscale",
    en: "At least two replicates are needed, one rscale each",
  };
  return [problem("survey.option-invalid", text, placed("option", ["replicates", "rscales"]))];
}

function namedColumns(statistics: readonly ReplicateStatistic[]): Record<string, NumericColumn> {
  return Object.fromEntries(
    statistics.flatMap((statistic) =>
      columnsOf(statistic).map((column, index) => [
        `${statistic.variable}${index > 0 ? " (denominator)" : ""}`,
        column,
      ]),
    ),
  );
}

function columnsOf(statistic: ReplicateStatistic): NumericColumn[] {
  if (statistic.kind === "own") return [];
  return statistic.kind === "ratio" ? [statistic.values, statistic.denominator] : [statistic.values];
}

function estimateOne(
  design: ReplicateDesign,
  statistic: ReplicateStatistic,
  rows: Int32Array,
  df: number,
  { confidence }: ReplicateOptions,
): ReplicateEstimate {
  const value = evaluate(statistic, design.surveyWeights, rows);
  const thetas = thetasOf(design, statistic, rows);
  const used = Array.from(thetas.keys()).filter((index) => at(design.rscales, index) > 0);
  const centre = design.mse ? value : used.reduce((sum, index) => sum + at(thetas, index), 0) / used.length;
  const squares = used.reduce(
    (sum, index) => sum + at(design.rscales, index) * (at(thetas, index) - centre) ** 2,
    0,
  );
  const standardError = Math.sqrt(design.scale * squares);
  return {
    variable: statistic.variable,
    kind: statistic.kind,
    value,
    standardError,
    interval: tInterval(value, standardError, df, confidence),
    degreesOfFreedom: df,
    answers: rows.length,
  };
}

/** The statistic under the weights of each replicate. */
function thetasOf(design: ReplicateDesign, statistic: ReplicateStatistic, rows: Int32Array): Float64Array {
  const { replicates } = design;
  if (isByUnit(replicates) && statistic.kind !== "own" && statistic.kind !== "quantile")
    return thetasByUnit(design.surveyWeights, replicates, statistic, rows);
  return Float64Array.from({ length: replicateCount(design) }, (_, replicate) =>
    evaluate(statistic, replicateWeights(design, replicate), rows),
  );
}

type Linear = Extract<ReplicateStatistic, { kind: "mean" | "total" | "ratio" }>;

/** Both sums of the statistic are added up unit by unit once; a replicate then only weighs the units. */
function thetasByUnit(
  surveyWeights: Float64Array,
  { unitOfRow, unitCount, factors }: Extract<ReplicateDesign["replicates"], { factors: unknown }>,
  statistic: Linear,
  rows: Int32Array,
): Float64Array {
  const [above, below] = [new Float64Array(unitCount), new Float64Array(unitCount)];
  const seen = new Uint8Array(unitCount);
  for (const row of rows) {
    const unit = unitOfRow[row] ?? 0;
    const weight = surveyWeights[row] ?? 0;
    seen[unit] = 1;
    above[unit] = (above[unit] ?? 0) + weight * (statistic.values[row] ?? 0);
    below[unit] =
      (below[unit] ?? 0) + (statistic.kind === "ratio" ? weight * (statistic.denominator[row] ?? 0) : weight);
  }
  const units = allRows(unitCount).filter((unit) => seen[unit] === 1);
  return Float64Array.from(factors, (factor) => {
    let [top, bottom] = [0, 0];
    for (let index = 0; index < units.length; index++) {
      const unit = units[index] ?? 0;
      const own = factor[unit] ?? 0;
      top += own * (above[unit] ?? 0);
      bottom += own * (below[unit] ?? 0);
    }
    return statistic.kind === "total" ? top : top / bottom;
  });
}

function evaluate(statistic: ReplicateStatistic, weights: Float64Array, rows: Int32Array): number {
  if (statistic.kind === "own") return statistic.of(weights, rows);
  if (statistic.kind === "quantile") {
    const present = rows.filter((row) => at(weights, row) > 0);
    if (present.length === 0) return Number.NaN;
    const steps = weightedSteps(weights, statistic.values, present);
    return quantileAt(steps, statistic.probability, statistic.rule ?? "math") ?? Number.NaN;
  }
  let above = 0;
  let below = 0;
  for (const row of rows) {
    const weight = weights[row] ?? 0;
    above += weight * (statistic.values[row] ?? 0);
    below += statistic.kind === "ratio" ? weight * (statistic.denominator[row] ?? 0) : weight;
  }
  return statistic.kind === "total" ? above : above / below;
}
