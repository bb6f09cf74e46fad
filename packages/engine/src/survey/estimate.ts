import { at, encode } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { MissingRule } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { answered, elementVariance, meanOf, pick, ratioOf, totalOf } from "./linearise.ts";
import type { Linearised, RowValues } from "./linearise.ts";
import { fail, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { degreesOfFreedom, taylorCovariance } from "./variance.ts";

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
  /** The same among the PSUs with members of the domain, whether they answered or not. */
  readonly degreesOfFreedomInDomain: number;
  readonly surveyWeightSum: number;
  /**
   * Variance over that of a simple random sample of the same
   * size without replacement; `undefined` where that is zero.
   */
  readonly designEffect: number | undefined;
  /** The same against sampling with replacement. */
  readonly designEffectWithReplacement: number | undefined;
  /** "constant": all answers are equal, so the error of zero says nothing. */
  readonly caveats: readonly "constant"[];
}

export interface SuppressedEstimate extends EstimateSubject {
  readonly status: "suppressed";
  readonly reason: "no-answers" | "too-few-answers";
  readonly minimumAnswers: number;
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
interface Target {
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
        estimateOne(
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

function estimateOne(
  design: SurveyDesign,
  target: Target,
  statistic: "mean" | "total" | "ratio",
  rows: Int32Array,
  subject: Omit<EstimateSubject, "answers">,
  degrees: Pick<SurveyEstimate, "degreesOfFreedom" | "degreesOfFreedomInDomain">,
  minimumAnswers: number,
): EstimateRow {
  const answers = rows.length;
  if (answers === 0)
    return { ...subject, status: "suppressed", reason: "no-answers", answers, minimumAnswers };
  if (answers < minimumAnswers)
    return { ...subject, status: "suppressed", reason: "too-few-answers", answers, minimumAnswers };
  const linear = linearise(design, target, statistic, rows);
  const variance = at(taylorCovariance(design, [linear.influence]), 0);
  return {
    ...subject,
    status: "estimated",
    value: linear.value,
    standardError: Math.sqrt(variance),
    answers,
    ...degrees,
    surveyWeightSum: linear.surveyWeightSum,
    ...designEffects(
      design,
      statistic === "mean" ? pick(target.values, rows) : linear.influence,
      statistic,
      linear,
      variance,
    ),
  };
}

function linearise(
  { surveyWeights }: SurveyDesign,
  { values, denominator }: Target,
  statistic: "mean" | "total" | "ratio",
  rows: Int32Array,
): Linearised {
  if (denominator) return ratioOf(surveyWeights, values, denominator, rows);
  return statistic === "mean" ? meanOf(surveyWeights, values, rows) : totalOf(surveyWeights, values, rows);
}

/** Kish (1965): against s²/n for a mean, W² s²/n for a total (of the linearised values for a ratio). */
function designEffects(
  { surveyWeights }: SurveyDesign,
  values: RowValues,
  statistic: "mean" | "total" | "ratio",
  { answers, surveyWeightSum }: Linearised,
  variance: number,
): Pick<SurveyEstimate, "designEffect" | "designEffectWithReplacement" | "caveats"> {
  const spread = elementVariance(surveyWeights, values);
  const simple = (spread / answers) * (statistic === "mean" ? 1 : surveyWeightSum ** 2);
  if (!(simple > 0))
    return { designEffect: undefined, designEffectWithReplacement: undefined, caveats: ["constant"] };
  const unsampled = (surveyWeightSum - answers) / surveyWeightSum;
  return {
    designEffect: unsampled > 0 ? variance / simple / unsampled : undefined,
    designEffectWithReplacement: variance / simple,
    caveats: [],
  };
}
