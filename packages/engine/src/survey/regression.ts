import { upperF } from "../distributions/index.ts";
import { dependentCholesky, gramMatrix, rankOfFactor, solveFactored, solveLinear } from "../linear/index.ts";
import { at, encode } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { tTwoSided } from "./distribution.ts";
import { allRows, answered } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { degreesOfFreedom, taylorCovariance } from "./variance.ts";

/** "linear": the mean is a linear function; "logistic": the log-odds of an outcome of 0 or 1 are. */
export type RegressionFamily = "linear" | "logistic";

export interface RegressionCoefficient {
  readonly name: string;
  readonly value: number;
  readonly standardError: number;
  readonly t: number;
  readonly pValue: number;
}

export interface SurveyRegression {
  /** The intercept first, then the predictors in their order. */
  readonly coefficients: readonly RegressionCoefficient[];
  readonly covariance: readonly (readonly number[])[];
  /** PSUs minus strata, plus one, minus coefficients. */
  readonly degreesOfFreedom: number;
  readonly answers: number;
}

const INTERCEPT = "(Intercept)";

/**
 * Linear or logistic regression on a sample: the coefficients that the same fit to the whole population would have, with
 * their design-based errors (Binder 1983; R `svyglm`). The intercept is there; a categorical predictor becomes columns by
 * {@link indicatorsOf}. Rows that lack an answer are left out when `missing` says so.
 *
 * Problems: a logistic outcome other than 0 and 1, predictors that depend on each other, a fit that does not settle
 * (predictors that separate the outcomes).
 *
 * @example regress(design, satisfied, { wait, ...indicatorsOf("gender", gender) }, { family: "logistic" })
 */
export function regress(
  design: SurveyDesign,
  outcome: NumericColumn,
  predictors: Readonly<Record<string, NumericColumn>>,
  options: { readonly family?: RegressionFamily; readonly missing?: "refuse" | "dropListwise" } = {},
): Outcome<SurveyRegression> {
  const family = options.family ?? "linear";
  const problems = checkColumns(design.rowCount, { outcome, ...predictors }, options.missing ?? "refuse");
  if (problems.length > 0) return fail(problems);
  const rows = answered(allRows(design.rowCount), [outcome, ...Object.values(predictors)]);
  if (family === "logistic" && rows.some((row) => at(outcome, row) !== 0 && at(outcome, row) !== 1))
    return fail([notFitted({ vi: "Biến kết quả phải là 0 hoặc 1", en: "The outcome must be 0 or 1" })]);
  const names = [INTERCEPT, ...Object.keys(predictors)];
  const input: Fit = {
    x: [
      new Float64Array(rows.length).fill(1),
      ...Object.values(predictors).map((column) => Float64Array.from(rows, (row) => at(column, row))),
    ],
    y: Float64Array.from(rows, (row) => at(outcome, row)),
    weights: Float64Array.from(rows, (row) => at(design.surveyWeights, row)),
    family,
  };
  const fitted = settle(input);
  if (fitted === "dependent")
    return fail([
      notFitted(
        { vi: "Các biến giải thích phụ thuộc lẫn nhau", en: "The predictors depend on each other" },
        names,
      ),
    ]);
  if (fitted === "unsettled")
    return fail([
      notFitted({
        vi: "Mô hình không hội tụ: có biến giải thích tách hẳn hai kết quả",
        en: "The model does not settle: some predictors separate the outcomes",
      }),
    ]);
  const { beta, factor } = fitted;
  const residuals = residualsAt(input, beta);
  const influences = influencesOf(input, factor, residuals);
  const flat = taylorCovariance(
    design,
    influences.map((values) => ({ rows, values })),
  );
  const covariance = names.map((_, i) => Array.from(flat.subarray(i * names.length, (i + 1) * names.length)));
  const df = degreesOfFreedom(design, rows.length < design.rowCount ? rows : undefined) + 1 - names.length;
  const coefficients = names.map((name, i): RegressionCoefficient => {
    const standardError = Math.sqrt(at(covariance[i] ?? [], i));
    const t = at(beta, i) / standardError;
    return { name, value: at(beta, i), standardError, t, pValue: df > 0 ? tTwoSided(t, df) : Number.NaN };
  });
  return succeed({ coefficients, covariance, degreesOfFreedom: df, answers: rows.length });
}

/**
 * Wald test that the coefficients named are all 0, in its F form (R `regTermTest`): needed for a predictor of several
 * columns. Names that are not among the coefficients are a problem.
 */
export function testTerm(
  { coefficients, covariance, degreesOfFreedom: df }: SurveyRegression,
  names: readonly string[],
): Outcome<{
  readonly f: number;
  readonly numeratorDegrees: number;
  readonly denominatorDegrees: number;
  readonly pValue: number;
}> {
  const places = names.map((name) => coefficients.findIndex((each) => each.name === name));
  const unknown = names.filter((_, i) => places[i] === -1);
  if (unknown.length > 0 || names.length === 0)
    return fail([
      notFitted({ vi: "Không có hệ số mang tên này", en: "No coefficient of this name" }, unknown),
    ]);
  const beta = places.map((place) => coefficients[place]?.value ?? 0);
  const solved = solveLinear(
    places.map((i) => places.map((j) => at(covariance[i] ?? [], j))),
    beta,
  );
  if (!solved)
    return fail([
      notFitted({ vi: "Các hệ số phụ thuộc lẫn nhau", en: "The coefficients depend on each other" }, names),
    ]);
  const f = solved.reduce((sum, value, i) => sum + value * at(beta, i), 0) / names.length;
  return succeed({
    f,
    numeratorDegrees: names.length,
    denominatorDegrees: df,
    pValue: upperF(f, names.length, df),
  });
}

/** 0/1 columns of every level but the first in sorted order, named name + level; missing where the label is. */
export function indicatorsOf(name: string, labels: LabelColumn): Record<string, Float64Array> {
  const { codes, levels } = encode(labels);
  return Object.fromEntries(
    levels
      .slice(1)
      .map((level, i) => [
        `${name}${level}`,
        Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : Number(code === i + 1))),
      ]),
  );
}

interface Fit {
  readonly x: readonly Float64Array[];
  readonly y: Float64Array;
  readonly weights: Float64Array;
  readonly family: RegressionFamily;
}

/** Newton's method, which for these two families is iteratively reweighted least squares. */
function settle(
  input: Fit,
): { beta: Float64Array; factor: readonly Float64Array[] } | "dependent" | "unsettled" {
  const { x, weights, family } = input;
  let beta = new Float64Array(x.length);
  for (let round = 0; round < 50; round++) {
    const means = meansAt(input, beta);
    const slopes =
      family === "linear" ? weights : weights.map((weight, i) => weight * at(means, i) * (1 - at(means, i)));
    const factor = dependentCholesky(gramMatrix(x, slopes), 1e-11);
    if (rankOfFactor(factor) < x.length) return round === 0 ? "dependent" : "unsettled";
    const residuals = residualsAt(input, beta);
    const right = x.map((column) =>
      column.reduce((sum, value, i) => sum + value * at(weights, i) * at(residuals, i), 0),
    );
    const step = solveFactored(factor, right);
    beta = beta.map((value, k) => value + at(step, k));
    if (step.every((move, k) => Math.abs(move) <= 1e-11 * (1 + Math.abs(at(beta, k)))))
      return { beta, factor };
  }
  return "unsettled";
}

function meansAt({ x, family, y }: Fit, beta: Float64Array): Float64Array {
  const means = new Float64Array(y.length);
  for (const [k, column] of x.entries())
    for (let i = 0; i < means.length; i++) means[i] = (means[i] ?? 0) + at(beta, k) * (column[i] ?? 0);
  return family === "linear" ? means : means.map((odds) => 1 / (1 + Math.exp(-odds)));
}

function residualsAt(input: Fit, beta: Float64Array): Float64Array {
  const means = meansAt(input, beta);
  return input.y.map((value, i) => value - at(means, i));
}

/** (X′WX)⁻¹ x (y − μ), coefficient by coefficient. */
function influencesOf({ x }: Fit, factor: readonly Float64Array[], residuals: Float64Array): Float64Array[] {
  const influences = x.map(() => new Float64Array(residuals.length));
  for (let i = 0; i < residuals.length; i++) {
    const solved = solveFactored(
      factor,
      x.map((column) => (column[i] ?? 0) * (residuals[i] ?? 0)),
    );
    for (const [k, values] of influences.entries()) values[i] = solved[k] ?? 0;
  }
  return influences;
}

function notFitted(text: { vi: string; en: string }, names: readonly string[] = []) {
  return problem("survey.model-not-fitted", text, placed("variable", names));
}
