import { chosenIn } from "./expression/index.ts";
import { type Question, type Questionnaire, type Repeat, partsByKey, type PlacedPart } from "./model.ts";

/**
 * How answers to an older version are read in a newer one. What is not named keeps its key and its choices;
 * `null` says that
 * something is no longer asked, and its answers stay with the older version alone.
 */
export interface VersionMapping {
  readonly questions: Readonly<Record<string, string | null>>;
  /** Choices by the older question's key: older name to newer name. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

export const NO_CHANGES: VersionMapping = { questions: {}, choices: {} };

/** What a mapping leaves unsaid, or says of what there is not. */
export interface VersionFault {
  readonly code:
    | "question-gone"
    | "kind-changed"
    | "repeats-changed"
    | "choice-gone"
    | "two-into-one"
    | "unknown-question";
  /** Key in the older version; in `unknown-question` the key that was named. */
  readonly key: string;
  readonly choice?: string;
}

/**
 * Everything that must be stated before a newer version may take over a survey that is under way;
 * [] when the mapping says
 * where every answer goes.
 *
 * @example versionFaults(before, after, { questions: { fee: null }, choices: {} }) // []
 */
export function versionFaults(
  before: Questionnaire,
  after: Questionnaire,
  mapping: VersionMapping,
): readonly VersionFault[] {
  const [older, newer] = [partsByKey(before.parts), partsByKey(after.parts)];
  const taken = new Map<string, string>();
  const faults: VersionFault[] = unknownNames(older, mapping);
  for (const [key, { part, repeats }] of older) {
    if (part.part !== "question" || !isAnswered(part)) continue;
    const target = targetOf(mapping, key);
    if (target === null) continue;
    const next = newer.get(target);
    if (next?.part.part !== "question") {
      faults.push({ code: "question-gone", key });
      continue;
    }
    if (taken.has(target)) faults.push({ code: "two-into-one", key });
    taken.set(target, key);
    if (!sameKind(part, next.part)) faults.push({ code: "kind-changed", key });
    if (!sameRepeats(repeats, next.repeats)) faults.push({ code: "repeats-changed", key });
    faults.push(...choiceFaults(before, after, part, next.part, mapping.choices[key] ?? {}));
  }
  return faults;
}

export interface Carried {
  readonly answers: Readonly<Record<string, string>>;
  /** What has no place in the newer version, as it was answered. */
  readonly left: Readonly<Record<string, string>>;
}

/** Answers to an older version as the newer one reads them. Nothing is lost: what has no place is given apart. */
export function carryAnswers(
  before: Questionnaire,
  answers: Readonly<Record<string, string>>,
  mapping: VersionMapping,
): Carried {
  const older = partsByKey(before.parts);
  const carried: Record<string, string> = {};
  const left: Record<string, string> = {};
  for (const [path, text] of Object.entries(answers)) {
    const key = path.slice(path.lastIndexOf("]/") < 0 ? 0 : path.lastIndexOf("]/") + 2);
    const target = targetOf(mapping, key);
    const part = older.get(key)?.part;
    const next = part?.part === "question" ? carriedText(part, text, mapping.choices[key] ?? {}) : text;
    if (target === null || next === null) left[path] = text;
    else carried[path.slice(0, path.length - key.length) + target] = next;
  }
  return { answers: carried, left };
}

function targetOf({ questions }: VersionMapping, key: string): string | null {
  const stated = Object.hasOwn(questions, key) ? questions[key] : undefined;
  return stated === undefined ? key : stated;
}

function isAnswered({ kind, calculation }: Question): boolean {
  return kind !== "note" && kind !== "calculated" && calculation === undefined;
}

/** A single choice may become a scale of the same words, and a whole number any number. */
function sameKind(one: Question, other: Question): boolean {
  const kind = ({ kind, range }: Question) =>
    kind === "scale" ? (range === undefined ? "single" : "number") : kind;
  return kind(one) === kind(other) && (one.precision ?? "day") === (other.precision ?? "day");
}

function sameRepeats(one: readonly Repeat[], other: readonly Repeat[]): boolean {
  return one.length === other.length && one.every(({ key }, at) => other[at]?.key === key);
}

function choiceFaults(
  before: Questionnaire,
  after: Questionnaire,
  older: Question,
  newer: Question,
  stated: Readonly<Record<string, string | null>>,
): VersionFault[] {
  if (older.list === undefined || newer.list === undefined) return [];
  const names = new Set((after.lists[newer.list] ?? []).map(({ name }) => name));
  return (before.lists[older.list] ?? []).flatMap(({ name }): VersionFault[] => {
    const target = Object.hasOwn(stated, name) ? stated[name] : name;
    if (target === null || (target !== undefined && names.has(target))) return [];
    return [{ code: "choice-gone", key: older.key, choice: name }];
  });
}

function unknownNames(
  older: ReadonlyMap<string, PlacedPart>,
  { questions, choices }: VersionMapping,
): VersionFault[] {
  return [...Object.keys(questions), ...Object.keys(choices)]
    .filter((key) => older.get(key)?.part.part !== "question")
    .map((key) => ({ code: "unknown-question", key }));
}

/** null where one of the choices has no place any more. */
function carriedText(
  { kind, list }: Question,
  text: string,
  stated: Readonly<Record<string, string | null>>,
): string | null {
  if (list === undefined || Object.keys(stated).length === 0) return text;
  const names = kind === "multiple" || kind === "rank" ? chosenIn(text) : [text];
  const next = names.map((name) => (Object.hasOwn(stated, name) ? (stated[name] ?? null) : name));
  return next.includes(null) ? null : next.join(" ");
}
