import type { Language, Texts } from "../model.ts";
import { type FormPlace } from "./findings.ts";
import { type FormCell, type FormRow, type FormSheet, lettersOf } from "./sheets.ts";

/** A column of a sheet: what it holds, in which language. */
export interface Column {
  /** The one word that the reader uses; of a column that it does not know the heading in small letters. */
  readonly name: string;
  /** As written after "::"; undefined where no language stands. */
  readonly language?: string;
  /** As written. */
  readonly heading: string;
  readonly at: number;
}

/** A sheet with its columns by name, rows that hold something only. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: readonly FormRow[];
  readonly headingRow: number;
  /** Rows above the headings: a title, a remark. */
  readonly above: readonly FormRow[];
}

export type SheetKind = "survey" | "choices" | "settings";

const LEADING: Readonly<Record<SheetKind, string | undefined>> = {
  survey: "type",
  choices: "list_name",
  settings: undefined,
};
/** So many rows may stand above the headings. */
const ABOVE_MAX = 10;

/** The headings are the first row that holds something, or, below a title, the first with the leading heading. */
export function tableOf(sheet: FormSheet, kind: SheetKind): Table {
  const filled = sheet.rows.filter(({ cells }) =>
    cells.some(({ text, broken }) => text.trim() !== "" || broken),
  );
  const leads = filled
    .slice(0, ABOVE_MAX)
    .findIndex(({ cells }) => cells.some(({ text }) => readHeading(text, kind).name === LEADING[kind]));
  const above = filled.slice(0, Math.max(0, leads));
  const [head, ...rest] = filled.slice(above.length);
  const columns = (head?.cells ?? []).flatMap(({ text }, at): Column[] =>
    text.trim() === "" ? [] : [{ ...readHeading(text, kind), heading: text.trim(), at }],
  );
  return { sheet: sheet.name, columns, rows: rest, headingRow: head?.row ?? 1, above };
}

const SURVEY_WORDS: Readonly<Record<string, readonly string[]>> = {
  type: ["command", "bind::type"],
  name: ["tag", "value", "$autoname"],
  label: ["caption"],
  hint: [],
  guidance_hint: [],
  relevant: ["relevance", "skip_logic"],
  constraint: [],
  constraint_message: ["constraining_message", "constraint_msg", "constraintmsg", "jr:constraintmsg"],
  required: [],
  required_message: ["requiredmsg", "required_msg", "jr:requiredmsg"],
  read_only: ["readonly"],
  default: [],
  calculation: ["calculate"],
  repeat_count: ["count", "jr:count"],
  choice_filter: [],
  appearance: [],
  parameters: [],
  disabled: [],
  trigger: [],
  select_from_list_name: [],
  image: [],
  audio: [],
  video: [],
  big_image: [],
};
const WORDS: Readonly<Record<SheetKind, Readonly<Record<string, readonly string[]>>>> = {
  survey: SURVEY_WORDS,
  choices: {
    list_name: ["list", "listname"],
    name: ["value"],
    label: ["caption"],
    image: [],
    audio: [],
    video: [],
    big_image: [],
  },
  settings: {
    form_title: ["title", "set_form_title"],
    form_id: ["id_string", "set_form_id"],
    version: ["form_version"],
    default_language: [],
    allow_choice_duplicates: [],
    style: [],
  },
};
/** Where these stand before "::", they say in which part of an XForm the rest is written. */
const PREFIXES = new Set(["bind", "control", "body", "media"]);
const TRANSLATED = new Set([
  "label",
  "hint",
  "guidance_hint",
  "constraint_message",
  "required_message",
  "image",
  "audio",
  "video",
  "big_image",
  "form_title",
]);

/**
 * What a heading says, as the specification allows it to be written: in any case, with blanks, hyphens or underscores,
 * "::" or ":" before the language, old names, and the prefixes of XForms.
 *
 * @example readHeading("Label :: Tiếng Việt (vi)", "survey") // { name: "label", language: "Tiếng Việt (vi)" }
 */
export function readHeading(
  heading: string,
  kind: SheetKind,
): { readonly name: string; readonly language?: string } {
  const pieces = piecesOf(heading);
  const words = pieces.map((each) => each.toLowerCase().replaceAll(/[\s-]+/g, "_"));
  if (words.length > 1 && PREFIXES.has(words[0] ?? "")) {
    const name = nameOf(words[1] ?? "", kind);
    if (name !== undefined)
      return pieces.length > 2 ? { name, language: pieces.slice(2).join("::") } : { name };
  }
  const name = nameOf(words[0] ?? "", kind);
  if (name === undefined || (pieces.length > 1 && !TRANSLATED.has(name))) return { name: words.join("::") };
  return pieces.length > 1 ? { name, language: pieces.slice(1).join("::") } : { name };
}

function piecesOf(heading: string): string[] {
  const whole = heading.trim().replaceAll(/[\s\u00A0]+/g, " ");
  const pieces = whole.includes("::") ? whole.split("::") : whole.split(/(?<!\bjr):(?!\/\/)/i);
  return pieces.map((each) => each.trim()).filter((each) => each !== "");
}

function nameOf(word: string, kind: SheetKind): string | undefined {
  const words = WORDS[kind];
  if (Object.hasOwn(words, word)) return word;
  return Object.keys(words).find((name) => words[name]?.includes(word));
}

export function isKnownColumn({ name }: Column, kind: SheetKind): boolean {
  return Object.hasOwn(WORDS[kind], name);
}

export function positionOf(table: Table, row: number, column?: Column): FormPlace {
  return {
    sheet: table.sheet,
    row,
    column: column === undefined ? "" : lettersOf(column.at + 1),
    heading: column?.heading ?? "",
  };
}

const EMPTY: FormCell = { text: "" };

/** The cell of a column, tidied; of several columns of that name the first that holds something. */
export function cellOf(
  table: Table,
  row: FormRow,
  name: string,
): { readonly text: string; readonly place: FormPlace } {
  const columns = table.columns.filter((column) => column.name === name && column.language === undefined);
  const column = columns.find(({ at }) => (row.cells[at] ?? EMPTY).text.trim() !== "") ?? columns[0];
  return {
    text: column === undefined ? "" : (row.cells[column.at] ?? EMPTY).text.replaceAll("\u00A0", " ").trim(),
    place: positionOf(table, row.row, column),
  };
}

/** A translated text of a row, by the keys of the languages. */
export function textsOf(
  table: Table,
  row: FormRow,
  name: string,
  keyOf: (language: string | undefined) => string,
): Texts {
  return Object.fromEntries(
    table.columns
      .filter((column) => column.name === name)
      .map((column) => [keyOf(column.language), (row.cells[column.at] ?? EMPTY).text.trim()] as const)
      .filter(([, text]) => text !== ""),
  );
}

/** Parts that cannot be read in two ways: a heading of any length is read at once. */
const CODE = /\(([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)\)$/;

/** @example readLanguage("Tiếng Việt (vi)") // { key: "vi", name: "Tiếng Việt" } */
export function readLanguage(written: string): { readonly key: string; readonly name: string } {
  const whole = written.trim();
  const found = CODE.exec(whole);
  const code = found?.[1];
  if (found === null || code === undefined) return { key: whole.toLowerCase(), name: whole };
  return { key: code.toLowerCase(), name: whole.slice(0, found.index).trim() || code };
}

/** Which way a language runs, by the letters of its texts. */
export function directionOf(texts: readonly string[]): Language["direction"] {
  const sample = texts
    .slice(0, 200)
    .map((text) => text.slice(0, 200))
    .join(" ");
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  return count(RIGHT_TO_LEFT) > count(/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/gu)
    ? "rtl"
    : "ltr";
}

const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/gu;
