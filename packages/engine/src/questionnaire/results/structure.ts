import type { SatisfactionPart } from "../../survey/index.ts";
import { type Part, type Question, type Questionnaire, textIn } from "../model.ts";

/** What of a questionnaire can be counted as shares of the satisfied. */
export interface CountedStructure {
  /** Groups and, at the ends, questions by their keys; the whole is called "index". */
  readonly structure: SatisfactionPart;
  readonly lowest: number;
  readonly highest: number;
  /** In the order of the structure, the whole first; titles in the asked language. */
  readonly parts: readonly CountedPart[];
}

export interface CountedPart {
  readonly name: string;
  readonly title: string;
  /** 0 for the whole. */
  readonly depth: number;
  readonly questions: number;
}

export const WHOLE_INDEX = "index";

/**
 * Finds the questions that are answered on one scale, with the groups around them. Where several scales are
 * used, the one
 * most questions have; of a list of choices those are steps whose names are whole numbers that follow each
 * other (what is
 * called "kb" is no step). Questions that are repeated are left out: they have no single answer.
 *
 * @param language of the titles
 * @returns undefined when no question has a scale of three steps or more
 * @example countedStructure(sipas, "vi")?.parts.map(({ name }) => name) // ["index", "chinh_sach",
 * "giai_trinh", "a1", …]
 */
export function countedStructure(form: Questionnaire, language: string): CountedStructure | undefined {
  const scales = new Map<string, number>();
  for (const question of singleQuestions(form.parts)) {
    const scale = scaleOf(form, question);
    if (scale !== undefined) scales.set(scale.key, (scales.get(scale.key) ?? 0) + 1);
  }
  const [most] = [...scales].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  if (most === undefined) return undefined;
  const [lowest = 0, highest = 0] = most[0].split(" ").map(Number);
  const counted = (question: Question) => scaleOf(form, question)?.key === most[0];
  const inside = form.parts.flatMap((part) => countedPart(part, counted));
  const structure: SatisfactionPart = { name: WHOLE_INDEX, parts: inside };
  const titles = titlesOf(form, language);
  return { structure, lowest, highest, parts: [...partLines(structure, 0, titles)] };
}

function* singleQuestions(parts: readonly Part[]): Iterable<Question> {
  for (const part of parts)
    if (part.part === "question") yield part;
    else if (part.part === "group") yield* singleQuestions(part.parts);
}

/** "1 5" for five steps from 1 on. */
function scaleOf(form: Questionnaire, question: Question): { readonly key: string } | undefined {
  if (question.kind !== "single" && question.kind !== "scale") return undefined;
  if (question.list === undefined)
    return question.range?.step === 1 ? { key: `${question.range.from} ${question.range.to}` } : undefined;
  const steps = new Set(
    (form.lists[question.list] ?? []).flatMap(({ name }) => (/^\d{1,3}$/.test(name) ? [Number(name)] : [])),
  );
  if (steps.size < 3) return undefined;
  const lowest = Math.min(...steps);
  let highest = lowest;
  while (steps.has(highest + 1)) highest += 1;
  return highest - lowest < 2 ? undefined : { key: `${lowest} ${highest}` };
}

function countedPart(part: Part, counted: (question: Question) => boolean): SatisfactionPart[] {
  if (part.part === "question") return counted(part) ? [{ item: part.key }] : [];
  if (part.part === "repeat") return [];
  const parts = part.parts.flatMap((each) => countedPart(each, counted));
  return parts.length === 0 ? [] : [{ name: part.key, parts }];
}

function titlesOf(form: Questionnaire, language: string): ReadonlyMap<string, string> {
  const titles = new Map([[WHOLE_INDEX, textIn(form.title, language, form.language)]]);
  const visit = (part: Part) => {
    titles.set(part.key, textIn(part.label, language, form.language) || part.name);
    if (part.part !== "question") part.parts.forEach(visit);
  };
  form.parts.forEach(visit);
  return titles;
}

function* partLines(
  part: SatisfactionPart,
  depth: number,
  titles: ReadonlyMap<string, string>,
): Iterable<CountedPart> {
  const name = "item" in part ? part.item : part.name;
  yield { name, title: titles.get(name) ?? name, depth, questions: countQuestions(part) };
  if (!("item" in part)) for (const each of part.parts) yield* partLines(each, depth + 1, titles);
}

function countQuestions(part: SatisfactionPart): number {
  return "item" in part ? 1 : part.parts.reduce((sum, each) => sum + countQuestions(each), 0);
}
