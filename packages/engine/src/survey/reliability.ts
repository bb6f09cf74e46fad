import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns, checkSpread } from "./column-checks.ts";
import { allRows, answered, elementVariance, pick } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";

export interface CronbachAlpha {
  readonly weighted: number;
  readonly unweighted: number;
  /** Rows with an answer to every item. */
  readonly answers: number;
}

/**
 * Cronbach's alpha of a set of items, k/(k−1) · (1 − Σ item variances / variance of the sum), with and without survey
 * weights, on the rows that answered all items (Cronbach 1951). Items without spread are a problem.
 */
export function cronbachAlpha(
  surveyWeights: Float64Array,
  items: Readonly<Record<string, NumericColumn>>,
): Outcome<CronbachAlpha> {
  const columns = Object.values(items);
  const problems = [...checkColumns(surveyWeights.length, items, "dropListwise"), ...checkSpread(items)];
  if (columns.length < 2)
    problems.push(
      problem(
        "survey.option-invalid",
        { vi: "Cần ít nhất hai câu hỏi", en: "At least two items are needed" },
        placed("option", ["items"]),
      ),
    );
  if (problems.length > 0) return fail(problems);
  const rows = answered(allRows(surveyWeights.length), columns);
  const answers = rows.length;
  if (answers < 2)
    return fail([
      problem(
        "survey.value-missing",
        { vi: "Ít hơn hai phiếu trả lời đủ các câu", en: "Fewer than two rows answer every item" },
        placed("variable", Object.keys(items)),
      ),
    ]);
  const equal = new Float64Array(surveyWeights.length).fill(1);
  return succeed({
    weighted: alpha(surveyWeights, columns, rows),
    unweighted: alpha(equal, columns, rows),
    answers,
  });
}

function alpha(weights: Float64Array, items: readonly NumericColumn[], rows: Int32Array): number {
  const sums = Float64Array.from(rows, (row) => items.reduce((sum, item) => sum + at(item, row), 0));
  const itemVariance = items.reduce((sum, item) => sum + elementVariance(weights, pick(item, rows)), 0);
  return (
    (items.length / (items.length - 1)) *
    (1 - itemVariance / elementVariance(weights, { rows, values: sums }))
  );
}
