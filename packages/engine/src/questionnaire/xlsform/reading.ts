import { parseExpression } from "../expression/index.ts";
import type { Choice, Formula, FormulaUse, Texts } from "../model.ts";
import { namesInText } from "../order.ts";
import {
  finding,
  type FindingWeight,
  FINDINGS_MAX,
  type FormFinding,
  type FormPlace,
  quoted,
} from "./findings.ts";
import { cellOf, positionOf, type Table, textsOf } from "./headings.ts";
import type { FormRow } from "./sheets.ts";

/** A choice list as it stands in the form. */
export interface ListRead {
  readonly name: string;
  readonly choices: Choice[];
  readonly columns: ReadonlySet<string>;
  readonly place: FormPlace;
}

/** What is gathered while a form is read. */
export interface Reading {
  readonly findings: FormFinding[];
  /** Findings beyond those that are listed. */
  more: { count: number };
  readonly survey: Table;
  readonly lists: ReadonlyMap<string, ListRead>;
  readonly keyOf: (language: string | undefined) => string;
  /** Every expression with the place that it was read from; names in it are looked up when all are known. */
  readonly formulas: { formula: Formula; use: FormulaUse; place: FormPlace; list?: ListRead }[];
  /** Names in labels. */
  readonly mentions: { name: string; place: FormPlace }[];
  /** Where each part stands, by its key. */
  readonly places: Map<string, FormPlace>;
}

/** A list of the sheet external_choices whose name the sheet choices has too. */
export function externalName(list: string): string {
  return `${list}_external`;
}

type Pair = readonly [vi: string, en: string];

export function report(
  reading: Pick<Reading, "findings" | "more">,
  weight: FindingWeight,
  code: string,
  place: FormPlace,
  message: Pair,
  fix: Pair,
): void {
  if (reading.findings.length < FINDINGS_MAX)
    reading.findings.push(finding(weight, code, place, message, fix));
  else reading.more.count += 1;
}

/** An expression in a cell; undefined when the cell is empty or holds none that can be read, which is then said. */
export function formulaIn(
  reading: Reading,
  row: FormRow,
  column: string,
  use: FormulaUse,
  list?: ListRead,
): Formula | undefined {
  const { text, place } = cellOf(reading.survey, row, column);
  return text === "" ? undefined : formulaOf(reading, text, place, use, list);
}

export function formulaOf(
  reading: Reading,
  text: string,
  place: FormPlace,
  use: FormulaUse,
  list?: ListRead,
): Formula | undefined {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    const { code, at, message, fix } = parsed.fault;
    const isUnsupported = code === "function-unsupported" || code === "pattern-unsupported";
    const where =
      text.length > 1
        ? [` (ký tự ${at} của ${quoted(text)})`, ` (character ${at} of ${quoted(text)})`]
        : ["", ""];
    report(
      reading,
      isUnsupported ? "unsupported" : "fault",
      code,
      place,
      [message.vi + where[0], message.en + where[1]],
      [fix.vi, fix.en],
    );
    return undefined;
  }
  const formula = { source: text, tree: parsed.value };
  reading.formulas.push({ formula, use, place, ...(list !== undefined && { list }) });
  return formula;
}

/** A translated text; names in it are remembered. */
export function wordsIn(reading: Reading, row: FormRow, column: string): Texts {
  const texts = textsOf(reading.survey, row, column, reading.keyOf);
  for (const each of reading.survey.columns) {
    if (each.name !== column) continue;
    const place = positionOf(reading.survey, row.row, each);
    for (const name of namesInText(row.cells[each.at]?.text ?? "")) reading.mentions.push({ name, place });
  }
  return texts;
}

const TRUE = new Set(["yes", "true", "true()", "1", "x", "có"]);
const FALSE = new Set(["no", "false", "false()", "0", "", "không"]);

/** "yes", "TRUE", "true()"; anything else is an expression. */
export function yesOr(reading: Reading, row: FormRow, column: string, use: FormulaUse): boolean | Formula {
  const { text } = cellOf(reading.survey, row, column);
  const small = text.toLowerCase().replaceAll(" ", "");
  if (TRUE.has(small)) return true;
  return FALSE.has(small) ? false : (formulaIn(reading, row, column, use) ?? false);
}

/** "start=1 end=5; step=1", with blanks, commas or semicolons between. */
export function parametersOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s,;]+)/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      value.replaceAll(/^["']|["']$/g, ""),
    ]),
  );
}
