import type { Result } from "../../result/index.ts";
import { type ExpressionFault, expressionFault } from "./fault.ts";
import { type PatternNode, readPattern } from "./pattern-syntax.ts";

/** A regular expression as steps of a machine that reads every character once. */
export interface Pattern {
  readonly steps: readonly Step[];
  readonly ignoresCase: boolean;
}

type Step =
  | { readonly kind: "character"; readonly accepts: (character: string) => boolean }
  | { readonly kind: "fork"; readonly to: readonly number[] }
  | { readonly kind: "place"; readonly at: "start" | "end" | "word-edge" | "no-word-edge" }
  | { readonly kind: "found" };

export type CompiledPattern = Result<Pattern, { readonly fault: ExpressionFault }>;

export const PATTERN_STEPS_MAX = 3_000;

/**
 * Reads a regular expression into a machine whose work is at most its size times the length of the text
 * (Thompson, 1968):
 * no pattern can explode, whatever the text. What such a machine cannot do (looking ahead and behind,
 * back references) is a
 * fault, and so is a pattern that would need more than 3,000 steps.
 */
export function compilePattern(source: string): CompiledPattern {
  const known = CACHE.get(source);
  if (known !== undefined) return known;
  const compiled = compiledNow(source);
  if (CACHE.size >= CACHE_MAX) CACHE.clear();
  CACHE.set(source, compiled);
  return compiled;
}

const CACHE = new Map<string, CompiledPattern>();
const CACHE_MAX = 500;

function compiledNow(source: string): CompiledPattern {
  const read = readPattern(source);
  if (!read.ok) return read;
  const steps: Step[] = [];
  if (!emit(steps, read.value.node)) return { ok: false, fault: tooLarge() };
  steps.push({ kind: "found" });
  return { ok: true, value: { steps, ignoresCase: read.value.ignoresCase } };
}

/** Adds the steps of a node behind those that there are; false when there would be too many. */
function emit(steps: Step[], node: PatternNode): boolean {
  if (steps.length >= PATTERN_STEPS_MAX) return false;
  switch (node.kind) {
    case "character":
      steps.push({ kind: "character", accepts: node.accepts });
      return true;
    case "place":
      steps.push({ kind: "place", at: node.at });
      return true;
    case "sequence":
      return node.parts.every((part) => emit(steps, part));
    case "choice":
      return emitChoice(steps, node.options);
    case "repeated":
      return emitRepeated(steps, node);
  }
}

function emitChoice(steps: Step[], options: readonly PatternNode[]): boolean {
  const starts: number[] = [];
  const fork = steps.push({ kind: "fork", to: starts }) - 1;
  const ends: number[][] = [];
  for (const option of options) {
    starts.push(steps.length);
    if (!emit(steps, option)) return false;
    const end: number[] = [];
    ends.push(end);
    steps.push({ kind: "fork", to: end });
  }
  for (const end of ends) end.push(steps.length);
  return fork >= 0;
}

function emitRepeated(steps: Step[], node: Extract<PatternNode, { kind: "repeated" }>): boolean {
  for (let n = 0; n < node.fewest; n += 1) if (!emit(steps, node.of)) return false;
  if (node.most === Infinity) {
    const start = steps.length;
    const ways: number[] = [start + 1];
    steps.push({ kind: "fork", to: ways });
    if (!emit(steps, node.of)) return false;
    steps.push({ kind: "fork", to: [start] });
    ways.push(steps.length);
    return true;
  }
  const skips: number[][] = [];
  for (let n = node.fewest; n < node.most; n += 1) {
    const ways: number[] = [steps.length + 1];
    skips.push(ways);
    steps.push({ kind: "fork", to: ways });
    if (!emit(steps, node.of)) return false;
  }
  for (const ways of skips) ways.push(steps.length);
  return true;
}

/**
 * Whether the whole text fits the pattern, as ODK's documentation says of regex(): "an exact and complete match".
 *
 * @example matches(pattern, "0912345678")
 */
export function matches({ steps, ignoresCase }: Pattern, text: string): boolean {
  const characters = [...text];
  let now: readonly number[] = reach(steps, [0], characters, 0);
  for (const [at, character] of characters.entries()) {
    if (now.length === 0) return false;
    const reached: number[] = [];
    for (const place of now) {
      const step = steps[place];
      if (step?.kind === "character" && accepts(step.accepts, character, ignoresCase))
        reached.push(place + 1);
    }
    now = reach(steps, reached, characters, at + 1);
  }
  return now.some((place) => steps[place]?.kind === "found");
}

function accepts(test: (character: string) => boolean, character: string, ignoresCase: boolean): boolean {
  return test(character) || (ignoresCase && (test(character.toLowerCase()) || test(character.toUpperCase())));
}

/** Every step that is reached from these without reading a character, each once. */
function reach(
  steps: readonly Step[],
  from: readonly number[],
  text: readonly string[],
  at: number,
): number[] {
  const seen = new Set<number>();
  const open = [...from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const step = steps[place];
    if (step?.kind === "fork") open.push(...step.to);
    if (step?.kind === "place" && holds(step.at, text, at)) open.push(place + 1);
  }
  return [...seen];
}

function holds(what: Extract<Step, { kind: "place" }>["at"], text: readonly string[], at: number): boolean {
  if (what === "start") return at === 0;
  if (what === "end") return at === text.length;
  const edge = isWord(text[at - 1]) !== isWord(text[at]);
  return what === "word-edge" ? edge : !edge;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^[A-Za-z0-9_]$/.test(character);
}

function tooLarge(): ExpressionFault {
  return expressionFault(
    "pattern-too-large",
    1,
    [
      `Mẫu chữ của regex() cần hơn ${PATTERN_STEPS_MAX} bước (số lần lặp lồng nhau quá lớn).`,
      `The pattern of regex() needs more than ${PATTERN_STEPS_MAX} steps (repetitions inside repetitions).`,
    ],
    [
      "Giảm số lần lặp, ví dụ dùng * thay cho {1,5000}.",
      "Use smaller repetitions, such as * in place of {1,5000}.",
    ],
  );
}
