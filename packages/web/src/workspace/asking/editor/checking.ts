import type { Bilingual } from "@thang-diem/engine";
import {
  type FormFinding,
  type Questionnaire,
  readForm,
  readMarkdownForm,
  writeForm,
  writeMarkdownForm,
} from "@thang-diem/engine/questionnaire";

/** Something at a line of the text, from 1. */
export interface TextFault {
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

export interface CheckedForm {
  readonly faults: readonly TextFault[];
  /** What is left out or may be otherwise meant; it keeps nobody from saving. */
  readonly warnings: readonly TextFault[];
  readonly form: Questionnaire | undefined;
}

/** Everything that the server finds before it keeps a questionnaire, by the same reader. */
export function checkForm(text: string, fileName: string): CheckedForm {
  const { questionnaire, findings } = readForm(readMarkdownForm(text), fileName);
  return {
    form: questionnaire,
    faults: findings.filter(({ weight }) => weight === "fault").map((each) => placed(text, each)),
    warnings: findings.filter(({ weight }) => weight !== "fault").map((each) => placed(text, each)),
  };
}

/** In Markdown the row of a finding is its line; its column is a cell of that line. */
function placed(text: string, { row, column, message, fix }: FormFinding): TextFault {
  const line = Math.max(1, row);
  return { line, column: cellStart(text.split("\n")[line - 1] ?? "", column), message, fix };
}

function cellStart(line: string, letters: string): number {
  let cell = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);
  for (const { index } of line.matchAll(/(?<!\\)\|/g)) {
    if (cell <= 1) return index + 2;
    cell -= 1;
  }
  return 1;
}

/** A version as the text that one edits. */
export function textOf(form: Questionnaire): string {
  return writeMarkdownForm(writeForm(form));
}

/** Rows that people add most, in the order of the headings of the sheet "survey". */
export const ROW_KINDS = [
  "select_one",
  "select_multiple",
  "integer",
  "decimal",
  "text",
  "date",
  "note",
  "group",
  "repeat",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A row of that kind with a name that is free; its other cells wait for whoever writes. */
export function rowOf(text: string, kind: RowKind): string {
  const heading = text.split("\n").find((line) => /^\|\s*type\s*\|/i.test(line)) ?? "| type | name | label |";
  const cells = Math.max(3, heading.split(/(?<!\\)\|/).length - 2);
  const name = freeName(text);
  const list = /\|\s*select_(?:one|multiple) ([^\s|]+)/.exec(text)?.[1] ?? "danh_sach";
  const row = (type: string, ofName: string) =>
    `| ${type} | ${ofName} |${" |".repeat(Math.max(0, cells - 2))}`;
  if (kind === "group" || kind === "repeat")
    return [row(`begin_${kind}`, name), row(`end_${kind}`, "")].join("\n");
  return row(kind.startsWith("select") ? `${kind} ${list}` : kind, name);
}

function freeName(text: string): string {
  for (let number = 1; ; number += 1)
    if (!new RegExp(`\\|\\s*cau_${number}\\s*\\|`).test(text)) return `cau_${number}`;
}
