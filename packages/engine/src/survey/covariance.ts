import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { MissingRule } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { tTwoSided } from "./distribution.ts";
import { checkDomains, domainRows } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { tInterval } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { allRows, answered, meanOf, totalOf } from "./linearise.ts";
import type { Linearised } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { degreesOfFreedom, taylorCovariance } from "./variance.ts";

/** Several estimates with their covariance matrix (rows and columns in the order of `names`). */
export interface JointEstimates {
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly answers: readonly number[];
  /** PSUs minus strata of the full design. */
  readonly degreesOfFreedom: number;
  /** For estimates by domain: the same among the PSUs of the domains at these places in `names`, taken together. */
  readonly degreesOfFreedomAmong?: (places: readonly number[]) => number;
}

/** Weighted means of several variables and their covariance matrix. Missing rule as in `estimateMeans`. */
export function meansWithCovariance(
  design: SurveyDesign,
  variables: Readonly<Record<string, NumericColumn>>,
  options: { readonly missing?: MissingRule } = {},
): Outcome<JointEstimates> {
  return eachWithCovariance(design, variables, options, meanOf);
}

/**
 * Totals of several variables in the population and their covariance matrix, e.g. for a ratio or difference of two
 * totals. Missing rule as in `estimateTotals`: a row without an answer adds nothing.
 */
export function totalsWithCovariance(
  design: SurveyDesign,
  variables: Readonly<Record<string, NumericColumn>>,
  options: { readonly missing?: MissingRule } = {},
): Outcome<JointEstimates> {
  return eachWithCovariance(design, variables, options, totalOf);
}

function eachWithCovariance(
  design: SurveyDesign,
  variables: Readonly<Record<string, NumericColumn>>,
  { missing = "refuse" }: { readonly missing?: MissingRule },
  statistic: typeof meanOf,
): Outcome<JointEstimates> {
  const problems = checkColumns(design.rowCount, variables, missing);
  if (problems.length > 0) return fail(problems);
  const listwise = missing === "dropListwise" ? Object.values(variables) : undefined;
  const parts = Object.values(variables).map((values) =>
    statistic(design.surveyWeights, values, answered(allRows(design.rowCount), listwise ?? [values])),
  );
  return succeed(joint(design, Object.keys(variables), parts));
}

/** Means of one variable in all domains and their covariance matrix: domains that share PSUs are not independent. */
export function domainMeansWithCovariance(
  design: SurveyDesign,
  values: NumericColumn,
  by: SurveyDomains,
  options: { readonly missing?: MissingRule } = {},
): Outcome<JointEstimates> {
  const problems = [
    ...checkDomains(by, design.rowCount),
    ...checkColumns(design.rowCount, { values }, options.missing ?? "refuse"),
  ];
  if (problems.length > 0) return fail(problems);
  const names = by.levels.map((level) => Object.values(level).join(" · "));
  const members = domainRows(by);
  const parts = members.map((rows) => meanOf(design.surveyWeights, values, answered(rows, [values])));
  const empty = names.filter((_, domain) => parts[domain]?.answers === 0);
  if (empty.length > 0)
    return fail([
      problem(
        "survey.domain-empty",
        { vi: "Miền không có câu trả lời", en: "Domain has no answers" },
        placed("domain", empty),
      ),
    ]);
  return succeed({
    ...joint(design, names, parts),
    degreesOfFreedomAmong: (places) =>
      degreesOfFreedom(design, Int32Array.from(places.flatMap((place) => Array.from(members[place] ?? [])))),
  });
}

export interface Contrast {
  readonly value: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly t: number;
  readonly pValue: number;
  readonly interval: Interval;
}

/**
 * A linear combination of joint estimates with its t test and interval, e.g. the difference of two domains:
 * `contrast(estimates, { Yes: 1, No: -1 })`. Degrees of freedom are those among the PSUs of the domains that take part:
 * two provinces of five PSUs each have eight, women and men of all PSUs have all.
 * Names that are not among the estimates are a problem.
 */
export function contrast(
  estimates: JointEstimates,
  coefficients: Readonly<Record<string, number>>,
  confidence = 0.95,
): Outcome<Contrast> {
  const unknown = Object.keys(coefficients).filter((name) => !estimates.names.includes(name));
  if (unknown.length > 0)
    return fail([
      problem(
        "survey.domain-empty",
        { vi: "Không có ước lượng mang tên này", en: "No estimate of this name" },
        placed("domain", unknown),
      ),
    ]);
  const factors = estimates.names.map((name) => coefficients[name] ?? 0);
  let value = 0;
  let variance = 0;
  factors.forEach((left, i) => {
    value += left * at(estimates.values, i);
    factors.forEach((right, j) => (variance += left * right * at(estimates.covariance[i] ?? [], j)));
  });
  const standardError = Math.sqrt(variance);
  const t = value / standardError;
  const df = degreesOfContrast(estimates, factors);
  return succeed({
    value,
    standardError,
    degreesOfFreedom: df,
    t,
    pValue: tTwoSided(t, df),
    interval: tInterval(value, standardError, df, confidence),
  });
}

function degreesOfContrast(
  { degreesOfFreedom: full, degreesOfFreedomAmong: among }: JointEstimates,
  factors: readonly number[],
): number {
  return among ? among(Array.from(factors.keys()).filter((place) => factors[place] !== 0)) : full;
}

function joint(design: SurveyDesign, names: readonly string[], parts: readonly Linearised[]): JointEstimates {
  const flat = taylorCovariance(
    design,
    parts.map((part) => part.influence),
  );
  const covariance = names.map((_, i) => Array.from(flat.subarray(i * names.length, (i + 1) * names.length)));
  return {
    names,
    values: parts.map((part) => part.value),
    covariance,
    answers: parts.map((part) => part.answers),
    degreesOfFreedom: degreesOfFreedom(design),
  };
}
