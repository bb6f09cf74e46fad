import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import type { SurveyDesign } from "./design.ts";
import { tQuantileAt } from "./distribution.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { EstimateOptions, EstimateSubject } from "./estimate.ts";
import { checkColumns } from "./column-checks.ts";
import { answered, meanOf } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { degreesOfFreedom, taylorCovariance } from "./variance.ts";

/**
 * "math": inverse of the weighted distribution (Hyndman & Fan 1); "school":
 * the mean of both sides at a flat step; "hf7": linear between points.
 */
export type QuantileRule = "math" | "school" | "hf7";

export interface QuantileOptions extends EstimateOptions {
  /** Default "math". */
  readonly rule?: QuantileRule;
  /** Default 0.95. */
  readonly confidence?: number;
  /** Default: PSUs minus strata of the full design. */
  readonly degreesOfFreedom?: number;
}

export interface QuantileEstimate extends EstimateSubject {
  readonly probability: number;
  /** `undefined` when the domain has too few answers. */
  readonly value: number | undefined;
  /** Ends outside the answers are `undefined`. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Width of the interval over twice the t quantile. */
  readonly standardError: number | undefined;
}

/**
 * Weighted quantiles with Woodruff (1952) intervals: the t interval of the distribution function at the quantile,
 * turned back into values with the same rule.
 */
export function estimateQuantiles(
  design: SurveyDesign,
  variables: Readonly<Record<string, NumericColumn>>,
  probabilities: readonly number[],
  options: QuantileOptions = {},
): Outcome<QuantileEstimate[]> {
  const problems = [
    ...checkDomains(options.by, design.rowCount),
    ...checkColumns(design.rowCount, variables, options.missing ?? "refuse"),
  ];
  const outside = probabilities.filter((p) => !(p > 0 && p < 1));
  if (outside.length > 0)
    problems.push(
      problem(
        "survey.option-invalid",
        { vi: "Xác suất phải nằm giữa 0 và 1", en: "Probability must lie between 0 and 1" },
        placed("option", outside.map(String)),
      ),
    );
  if (problems.length > 0) return fail(problems);
  const df = options.degreesOfFreedom ?? degreesOfFreedom(design);
  const listwise = options.missing === "dropListwise" ? Object.values(variables) : undefined;
  const results: QuantileEstimate[] = [];
  for (const { rows, named } of domainParts(options.by, design.rowCount)) {
    for (const [variable, values] of Object.entries(variables)) {
      results.push(
        ...quantilesOf(
          design,
          values,
          answered(rows, listwise ?? [values]),
          probabilities,
          { variable, ...named },
          df,
          options,
        ),
      );
    }
  }
  return succeed(results);
}

function quantilesOf(
  design: SurveyDesign,
  values: NumericColumn,
  rows: Int32Array,
  probabilities: readonly number[],
  subject: Omit<EstimateSubject, "answers">,
  df: number,
  options: QuantileOptions,
): QuantileEstimate[] {
  const steps = weightedSteps(design.surveyWeights, values, rows);
  const t = tQuantileAt((1 + (options.confidence ?? 0.95)) / 2, df);
  const rule = options.rule ?? "math";
  return probabilities.map((probability) => {
    if (steps.answers < (options.minimumAnswers ?? 1))
      return {
        ...subject,
        probability,
        answers: steps.answers,
        value: undefined,
        low: undefined,
        high: undefined,
        standardError: undefined,
      };
    const value = quantileAt(steps, probability, rule) ?? Number.NaN;
    const below = meanOf(
      design.surveyWeights,
      Uint8Array.from(values, (y) => (y <= value ? 1 : 0)),
      rows,
    );
    const half = t * Math.sqrt(at(taylorCovariance(design, [below.influence]), 0));
    const low = quantileAt(steps, below.value - half, rule);
    const high = quantileAt(steps, below.value + half, rule);
    const standardError = low === undefined || high === undefined ? undefined : (high - low) / (2 * t);
    return { ...subject, probability, answers: steps.answers, value, low, high, standardError };
  });
}

/** Answers, sorted (equal ones in row order), with the cumulated share of weight up to each. */
interface WeightedSteps {
  readonly values: Float64Array;
  readonly cumulated: Float64Array;
  readonly answers: number;
}

function weightedSteps(weights: Float64Array, values: NumericColumn, present: Int32Array): WeightedSteps {
  const rows = present.toSorted((a, b) => at(values, a) - at(values, b) || a - b);
  let sum = 0;
  const cumulated = Float64Array.from(rows, (row) => (sum += at(weights, row)));
  return {
    values: Float64Array.from(rows, (row) => at(values, row)),
    cumulated: cumulated.map((upTo) => upTo / sum),
    answers: rows.length,
  };
}

/** Equal up to what adding the weights in another order may change. */
const TIE = 1e-12;

function quantileAt(steps: WeightedSteps, p: number, rule: QuantileRule): number | undefined {
  if (!(p >= 0 && p <= 1)) return undefined;
  if (rule === "hf7") return interpolate(steps, p);
  const position = steps.cumulated.findIndex((upTo) => upTo >= p - TIE);
  const value = at(steps.values, position);
  const flat = Math.abs(at(steps.cumulated, position) - p) <= TIE && position + 1 < steps.values.length;
  return rule === "school" && flat ? (value + at(steps.values, position + 1)) / 2 : value;
}

function interpolate({ values, cumulated }: WeightedSteps, p: number): number {
  const last = values.length - 1;
  if (last === 0) return at(values, 0);
  const scale = at(cumulated, last - 1);
  const abscissa = (index: number): number => (index === 0 ? 0 : at(cumulated, index - 1) / scale);
  let right = 1;
  while (right < last && abscissa(right) < p) right++;
  const share = (p - abscissa(right - 1)) / (abscissa(right) - abscissa(right - 1));
  return at(values, right - 1) + Math.min(1, share) * (at(values, right) - at(values, right - 1));
}
