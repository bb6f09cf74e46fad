import { at, encode } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { solveCalibration } from "./calibration-newton.ts";
import type { CalibrationDistance } from "./calibration-newton.ts";
import type { SurveyDesign } from "./design.ts";
import { declareDomains } from "./domain.ts";
import { checkColumns } from "./column-checks.ts";
import { marginProjection, regressionProjection } from "./projection.ts";
import type { CalibrationProjection } from "./projection.ts";
import { fail, placed, problem, rowPlace, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import { fitMargin, rakeToMargins } from "./raking.ts";
import type { CodedMargin } from "./raking.ts";

/** A known margin: the population size of each level of one column. */
export interface CalibrationMargin {
  readonly name: string;
  readonly labels: LabelColumn;
  readonly population: Readonly<Record<string, number>>;
}

/** What the weights are calibrated to, and how far they may move. */
export type CalibrationModel =
  /** Every cell of the crossed columns to its known size. */
  | {
      readonly method: "postStratify";
      readonly cells: Readonly<Record<string, LabelColumn>>;
      readonly population: readonly {
        readonly levels: Readonly<Record<string, string>>;
        readonly size: number;
      }[];
      /** Cells with fewer rows are a problem. Default 1. */
      readonly minimumCell?: number;
    }
  /** Each margin in turn until all hold (iterative proportional fitting, Deming & Stephan 1940). */
  | {
      readonly method: "rake";
      readonly margins: readonly CalibrationMargin[];
      /** Largest relative miss allowed. Default 1e-12. */
      readonly tolerance?: number;
      /** Rounds over all margins; default 1000. */
      readonly maximumIterations?: number;
      /**
       * "regression" (calibration theory, default) or "sweeps": ten
       * unweighted sweeps of cell means, what R `rake()` reports.
       */
      readonly residuals?: "regression" | "sweeps";
    }
  /**
   * Totals of auxiliary variables (Deville & Särndal 1992): exponential, regression (GREG), or logit within bounds on
   * the factor.
   */
  | {
      readonly method: "raking";
      readonly variables: Readonly<Record<string, NumericColumn>>;
      readonly totals: Readonly<Record<string, number>>;
      readonly tolerance?: number;
      readonly maximumIterations?: number;
    }
  | {
      /** Without bounds the regression estimator; its weights may turn negative, which is a problem. */
      readonly method: "linear";
      readonly variables: Readonly<Record<string, NumericColumn>>;
      readonly totals: Readonly<Record<string, number>>;
      /** Bounds of calibrated weight / weight before, lower below 1, upper above 1: the factor is cut off there. */
      readonly bounds?: readonly [lower: number, upper: number];
      readonly tolerance?: number;
      readonly maximumIterations?: number;
    }
  | {
      readonly method: "logit";
      readonly variables: Readonly<Record<string, NumericColumn>>;
      readonly totals: Readonly<Record<string, number>>;
      /** Bounds of calibrated weight / weight before, lower below 1, upper above 1. */
      readonly bounds: readonly [lower: number, upper: number];
      readonly tolerance?: number;
      readonly maximumIterations?: number;
    };

/**
 * Calibrates the survey weights of a design and carries the calibration into its variance.
 *
 * Never falls back silently: margins that are not reached, cells without rows and margins whose sums disagree come
 * back as problems that name the margin, weights that would turn negative as one that names the calibration and the
 * rows. Sums of margins may differ by 10⁻⁸ (rounding in print); they are then brought to that of the first. The old
 * design is left as it was.
 */
export function calibrate(design: SurveyDesign, model: CalibrationModel): Outcome<SurveyDesign> {
  const prepared = prepareCalibration(model, design.rowCount);
  if (!prepared.ok) return prepared;
  const fitted = prepared.value(design.surveyWeights);
  if (!fitted.ok) return fitted;
  const { weights, projection } = fitted.value;
  const rows: number[] = [];
  for (let row = 0; row < weights.length; row++) {
    const weight = at(weights, row);
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) rows.push(row);
  }
  if (rows.length > 0) return fail([notPositive(model.method, rows)]);
  return succeed({ ...design, surveyWeights: weights, calibrations: [projection(), ...design.calibrations] });
}

/** Weights that meet the model, and what it then takes out of a linearised variable. */
interface FittedWeights {
  readonly weights: Float64Array;
  readonly projection: () => CalibrationProjection;
}

type Fitter = (before: Float64Array) => Outcome<FittedWeights>;

/** The model, checked once, ready to fit weights again and again. */
export function prepareCalibration(model: CalibrationModel, rowCount: number): Outcome<Fitter> {
  if (model.method === "postStratify") return postStratify(model, rowCount);
  if (model.method === "rake") return rake(model, rowCount);
  return calibrateTotals(model, rowCount);
}

function notPositive(method: CalibrationModel["method"], rows: readonly number[]): SurveyProblem {
  const text = {
    vi:
      `Hiệu chỉnh “${method}” cho ra quyền số không dương; hãy đặt giới hạn (bounds), ` +
      "dùng “raking” hoặc “logit”, hay gộp các mức",
    en:
      `Calibration "${method}" gives weights that are not above 0; set bounds, ` +
      'use "raking" or "logit", or merge levels',
  };
  return problem("survey.calibration-not-positive", text, rows.map(rowPlace));
}

function postStratify(
  model: Extract<CalibrationModel, { method: "postStratify" }>,
  rowCount: number,
): Outcome<Fitter> {
  const domains = declareDomains(model.cells);
  if (!domains.ok) return domains;
  const { codes, levels } = domains.value;
  const key = (level: Readonly<Record<string, string>>): string =>
    Object.keys(model.cells)
      .map((name) => level[name])
      .join(" · ");
  const population = Object.fromEntries(
    model.population.map(({ levels: level, size }) => [key(level), size]),
  );
  const names = levels.map(key);
  const margin = {
    name: Object.keys(model.cells).join(" × "),
    codes,
    names,
    targets: names.map((name) => population[name] ?? Number.NaN),
  };
  const problems = [
    ...checkRows([margin], rowCount),
    ...checkMargin(margin, Object.keys(population)),
    ...smallCells(margin, model.minimumCell ?? 1),
  ];
  if (problems.length > 0) return fail(problems);
  return succeed((before) => {
    const factors = new Float64Array(rowCount).fill(1);
    fitMargin(before, factors, margin);
    const weights = before.map((weight, row) => weight * at(factors, row));
    return succeed({ weights, projection: () => marginProjection([margin], before) });
  });
}

function rake(model: Extract<CalibrationModel, { method: "rake" }>, rowCount: number): Outcome<Fitter> {
  const margins = toOneSum(model.margins.map(codeMargin));
  const problems = [
    ...checkRows(margins, rowCount),
    ...model.margins.flatMap((margin, index) => {
      const coded = margins[index];
      return coded ? checkMargin(coded, Object.keys(margin.population)) : [];
    }),
    ...checkSums(model.margins),
  ];
  if (problems.length > 0) return fail(problems);
  const { tolerance = 1e-12, maximumIterations = 1000 } = model;
  return succeed((before) => {
    const { weights, missed } = rakeToMargins(before, margins, tolerance, maximumIterations);
    if (missed.length > 0) return fail([notConverged(missed)]);
    const sweeps = {
      kind: "sweeps",
      margins: margins.map(({ codes, names }) => ({ codes, count: names.length })),
      sweeps: 10,
    } as const;
    return succeed({
      weights,
      projection: () => (model.residuals === "sweeps" ? sweeps : marginProjection(margins, before)),
    });
  });
}

/** Labels must stand in the rows of the design. */
function checkRows(margins: readonly CodedMargin[], rowCount: number): SurveyProblem[] {
  const wrong = margins.filter(({ codes }) => codes.length !== rowCount).map(({ name }) => name);
  if (wrong.length === 0) return [];
  const text = { vi: `Lề không có đúng ${rowCount} dòng`, en: `Margin does not have ${rowCount} rows` };
  return [problem("survey.column-length", text, placed("margin", wrong))];
}

/** Margins whose sums differ by rounding alone (see `checkSums`) are brought to the sum of the first. */
function toOneSum(margins: readonly CodedMargin[]): CodedMargin[] {
  const sums = margins.map(({ targets }) => targets.reduce((sum, target) => sum + target, 0));
  return margins.map((margin, index) => ({
    ...margin,
    targets: margin.targets.map((target) => target * (at(sums, 0) / at(sums, index))),
  }));
}

function calibrateTotals(
  model: Extract<CalibrationModel, { totals: unknown }>,
  rowCount: number,
): Outcome<Fitter> {
  const problems = checkColumns(rowCount, model.variables, "refuse");
  const names = Object.keys(model.variables);
  const unmatched = [
    ...names.filter((name) => !Number.isFinite(model.totals[name])),
    ...Object.keys(model.totals).filter((name) => !names.includes(name)),
  ];
  if (unmatched.length > 0)
    problems.push(
      problem(
        "survey.margin-mismatch",
        {
          vi: "Biến hiệu chỉnh và tổng đã biết không khớp",
          en: "Calibration variables and known totals do not match",
        },
        placed("margin", unmatched),
      ),
    );
  const bounds = model.method === "raking" ? undefined : model.bounds;
  if (bounds && !(bounds[0] < 1 && bounds[1] > 1 && bounds[0] >= 0)) {
    problems.push(
      problem(
        "survey.option-invalid",
        { vi: "Giới hạn phải thỏa 0 ≤ dưới < 1 < trên", en: "Bounds must satisfy 0 ≤ lower < 1 < upper" },
        placed("option", ["bounds"]),
      ),
    );
  }
  if (problems.length > 0) return fail(problems);
  const columns = Object.values(model.variables).map((column) =>
    column instanceof Float64Array ? column : Float64Array.from(column),
  );
  const targets = names.map((name) => model.totals[name] ?? Number.NaN);
  return succeed((before) => {
    const { weights, missed } = solveCalibration(
      columns,
      before,
      targets,
      distanceOf(model),
      model.tolerance ?? 1e-11,
      model.maximumIterations ?? 100,
    );
    if (missed.length > 0) return fail([notConverged(missed.map((index) => names[index] ?? String(index)))]);
    return succeed({ weights, projection: () => regressionProjection(columns, before) });
  });
}

function distanceOf(model: Extract<CalibrationModel, { totals: unknown }>): CalibrationDistance {
  if (model.method === "raking") return { kind: "raking" };
  const [lower, upper] = model.bounds ?? [];
  if (lower === undefined || upper === undefined) return { kind: "linear" };
  return { kind: model.method, lower, upper };
}

function codeMargin(margin: CalibrationMargin): CodedMargin {
  const { codes, levels } = encode(margin.labels);
  return {
    name: margin.name,
    codes,
    names: levels,
    targets: levels.map((level) => margin.population[level] ?? Number.NaN),
  };
}

function checkMargin(margin: CodedMargin, known: readonly string[]): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  const withoutTarget = margin.names.filter((_, index) => !(at(margin.targets, index) > 0));
  const withoutRows = known.filter((level) => !margin.names.includes(level));
  const add = (levels: readonly string[], vi: string, en: string) => {
    if (levels.length > 0)
      problems.push(
        problem(
          "survey.margin-mismatch",
          { vi, en },
          placed(
            "margin",
            levels.map((level) => `${margin.name} = ${level}`),
          ),
        ),
      );
  };
  add(
    withoutTarget,
    "Lề có trong mẫu nhưng không có quy mô tổng thể dương",
    "Level in the sample has no positive population size",
  );
  add(
    withoutRows,
    "Lề có trong tổng thể nhưng không có trong mẫu; hãy gộp ô",
    "Level in the population has no rows in the sample; merge cells",
  );
  if (margin.codes.includes(-1))
    add(["?"], "Có dòng thiếu mức của lề", "Some rows have no level of the margin");
  return problems;
}

function smallCells(margin: CodedMargin, minimum: number): SurveyProblem[] {
  const sizes = new Int32Array(margin.names.length);
  for (const code of margin.codes) if (code >= 0) sizes[code] = at(sizes, code) + 1;
  const small = margin.names.filter((_, index) => at(sizes, index) < minimum);
  if (small.length === 0) return [];
  return [
    problem(
      "survey.class-too-small",
      {
        vi: `Ô có ít hơn ${minimum} phiếu; hãy gộp ô`,
        en: `Cell has fewer than ${minimum} rows; merge cells`,
      },
      placed("margin", small),
    ),
  ];
}

function checkSums(margins: readonly CalibrationMargin[]): SurveyProblem[] {
  const sums = margins.map((margin) => Object.values(margin.population).reduce((sum, size) => sum + size, 0));
  const first = at(sums, 0);
  const odd = margins
    .filter((_, index) => !(Math.abs(at(sums, index) - first) <= 1e-8 * Math.abs(first)))
    .map((margin) => margin.name);
  if (odd.length === 0) return [];
  return [
    problem(
      "survey.margin-mismatch",
      {
        vi: `Tổng của lề khác tổng của lề đầu tiên (${first})`,
        en: `Sum of the margin differs from that of the first (${first})`,
      },
      placed("margin", odd),
    ),
  ];
}

function notConverged(margins: readonly string[]): SurveyProblem {
  const text = {
    vi: "Hiệu chỉnh không hội tụ, lề chưa đạt",
    en: "Calibration did not converge, margin not reached",
  };
  return problem("survey.calibration-not-converged", text, placed("margin", margins));
}
