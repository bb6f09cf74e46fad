import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { allRows, answered, meanOf } from "./linearise.ts";
import { fail, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { taylorCovariance } from "./variance.ts";

/** Variances and covariances in the population, with the standard error of each. */
export interface PopulationSpread {
  readonly names: readonly string[];
  /** In the order of the names, row by row. */
  readonly covariance: readonly (readonly number[])[];
  readonly standardErrors: readonly (readonly number[])[];
  readonly correlation: readonly (readonly number[])[];
  readonly answers: number;
}

/**
 * Variances, covariances and correlations of variables in the population, from the rows that answered all of them: the
 * weighted mean of (x − x̄)(y − ȳ) · n/(n − 1), whose error is that of a mean of these products, as the error of x̄ and ȳ
 * is of second order (Särndal, Swensson & Wretman 1992, 5.9; R `svyvar`).
 */
export function populationSpread(
  design: SurveyDesign,
  variables: Readonly<Record<string, NumericColumn>>,
  options: { readonly missing?: "refuse" | "dropListwise" } = {},
): Outcome<PopulationSpread> {
  const problems = checkColumns(design.rowCount, variables, options.missing ?? "refuse");
  if (problems.length > 0) return fail(problems);
  const columns = Object.values(variables);
  const rows = answered(allRows(design.rowCount), columns);
  const weights = design.surveyWeights;
  const means = columns.map((column) => meanOf(weights, column, rows).value);
  const raised = rows.length / (rows.length - 1);
  const cells = columns.map((left, i) =>
    columns.map((right, j) => {
      const products = new Float64Array(design.rowCount);
      for (const row of rows)
        products[row] = (at(left, row) - at(means, i)) * (at(right, row) - at(means, j)) * raised;
      const { value, influence } = meanOf(weights, products, rows);
      return { value, standardError: Math.sqrt(at(taylorCovariance(design, [influence]), 0)) };
    }),
  );
  const covariance = cells.map((row) => row.map(({ value }) => value));
  return succeed({
    names: Object.keys(variables),
    covariance,
    standardErrors: cells.map((row) => row.map(({ standardError }) => standardError)),
    correlation: covariance.map((row, i) =>
      row.map((value, j) => value / Math.sqrt(at(row, i) * at(covariance[j] ?? [], j))),
    ),
    answers: rows.length,
  });
}
