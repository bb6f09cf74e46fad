import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import { checkProbabilities } from "./design-checks.ts";
import { allRows, meanOf, totalOf } from "./linearise.ts";
import { fail, problem, rowPlace, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";

/** How the variance under unequal probabilities without replacement is found. */
export type PpsVariance =
  /** As if drawn with replacement (Hansen & Hurwitz 1943). */
  | { readonly method: "wr" }
  /** Brewer's approximation (Brewer & Donadio 2003): only first-order probabilities. */
  | { readonly method: "brewer" }
  /** Overton's approximation of the joint probabilities. */
  | { readonly method: "overton" }
  /** Hartley & Rao (1962); the mean probability of the sample stands for Σp²/n. */
  | { readonly method: "hr" }
  /** Horvitz & Thompson (1952) with given joint probabilities, one row of the matrix a sampled row. */
  | { readonly method: "ht"; readonly jointProbabilities: readonly (readonly number[])[] }
  /** Yates & Grundy (1953), the form for samples of fixed size. */
  | { readonly method: "yg"; readonly jointProbabilities: readonly (readonly number[])[] };

export interface PpsEstimates {
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly standardErrors: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/**
 * Totals or means of a one-stage sample drawn with unequal probabilities, with the variance method named.
 * Probabilities must lie in (0, 1]; joint probabilities must be a matrix of the sample's size, all above zero.
 */
export function estimatePps(
  probabilities: NumericColumn,
  variables: Readonly<Record<string, NumericColumn>>,
  variance: PpsVariance,
  statistic: "total" | "mean" = "total",
): Outcome<PpsEstimates> {
  const problems = [
    ...checkProbabilities(probabilities),
    ...checkJoint(variance, probabilities.length),
    ...checkColumns(probabilities.length, variables, "refuse"),
  ];
  if (problems.length > 0) return fail(problems);
  const weights = Float64Array.from(probabilities, (p) => 1 / p);
  const rows = allRows(weights.length);
  const parts = Object.values(variables).map((values) =>
    (statistic === "total" ? totalOf : meanOf)(weights, values, rows),
  );
  const weighted = parts.map((part) => part.influence.values.map((value, row) => value * at(weights, row)));
  const covariance = weighted.map((left) =>
    weighted.map((right) => pairVariance(left, right, probabilities, variance)),
  );
  const standardErrors = covariance.map((row, index) => Math.sqrt(at(row, index)));
  return succeed({
    names: Object.keys(variables),
    values: parts.map((part) => part.value),
    standardErrors,
    covariance,
  });
}

function checkJoint(variance: PpsVariance, size: number): SurveyProblem[] {
  if (variance.method !== "ht" && variance.method !== "yg") return [];
  const { jointProbabilities } = variance;
  const wrong: number[] = [];
  for (let row = 0; row < size; row++) {
    const line = jointProbabilities[row];
    if (line?.length !== size || !line.every((p) => p > 0 && p <= 1)) wrong.push(row);
  }
  if (wrong.length === 0) return [];
  return [
    problem(
      "survey.weight-not-positive",
      {
        vi: "Xác suất chọn đồng thời thiếu, bằng 0 hoặc lớn hơn 1",
        en: "Joint inclusion probability is missing, zero or above 1",
      },
      wrong.map(rowPlace),
    ),
  ];
}

function pairVariance(
  left: Float64Array,
  right: Float64Array,
  probabilities: NumericColumn,
  variance: PpsVariance,
): number {
  if (variance.method === "wr") return centred(left, right, () => 1);
  if (variance.method === "brewer") return centred(left, right, (row) => 1 - at(probabilities, row));
  const check = checkMatrix(probabilities, variance);
  let sum = 0;
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < left.length; j++) {
      const factor = check(i, j);
      sum +=
        factor *
        (variance.method === "yg"
          ? at(left, i) * at(right, j) - at(left, i) * at(right, i)
          : at(left, i) * at(right, j));
    }
  }
  return sum;
}

function centred(left: Float64Array, right: Float64Array, factor: (row: number) => number): number {
  const size = left.length;
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value / size, 0);
  const [leftMean, rightMean] = [mean(left), mean(right)];
  let sum = 0;
  for (let row = 0; row < size; row++)
    sum += factor(row) * (at(left, row) - leftMean) * (at(right, row) - rightMean);
  return (size / (size - 1)) * sum;
}

/** (π_ij − π_i π_j) / π_ij, given or approximated. */
function checkMatrix(
  probabilities: NumericColumn,
  variance: Exclude<PpsVariance, { method: "wr" | "brewer" }>,
): (i: number, j: number) => number {
  const n = probabilities.length;
  const p = (row: number): number => at(probabilities, row);
  if (variance.method === "overton")
    return (i, j) => (i === j ? 1 - p(i) : 1 - (n - (p(i) + p(j)) / 2) / (n - 1));
  if (variance.method === "hr") {
    const mean = Array.from(probabilities).reduce((sum, value) => sum + value, 0) / n;
    return (i, j) => (i === j ? 1 - p(i) : 1 - (n - (p(i) + p(j)) + mean) / (n - 1));
  }
  const { jointProbabilities } = variance;
  return (i, j) => (i === j ? 1 - p(i) : 1 - (p(i) * p(j)) / at(jointProbabilities[i] ?? [], j));
}
