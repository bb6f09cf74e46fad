import { at, encode } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { MissingRule } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { answered, elementVariance, meanOf, pick, ratioOf, totalOf } from "./linearise.ts";
import type { Linearised, RowValues } from "./linearise.ts";
import { tInterval } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { fail, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { degreesOfFreedom, restsOnOneUnit, taylorCovariance } from "./variance.ts";

export interface EstimateOptions {
  readonly by?: SurveyDomains;
  /** Default "refuse": a missing answer is a problem that names the variable. */
  readonly missing?: MissingRule;
  /** Fewer answers than this: the estimate is suppressed, with the reason. Default 1. */
  readonly minimumAnswers?: number;
}

/** What an estimate speaks of. */
export interface EstimateSubject {
  readonly variable: string;
  /** Level of a categorical variable (a share or a count). */
  readonly level?: string;
  readonly domain?: Readonly<Record<string, string>>;
  /** Unweighted number of answers behind it. */
  readonly answers: number;
}

export interface SurveyEstimate extends EstimateSubject {
  readonly status: "estimated";
  readonly value: number;
  readonly standardError: number;
  /** PSUs minus strata of the full design. */
  readonly degreesOfFreedom: number;
  /** The same among the PSUs with members of the domain, whether they answered or not: those of its interval. */
  readonly degreesOfFreedomInDomain: number;
  readonly surveyWeightSum: number;
  /**
   * Variance over that of a simple random sample of the same
   * size without replacement; `undefined` where that is zero.
   */
  readonly designEffect: number | undefined;
  /** The same against sampling with replacement. */
  readonly designEffectWithReplacement: number | undefined;
  /**
   * "constant": all answers are equal, so the error of zero says nothing. "calibrated": the number is one of the
   * totals that the weights were calibrated to, known and not estimated.
   */
  readonly caveats: readonly ("constant" | "calibrated")[];
}

/**
 * Why there is no number: nobody answered; fewer answers than asked for; a mean or ratio of a domain all whose answers
 * come from one PSU, so that nothing is known of its error; a ratio whose denominator adds up to 0; a number beyond what a computer can hold.
 */
export const SUPPRESSION_REASONS = [
  "no-answers",
  "too-few-answers",
  "one-psu",
  "zero-denominator",
  "not-finite",
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

export interface SuppressedEstimate extends EstimateSubject {
  readonly status: "suppressed";
  readonly reason: SuppressionReason;
  readonly minimumAnswers: number;
}

/**
 * The t interval of an estimate, on the degrees of freedom of its domain: with those of the whole design an interval
 * of 95 % covers about 87 % where a domain holds five PSUs. No degree of freedom gives no interval (`NaN`).
 */
export function estimateInterval(
  { value, standardError, degreesOfFreedomInDomain }: SurveyEstimate,
  confidence = 0.95,
): Interval {
  return tInterval(value, standardError, degreesOfFreedomInDomain, confidence);
}

export type EstimateRow = SurveyEstimate | SuppressedEstimate;

/** Weighted means, one row per domain and variable. */
export function estimateMeans(
  design: SurveyDesign,
  variables: Readonly<Record<string, NumericColumn>>,
  options: EstimateOptions = {},
): Outcome<EstimateRow[]> {
  return estimateColumns(design, numericTargets(variables), "mean", options);
}

/** Weighted totals, one row per domain and variable. */
export function estimateTotals(
  design: SurveyDesign,
  variables: Readonly<Record<string, NumericColumn>>,
  options: EstimateOptions = {},
): Outcome<EstimateRow[]> {
  return estimateColumns(design, numericTargets(variables), "total", options);
}

/** Share of each level of categorical variables, levels sorted; `statistic: "total"` gives weighted counts. */
export function estimateShares(
  design: SurveyDesign,
  variables: Readonly<Record<string, LabelColumn>>,
  options: EstimateOptions & { readonly statistic?: "mean" | "total" } = {},
): Outcome<EstimateRow[]> {
  return estimateColumns(
    design,
    Object.entries(variables).flatMap(([variable, labels]) => levelTargets(variable, labels)),
    options.statistic ?? "mean",
    options,
  );
}

/**
 * Ratios of two weighted totals, one row per domain and ratio.
 * Rows where either part is missing follow the missing rule.
 */
export function estimateRatios(
  design: SurveyDesign,
  ratios: Readonly<
    Record<string, { readonly numerator: NumericColumn; readonly denominator: NumericColumn }>
  >,
  options: EstimateOptions = {},
): Outcome<EstimateRow[]> {
  const targets = Object.entries(ratios).map(([variable, { numerator, denominator }]) => ({
    variable,
    values: numerator,
    denominator,
  }));
  return estimateColumns(design, targets, "ratio", options);
}

/** A column to estimate, with what it is called. */
export interface Target {
  readonly variable: string;
  readonly level?: string;
  readonly values: NumericColumn;
  readonly denominator?: NumericColumn;
}

const numericTargets = (variables: Readonly<Record<string, NumericColumn>>): Target[] =>
  Object.entries(variables).map(([variable, values]) => ({ variable, values }));

function levelTargets(variable: string, labels: LabelColumn): Target[] {
  const { codes, levels } = encode(labels);
  return levels.map((level, index) => ({ variable, level, values: indicator(codes, index) }));
}

/** 1 where the code is the wanted one, 0 elsewhere, `NaN` where there is none. */
function indicator(codes: Int32Array, wanted: number): Float64Array {
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code === wanted ? 1 : 0));
}

function estimateColumns(
  design: SurveyDesign,
  targets: readonly Target[],
  statistic: "mean" | "total" | "ratio",
  options: EstimateOptions,
): Outcome<EstimateRow[]> {
  const problems = [
    ...checkDomains(options.by, design.rowCount),
    ...checkColumns(design.rowCount, checkedColumns(targets), options.missing ?? "refuse"),
  ];
  if (problems.length > 0) return fail(problems);
  const listwise = options.missing === "dropListwise" ? targets.flatMap(columnsOf) : undefined;
  const fullDegrees = degreesOfFreedom(design);
  const results: EstimateRow[] = [];
  for (const { rows, named } of domainParts(options.by, design.rowCount)) {
    const degrees = {
      degreesOfFreedom: fullDegrees,
      degreesOfFreedomInDomain: options.by ? degreesOfFreedom(design, rows) : fullDegrees,
    };
    for (const target of targets) {
      const { variable, level } = target;
      const subject = { variable, ...(level === undefined ? {} : { level }), ...named };
      results.push(
        estimateTarget(
          design,
          target,
          statistic,
          answered(rows, listwise ?? columnsOf(target)),
          subject,
          degrees,
          options.minimumAnswers ?? 1,
        ),
      );
    }
  }
  return succeed(results);
}

/** Every column under a name of its own, so that a fault in one of them can be told. */
function checkedColumns(targets: readonly Target[]): Record<string, NumericColumn> {
  return Object.fromEntries(
    targets.flatMap((target) => {
      const named: [string, NumericColumn][] = [[target.variable, target.values]];
      return target.denominator
        ? [...named, [`${target.variable} (denominator)`, target.denominator]]
        : named;
    }),
  );
}

const columnsOf = (target: Target): NumericColumn[] =>
  target.denominator ? [target.values, target.denominator] : [target.values];

/** One estimate from the rows that answered. */
export function estimateTarget(
  design: SurveyDesign,
  target: Target,
  statistic: "mean" | "total" | "ratio",
  rows: Int32Array,
  subject: Omit<EstimateSubject, "answers">,
  degrees: Pick<SurveyEstimate, "degreesOfFreedom" | "degreesOfFreedomInDomain">,
  minimumAnswers: number,
): EstimateRow {
  const answers = rows.length;
  const without = (reason: SuppressionReason): EstimateRow => ({
    ...subject,
    status: "suppressed",
    reason,
    answers,
    minimumAnswers,
  });
  if (answers === 0) return without("no-answers");
  if (answers < minimumAnswers) return without("too-few-answers");
  if (statistic !== "total" && subject.domain && restsOnOneUnit(design, rows)) return without("one-psu");
  const linear = linearise(design, target, statistic, rows);
  if (target.denominator && Number.isNaN(linear.value)) return without("zero-denominator");
  const constant = statistic === "mean" && isConstant(target.values, rows);
  const variance = constant ? 0 : at(taylorCovariance(design, [linear.influence]), 0);
  if (!Number.isFinite(linear.value) || !Number.isFinite(variance)) return without("not-finite");
  const values = statistic === "mean" ? pick(target.values, rows) : linear.influence;
  return {
    ...subject,
    status: "estimated",
    value: constant ? at(target.values, at(rows, 0)) : linear.value,
    standardError: Math.sqrt(variance),
    answers,
    ...degrees,
    surveyWeightSum: linear.surveyWeightSum,
    ...(constant ? CONSTANT : designEffects(design, values, statistic, linear, variance)),
  };
}

/** Exactly the same answer in every row: sums of it may be off in the last digit. */
function isConstant(values: NumericColumn, rows: Int32Array): boolean {
  const first = at(values, at(rows, 0));
  return rows.every((row) => at(values, row) === first);
}

const CONSTANT = {
  designEffect: undefined,
  designEffectWithReplacement: undefined,
  caveats: ["constant"],
} as const satisfies Pick<SurveyEstimate, "designEffect" | "designEffectWithReplacement" | "caveats">;

/** The statistic of the target over the rows, with its linearised values. */
export function linearise(
  { surveyWeights }: SurveyDesign,
  { values, denominator }: Target,
  statistic: "mean" | "total" | "ratio",
  rows: Int32Array,
): Linearised {
  if (denominator) return ratioOf(surveyWeights, values, denominator, rows);
  return statistic === "mean" ? meanOf(surveyWeights, values, rows) : totalOf(surveyWeights, values, rows);
}

/** Below this share of the variance of a simple random sample a variance is what rounding left of zero. */
const NOTHING = 1e-20;

/** Kish (1965): against s²/n for a mean, W² s²/n for a total (of the linearised values for a ratio). */
function designEffects(
  { surveyWeights, calibrations }: SurveyDesign,
  values: RowValues,
  statistic: "mean" | "total" | "ratio",
  { value, answers, surveyWeightSum }: Linearised,
  variance: number,
): Pick<SurveyEstimate, "designEffect" | "designEffectWithReplacement" | "caveats"> & {
  standardError?: number;
} {
  const spread = elementVariance(surveyWeights, values);
  const simple = (spread / answers) * (statistic === "mean" ? 1 : surveyWeightSum ** 2);
  if (!(simple > (statistic === "ratio" ? 1e-30 * (value * surveyWeightSum) ** 2 : 0)))
    return statistic === "total" ? CONSTANT : { ...CONSTANT, standardError: 0 };
  if (calibrations.length > 0 && variance <= NOTHING * simple)
    return { ...CONSTANT, caveats: ["calibrated"], standardError: 0 };
  const unsampled = (surveyWeightSum - answers) / surveyWeightSum;
  return {
    designEffect: unsampled > 0 ? variance / simple / unsampled : undefined,
    designEffectWithReplacement: variance / simple,
    caveats: [],
  };
}
