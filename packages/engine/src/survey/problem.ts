import { done, failed, type Result } from "../result/index.ts";
/** Where a fault sits: a row (zero-based position in the columns given), or a named thing. */
export interface SurveyPlace {
  readonly kind: "row" | "stratum" | "psu" | "domain" | "variable" | "margin" | "unit" | "option";
  readonly name: string;
}

export type SurveyProblemCode =
  | "survey.file-not-valid"
  | "survey.column-missing"
  | "survey.number-not-valid"
  | "survey.column-length"
  | "survey.weight-not-positive"
  | "survey.weights-not-stated"
  | "survey.weights-stated-twice"
  | "survey.calibration-not-positive"
  | "survey.label-missing"
  | "survey.psu-in-two-strata"
  | "survey.population-below-sample"
  | "survey.population-not-constant"
  | "survey.lonely-psu"
  | "survey.value-missing"
  | "survey.value-out-of-scale"
  | "survey.domain-empty"
  | "survey.variable-constant"
  | "survey.option-invalid"
  | "survey.class-too-small"
  | "survey.class-without-respondents"
  | "survey.margin-mismatch"
  | "survey.calibration-not-converged"
  | "survey.model-not-fitted"
  | "survey.trimming-impossible"
  | "survey.frame-duplicate"
  | "survey.frame-too-small"
  | "survey.size-not-positive";

/** An expected failure, said in both languages, with every place it was seen at. */
export interface SurveyProblem {
  readonly code: SurveyProblemCode;
  /** What is wrong and where, the first ten places. */
  readonly message: SurveyWords;
  readonly places: readonly SurveyPlace[];
  /** What is wrong, without the places. */
  readonly what: SurveyWords;
}

export interface SurveyWords {
  readonly vi: string;
  readonly en: string;
}

/** Either the result or all faults at once; never a number that only looks fine. */
export type Outcome<T> = Result<T, { readonly problems: readonly SurveyProblem[] }>;

export const succeed = <T>(value: T): Outcome<T> => done(value);
export const fail = <T>(problems: readonly SurveyProblem[]): Outcome<T> => failed({ problems });

/**
 * One problem that names all its places. The text shows the first ten; `places` keeps every one.
 */
export function problem(
  code: SurveyProblemCode,
  text: { readonly vi: string; readonly en: string },
  places: readonly SurveyPlace[] = [],
): SurveyProblem {
  if (places.length === 0) return { code, message: text, places, what: text };
  return {
    code,
    message: { vi: text.vi + listed(places, "vi"), en: text.en + listed(places, "en") },
    places,
    what: text,
  };
}

/**
 * The same problem with its rows told as lines of the file that the columns came from.
 *
 * @param lines line of each row, in row order
 * @example toldByLine(problem, [2, 3, 5]) // "…: dòng 5." for the third row
 */
export function toldByLine({ code, places, what }: SurveyProblem, lines: readonly number[]): SurveyProblem {
  const inFile = places.map((place) =>
    place.kind === "row" ? { ...place, name: String(lines[Number(place.name)] ?? place.name) } : place,
  );
  return problem(code, what, inFile);
}

export const rowPlace = (row: number): SurveyPlace => ({ kind: "row", name: String(row) });
export const placed = (kind: SurveyPlace["kind"], names: Iterable<string>): SurveyPlace[] =>
  Array.from(names, (name) => ({ kind, name }));

const placeNoun = {
  vi: {
    row: "dòng",
    stratum: "tầng",
    psu: "đơn vị mẫu cấp 1",
    domain: "miền",
    variable: "biến",
    margin: "lề",
    unit: "đơn vị",
    option: "tùy chọn",
  },
  en: {
    row: "row",
    stratum: "stratum",
    psu: "PSU",
    domain: "domain",
    variable: "variable",
    margin: "margin",
    unit: "unit",
    option: "option",
  },
} as const;

function listed(places: readonly SurveyPlace[], language: "vi" | "en"): string {
  const shown = places.slice(0, 10).map((place) => `${placeNoun[language][place.kind]} ${place.name}`);
  const rest = places.length - shown.length;
  const more = rest > 0 ? (language === "vi" ? ` và ${rest} chỗ khác` : ` and ${rest} more`) : "";
  return `: ${shown.join(", ")}${more}.`;
}
