import { normalQuantileAt } from "./distribution.ts";
import { at } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { allRows, answered } from "./linearise.ts";
import { fail, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { indicatorsOf, regress, testTerm } from "./regression.ts";

/** What a rank counts as: itself, its normal score, or whether it lies above the median. */
export type RankScore = "wilcoxon" | "vanDerWaerden" | "median";

export interface RankTest {
  /** Mean score of each further group less that of the first, groups in sorted order. */
  readonly differences: readonly { readonly group: string; readonly value: number }[];
  /** With two groups: difference over its error; p is that of t. */
  readonly t?: number;
  readonly f: number;
  readonly numeratorDegrees: number;
  /** PSUs minus strata minus groups plus one. */
  readonly denominatorDegrees: number;
  readonly pValue: number;
  readonly answers: number;
}

/**
 * Whether groups differ in rank, on a sample with weights and clusters (Lumley & Scott, Biometrika 100, 2013; R
 * `svyranktest`): ranks are estimated for the population, Σ of the weights below plus half the own over the sum of all,
 * and their scores compared by regression on the groups. Two groups give Wilcoxon's test, more that of Kruskal and
 * Wallis. Equal answers share the plain mean of their ranks, as in R. Rows that lack an answer or a group are left
 * out when `missing` says so. Problems: fewer than two groups, columns of another length.
 *
 * @example testRanks(design, waitingDays, province, { missing: "dropListwise" })
 */
export function testRanks(
  design: SurveyDesign,
  outcome: NumericColumn,
  groups: LabelColumn,
  options: { readonly score?: RankScore; readonly missing?: "refuse" | "dropListwise" } = {},
): Outcome<RankTest> {
  const { score = "wilcoxon", missing = "refuse" } = options;
  const columns = indicatorsOf("", groups);
  const names = Object.keys(columns);
  const problems = checkColumns(design.rowCount, { outcome, ...columns }, missing);
  if (names.length === 0)
    problems.push(
      problem("survey.variable-constant", {
        vi: "Cần ít nhất hai nhóm để so sánh",
        en: "There must be at least two groups to compare",
      }),
    );
  if (problems.length > 0) return fail(problems);
  const rows = answered(allRows(design.rowCount), [outcome, ...Object.values(columns)]);
  const scores = scoresOf(design.surveyWeights, outcome, rows, score);
  const fitted = regress(design, scores, columns, { missing });
  if (!fitted.ok) return fitted;
  const term = testTerm(fitted.value, names);
  if (!term.ok) return term;
  const [, ...others] = fitted.value.coefficients;
  const [only] = others;
  return succeed({
    differences: others.map(({ name, value }) => ({ group: name, value })),
    ...(others.length === 1 && only && { t: only.t }),
    ...term.value,
    answers: rows.length,
  });
}

/** Scores at the rows, `NaN` elsewhere. */
function scoresOf(
  weights: Float64Array,
  outcome: NumericColumn,
  rows: Int32Array,
  score: RankScore,
): Float64Array {
  const order = Array.from(rows).toSorted((a, b) => at(outcome, a) - at(outcome, b) || a - b);
  const sum = order.reduce((total, row) => total + at(weights, row), 0);
  const scores = new Float64Array(outcome.length).fill(Number.NaN);
  let below = 0;
  for (let from = 0; from < order.length;) {
    const value = at(outcome, order[from] ?? 0);
    let [to, ranks] = [from, 0];
    for (; to < order.length && at(outcome, order[to] ?? 0) === value; to++) {
      const weight = at(weights, order[to] ?? 0);
      ranks += below + weight / 2;
      below += weight;
    }
    const rank = ranks / (to - from) / sum;
    for (; from < to; from++) scores[order[from] ?? 0] = scoreOf(rank, score);
  }
  return scores;
}

function scoreOf(rank: number, score: RankScore): number {
  if (score === "median") return Number(rank > 0.5);
  return score === "wilcoxon" ? rank : normalQuantileAt(rank);
}
