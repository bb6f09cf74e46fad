import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { MissingRule } from "./column-checks.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { answered } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";

/**
 * Replicate weights and how their spread becomes a variance:
 * scale · Σ rscales_r (θ_r − centre)², centre = the full-sample estimate (`mse`) or the mean of the replicates.
 */
export interface ReplicateDesign {
  readonly surveyWeights: Float64Array;
  /** One column a replicate, already multiplied by the survey weight. */
  readonly replicates: readonly Float64Array[];
  readonly scale: number;
  readonly rscales: readonly number[];
  readonly mse: boolean;
}

/** What to estimate: a mean, a total or a ratio of two totals. */
export type ReplicateStatistic =
  | { readonly kind: "mean" | "total"; readonly variable: string; readonly values: NumericColumn }
  | {
      readonly kind: "ratio";
      readonly variable: string;
      readonly values: NumericColumn;
      readonly denominator: NumericColumn;
    };

export interface ReplicateEstimate {
  readonly variable: string;
  readonly kind: ReplicateStatistic["kind"];
  readonly domain?: Readonly<Record<string, string>>;
  readonly value: number;
  readonly standardError: number;
  readonly answers: number;
}

/**
 * Estimates with replicate variance (Wolter 2007). A replicate in which a domain has no weight left has no value:
 * that is a problem naming the domain, not a smaller variance.
 */
export function estimateReplicated(
  design: ReplicateDesign,
  statistics: readonly ReplicateStatistic[],
  options: { readonly by?: SurveyDomains; readonly missing?: MissingRule } = {},
): Outcome<ReplicateEstimate[]> {
  const rowCount = design.surveyWeights.length;
  const problems = checkColumns(
    rowCount,
    Object.fromEntries(
      statistics.flatMap((s) =>
        columnsOf(s).map((column, index) => [`${s.variable}${index > 0 ? " (denominator)" : ""}`, column]),
      ),
    ),
    options.missing ?? "refuse",
  );
  problems.push(...checkDomains(options.by, rowCount));
  if (design.replicates.length < 2 || design.rscales.length !== design.replicates.length) {
    problems.push(
      problem(
        "survey.option-invalid",
        {
          vi: "Cần ít nhất hai bản lặp, mỗi bản một rscale",
          en: "At least two replicates are needed, one rscale each",
        },
        placed("option", ["replicates", "rscales"]),
      ),
    );
  }
  if (problems.length > 0) return fail(problems);
  const results: ReplicateEstimate[] = [];
  for (const { rows, named } of domainParts(options.by, rowCount)) {
    for (const statistic of statistics)
      results.push({ ...estimateOne(design, statistic, answered(rows, columnsOf(statistic))), ...named });
  }
  const lost = results
    .filter((result) => Number.isNaN(result.standardError))
    .map((result) => `${result.variable} ${Object.values(result.domain ?? {}).join(" · ")}`.trim());
  if (lost.length > 0)
    return fail([
      problem(
        "survey.domain-empty",
        {
          vi: "Có bản lặp không còn quan sát nào trong miền",
          en: "A replicate has no observation left in the domain",
        },
        placed("domain", lost),
      ),
    ]);
  return succeed(results);
}

/** Rank of the replicate weights minus one: the degrees of freedom R `survey::degf` gives a replicate design. */
export function replicateDegreesOfFreedom({ replicates }: ReplicateDesign): number {
  const basis: Float64Array[] = [];
  for (const replicate of replicates) {
    const rest = replicate.slice();
    const before = norm(rest);
    for (let pass = 0; pass < 2; pass++) for (const axis of basis) subtract(rest, axis, product(rest, axis));
    const after = norm(rest);
    if (after > 1e-5 * before) basis.push(rest.map((value) => value / after));
  }
  return basis.length - 1;
}

const columnsOf = (statistic: ReplicateStatistic): NumericColumn[] =>
  statistic.kind === "ratio" ? [statistic.values, statistic.denominator] : [statistic.values];

function estimateOne(
  design: ReplicateDesign,
  statistic: ReplicateStatistic,
  rows: Int32Array,
): ReplicateEstimate {
  const value = evaluate(statistic, design.surveyWeights, rows);
  const thetas = Float64Array.from(design.replicates, (weights) => evaluate(statistic, weights, rows));
  const used = Array.from(thetas.keys()).filter((index) => at(design.rscales, index) > 0);
  const centre = design.mse ? value : used.reduce((sum, index) => sum + at(thetas, index), 0) / used.length;
  const squares = used.reduce(
    (sum, index) => sum + at(design.rscales, index) * (at(thetas, index) - centre) ** 2,
    0,
  );
  return {
    variable: statistic.variable,
    kind: statistic.kind,
    value,
    standardError: Math.sqrt(design.scale * squares),
    answers: rows.length,
  };
}

function evaluate(statistic: ReplicateStatistic, weights: Float64Array, rows: Int32Array): number {
  let above = 0;
  let below = 0;
  for (const row of rows) {
    const weight = weights[row] ?? 0;
    above += weight * (statistic.values[row] ?? 0);
    below += statistic.kind === "ratio" ? weight * (statistic.denominator[row] ?? 0) : weight;
  }
  return statistic.kind === "total" ? above : above / below;
}

const norm = (values: Float64Array): number => Math.sqrt(product(values, values));

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < left.length; row++) sum += at(left, row) * at(right, row);
  return sum;
}

function subtract(values: Float64Array, axis: Float64Array, factor: number): void {
  for (let row = 0; row < values.length; row++) values[row] = at(values, row) - factor * at(axis, row);
}
