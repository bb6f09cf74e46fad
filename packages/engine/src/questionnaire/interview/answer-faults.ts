import { chosenIn, daysOf, evaluate, fractionOfTime, truthOf } from "../expression/index.ts";
import { type Formula, isFormula, type Question, textIn, type Texts } from "../model.ts";
import { offeredChoices } from "./choices.ts";
import { readPath } from "./paths.ts";
import { type Interview, STEPS_MAX } from "./types.ts";
import { viewFrom } from "./world.ts";

/** Why an answer cannot stand; `message` is the questionnaire's own sentence where it has one. */
export interface AnswerFault {
  readonly path: string;
  readonly code: AnswerFaultCode;
  readonly message?: string;
}

export type AnswerFaultCode =
  | "no-such-question"
  | "not-asked"
  | "not-answerable"
  | "too-long"
  | "not-a-number"
  | "not-whole"
  | "out-of-range"
  | "not-a-choice"
  | "chosen-twice"
  | "ranking-incomplete"
  | "not-a-day"
  | "not-a-time"
  | "not-a-place"
  | "not-a-file"
  | "required"
  | "constraint"
  | "too-many-instances"
  | "too-heavy";

export const ANSWER_CHARACTERS_MAX = 10_000;
const NUMBER = /^-?\d{1,30}(\.\d{1,30})?$/;
/** What stands for a photo: the SHA-256 of the file, or the id that the device gave it before it was sent. */
const FILE = /^[0-9A-Za-z-]{8,64}$/;

/** What is wrong with a text as an answer to a question, apart from required and constraint; "" is no answer and right. */
export function faultOfForm(
  interview: Interview,
  path: string,
  question: Question,
  text: string,
): AnswerFaultCode | undefined {
  if (text === "") return undefined;
  if (text.length > ANSWER_CHARACTERS_MAX) return "too-long";
  switch (question.kind) {
    case "note":
    case "calculated":
      return "not-answerable";
    case "text":
      return undefined;
    case "number":
      return NUMBER.test(text)
        ? question.whole === true && text.includes(".")
          ? "not-whole"
          : undefined
        : "not-a-number";
    case "scale":
      return question.range === undefined
        ? ofChoices(interview, path, [text])
        : ofRange(question.range, text);
    case "single":
      return ofChoices(interview, path, [text]);
    case "multiple":
      return ofChoices(interview, path, chosenIn(text));
    case "rank":
      return ofChoices(interview, path, chosenIn(text)) ?? ofRanking(interview, path, chosenIn(text));
    case "date":
      return daysOf(text, 0) === undefined || text.includes("T") !== (question.precision === "minute")
        ? "not-a-day"
        : undefined;
    case "time":
      return fractionOfTime(text) === undefined ? "not-a-time" : undefined;
    case "place":
      return ofPlace(text.split(" ").map(Number));
    case "photo":
      return FILE.test(text) ? undefined : "not-a-file";
    case "consent":
      return text === "OK" ? undefined : "not-a-choice";
  }
}

function ofRange(
  { from, to, step }: NonNullable<Question["range"]>,
  text: string,
): AnswerFaultCode | undefined {
  if (!NUMBER.test(text)) return "not-a-number";
  const steps = (Number(text) - from) / step;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return Number(text) < low || Number(text) > high || Math.abs(steps - Math.round(steps)) > 1e-9
    ? "out-of-range"
    : undefined;
}

function ofChoices(
  interview: Interview,
  path: string,
  names: readonly string[],
): AnswerFaultCode | undefined {
  if (new Set(names).size < names.length) return "chosen-twice";
  const offered = new Set(offeredChoices(interview, path).map(({ name }) => name));
  return names.length > 0 && names.every((name) => offered.has(name)) ? undefined : "not-a-choice";
}

function ofRanking(
  interview: Interview,
  path: string,
  names: readonly string[],
): AnswerFaultCode | undefined {
  return names.length === offeredChoices(interview, path).length ? undefined : "ranking-incomplete";
}

/** Latitude and longitude in degrees, then height and accuracy in metres where they are known. */
function ofPlace(numbers: readonly number[]): AnswerFaultCode | undefined {
  const [latitude = Number.NaN, longitude = Number.NaN] = numbers;
  const isPlace =
    numbers.length >= 2 &&
    numbers.length <= 4 &&
    numbers.every(Number.isFinite) &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180;
  return isPlace ? undefined : "not-a-place";
}

/** Everything that is wrong with a question as it stands: its form, whether it must be answered, its constraint. */
export function faultsOfQuestion(interview: Interview, path: string, question: Question): AnswerFault[] {
  if (interview.computed.relevant.get(path) !== true) return [];
  const text = interview.computed.values.get(path) ?? "";
  const { language } = interview.start;
  const own = interview.form.questionnaire.language;
  const said = (code: AnswerFaultCode, words?: Texts): AnswerFault => {
    const message = words === undefined ? "" : textIn(words, language, own);
    return { path, code, ...(message !== "" && { message }) };
  };
  if (question.kind === "note" || question.calculation !== undefined) return [];
  if (text === "") {
    const isRequired = isFormula(question.required)
      ? truthAt(interview, path, question.required, text)
      : question.required;
    return isRequired && question.kind !== "calculated" ? [said("required", question.requiredMessage)] : [];
  }
  if (question.kind === "calculated") return [];
  const form = faultOfForm(interview, path, question, text);
  if (form !== undefined) return [said(form)];
  return question.constraint !== undefined && !truthAt(interview, path, question.constraint, text)
    ? [said("constraint", question.constraintMessage)]
    : [];
}

function truthAt(interview: Interview, path: string, formula: Formula, self: string): boolean {
  const known = { interview, ...interview.computed, budget: { left: STEPS_MAX } };
  return truthOf(evaluate(formula.tree, viewFrom(known, readPath(path)?.trail ?? [], path, self)));
}

/** Whether somebody may write into the question now. */
export function isReadOnly(interview: Interview, path: string, question: Question): boolean {
  if (question.calculation !== undefined) return true;
  return isFormula(question.readOnly)
    ? truthAt(interview, path, question.readOnly, interview.computed.values.get(path) ?? "")
    : question.readOnly;
}
