import { within } from "../expression/index.ts";
import { addInstance, answer, type Finished, finish, removeInstance } from "./answering.ts";
import { chanceOf } from "./chance.ts";
import { offeredChoices } from "./choices.ts";
import { openInterview } from "./open.ts";
import { screensOf } from "./screens.ts";
import type { Interview, OpenForm, Start } from "./types.ts";
import type { Question } from "../model.ts";
import { faultsOfQuestion } from "./answer-faults.ts";

/** One step of somebody who answers, or of somebody who looks on. */
export type ScenarioStep =
  | { readonly answer: Readonly<Record<string, string>> }
  | { readonly add: string }
  | { readonly remove: string; readonly index: number }
  /** Paths that must be on some page now. */
  | { readonly shown: readonly string[] }
  | { readonly hidden: readonly string[] }
  /** Answers that must be refused: path, text, code. */
  | { readonly refused: Readonly<Record<string, readonly [text: string, code: string]>> }
  | { readonly offered: Readonly<Record<string, readonly string[]>> }
  /** Values that must be found, calculations among them. */
  | { readonly values: Readonly<Record<string, string>> }
  /** Faults that must keep the response from being sent, as "path code"; [] where it may be sent. */
  | { readonly faults: readonly string[] };

export interface ScenarioResult {
  /** What was otherwise than the steps say, with the number of the step from 1; [] when everything held. */
  readonly failures: readonly string[];
  readonly interview: Interview;
}

/**
 * Walks a questionnaire without a browser: every step is what a respondent does or what must be seen then.
 *
 * @example runScenario(form, { now, seed: 1 }, [{ answer: { age: "17" } }, { hidden: ["licence"] }]).failures // []
 */
export function runScenario(form: OpenForm, start: Start, steps: readonly ScenarioStep[]): ScenarioResult {
  let interview = openInterview(form, start);
  const failures: string[] = [];
  for (const [at, step] of steps.entries()) {
    const done = take(interview, step);
    interview = done.interview;
    failures.push(...done.failures.map((each) => `step ${at + 1}: ${each}`));
  }
  return { failures, interview };
}

function take(interview: Interview, step: ScenarioStep): { interview: Interview; failures: string[] } {
  if ("answer" in step) return answerAll(interview, step.answer);
  if ("add" in step || "remove" in step) {
    const done =
      "add" in step ? addInstance(interview, step.add) : removeInstance(interview, step.remove, step.index);
    return done.ok
      ? { interview: done.value, failures: [] }
      : { interview, failures: done.faults.map(({ path, code }) => `${path} ${code}`) };
  }
  return { interview, failures: seen(interview, step) };
}

function answerAll(
  from: Interview,
  answers: Readonly<Record<string, string>>,
): { interview: Interview; failures: string[] } {
  let interview = from;
  const failures: string[] = [];
  for (const [path, text] of Object.entries(answers)) {
    const done = answer(interview, path, text);
    if (done.ok) interview = done.value;
    else failures.push(...done.faults.map((each) => `${each.path} ${each.code}`));
  }
  return { interview, failures };
}

type Look = Exclude<ScenarioStep, { answer: unknown } | { add: unknown } | { remove: unknown }>;

function seen(interview: Interview, step: Look): string[] {
  if ("shown" in step || "hidden" in step) {
    const shown = shownPaths(interview);
    return "shown" in step
      ? step.shown.filter((path) => !shown.has(path)).map((path) => `${path} is not shown`)
      : step.hidden.filter((path) => shown.has(path)).map((path) => `${path} is shown`);
  }
  if ("refused" in step)
    return Object.entries(step.refused).flatMap(([path, [text, code]]) => {
      const done = answer(interview, path, text);
      const got = done.ok ? "taken" : done.faults.map((each) => each.code).join(" ");
      return got === code ? [] : [`${path} = ${text}: ${got}, not ${code}`];
    });
  if ("offered" in step)
    return Object.entries(step.offered).flatMap(([path, names]) =>
      differing(
        path,
        offeredChoices(interview, path)
          .map(({ name }) => name)
          .join(" "),
        names.join(" "),
      ),
    );
  if ("values" in step)
    return Object.entries(step.values).flatMap(([path, text]) =>
      differing(path, interview.computed.values.get(path) ?? "", text),
    );
  const done = finish(interview);
  const got = done.ok ? [] : done.faults.map(({ path, code }) => `${path} ${code}`);
  return differing("faults", got.join(", "), step.faults.join(", "));
}

function differing(what: string, got: string, wanted: string): string[] {
  return got === wanted ? [] : [`${what}: “${got}”, not “${wanted}”`];
}

/** Paths of all questions on all pages. */
export function shownPaths(interview: Interview): ReadonlySet<string> {
  return new Set(
    screensOf(interview).flatMap((screen) =>
      screen.kind === "questions" ? screen.questions.map(({ path }) => path) : [],
    ),
  );
}

const ROUNDS_MAX = 40;
const TRIES_MAX = 30;

/**
 * Answers every question that comes up by chance, lawfully where it can, until nothing new is asked. A constraint that
 * no try meets is left open, so the end may be faults.
 */
export function walkByChance(form: OpenForm, start: Start): { interview: Interview; finished: Finished } {
  let interview = openInterview(form, start);
  const chance = chanceOf(start.seed, "walk");
  const met = new Set<string>();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const open = screensOf(interview).flatMap((screen) =>
      screen.kind === "questions" ? screen.questions.filter(({ path }) => !met.has(path)) : [],
    );
    if (open.length === 0) break;
    for (const { path, question } of open) {
      met.add(path);
      interview = answeredByChance(interview, path, question, chance);
    }
  }
  return { interview, finished: finish(interview) };
}

function answeredByChance(
  from: Interview,
  path: string,
  question: Question,
  chance: () => number,
): Interview {
  let interview = from;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const done = answer(interview, path, likely(interview, path, question, chance, tries));
    if (!done.ok) continue;
    interview = done.value;
    if (faultsOfQuestion(interview, path, question).length === 0) break;
  }
  return interview;
}

/** Some answer of the right form; later tries look further away. */
function likely(
  interview: Interview,
  path: string,
  question: Question,
  chance: () => number,
  tries: number,
): string {
  const { kind, range, precision } = question;
  const names = offeredChoices(interview, path).map(({ name }) => name);
  const one = names[Math.floor(chance() * names.length)] ?? "";
  const spread = Math.round(chance() * 10 ** (1 + (tries % 6)));
  const day = new Date(
    Date.UTC(2026, 10, 30) + Math.round((chance() - 0.5) * 2 * spread) * 86_400_000,
  ).toISOString();
  switch (kind) {
    case "single":
      return one;
    case "multiple":
      return names.filter((name) => name === one || chance() < 0.3).join(" ");
    case "rank":
      return names.join(" ");
    case "scale":
      return range === undefined ? one : String(range.from + range.step * Math.floor(chance() * 2));
    case "number":
      return likelyNumber(question, spread, chance, tries);
    case "text":
      return tries % 3 === 0 ? `Câu trả lời ${spread}` : String(spread).padStart(1 + (tries % 12), "0");
    case "date":
      return precision === "minute" ? `${day.slice(0, 16)}` : day.slice(0, 10);
    case "time":
      return `${String(Math.floor(chance() * 24)).padStart(2, "0")}:30`;
    case "place":
      return "10.77 106.70";
    case "photo":
      return "00000000-photo";
    case "consent":
      return "OK";
    default:
      return "";
  }
}

/** Near or between numbers that the constraint names, when a plain one did not do. */
function likelyNumber(
  { constraint, whole }: Question,
  spread: number,
  chance: () => number,
  tries: number,
): string {
  const named =
    constraint === undefined
      ? []
      : [...within(constraint.tree)].flatMap((each) => (each.kind === "number" ? [each.value] : []));
  const [one = spread, other = spread] = [0, 1].map(() => named[Math.floor(chance() * named.length)]);
  const near = tries % 3 === 1 ? one + Math.round(chance() * 20) - 5 : one + (other - one) * chance();
  const value = tries % 3 === 0 || named.length === 0 ? spread : near;
  return whole === true ? String(Math.round(value)) : value.toFixed(2);
}
