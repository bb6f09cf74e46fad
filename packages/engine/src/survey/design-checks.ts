import { at } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import type { CodedDesign, DesignStage, LonelyPsuRule, SurveyDesignDeclaration } from "./declaration.ts";
import { placed, problem, rowPlace } from "./problem.ts";
import type { SurveyProblem } from "./problem.ts";

/** Every column must have one value a row. */
export function checkLengths(declaration: SurveyDesignDeclaration, rowCount: number): SurveyProblem[] {
  const columns = namedColumns(declaration);
  const wrong = columns.filter(([, column]) => column.length !== rowCount).map(([name]) => name);
  if (rowCount === 0) wrong.push("rowCount");
  if (wrong.length === 0) return [];
  const text = {
    vi: `Các cột phải có cùng số dòng (${rowCount}) và ít nhất một dòng`,
    en: `All columns need the same number of rows (${rowCount}), at least one`,
  };
  return [problem("survey.column-length", text, placed("variable", wrong))];
}

/** A stratum or unit without a name cannot be placed in the design. */
export function checkLabels(coded: CodedDesign): SurveyProblem[] {
  const columns = [
    ...coded.ids.map((column, level) => [`ids[${level}]`, column] as const),
    ...coded.strata.map((column, level) => [`strata[${level}]`, column] as const),
  ];
  return columns.flatMap(([name, { codes }]) => {
    if (!codes.includes(-1)) return [];
    const rows = Array.from(codes.keys()).filter((row) => codes[row] === -1);
    return [
      problem(
        "survey.label-missing",
        { vi: `Cột ${name} thiếu giá trị`, en: `Column ${name} has missing names` },
        rows.map(rowPlace),
      ),
    ];
  });
}

/** Unless names are read within strata, one PSU name may stand in one stratum only. */
export function checkNesting(coded: CodedDesign): SurveyProblem[] {
  const [strata] = coded.strata;
  const [ids] = coded.ids;
  if (!strata || !ids) return [];
  const home = new Int32Array(ids.levels.length).fill(-1);
  const torn = new Set<number>();
  for (let row = 0; row < ids.codes.length; row++) {
    const psu = ids.codes[row] ?? -1;
    const stratum = strata.codes[row] ?? -1;
    if (psu < 0 || stratum < 0) continue;
    if (home[psu] === -1) home[psu] = stratum;
    else if (home[psu] !== stratum) torn.add(psu);
  }
  if (torn.size === 0) return [];
  const text = {
    vi: "Đơn vị mẫu cấp 1 nằm trong hai tầng (dùng nest: true nếu mã lặp lại giữa các tầng)",
    en: "PSU stands in two strata (use nest: true when names repeat between strata)",
  };
  return [
    problem(
      "survey.psu-in-two-strata",
      text,
      placed(
        "psu",
        Array.from(torn, (psu) => ids.levels[psu] ?? ""),
      ),
    ),
  ];
}

/**
 * Where the weights come from must be said, once: means without weights look like means with them. A probability is
 * above 0 and at most 1.
 */
export function checkStatedWeights({
  surveyWeights,
  probabilities,
  populationSizes,
}: SurveyDesignDeclaration): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  if (surveyWeights !== undefined && probabilities !== undefined)
    problems.push(
      problem(
        "survey.weights-stated-twice",
        {
          vi: "Phương án nêu cả quyền số lẫn xác suất chọn; chỉ giữ một trong hai",
          en: "The design states both weights and probabilities; keep one of them",
        },
        placed("option", ["weights", "probabilities"]),
      ),
    );
  if (surveyWeights === undefined && probabilities === undefined && !populationSizes?.length)
    problems.push(
      problem(
        "survey.weights-not-stated",
        {
          vi:
            "Phương án không nêu quyền số; hãy nêu weights, probabilities hoặc fpc, " +
            "hay weights: none nếu mọi phiếu có giá trị như nhau",
          en:
            "The design states no weights; name weights, probabilities or fpc, " +
            "or say weights: none when every row counts once",
        },
        placed("option", ["weights"]),
      ),
    );
  return [...problems, ...checkProbabilities(probabilities)];
}

/** Probabilities outside (0, 1], with their rows. */
export function checkProbabilities(probabilities: NumericColumn | undefined): SurveyProblem[] {
  const wrong = Array.from(probabilities?.keys() ?? []).filter((row) => {
    const probability = probabilities?.[row] ?? Number.NaN;
    return !(probability > 0 && probability <= 1);
  });
  if (wrong.length === 0) return [];
  const text = {
    vi: "Xác suất chọn phải lớn hơn 0 và không quá 1",
    en: "Inclusion probability must be above 0 and at most 1",
  };
  return [problem("survey.weight-not-positive", text, wrong.map(rowPlace))];
}

/** A survey weight is a finite number above zero. */
export function checkWeights(weights: Float64Array): SurveyProblem[] {
  const wrong: number[] = [];
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? Number.NaN;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) wrong.push(row);
  }
  if (wrong.length === 0) return [];
  const text = {
    vi: "Quyền số bằng 0, âm, vô hạn hoặc thiếu",
    en: "Survey weight is zero, negative, infinite or missing",
  };
  return [problem("survey.weight-not-positive", text, wrong.map(rowPlace))];
}

/** Under the rule "fail" a stratum with one unit, not taken completely, has no variance and is named. */
export function checkLonely(stages: readonly DesignStage[], rule: LonelyPsuRule): SurveyProblem[] {
  if (rule !== "fail") return [];
  const names = stages.flatMap((stage) =>
    stage.stratumNames.filter(
      (_, code) => at(stage.sampleSize, code) === 1 && at(stage.populationSize, code) > 1,
    ),
  );
  if (names.length === 0) return [];
  const text = {
    vi: "Tầng chỉ có một đơn vị mẫu, không tính được phương sai; hãy gộp tầng hoặc chọn lonelyPsu",
    en: "Stratum has a single sampling unit, so no variance; merge strata or choose lonelyPsu",
  };
  return [problem("survey.lonely-psu", text, placed("stratum", names))];
}

/** Population sizes below the sample, or differing inside one stratum. */
export function populationProblems(
  short: readonly number[],
  uneven: readonly number[],
  names: readonly string[],
): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  const named = (codes: readonly number[]) =>
    placed(
      "stratum",
      codes.map((code) => names[code] ?? String(code)),
    );
  if (short.length > 0) {
    const text = {
      vi: "Quy mô tổng thể (số đơn vị, không phải tỷ lệ chọn) nhỏ hơn cỡ mẫu hoặc thiếu",
      en: "Population size (a number of units, no sampling fraction) is below the sample size or missing",
    };
    problems.push(problem("survey.population-below-sample", text, named(short)));
  }
  if (uneven.length > 0) {
    const text = {
      vi: "Quy mô tổng thể khác nhau trong cùng một tầng",
      en: "Population size differs within one stratum",
    };
    problems.push(problem("survey.population-not-constant", text, named(uneven)));
  }
  return problems;
}

function namedColumns(declaration: SurveyDesignDeclaration): [string, LabelColumn][] {
  const columns: [string, LabelColumn][] = [];
  declaration.ids?.forEach((column, level) => columns.push([`ids[${level}]`, column]));
  declaration.strata?.forEach((column, level) => columns.push([`strata[${level}]`, column]));
  declaration.populationSizes?.forEach((column, level) =>
    columns.push([`populationSizes[${level}]`, column]),
  );
  if (declaration.surveyWeights && declaration.surveyWeights !== "none")
    columns.push(["surveyWeights", declaration.surveyWeights]);
  if (declaration.probabilities) columns.push(["probabilities", declaration.probabilities]);
  return columns;
}
