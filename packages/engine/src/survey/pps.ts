import { at, encode } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import { checkProbabilities } from "./design-checks.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { meanOf, ratioOf, totalOf } from "./linearise.ts";
import type { Linearised } from "./linearise.ts";
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
  /** What each number speaks of; with domains every variable of the first domain, then of the second … */
  readonly names: readonly string[];
  /** The domain of each number, where there are domains. */
  readonly domains?: readonly Readonly<Record<string, string>>[];
  readonly values: readonly number[];
  readonly standardErrors: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/** A column, or two whose totals are divided. */
export type PpsVariable =
  | NumericColumn
  | { readonly numerator: NumericColumn; readonly denominator: NumericColumn };

export interface PpsOptions {
  /** Of single columns. Default "total". */
  readonly statistic?: "total" | "mean";
  /** Subpopulations: units outside of one count as 0 and stay in the sample. */
  readonly by?: SurveyDomains;
  /** Strata that were drawn apart; their variances add up. Joint probabilities know of them already. */
  readonly strata?: LabelColumn;
}

/**
 * Totals, means or ratios, by domain where asked, of a one-stage sample drawn with unequal probabilities, with the
 * variance method named. Probabilities must lie in (0, 1]; joint probabilities must be a matrix of the sample's size,
 * all above zero. A domain without members is not among `by`; a ratio whose denominator adds up to 0 is `NaN`.
 *
 * @example estimatePps(p, { perHead: { numerator: votes, denominator: people } }, { method: "brewer" }, { by })
 */
export function estimatePps(
  probabilities: NumericColumn,
  variables: Readonly<Record<string, PpsVariable>>,
  variance: PpsVariance,
  { statistic = "total", by, strata }: PpsOptions = {},
): Outcome<PpsEstimates> {
  const strataCodes = strata && encode(strata).codes;
  const problems = [
    ...checkProbabilities(probabilities),
    ...checkJoint(variance, probabilities.length),
    ...checkColumns(probabilities.length, checked(variables), "refuse"),
    ...checkDomains(by, probabilities.length),
    ...checkStrata(strataCodes, probabilities.length),
  ];
  if (problems.length > 0) return fail(problems);
  const weights = Float64Array.from(probabilities, (p) => 1 / p);
  const parts = domainParts(by, weights.length).flatMap(({ rows, named }) =>
    Object.entries(variables).map(([name, variable]) => ({
      name,
      domain: named.domain ?? {},
      ...linearised(weights, variable, statistic, rows),
    })),
  );
  const groups = strataCodes ? Array.from(Map.groupBy(strataCodes.keys(), (row) => strataCodes[row])) : [];
  const strataRows = groups.length > 0 ? groups.map(([, rows]) => rows) : [Array.from(weights.keys())];
  const columns = parts.map(({ influence }) => {
    const column = new Float64Array(weights.length);
    influence.rows.forEach((row, i) => (column[row] = at(influence.values, i) * at(weights, row)));
    return column;
  });
  const covariance = columns.map((left) =>
    columns.map((right) =>
      strataRows.reduce((sum, rows) => sum + strataVariance(left, right, probabilities, variance, rows), 0),
    ),
  );
  return succeed({
    names: parts.map(({ name }) => name),
    ...(by && { domains: parts.map(({ domain }) => domain) }),
    values: parts.map((part) => part.value),
    standardErrors: covariance.map((row, index) => Math.sqrt(at(row, index))),
    covariance,
  });
}

function linearised(
  weights: Float64Array,
  variable: PpsVariable,
  statistic: "total" | "mean",
  rows: Int32Array,
): Linearised {
  if ("numerator" in variable) return ratioOf(weights, variable.numerator, variable.denominator, rows);
  return (statistic === "total" ? totalOf : meanOf)(weights, variable, rows);
}

/** Every column under a name of its own, so that a fault in one of them can be told. */
function checked(variables: Readonly<Record<string, PpsVariable>>): Record<string, NumericColumn> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, variable]): [string, NumericColumn][] =>
      "numerator" in variable
        ? [
            [name, variable.numerator],
            [`${name} (denominator)`, variable.denominator],
          ]
        : [[name, variable]],
    ),
  );
}

/** A stratum has a name in every row and holds two units at least. */
function checkStrata(codes: Int32Array | undefined, size: number): SurveyProblem[] {
  if (!codes) return [];
  if (codes.length !== size || codes.includes(-1))
    return [
      problem("survey.label-missing", {
        vi: `Tầng phải có tên ở cả ${size} dòng`,
        en: `The stratum must be named in all ${size} rows`,
      }),
    ];
  const lonely = Array.from(codes.keys()).filter(
    (row) => codes.indexOf(at(codes, row)) === codes.lastIndexOf(at(codes, row)),
  );
  if (lonely.length === 0) return [];
  const text = { vi: "Tầng chỉ có một đơn vị mẫu", en: "A stratum has one unit only" };
  return [problem("survey.lonely-psu", text, lonely.map(rowPlace))];
}

function strataVariance(
  left: Float64Array,
  right: Float64Array,
  probabilities: NumericColumn,
  variance: PpsVariance,
  rows: readonly number[],
): number {
  const some = (column: NumericColumn) => Float64Array.from(rows, (row) => at(column, row));
  const joint =
    "jointProbabilities" in variance
      ? {
          ...variance,
          jointProbabilities: rows.map((row) =>
            rows.map((other) => variance.jointProbabilities[row]?.[other] ?? 0),
          ),
        }
      : variance;
  return pairVariance(some(left), some(right), some(probabilities), joint);
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
