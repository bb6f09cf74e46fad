import { dot, solveLinear } from "../linear/index.ts";
import type { Matrix } from "../linear/index.ts";
import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import { fail, placed, problem, rowPlace, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";

/**
 * How the variance between areas is estimated: restricted likelihood (`REML`), likelihood (`ML`), or the moment
 * equation of Fay and Herriot (`FH`).
 */
export const AREA_VARIANCE_RULES = ["REML", "ML", "FH"] as const;
export type AreaVarianceRule = (typeof AREA_VARIANCE_RULES)[number];

/** The direct estimates of the areas with what may explain them, one entry an area. */
export interface AreaEstimates {
  readonly estimates: NumericColumn;
  /** Sampling errors of the estimates, taken as known; above zero. */
  readonly standardErrors: NumericColumn;
  /** Explaining variables by name; the intercept is added. None: all areas share one mean. */
  readonly covariates?: Readonly<Record<string, NumericColumn>>;
}

export interface AreaEstimate {
  /** Empirical best linear unbiased predictor: share · direct estimate + (1 − share) · what the model says. */
  readonly value: number;
  readonly meanSquaredError: number;
  /** What the model alone says about the area. */
  readonly synthetic: number;
  /** Share of the direct estimate in the value, 0 … 1: A / (A + D). */
  readonly directShare: number;
}

export interface SmallAreaModel {
  readonly coefficients: readonly {
    readonly name: string;
    readonly value: number;
    readonly standardError: number;
  }[];
  /** Variance between areas beyond what the covariates explain; 0 when the sampling errors explain it all. */
  readonly areaVariance: number;
  readonly areas: readonly AreaEstimate[];
}

/**
 * Small-area estimation by the model of Fay and Herriot (JASA 74, 1979): an area's true value is a linear function of
 * its covariates plus an area effect of variance A, its direct estimate that value plus a sampling error of known
 * variance D. An area with few answers leans on the model, one with many on its own.
 *
 * The mean squared error is the second-order one of Prasad and Rao (JASA 85, 1990), with the corrections of Datta and
 * Lahiri (Statistica Sinica 10, 2000) for `ML` and of Datta, Rao and Smith (Biometrika 92, 2005) for `FH`; it counts
 * that A is estimated too. In the units of the estimates, squared. Cost per round: areas · covariates².
 *
 * Problems, all at once: missing or infinite values, a standard error that is not above zero, no more areas than
 * coefficients, covariates that depend on each other, an A that does not settle.
 *
 * @example
 * const model = fayHerriot({ estimates: shares, standardErrors: errors, covariates: { poverty } });
 * if (model.ok) model.value.areas.map(({ value, meanSquaredError }) => [value, Math.sqrt(meanSquaredError)]);
 */
export function fayHerriot(
  { estimates, standardErrors, covariates = {} }: AreaEstimates,
  rule: AreaVarianceRule = "REML",
): Outcome<SmallAreaModel> {
  const areaCount = estimates.length;
  const problems = checkAreas(areaCount, { estimates, standardErrors, ...covariates }, standardErrors);
  const names = ["(Intercept)", ...Object.keys(covariates)];
  if (areaCount <= names.length)
    problems.push(
      modelProblem({
        vi: "Số khu vực phải lớn hơn số hệ số",
        en: "There must be more areas than coefficients",
      }),
    );
  if (problems.length > 0) return fail(problems);
  const input: Input = {
    y: Float64Array.from(estimates),
    d: Float64Array.from(standardErrors, (error) => error * error),
    x: [
      new Float64Array(areaCount).fill(1),
      ...Object.values(covariates).map((column) => Float64Array.from(column)),
    ],
  };
  const settled = settle(input, rule);
  if (settled === undefined)
    return fail([
      modelProblem(
        { vi: "Các biến giải thích phụ thuộc lẫn nhau", en: "The covariates depend on each other" },
        names,
      ),
    ]);
  if (settled === "unsettled")
    return fail([
      modelProblem({
        vi: "Phương sai giữa các khu vực không hội tụ",
        en: "The variance between areas does not settle",
      }),
    ]);
  return succeed(describe(input, settled, names, rule));
}

interface Input {
  readonly y: Float64Array;
  /** Sampling variances. */
  readonly d: Float64Array;
  readonly x: readonly Float64Array[];
}

/** The weighted regression at one variance between areas. */
interface Fit {
  readonly areaVariance: number;
  /** 1 / (A + D). */
  readonly precision: Float64Array;
  readonly beta: readonly number[];
  /** (X′V⁻¹X)⁻¹. */
  readonly inverse: Matrix;
  readonly residuals: Float64Array;
}

function fitAt({ y, d, x }: Input, areaVariance: number): Fit | undefined {
  const precision = d.map((variance) => 1 / (areaVariance + variance));
  const inverse = inverseOf(crossProduct(x, precision));
  if (inverse === undefined) return undefined;
  const right = x.map((column) =>
    column.reduce((sum, value, i) => sum + value * at(precision, i) * at(y, i), 0),
  );
  const beta = inverse.map((row) => dot(row, right));
  const residuals = y.map(
    (value, i) => value - x.reduce((sum, column, k) => sum + at(column, i) * at(beta, k), 0),
  );
  return { areaVariance, precision, beta, inverse, residuals };
}

const roundsMax = 500;

/** Scores of A until it stands still (a relative step of 10⁻¹²); below zero it is zero. */
function settle(input: Input, rule: AreaVarianceRule): Fit | "unsettled" | undefined {
  let fit = fitAt(input, input.d.toSorted()[Math.floor(input.d.length / 2)] ?? 0);
  for (let round = 0; fit !== undefined && round < roundsMax; round++) {
    const next: Fit | undefined = fitAt(input, Math.max(0, fit.areaVariance + stepOf(input, fit, rule)));
    if (next === undefined) return undefined;
    const still =
      Math.abs(next.areaVariance - fit.areaVariance) <= 1e-12 * (next.areaVariance + Math.min(...input.d));
    fit = next;
    if (still) return fit;
  }
  return fit === undefined ? undefined : "unsettled";
}

/**
 * Fisher scoring for the likelihoods, Newton's step for the moment equation Σ r²/(A + D) = areas − coefficients. With
 * P = V⁻¹ − V⁻¹XQX′V⁻¹ and Py = V⁻¹r the traces need only matrices of the size of the coefficients.
 */
function stepOf({ y, x }: Input, { precision, inverse, residuals }: Fit, rule: AreaVarianceRule): number {
  const squares = powerSum(precision, 2, residuals);
  if (rule === "FH") return (powerSum(precision, 1, residuals) - (y.length - x.length)) / squares;
  if (rule === "ML") return (squares - powerSum(precision, 1)) / powerSum(precision, 2);
  const second = product(inverse, crossProduct(x, precision, 2));
  const third = product(inverse, crossProduct(x, precision, 3));
  const traceP = powerSum(precision, 1) - trace(second);
  const tracePP = powerSum(precision, 2) - 2 * trace(third) + trace(product(second, second));
  return (squares - traceP) / tracePP;
}

function describe(input: Input, fit: Fit, names: readonly string[], rule: AreaVarianceRule): SmallAreaModel {
  const { areaVariance, precision, beta, inverse, residuals } = fit;
  const { spread, bias } = varianceOfVariance(input, fit, rule);
  const areas = Array.from(input.y, (direct, i): AreaEstimate => {
    const sampling = at(input.d, i);
    const directShare = areaVariance * at(precision, i);
    const modelShare = sampling * at(precision, i);
    const own = input.x.map((column) => at(column, i));
    const leverage = dot(
      own,
      inverse.map((row) => dot(row, own)),
    );
    const meanSquaredError =
      directShare * sampling +
      modelShare ** 2 * leverage +
      2 * modelShare ** 2 * at(precision, i) * spread -
      bias * modelShare ** 2;
    const synthetic = direct - at(residuals, i);
    return { value: synthetic + directShare * at(residuals, i), meanSquaredError, synthetic, directShare };
  });
  return {
    coefficients: names.map((name, k) => ({
      name,
      value: at(beta, k),
      standardError: Math.sqrt(at(inverse[k] ?? [], k)),
    })),
    areaVariance,
    areas,
  };
}

/** Asymptotic variance of the estimated A, and its bias where the rule has one. */
function varianceOfVariance(
  { y, x }: Input,
  { precision, inverse }: Fit,
  rule: AreaVarianceRule,
): { spread: number; bias: number } {
  const [first, second] = [powerSum(precision, 1), powerSum(precision, 2)];
  const areaCount = y.length;
  if (rule === "FH")
    return {
      spread: (2 * areaCount) / first ** 2,
      bias: (2 * (areaCount * second - first ** 2)) / first ** 3,
    };
  const bias = rule === "ML" ? -trace(product(inverse, crossProduct(x, precision, 2))) / second : 0;
  return { spread: 2 / second, bias };
}

/** Σ precisionᵖ, or Σ precisionᵖ · r². */
function powerSum(precision: Float64Array, power: number, residuals?: Float64Array): number {
  return precision.reduce(
    (sum, value, i) => sum + value ** power * (residuals === undefined ? 1 : at(residuals, i) ** 2),
    0,
  );
}

/** X′ diag(precisionᵖ) X. */
function crossProduct(x: readonly Float64Array[], precision: Float64Array, power = 1): number[][] {
  const scaled = x.map((column) => column.map((value, i) => value * at(precision, i) ** power));
  return x.map((left) => scaled.map((right) => dot(left, right)));
}

function inverseOf(matrix: Matrix): number[][] | undefined {
  const columns = matrix.map((_, k) =>
    solveLinear(
      matrix,
      matrix.map((_, i) => (i === k ? 1 : 0)),
    ),
  );
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

function product(left: Matrix, right: Matrix): number[][] {
  return left.map((row) =>
    right.map((_, k) => row.reduce((sum, value, i) => sum + value * at(right[i] ?? [], k), 0)),
  );
}

function trace(matrix: Matrix): number {
  return matrix.reduce((sum, row, k) => sum + at(row, k), 0);
}

function checkAreas(
  areaCount: number,
  columns: Readonly<Record<string, NumericColumn>>,
  standardErrors: NumericColumn,
): SurveyProblem[] {
  const problems = checkColumns(areaCount, columns, "refuse");
  const without = Array.from(standardErrors.keys()).filter((area) => at(standardErrors, area) <= 0);
  if (without.length > 0)
    problems.push(
      problem(
        "survey.value-out-of-scale",
        { vi: "Sai số chuẩn phải lớn hơn 0", en: "A standard error must be above zero" },
        without.map(rowPlace),
      ),
    );
  return problems;
}

function modelProblem(text: { vi: string; en: string }, names: readonly string[] = []): SurveyProblem {
  return problem("survey.model-not-fitted", text, placed("variable", names));
}
