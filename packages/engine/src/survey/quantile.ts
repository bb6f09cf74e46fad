import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import type { SurveyDesign } from "./design.ts";
import { tQuantileAt } from "./distribution.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { EstimateOptions, EstimateSubject, SuppressionReason } from "./estimate.ts";
import { checkColumns } from "./column-checks.ts";
import { SHARE_INTERVAL_METHODS, shareInterval } from "./interval.ts";
import type { ShareIntervalMethod } from "./interval.ts";
import { answered } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import { QUANTILE_RULES, quantileAt, weightedSteps } from "./quantile-rule.ts";
import type { QuantileRule, WeightedSteps } from "./quantile-rule.ts";
import { degreesOfFreedom, restsOnOneUnit, taylorCovariance } from "./variance.ts";

export interface QuantileOptions extends EstimateOptions {
  /** Default "math". */
  readonly rule?: QuantileRule;
  /** Default 0.95. */
  readonly confidence?: number;
  /** Default: PSUs minus strata, in the domain where there are domains. */
  readonly degreesOfFreedom?: number;
  /** How the interval of the distribution at the quantile is made (see `shareInterval`). Default "mean". */
  readonly interval?: ShareIntervalMethod;
}

export interface QuantileEstimate extends EstimateSubject {
  readonly probability: number;
  /** `undefined` when the domain has too few answers, or all from one PSU: `reason` says which. */
  readonly value: number | undefined;
  readonly reason?: Extract<SuppressionReason, "no-answers" | "too-few-answers" | "one-psu">;
  /** Ends outside the answers are `undefined`. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Width of the interval over twice the t quantile. */
  readonly standardError: number | undefined;
  readonly degreesOfFreedom: number;
}

/**
 * Weighted quantiles with Woodruff (1952) intervals: the t interval of the distribution function at the quantile,
 * turned back into values with the same rule. In domains on the degrees of freedom of the domain.
 *
 * @example estimateQuantiles(design, { wait }, [0.5, 0.9], { by, rule: "school", missing: "dropPerVariable" })
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
  problems.push(...unknownNames(options));
  if (problems.length > 0) return fail(problems);
  const listwise = options.missing === "dropListwise" ? Object.values(variables) : undefined;
  const results: QuantileEstimate[] = [];
  for (const { rows, named } of domainParts(options.by, design.rowCount)) {
    const df = options.degreesOfFreedom ?? degreesOfFreedom(design, options.by && rows);
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

/** Names that the types rule out but a program without types may give. */
function unknownNames({ rule = "math", interval = "mean" }: QuantileOptions): SurveyProblem[] {
  const rules: readonly string[] = QUANTILE_RULES;
  const intervals: readonly string[] = SHARE_INTERVAL_METHODS;
  const wrong = [
    ...(rules.includes(rule) ? [] : [rule]),
    ...(intervals.includes(interval) ? [] : [interval]),
  ];
  if (wrong.length === 0) return [];
  return [
    problem(
      "survey.option-invalid",
      {
        vi: `Không có quy tắc phân vị hoặc cách lập khoảng này (có: ${[...rules, ...intervals].join(", ")})`,
        en: `There is no such rule or interval (there are: ${[...rules, ...intervals].join(", ")})`,
      },
      placed("option", wrong),
    ),
  ];
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
  const about = { ...subject, answers: rows.length, degreesOfFreedom: df };
  const reason = reasonOf(design, rows, subject, options.minimumAnswers ?? 1);
  if (reason) {
    const none = { value: undefined, low: undefined, high: undefined, standardError: undefined };
    return probabilities.map((probability) => ({ ...about, probability, reason, ...none }));
  }
  const steps = weightedSteps(design.surveyWeights, values, rows);
  const t = df > 0 ? tQuantileAt((1 + (options.confidence ?? 0.95)) / 2, df) : Number.NaN;
  return probabilities.map((probability) => {
    const value = quantileAt(steps, probability, options.rule ?? "math") ?? Number.NaN;
    const { low, high } = woodruff(design, steps, value, df, options);
    const standardError = low === undefined || high === undefined ? undefined : (high - low) / (2 * t);
    return { ...about, probability, value, low, high, standardError };
  });
}

function reasonOf(
  design: SurveyDesign,
  rows: Int32Array,
  { domain }: Omit<EstimateSubject, "answers">,
  minimumAnswers: number,
): QuantileEstimate["reason"] {
  if (rows.length === 0) return "no-answers";
  if (rows.length < minimumAnswers) return "too-few-answers";
  return domain && restsOnOneUnit(design, rows) ? "one-psu" : undefined;
}

function woodruff(
  design: SurveyDesign,
  steps: WeightedSteps,
  value: number,
  df: number,
  { rule = "math", interval = "mean", confidence = 0.95 }: QuantileOptions,
): { low: number | undefined; high: number | undefined } {
  const { values, cumulated, rows } = steps;
  const sum = at(cumulated, cumulated.length - 1);
  let count = values.length;
  while (count > 0 && at(values, count - 1) > value) count--;
  const share = count === 0 ? 0 : at(cumulated, count - 1) / sum;
  const influence = new Float64Array(values.length).fill(-share / sum);
  for (let place = 0; place < count; place++) influence[place] = (1 - share) / sum;
  const error = Math.sqrt(at(taylorCovariance(design, [{ rows, values: influence }]), 0));
  const { low, high } =
    df > 0
      ? shareInterval(interval, share, error, df, rows.length, confidence)
      : { low: Number.NaN, high: Number.NaN };
  return { low: quantileAt(steps, low, rule), high: quantileAt(steps, high, rule) };
}
