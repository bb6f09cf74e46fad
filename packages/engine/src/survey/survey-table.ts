import { calibrate } from "./calibration.ts";
import type { CalibrationModel } from "./calibration.ts";
import { declareDesign } from "./design.ts";
import type { SurveyDesign } from "./design.ts";
import { declareDomains } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { fail, placed, problem, rowPlace, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import type { SurveyFile } from "./survey-file.ts";
import { weightStage } from "./weights.ts";
import type { WeightStage } from "./weights.ts";

/** A table of answers as a file holds it: columns of text, all of the same length. */
export type TextTable = Readonly<Record<string, readonly string[]>>;

/** A survey ready to estimate from: its design, every stage of its weights, and its columns by name. */
export interface OpenedSurvey {
  readonly design: SurveyDesign;
  readonly stages: readonly WeightStage[];
  /**
   * Numbers of columns; an empty cell or NA is an answer that is not there, as it is in labels and domains.
   * Unknown columns and cells that are no numbers are problems.
   */
  readonly numbers: (names: readonly string[]) => Outcome<Record<string, Float64Array>>;
  readonly labels: (names: readonly string[]) => Outcome<Record<string, readonly string[]>>;
  readonly domains: (names: readonly string[]) => Outcome<SurveyDomains | undefined>;
}

/** What a file says instead of a column when every answer counts once. */
const NO_WEIGHTS = "none";

/**
 * Puts a survey file and its table of answers together: columns, design, calibration. All faults at once as far as they
 * can be seen: a calibration is tried only on a design that stands.
 */
export function openSurvey(file: SurveyFile, table: TextTable): Outcome<OpenedSurvey> {
  const columns = columnsOf(table);
  const named = [...(file.ids ?? []), ...(file.strata ?? []), ...calibratedBy(file)];
  const numeric = [file.weights, file.probabilities, ...(file.fpc ?? [])]
    .filter((name) => name !== undefined)
    .filter((name) => name !== NO_WEIGHTS);
  const [labels, numbers] = [columns.labels(named), columns.numbers(numeric)];
  if (!labels.ok || !numbers.ok) return fail([...problemsOf(labels), ...problemsOf(numbers)]);
  const design = declareDesign({
    rowCount: Object.values(table)[0]?.length ?? 0,
    ...(file.ids && { ids: file.ids.map((name) => labels.value[name] ?? []) }),
    ...(file.strata && { strata: file.strata.map((name) => labels.value[name] ?? []) }),
    ...(file.weights && {
      surveyWeights:
        file.weights === NO_WEIGHTS ? NO_WEIGHTS : (numbers.value[file.weights] ?? new Float64Array()),
    }),
    ...(file.probabilities && { probabilities: numbers.value[file.probabilities] ?? new Float64Array() }),
    ...(file.fpc && { populationSizes: file.fpc.map((name) => numbers.value[name] ?? new Float64Array()) }),
    nest: file.nest,
    lonelyPsu: file.lonelyPsu,
    adjustDomainLonely: file.adjustDomainLonely,
  });
  if (!design.ok) return design;
  const base = weightStage("base", design.value.surveyWeights);
  const model = calibrationOf(file, labels.value);
  if (!model) return succeed({ design: design.value, stages: [base], ...columns });
  const calibrated = calibrate(design.value, model);
  if (!calibrated.ok) return calibrated;
  return succeed({
    design: calibrated.value,
    stages: [base, weightStage("calibrated", calibrated.value.surveyWeights)],
    ...columns,
  });
}

function calibratedBy({ calibration }: SurveyFile): readonly string[] {
  return calibration?.method === "rake" ? calibration.margins.map(({ by }) => by) : (calibration?.by ?? []);
}

function calibrationOf(
  { calibration }: SurveyFile,
  labels: Readonly<Record<string, readonly string[]>>,
): CalibrationModel | undefined {
  if (!calibration) return undefined;
  if (calibration.method === "rake")
    return {
      method: "rake",
      margins: calibration.margins.map(({ by, totals }) => ({
        name: by,
        labels: labels[by] ?? [],
        population: totals,
      })),
    };
  return {
    method: "postStratify",
    cells: Object.fromEntries(calibration.by.map((name) => [name, labels[name] ?? []])),
    population: calibration.cells,
  };
}

function columnsOf(table: TextTable): Omit<OpenedSurvey, "design" | "stages"> {
  const missing = (names: readonly string[]): SurveyProblem[] => {
    const unknown = names.filter((name) => !(name in table));
    return unknown.length === 0
      ? []
      : [
          problem(
            "survey.column-missing",
            { vi: "Bảng không có cột", en: "The table has no column" },
            placed("variable", unknown),
          ),
        ];
  };
  const labels = (names: readonly string[]): Outcome<Record<string, readonly string[]>> => {
    const problems = missing(names);
    return problems.length > 0
      ? fail(problems)
      : succeed(Object.fromEntries(names.map((name) => [name, (table[name] ?? []).map(labelOf)])));
  };
  const numbers = (names: readonly string[]): Outcome<Record<string, Float64Array>> => {
    const read = names.map((name) => [name, Float64Array.from(table[name] ?? [], numberOf)] as const);
    const problems = [
      ...missing(names),
      ...read.flatMap(([name, values]) => wordsAmong(name, table[name] ?? [], values)),
    ];
    return problems.length > 0 ? fail(problems) : succeed(Object.fromEntries(read));
  };
  const domains = (names: readonly string[]): Outcome<SurveyDomains | undefined> => {
    if (names.length === 0) return succeed(undefined);
    const read = labels(names);
    return read.ok ? declareDomains(read.value) : read;
  };
  return { labels, numbers, domains };
}

/** A name that is not there is the empty text, which belongs to no level. */
function labelOf(text: string): string {
  return isAbsent(text) ? "" : text;
}

function numberOf(text: string): number {
  return isAbsent(text) ? Number.NaN : Number(text);
}

function isAbsent(text: string): boolean {
  return text.trim() === "" || text.trim() === "NA";
}

function wordsAmong(name: string, texts: readonly string[], values: Float64Array): SurveyProblem[] {
  const rows = texts.flatMap((text, row) => (!isAbsent(text) && !Number.isFinite(values[row]) ? [row] : []));
  return rows.length === 0
    ? []
    : [
        problem(
          "survey.number-not-valid",
          { vi: `Cột ${name} có ô không phải là số`, en: `Column ${name} has cells that are no numbers` },
          rows.map(rowPlace),
        ),
      ];
}

function problemsOf(outcome: Outcome<unknown>): readonly SurveyProblem[] {
  return outcome.ok ? [] : outcome.problems;
}
