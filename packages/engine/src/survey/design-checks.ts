import { at } from "./column.ts";
import type { LabelColumn } from "./column.ts";
import type { DesignStage, LonelyPsuRule, SurveyDesignDeclaration } from "./design.ts";
import { placed, problem, rowPlace } from "./problem.ts";
import type { SurveyProblem } from "./problem.ts";

/** Every column must have one value a row. */
export function checkLengths(declaration: SurveyDesignDeclaration, rowCount: number): SurveyProblem[] {
  const columns = namedColumns(declaration);
  const wrong = columns.filter(([, column]) => column.length !== rowCount).map(([name]) => name);
  if (rowCount === 0) wrong.push("rowCount");
  if (wrong.length === 0) return [];
  const text = { vi: `Các cột phải có cùng số dòng (${rowCount}) và ít nhất một dòng`, en: `All columns need the same number of rows (${rowCount}), at least one` };
  return [problem("survey.column-length", text, placed("variable", wrong))];
}

/** A stratum or unit without a name cannot be placed in the design. */
export function checkLabels(declaration: SurveyDesignDeclaration): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  for (const [name, column] of namedColumns(declaration)) {
    if (!name.startsWith("ids") && !name.startsWith("strata")) continue;
    const rows = absentRows(column);
    if (rows.length === 0) continue;
    const text = { vi: `Cột ${name} thiếu giá trị`, en: `Column ${name} has missing names` };
    problems.push(problem("survey.label-missing", text, rows.map(rowPlace)));
  }
  return problems;
}

/** Unless names are read within strata, one PSU name may stand in one stratum only. */
export function checkNesting(declaration: SurveyDesignDeclaration): SurveyProblem[] {
  const strata = declaration.strata?.[0];
  const ids = declaration.ids?.[0];
  if (declaration.nest || !strata || !ids) return [];
  const home = new Map<string, string>();
  const torn = new Set<string>();
  for (let row = 0; row < ids.length; row++) {
    const psu = String(ids[row]);
    const stratum = String(strata[row]);
    const known = home.get(psu);
    if (known === undefined) home.set(psu, stratum);
    else if (known !== stratum) torn.add(psu);
  }
  if (torn.size === 0) return [];
  const text = { vi: "Đơn vị mẫu cấp 1 nằm trong hai tầng (dùng nest: true nếu mã lặp lại giữa các tầng)", en: "PSU stands in two strata (use nest: true when names repeat between strata)" };
  return [problem("survey.psu-in-two-strata", text, placed("psu", torn))];
}

/** A survey weight is a finite number above zero. */
export function checkWeights(weights: Float64Array): SurveyProblem[] {
  const wrong: number[] = [];
  for (let row = 0; row < weights.length; row++) if (!(at(weights, row) > 0 && at(weights, row) < Number.POSITIVE_INFINITY)) wrong.push(row);
  if (wrong.length === 0) return [];
  const text = { vi: "Quyền số bằng 0, âm, vô hạn hoặc thiếu", en: "Survey weight is zero, negative, infinite or missing" };
  return [problem("survey.weight-not-positive", text, wrong.map(rowPlace))];
}

/** Under the rule "fail" a stratum with one unit, not taken completely, has no variance and is named. */
export function checkLonely(stages: readonly DesignStage[], rule: LonelyPsuRule): SurveyProblem[] {
  if (rule !== "fail") return [];
  const names = stages.flatMap((stage) => stage.stratumNames.filter((_, code) => at(stage.sampleSize, code) === 1 && at(stage.populationSize, code) > 1));
  if (names.length === 0) return [];
  const text = { vi: "Tầng chỉ có một đơn vị mẫu, không tính được phương sai; hãy gộp tầng hoặc chọn lonelyPsu", en: "Stratum has a single sampling unit, so no variance; merge strata or choose lonelyPsu" };
  return [problem("survey.lonely-psu", text, placed("stratum", names))];
}

/** Population sizes below the sample, or differing inside one stratum. */
export function populationProblems(short: readonly number[], uneven: readonly number[], names: readonly string[]): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  const named = (codes: readonly number[]) => placed("stratum", codes.map((code) => names[code] ?? String(code)));
  if (short.length > 0) {
    const text = { vi: "Quy mô tổng thể nhỏ hơn cỡ mẫu hoặc thiếu", en: "Population size is below the sample size or missing" };
    problems.push(problem("survey.population-below-sample", text, named(short)));
  }
  if (uneven.length > 0) {
    const text = { vi: "Quy mô tổng thể khác nhau trong cùng một tầng", en: "Population size differs within one stratum" };
    problems.push(problem("survey.population-not-constant", text, named(uneven)));
  }
  return problems;
}

function namedColumns(declaration: SurveyDesignDeclaration): [string, LabelColumn][] {
  const columns: [string, LabelColumn][] = [];
  declaration.ids?.forEach((column, level) => columns.push([`ids[${level}]`, column]));
  declaration.strata?.forEach((column, level) => columns.push([`strata[${level}]`, column]));
  declaration.populationSizes?.forEach((column, level) => columns.push([`populationSizes[${level}]`, column]));
  if (declaration.surveyWeights) columns.push(["surveyWeights", declaration.surveyWeights]);
  if (declaration.probabilities) columns.push(["probabilities", declaration.probabilities]);
  return columns;
}

function absentRows(column: LabelColumn): number[] {
  const rows: number[] = [];
  for (let row = 0; row < column.length; row++) {
    const label = column[row];
    if (label === null || label === undefined || label === "" || (typeof label === "number" && Number.isNaN(label))) rows.push(row);
  }
  return rows;
}
