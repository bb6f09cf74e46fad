import type { Expression } from "../expression/index.ts";
import {
  type Choice,
  everyPart,
  type Formula,
  type Part,
  type Question,
  type Questionnaire,
  type Texts,
} from "../model.ts";

/** When something is to be answered, where that can be said of a printed page: one of these boxes of one question. */
export interface PaperCondition {
  readonly question: number;
  /** Numbers of its boxes, from 1. */
  readonly boxes: readonly number[];
}

interface Conditional {
  /** "always"; "read" where the condition cannot be said in boxes and the text of the form has to say it. */
  readonly when: PaperCondition | "always" | "read";
}

export interface PaperQuestion extends Conditional {
  readonly line: "question";
  /** As printed, from 1. */
  readonly number: number;
  readonly path: string;
  readonly question: Question;
  /** Its boxes in printed order: every choice, whatever a filter would hide. */
  readonly choices: readonly Choice[];
}

export type PaperLine =
  | PaperQuestion
  | ({
      readonly line: "heading";
      readonly key: string;
      readonly depth: number;
      readonly label: Texts;
    } & Conditional)
  | ({ readonly line: "note"; readonly path: string; readonly label: Texts } & Conditional);

/**
 * The lines of a printed form, from top to bottom: headings, notes, questions numbered through. Paper shuffles
 * nothing and shows everything; what belongs together by a condition says so.
 *
 * @example paperLines(form).filter(({ line }) => line === "question").length
 */
export function paperLines(form: Questionnaire): readonly PaperLine[] {
  const lines: PaperLine[] = [];
  const numbers = new Map<string, PaperQuestion>();
  const add = (part: Part, depth: number): void => {
    const when = conditionOf(part.relevant, numbers);
    if (part.part !== "question") return addGroup(part, depth, when);
    if (part.kind === "note") lines.push({ line: "note", path: part.key, label: part.label, when });
    else if (isPrinted(part)) {
      const number = numbers.size + 1;
      const choices = part.list === undefined ? [] : (form.lists[part.list] ?? []);
      const line: PaperQuestion = { line: "question", number, path: part.key, question: part, choices, when };
      numbers.set(part.name, line);
      lines.push(line);
    }
  };
  const addGroup = (group: Exclude<Part, Question>, depth: number, when: PaperLine["when"]): void => {
    if (Object.values(group.label).some((text) => text !== ""))
      lines.push({ line: "heading", key: group.key, depth, label: group.label, when });
    for (const part of group.parts) add(part, depth + 1);
  };
  for (const part of form.parts) add(part, 0);
  return lines;
}

function isPrinted({ kind, calculation }: Question): boolean {
  return kind !== "calculated" && calculation === undefined;
}

/** What cannot be printed with boxes and typed in again: photos, and groups that are there several times. */
export function unfitForPaper(form: Questionnaire): readonly Part[] {
  return [...everyPart(form.parts)].filter(
    (part) => part.part === "repeat" || (part.part === "question" && part.kind === "photo"),
  );
}

function conditionOf(
  relevant: Formula | undefined,
  numbers: ReadonlyMap<string, PaperQuestion>,
): PaperLine["when"] {
  if (relevant === undefined) return "always";
  const boxes = boxesOf(relevant.tree);
  const [first] = boxes ?? [];
  const asked = first === undefined ? undefined : numbers.get(first.name);
  if (boxes === undefined || asked === undefined || boxes.some(({ name }) => name !== first?.name))
    return "read";
  const places = boxes.map(({ value }) => asked.choices.findIndex(({ name }) => name === value) + 1);
  return places.includes(0) ? "read" : { question: asked.number, boxes: places.toSorted((a, b) => a - b) };
}

interface Box {
  readonly name: string;
  readonly value: string;
}

/** `${q} = 'a' or ${q} = 'b'`, `selected(${q}, 'a')`: which boxes are meant; undefined for anything else. */
function boxesOf(tree: Expression): readonly Box[] | undefined {
  if (tree.kind === "call" && tree.name === "selected") return boxOf(tree.given[0], tree.given[1]);
  if (tree.kind !== "chain") return undefined;
  const [only] = tree.rest;
  if (tree.rest.length === 1 && only?.operator === "=") return boxOf(tree.first, only.term);
  if (!tree.rest.every(({ operator }) => operator === "or")) return undefined;
  const each = [tree.first, ...tree.rest.map(({ term }) => term)].map(boxesOf);
  return each.every((boxes) => boxes !== undefined) ? each.flat() : undefined;
}

function boxOf(name: Expression | undefined, value: Expression | undefined): readonly Box[] | undefined {
  if (name?.kind !== "name") return undefined;
  if (value?.kind === "text") return [{ name: name.name, value: value.value }];
  return value?.kind === "number" ? [{ name: name.name, value: String(value.value) }] : undefined;
}
