import { calibrate } from "./calibration.ts";
import type { CalibrationModel } from "./calibration.ts";
import type { SurveyDesignDeclaration } from "./declaration.ts";
import { declareDesign } from "./design.ts";
import type { SurveyDesign } from "./design.ts";
import { declareDomains } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { allRows } from "./linearise.ts";
import { fail, placed, problem, rowPlace, succeed, toldByLine } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import { openReplicates, replicateColumns } from "./replicate-file.ts";
import type { ReplicateDesign } from "./replicate-weights.ts";
import type { SurveyFile } from "./survey-file.ts";
import { adjustForNonresponse, trimWeights, weightStage } from "./weights.ts";
import type { WeightStage } from "./weights.ts";

/** A table of answers as a file holds it: columns of text, all of the same length. */
export type TextTable = Readonly<Record<string, readonly string[]>>;

/** A survey ready to estimate from: its design, every stage of its weights, and its columns by name. */
export interface OpenedSurvey {
  readonly design: SurveyDesign;
  readonly stages: readonly WeightStage[];
  /** Replicate weights, where the file gives some or asks for them: errors then come from them. */
  readonly replicates?: ReplicateDesign;
  /** The rows of the table that the design holds: all, or those of the people who responded. */
  readonly rows: Int32Array;
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
 * Puts a survey file and its table of answers together: columns, non-response, design, calibration, trimming. Rows of
 * people who did not respond are left out once their weight has gone to the others of their class.
 * All faults at once as
 * far as they can be seen: a calibration is tried only on a design that stands.
 */
export function openSurvey(file: SurveyFile, table: TextTable): Outcome<OpenedSurvey> {
  if (!file.nonresponse) return openRows(file, table, allRows(rowCountOf(table)), []);
  const answering = answeringRows(file, file.nonresponse, table);
  if (!answering.ok) return answering;
  const { stages, rows } = answering.value;
  const kept = Object.fromEntries(
    Object.entries(table).map(([name, cells]) => [name, Array.from(rows, (row) => cells[row] ?? "")]),
  );
  const opened = openRows(file, kept, rows, stages);
  return opened.ok ? opened : fail(opened.problems.map((each) => toldByLine(each, Array.from(rows))));
}

const rowCountOf = (table: TextTable): number => Object.values(table)[0]?.length ?? 0;

/** Weights before and after the adjustment for non-response, and the rows that carry them. */
interface Answering {
  readonly stages: readonly WeightStage[];
  readonly rows: Int32Array;
}

function answeringRows(
  file: SurveyFile,
  { responded, classes, minimumRespondents }: NonNullable<SurveyFile["nonresponse"]>,
  table: TextTable,
): Outcome<Answering> {
  const columns = columnsOf(table);
  const weightColumn = file.weights === NO_WEIGHTS ? undefined : (file.weights ?? file.probabilities);
  if (weightColumn === undefined)
    return fail([
      problem("survey.weights-not-stated", {
        vi: "Hiệu chỉnh không trả lời cần quyền số cơ sở (weights hoặc probabilities)",
        en: "An adjustment for non-response needs base weights (weights or probabilities)",
      }),
    ]);
  const [numbers, labels] = [columns.numbers([responded, weightColumn]), columns.labels(classes)];
  if (!numbers.ok || !labels.ok) return fail([...problemsOf(numbers), ...problemsOf(labels)]);
  const flags = numbers.value[responded] ?? new Float64Array();
  const unclear = Array.from(flags.keys()).filter((row) => flags[row] !== 0 && flags[row] !== 1);
  if (unclear.length > 0) {
    const text = { vi: `Cột ${responded} phải là 1 hoặc 0`, en: `Column ${responded} must be 1 or 0` };
    return fail([problem("survey.number-not-valid", text, unclear.map(rowPlace))]);
  }
  const given = numbers.value[weightColumn] ?? new Float64Array();
  const base = file.weights === undefined ? given.map((probability) => 1 / probability) : given;
  const names = Object.values(labels.value);
  const crossed = Array.from(base.keys(), (row) => names.map((cells) => cells[row] ?? "").join(" · "));
  const adjusted = adjustForNonresponse(base, flags, crossed, minimumRespondents);
  if (!adjusted.ok) return adjusted;
  return succeed({
    stages: [weightStage("base", base), adjusted.value],
    rows: Int32Array.from(flags.keys()).filter((row) => flags[row] === 1),
  });
}

/** @param earlier stages of the weights before; the last holds, at `rows`, those that the design starts from */
function openRows(
  file: SurveyFile,
  table: TextTable,
  rows: Int32Array,
  earlier: readonly WeightStage[],
): Outcome<OpenedSurvey> {
  const columns = columnsOf(table);
  const named = [...(file.ids ?? []), ...(file.strata ?? []), ...calibratedBy(file)];
  const numeric = [
    file.weights,
    file.probabilities,
    ...(file.fpc ?? []),
    ...totalledColumns(file),
    ...replicateColumns(file, Object.keys(table)),
  ]
    .filter((name) => name !== undefined)
    .filter((name) => name !== NO_WEIGHTS);
  const [labels, numbers] = [columns.labels(named), columns.numbers(numeric)];
  if (!labels.ok || !numbers.ok) return fail([...problemsOf(labels), ...problemsOf(numbers)]);
  const adjusted = earlier.at(-1)?.surveyWeights;
  const design = declareDesign({
    rowCount: rows.length,
    ...(file.ids && { ids: file.ids.map((name) => labels.value[name] ?? []) }),
    ...(file.strata && { strata: file.strata.map((name) => labels.value[name] ?? []) }),
    ...(adjusted
      ? { surveyWeights: Float64Array.from(rows, (row) => adjusted[row] ?? Number.NaN) }
      : statedWeights(file, numbers.value)),
    ...(file.fpc && { populationSizes: file.fpc.map((name) => numbers.value[name] ?? new Float64Array()) }),
    nest: file.nest,
    lonelyPsu: file.lonelyPsu,
    adjustDomainLonely: file.adjustDomainLonely,
  });
  if (!design.ok) return design;
  const start = earlier.length > 0 ? earlier : [weightStage("base", design.value.surveyWeights)];
  const finished = finishWeights(file, design.value, start, labels.value, numbers.value);
  if (!finished.ok) return finished;
  const given = replicateColumns(file, Object.keys(table)).map((name) => numbers.value[name] ?? NO_NUMBERS);
  const model = calibrationOf(file, labels.value, numbers.value, rows.length);
  const replicates = openReplicates(file, design.value, given, model);
  if (!replicates.ok) return replicates;
  return succeed({
    ...finished.value,
    ...(replicates.value && { replicates: replicates.value }),
    rows,
    ...columns,
  });
}

const NO_NUMBERS = new Float64Array();

function statedWeights(
  { weights, probabilities }: SurveyFile,
  numbers: Readonly<Record<string, Float64Array>>,
): Pick<SurveyDesignDeclaration, "surveyWeights" | "probabilities"> {
  return {
    ...(weights && {
      surveyWeights: weights === NO_WEIGHTS ? NO_WEIGHTS : (numbers[weights] ?? new Float64Array()),
    }),
    ...(probabilities && { probabilities: numbers[probabilities] ?? new Float64Array() }),
  };
}

function finishWeights(
  file: SurveyFile,
  design: SurveyDesign,
  start: readonly WeightStage[],
  labels: Readonly<Record<string, readonly string[]>>,
  numbers: Readonly<Record<string, Float64Array>>,
): Outcome<Pick<OpenedSurvey, "design" | "stages">> {
  const model = calibrationOf(file, labels, numbers, design.rowCount);
  const calibrated = model ? calibrate(design, model) : succeed(design);
  if (!calibrated.ok) return calibrated;
  const stages = model ? [...start, weightStage("calibrated", calibrated.value.surveyWeights)] : start;
  if (!file.trimming) return succeed({ design: calibrated.value, stages });
  const { lower, upper, strict } = file.trimming;
  const trimmed = trimWeights(calibrated.value.surveyWeights, {
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
    strict,
  });
  if (!trimmed.ok) return trimmed;
  return succeed({
    design: { ...calibrated.value, surveyWeights: trimmed.value.surveyWeights },
    stages: [...stages, trimmed.value],
  });
}

function calibratedBy({ calibration }: SurveyFile): readonly string[] {
  if (calibration?.method === "rake") return calibration.margins.map(({ by }) => by);
  return calibration?.method === "postStratify" ? calibration.by : [];
}

function totalledColumns({ calibration }: SurveyFile): readonly string[] {
  return calibration && "totals" in calibration ? Object.keys(calibration.totals) : [];
}

function calibrationOf(
  { calibration }: SurveyFile,
  labels: Readonly<Record<string, readonly string[]>>,
  numbers: Readonly<Record<string, Float64Array>>,
  rowCount: number,
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
  if (calibration.method === "postStratify")
    return {
      method: "postStratify",
      cells: Object.fromEntries(calibration.by.map((name) => [name, labels[name] ?? []])),
      population: calibration.cells,
    };
  const { method, population, totals } = calibration;
  const known = {
    variables: {
      ...(population !== undefined && { population: new Float64Array(rowCount).fill(1) }),
      ...Object.fromEntries(Object.keys(totals).map((name) => [name, numbers[name] ?? new Float64Array()])),
    },
    totals: { ...(population !== undefined && { population }), ...totals },
  };
  if (method === "raking") return { method, ...known };
  if (method === "logit") return { method, ...known, bounds: calibration.bounds };
  return { method, ...known, ...(calibration.bounds && { bounds: calibration.bounds }) };
}

function columnsOf(table: TextTable): Omit<OpenedSurvey, "design" | "stages" | "rows"> {
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
