import {
  chosenIn,
  filledText,
  type Interview,
  offeredChoices,
  type Question,
  readPath,
  type Screen,
  textIn,
} from "@thang-diem/engine/questionnaire";
import type { Bilingual } from "@thang-diem/engine";
import { escaped, tag } from "./html.ts";
import type { Stepped } from "./steps.ts";
import { FAULT_WORDS, WORDS } from "./words.ts";

type Say = (words: Bilingual) => string;
type QuestionScreen = Extract<Screen, { kind: "questions" }>;

/** The questions of a page as fields that need no script. */
export function fieldsOf(
  interview: Interview,
  screen: QuestionScreen,
  { faults, typed }: Stepped,
  say: Say,
): string {
  return screen.questions
    .map(({ path, question }) => {
      const trail = readPath(path)?.trail ?? [];
      const words = (texts: Question["label"]) => filledText(interview, trail, path, texts);
      if (question.kind === "note") return tag("p", words(question.label));
      const label = words(question.label) || question.name;
      const fault = faults.find((each) => each.path === path);
      const value = typed[path] ?? interview.computed.values.get(path) ?? "";
      const parts = [
        `<legend id="${escaped(`l:${path}`)}">${escaped(label)}` +
          (question.required === true ? ` <span class="hint">${escaped(say(WORDS.required))}</span>` : "") +
          "</legend>",
        hintOf(words(question.hint)),
        fault === undefined ? "" : tag("p", fault.message ?? say(FAULT_WORDS[fault.code]), "fault"),
        question.calculation === undefined ? fieldOf(interview, path, question, value, say) : tag("p", value),
      ];
      return `<fieldset${fault === undefined ? "" : ' aria-invalid="true"'}>${parts.join("")}</fieldset>`;
    })
    .join("\n");
}

function hintOf(hint: string): string {
  return hint === "" ? "" : tag("p", hint, "hint");
}

function fieldOf(interview: Interview, path: string, question: Question, value: string, say: Say): string {
  const { kind, display, range, precision } = question;
  const name = escaped(`q:${path}`);
  switch (kind) {
    case "single":
      return display.includes("minimal") || display.includes("search")
        ? selectOf(name, choicesOf(interview, path), value, say, labelledBy(name))
        : optionsOf("radio", name, choicesOf(interview, path), [value], "");
    case "scale":
      return scaleOf(interview, path, name, range, value);
    case "multiple":
      return optionsOf("checkbox", name, choicesOf(interview, path), chosenIn(value), "");
    case "rank":
      return rankOf(name, choicesOf(interview, path), chosenIn(value), say);
    case "consent":
      return optionsOf("checkbox", name, [{ value: "OK", label: say(WORDS.agree) }], [value], "");
    case "text":
      return display.includes("multiline")
        ? `<textarea name="${name}" rows="4"${labelledBy(name)}>${escaped(value)}</textarea>`
        : input("text", name, value, display.includes("digits") ? "numeric" : "text");
    case "number":
      return input("text", name, value, question.whole === true ? "numeric" : "decimal");
    case "date":
      return input(precision === "minute" ? "datetime-local" : "date", name, value);
    case "time":
      return input("time", name, value);
    case "place":
      return `${hintOf(say(WORDS.place))}${input("text", name, value)}`;
    default:
      return "";
  }
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function choicesOf(interview: Interview, path: string): Option[] {
  const { questionnaire } = interview.form;
  return offeredChoices(interview, path).map(({ name, label }) => ({
    value: name,
    label: textIn(label, interview.start.language, questionnaire.language) || name,
  }));
}

/** A field that stands alone is called what its question says. */
function labelledBy(name: string): string {
  return ` aria-labelledby="${name.replace(/^q:/, "l:")}"`;
}

function input(type: string, name: string, value: string, mode = ""): string {
  const keys = mode === "" ? "" : ` inputmode="${mode}"`;
  return `<input type="${type}" name="${name}" value="${escaped(value)}"${keys}${labelledBy(name)} autocomplete="off">`;
}

function optionsOf(
  type: "radio" | "checkbox",
  name: string,
  options: readonly Option[],
  chosen: readonly string[],
  look: string,
): string {
  const lines = options.map(
    ({ value, label }) =>
      `<label><input type="${type}" name="${name}" ` +
      `value="${escaped(value)}"${chosen.includes(value) ? " checked" : ""}>${escaped(label)}</label>`,
  );
  return look === "" ? lines.join("") : `<div class="${look}">${lines.join("")}</div>`;
}

function selectOf(name: string, options: readonly Option[], chosen: string, say: Say, labelled = ""): string {
  const lines = options.map(
    ({ value, label }) =>
      `<option value="${escaped(value)}"${value === chosen ? " selected" : ""}>${escaped(label)}</option>`,
  );
  const none = `<option value="">${escaped(say(WORDS.choose))}</option>`;
  return `<select name="${name}"${labelled}>${none}${lines.join("")}</select>`;
}

const STEPS_AS_BUTTONS_MAX = 11;

function scaleOf(
  interview: Interview,
  path: string,
  name: string,
  range: Question["range"],
  value: string,
): string {
  if (range === undefined) return optionsOf("radio", name, choicesOf(interview, path), [value], "scale");
  const steps = Math.round((range.to - range.from) / range.step) + 1;
  if (steps > STEPS_AS_BUTTONS_MAX) return input("text", name, value, "decimal");
  const options = Array.from({ length: steps }, (_, at) => {
    const text = String(Number((range.from + at * range.step).toFixed(10)));
    return { value: text, label: text };
  });
  return optionsOf("radio", name, options, [value], "scale");
}

/** One list for each place, from the first to the last. */
function rankOf(name: string, options: readonly Option[], chosen: readonly string[], say: Say): string {
  return options
    .map(
      (_, at) =>
        `<label>${escaped(`${say(WORDS.rank)} ${at + 1}`)}${selectOf(name, options, chosen[at] ?? "", say)}</label>`,
    )
    .join("");
}
