import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { placed, problem } from "./problem.ts";
import type { SurveyProblem, SurveyProblemCode } from "./problem.ts";

/** What to do with rows that have no answer: refuse them, leave them out variable by variable, or in all variables. */
export type MissingRule = "refuse" | "dropPerVariable" | "dropListwise";

/** Length, infinite values, columns without any answer and (under "refuse") missing answers: all columns at once. */
export function checkColumns(
  rowCount: number,
  columns: Readonly<Record<string, NumericColumn>>,
  missing: MissingRule,
): SurveyProblem[] {
  const states = Object.entries(columns).map(([name, column]) => ({
    name,
    state: inspect(column, rowCount),
  }));
  const problems: SurveyProblem[] = [];
  const add = (code: SurveyProblemCode, wanted: ColumnState, vi: string, en: string) => {
    const names = states.filter(({ state }) => state === wanted).map(({ name }) => name);
    if (names.length > 0) problems.push(problem(code, { vi, en }, placed("variable", names)));
  };
  add(
    "survey.column-length",
    "wrong-length",
    `Biến không có đúng ${rowCount} dòng`,
    `Variable does not have ${rowCount} rows`,
  );
  add("survey.value-out-of-scale", "infinite", "Biến có giá trị vô hạn", "Variable has infinite values");
  add("survey.value-missing", "empty", "Biến không có câu trả lời nào", "Variable has no answer at all");
  if (missing === "refuse")
    add(
      "survey.value-missing",
      "missing",
      "Biến thiếu giá trị; hãy chọn quy tắc xử lý",
      "Variable has missing answers; choose a missing rule",
    );
  return problems;
}

/** Columns whose answers are all equal: no variance, no correlation, no reliability. */
export function checkSpread(columns: Readonly<Record<string, NumericColumn>>): SurveyProblem[] {
  const names = Object.entries(columns)
    .filter(([, column]) => isConstant(column))
    .map(([name]) => name);
  if (names.length === 0) return [];
  return [
    problem(
      "survey.variable-constant",
      { vi: "Mọi câu trả lời của biến đều bằng nhau", en: "All answers of the variable are equal" },
      placed("variable", names),
    ),
  ];
}

type ColumnState = "fine" | "wrong-length" | "infinite" | "missing" | "empty";

function inspect(column: NumericColumn, rowCount: number): ColumnState {
  if (column.length !== rowCount) return "wrong-length";
  let missing = 0;
  for (let row = 0; row < rowCount; row++) {
    const value = at(column, row);
    if (Number.isNaN(value)) missing++;
    else if (!Number.isFinite(value)) return "infinite";
  }
  return missing === rowCount ? "empty" : missing > 0 ? "missing" : "fine";
}

function isConstant(column: NumericColumn): boolean {
  let first: number | undefined;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    first ??= value;
    if (value !== first) return false;
  }
  return true;
}
