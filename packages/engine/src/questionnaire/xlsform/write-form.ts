import {
  type Choice,
  type Formula,
  isFormula,
  type Language,
  type Part,
  type Question,
  type Questionnaire,
  type Texts,
} from "../model.ts";
import { APPEARANCE_OF } from "./appearances.ts";
import type { WrittenSheet } from "./markdown.ts";

/** Cells of a row by their heading. */
type Cells = Readonly<Record<string, string>>;

const PLAIN = [
  "required",
  "relevant",
  "constraint",
  "calculation",
  "default",
  "read_only",
  "choice_filter",
  "appearance",
  "parameters",
  "repeat_count",
];
const TRANSLATED = ["label", "hint", "guidance_hint", "constraint_message", "required_message"];

/**
 * A questionnaire as the sheets of an XLSForm: `readForm` reads the same questionnaire from them again. Columns that
 * nothing stands in are left out.
 */
export function writeForm(questionnaire: Questionnaire): WrittenSheet[] {
  const { languages, parts, lists } = questionnaire;
  const survey = parts.flatMap((part) => rowsOf(part, languages));
  const choices = Object.entries(lists).flatMap(([list, each]) =>
    each.map((choice) => choiceRow(list, choice, languages)),
  );
  const translated = TRANSLATED.flatMap((name) => languages.map((language) => headingOf(name, language)));
  const columns = [
    ...new Set(Object.values(lists).flatMap((each) => each.flatMap((choice) => Object.keys(choice.columns)))),
  ];
  return [
    sheetOf("survey", ["type", "name", ...translated, ...PLAIN], survey, ["type", "name"]),
    ...(choices.length === 0
      ? []
      : [
          sheetOf(
            "choices",
            ["list_name", "name", ...languages.map((language) => headingOf("label", language)), ...columns],
            choices,
            ["list_name", "name"],
          ),
        ]),
    settingsSheet(questionnaire),
  ];
}

function sheetOf(
  name: string,
  all: readonly string[],
  rows: readonly Cells[],
  always: readonly string[],
): WrittenSheet {
  const headings = all.filter(
    (heading) => always.includes(heading) || rows.some((row) => (row[heading] ?? "") !== ""),
  );
  return { name, headings, rows: rows.map((row) => headings.map((heading) => row[heading] ?? "")) };
}

function headingOf(name: string, { key, name: language }: Language): string {
  if (key === "default") return name;
  return `${name}::${key === language.toLowerCase() ? language : `${language} (${key})`}`;
}

function textCells(name: string, texts: Texts, languages: readonly Language[]): Cells {
  return Object.fromEntries(
    languages.map((language) => [headingOf(name, language), texts[language.key] ?? ""]),
  );
}

function rowsOf(part: Part, languages: readonly Language[]): Cells[] {
  if (part.part === "question") return [questionRow(part, languages)];
  const looks = part.layout === "matrix" ? "table-list" : part.layout === "page" ? "field-list" : "";
  const begin: Cells = {
    type: `begin_${part.part}`,
    name: part.name,
    ...textCells("label", part.label, languages),
    ...textCells("hint", part.hint, languages),
    relevant: part.relevant?.source ?? "",
    appearance: looks,
    ...(part.part === "group" && { parameters: parametersOf(part) }),
    ...(part.part === "repeat" && { repeat_count: part.count?.source ?? "" }),
  };
  return [
    begin,
    ...part.parts.flatMap((each) => rowsOf(each, languages)),
    { type: `end_${part.part}`, name: part.name },
  ];
}

function questionRow(question: Question, languages: readonly Language[]): Cells {
  return {
    type: typeOf(question),
    name: question.name,
    ...textCells("label", question.label, languages),
    ...textCells("hint", question.hint, languages),
    ...textCells("guidance_hint", question.guidance, languages),
    ...textCells("constraint_message", question.constraintMessage, languages),
    ...textCells("required_message", question.requiredMessage, languages),
    required: yesOr(question.required),
    relevant: question.relevant?.source ?? "",
    constraint: question.constraint?.source ?? "",
    calculation: question.calculation?.source ?? "",
    default: isFormula(question.default) ? question.default.source : (question.default ?? ""),
    read_only: yesOr(question.readOnly),
    choice_filter: question.choiceFilter?.source ?? "",
    appearance: appearanceOf(question),
    parameters: parametersOf(question),
  };
}

function yesOr(value: boolean | Formula): string {
  return isFormula(value) ? value.source : value ? "yes" : "";
}

function typeOf({ kind, list = "", whole, range, precision, calculation }: Question): string {
  switch (kind) {
    case "single":
      return `select_one ${list}`;
    case "scale":
      return range === undefined ? `select_one ${list}` : "range";
    case "multiple":
      return `select_multiple ${list}`;
    case "rank":
      return `rank ${list}`;
    case "number":
      return whole === true ? "integer" : "decimal";
    case "date":
      return precision === "minute" ? "dateTime" : "date";
    case "place":
      return "geopoint";
    case "photo":
      return "image";
    case "consent":
      return "acknowledge";
    case "calculated":
      return calculation === undefined ? "hidden" : "calculate";
    case "note":
      return list === "" ? "note" : `select_one ${list}`;
    default:
      return kind;
  }
}

function appearanceOf({ kind, list, range, display }: Question): string {
  const first =
    kind === "scale" && range === undefined
      ? ["likert"]
      : kind === "note" && list !== undefined
        ? ["label"]
        : [];
  return [...first, ...display.map((word) => APPEARANCE_OF[word])].join(" ");
}

function parametersOf({
  shuffled,
  range,
}: {
  shuffled?: "chance" | number;
  range?: Question["range"];
}): string {
  return [
    ...(range === undefined ? [] : [`start=${range.from} end=${range.to} step=${range.step}`]),
    ...(shuffled === undefined
      ? []
      : [shuffled === "chance" ? "randomize=true" : `randomize=true seed=${shuffled}`]),
  ].join(" ");
}

function choiceRow(list: string, choice: Choice, languages: readonly Language[]): Cells {
  return {
    ...choice.columns,
    list_name: list,
    name: choice.name,
    ...textCells("label", choice.label, languages),
  };
}

function settingsSheet({ id, version, title, languages, language, lists }: Questionnaire): WrittenSheet {
  const own = languages.find(({ key }) => key === language);
  const hasDoubles = Object.values(lists).some(
    (list) => new Set(list.map(({ name }) => name)).size < list.length,
  );
  const titles = languages.filter(({ key }) => key !== language && title[key] !== undefined);
  const cells: readonly (readonly [string, string])[] = [
    ["form_title", title[language] ?? id],
    ...titles.map((each): [string, string] => [headingOf("form_title", each), title[each.key] ?? ""]),
    ["form_id", id],
    ["version", version],
    ["default_language", own === undefined || own.key === "default" ? "" : headingOf("", own).slice(2)],
    ["allow_choice_duplicates", hasDoubles ? "yes" : ""],
  ];
  const told = cells.filter(([, text]) => text !== "");
  return { name: "settings", headings: told.map(([name]) => name), rows: [told.map(([, text]) => text)] };
}
