import type { Expression } from "./expression/index.ts";

/** A text by the key of its language; what is not translated is read in the questionnaire's own language. */
export type Texts = Readonly<Record<string, string>>;

export interface Language {
  /** "vi", "en"; what stands in brackets in "Tiếng Việt (vi)", or the name in small letters. */
  readonly key: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

/** An expression as written and as read. */
export interface Formula {
  readonly source: string;
  readonly tree: Expression;
}

export interface Choice {
  readonly name: string;
  readonly label: Texts;
  /** Further columns, for choice filters. */
  readonly columns: Readonly<Record<string, string>>;
}

export const QUESTION_KINDS = [
  "single",
  "multiple",
  "scale",
  "rank",
  "number",
  "text",
  "date",
  "time",
  "place",
  "photo",
  "consent",
  "note",
  "calculated",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** How a question looks where that is not its usual way; whoever draws it may leave a word aside. */
export const DISPLAY_WORDS = [
  "horizontal",
  "compact",
  "minimal",
  "search",
  "multiline",
  "digits",
  "thousands",
  "month",
  "year",
  "slider",
  "vertical",
  "stars",
  "signature",
  "map",
] as const;
export type DisplayWord = (typeof DISPLAY_WORDS)[number];

interface Asked {
  /** Its name; with the names of its groups before it ("group/name") where a name is used twice. */
  readonly key: string;
  readonly name: string;
  readonly label: Texts;
  readonly hint: Texts;
  readonly relevant?: Formula;
}

export interface Question extends Asked {
  readonly part: "question";
  readonly kind: QuestionKind;
  /** For interviewers and on paper. */
  readonly guidance: Texts;
  readonly required: boolean | Formula;
  readonly requiredMessage: Texts;
  readonly constraint?: Formula;
  readonly constraintMessage: Texts;
  readonly default?: string | Formula;
  readonly calculation?: Formula;
  readonly readOnly: boolean | Formula;
  readonly display: readonly DisplayWord[];
  /** single, multiple, rank, scale with words */
  readonly list?: string;
  readonly choiceFilter?: Formula;
  /** A stated seed gives everybody the same order; "chance" each respondent their own. */
  readonly shuffled?: "chance" | number;
  /** number: whole numbers only */
  readonly whole?: boolean;
  /** scale without words */
  readonly range?: { readonly from: number; readonly to: number; readonly step: number };
  /** date: how much of it is asked */
  readonly precision?: "day" | "minute";
}

/** `page`: its questions stand on one page; `matrix`: they are scales with one head; `section`: pages of their own. */
export interface Group extends Asked {
  readonly part: "group";
  readonly layout: "section" | "page" | "matrix";
  readonly shuffled?: "chance" | number;
  readonly parts: readonly Part[];
}

export interface Repeat extends Asked {
  readonly part: "repeat";
  readonly layout: "section" | "page";
  /** How often; without it the respondent adds instances. */
  readonly count?: Formula;
  readonly parts: readonly Part[];
}

export type Part = Question | Group | Repeat;

/** What is asked, in which order and under which conditions; one version of it, which never changes. */
export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  readonly languages: readonly Language[];
  /** Key of the language in which everything is said. */
  readonly language: string;
  readonly lists: Readonly<Record<string, readonly Choice[]>>;
  readonly parts: readonly Part[];
}

/** Every part, outer ones before those inside, in the order in which it stands. */
export function* everyPart(parts: readonly Part[]): Iterable<Part> {
  for (const part of parts) {
    yield part;
    if (part.part !== "question") yield* everyPart(part.parts);
  }
}

/** Where a part stands: its groups, outermost first, and those of them that are repeated. */
export interface PlacedPart {
  readonly part: Part;
  readonly around: readonly (Group | Repeat)[];
  readonly repeats: readonly Repeat[];
}

/** Every part by its key. */
export function partsByKey(parts: readonly Part[]): ReadonlyMap<string, PlacedPart> {
  const found = new Map<string, PlacedPart>();
  const visit = (part: Part, around: readonly (Group | Repeat)[]) => {
    found.set(part.key, {
      part,
      around,
      repeats: around.filter((each): each is Repeat => each.part === "repeat"),
    });
    if (part.part !== "question") for (const each of part.parts) visit(each, [...around, part]);
  };
  for (const part of parts) visit(part, []);
  return found;
}

/** Each expression of a part with what it is for. */
export function formulasOf(part: Part): readonly { readonly use: FormulaUse; readonly formula: Formula }[] {
  const all: readonly (readonly [FormulaUse, unknown])[] =
    part.part === "question"
      ? [
          ["relevant", part.relevant],
          ["required", part.required],
          ["constraint", part.constraint],
          ["default", part.default],
          ["calculation", part.calculation],
          ["readOnly", part.readOnly],
          ["choiceFilter", part.choiceFilter],
        ]
      : [
          ["relevant", part.relevant],
          ["count", part.part === "repeat" ? part.count : undefined],
        ];
  return all.flatMap(([use, formula]) => (isFormula(formula) ? [{ use, formula }] : []));
}

export type FormulaUse =
  | "relevant"
  | "required"
  | "constraint"
  | "default"
  | "calculation"
  | "readOnly"
  | "choiceFilter"
  | "count";

export function isFormula(value: unknown): value is Formula {
  return typeof value === "object" && value !== null && "tree" in value;
}

/** The text in a language, else in the questionnaire's own, else in any. */
export function textIn(texts: Texts, language: string, own: string): string {
  return texts[language] ?? texts[own] ?? Object.values(texts)[0] ?? "";
}
