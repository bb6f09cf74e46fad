import { type Questionnaire, partsByKey } from "../model.ts";

/** A response as somebody looks at it who answers for its quality. */
export interface LookedAt {
  readonly id: string;
  readonly unit: string;
  readonly interviewer?: string;
  /** Milliseconds since 1970; only interviews have times. */
  readonly beganAt?: number;
  readonly endedAt?: number;
  readonly answers: Readonly<Record<string, string>>;
}

/** Something that is worth a look. It decides nothing: people look, and decide with a reason. */
export type QualitySignal =
  /** `usual`: the seconds of the interview in the middle. */
  | { readonly kind: "too-fast"; readonly seconds: number; readonly usual: number; readonly answers: number }
  | { readonly kind: "straight-lining"; readonly questions: number }
  | { readonly kind: "near-duplicate"; readonly of: string; readonly same: number; readonly compared: number }
  /** Begun between ten in the evening and six in the morning, by Vietnamese time. */
  | { readonly kind: "night"; readonly minute: string }
  | { readonly kind: "same-place"; readonly others: number; readonly metres: number }
  | { readonly kind: "same-telephone"; readonly others: number };

/** Fewer seconds an answer than this is faster than a question can be read aloud. */
const SECONDS_AN_ANSWER = 2;
/** A third of what the interview in the middle took, where there are ten or more. */
const USUAL_SHARE = 1 / 3;
const USUAL_FROM = 10;
/** So many questions on the scale, all with the same step. */
const STRAIGHT_FROM = 6;
/** So many answers in common, and nine tenths of them alike (Kuriakose and Robbins, 2016, take 0.85 of all). */
const ALIKE_FROM = 15;
const ALIKE_SHARE = 0.9;
/** In a larger unit only responses that are alike to the letter are told. */
const COMPARED_MAX = 600;
const METRES = 25;

/**
 * What is worth a look in responses of one survey, response by response; whoever has no signal is left out.
 *
 * @param scale keys of the questions on the scale that results are counted from
 * @returns by id of the response, in the order of the responses
 * @example qualitySignals(form, ["a1", "a2"], responses).get(id) // [{ kind: "night", minute: "23:40" }]
 */
export function qualitySignals(
  form: Questionnaire,
  scale: readonly string[],
  responses: readonly LookedAt[],
): ReadonlyMap<string, readonly QualitySignal[]> {
  const flat = flatKeys(form);
  const alike = nearDuplicates(responses, flat.compared);
  const places = samePlaces(responses, flat.places);
  const telephones = sameTelephones(responses, flat.texts);
  const usual = usualSeconds(responses);
  const found = new Map<string, readonly QualitySignal[]>();
  for (const each of responses) {
    const duplicate = alike.get(each.id);
    const place = places.get(each.id);
    const telephone = telephones.get(each.id);
    const signals = [
      ...tooFast(each, usual),
      ...straightLining(each, scale),
      ...(duplicate === undefined ? [] : [duplicate]),
      ...night(each),
      ...(place === undefined ? [] : [place]),
      ...(telephone === undefined ? [] : [telephone]),
    ];
    if (signals.length > 0) found.set(each.id, signals);
  }
  return found;
}

/** Keys of questions that are asked once, by what can be compared. */
function flatKeys(form: Questionnaire) {
  const keys = [...partsByKey(form.parts)].flatMap(([key, { part, repeats }]) =>
    part.part === "question" && repeats.length === 0 ? [{ key, kind: part.kind }] : [],
  );
  const of = (...kinds: string[]) => keys.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key);
  return {
    compared: of("single", "multiple", "scale", "rank", "number", "text", "date", "time"),
    places: of("place"),
    texts: of("text", "number"),
  };
}

function secondsOf({ beganAt, endedAt }: LookedAt): number | undefined {
  return beganAt === undefined || endedAt === undefined ? undefined : Math.round((endedAt - beganAt) / 1_000);
}

/** Of the interview in the middle; undefined where there are too few. */
function usualSeconds(responses: readonly LookedAt[]): number | undefined {
  const all = responses.flatMap((each) => secondsOf(each) ?? []).toSorted((a, b) => a - b);
  return all.length < USUAL_FROM ? undefined : all[Math.floor(all.length / 2)];
}

function tooFast(each: LookedAt, usual: number | undefined): QualitySignal[] {
  const seconds = secondsOf(each);
  const answers = Object.values(each.answers).filter((text) => text !== "").length;
  if (seconds === undefined || answers === 0) return [];
  const isFast =
    seconds < answers * SECONDS_AN_ANSWER || (usual !== undefined && seconds < usual * USUAL_SHARE);
  return isFast ? [{ kind: "too-fast", seconds, usual: usual ?? 0, answers }] : [];
}

function straightLining({ answers }: LookedAt, scale: readonly string[]): QualitySignal[] {
  const given = scale.flatMap((key) => (answers[key] ? [answers[key]] : []));
  const isStraight = given.length >= STRAIGHT_FROM && given.every((step) => step === given[0]);
  return isStraight ? [{ kind: "straight-lining", questions: given.length }] : [];
}

const HOUR_MS = 3_600_000;

function night({ beganAt }: LookedAt): QualitySignal[] {
  if (beganAt === undefined) return [];
  const minute = new Date(beganAt + 7 * HOUR_MS).toISOString().slice(11, 16);
  return minute >= "22:00" || minute < "06:00" ? [{ kind: "night", minute }] : [];
}

type Alike = Extract<QualitySignal, { readonly kind: "near-duplicate" }>;

/** Of each response the one that it is most like, within its unit; those with one step throughout are left out. */
function nearDuplicates(responses: readonly LookedAt[], keys: readonly string[]): Map<string, Alike> {
  const found = new Map<string, Alike>();
  for (const own of Map.groupBy(responses, ({ unit }) => unit).values()) {
    const lines = own.map(({ answers }) => keys.map((key) => answers[key] ?? ""));
    const isVaried = lines.map((line) => new Set(line.filter((text) => text !== "")).size > 2);
    const note = (a: number, b: number, same: number, compared: number) => {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const before = found.get(own[one]?.id ?? "");
        if (before === undefined || same / compared > before.same / before.compared)
          found.set(own[one]?.id ?? "", { kind: "near-duplicate", of: own[other]?.id ?? "", same, compared });
      }
    };
    if (own.length > COMPARED_MAX) toTheLetter(lines, isVaried, note);
    else pairByPair(lines, isVaried, note);
  }
  return found;
}

type Note = (a: number, b: number, same: number, compared: number) => void;

function pairByPair(lines: readonly (readonly string[])[], isVaried: readonly boolean[], note: Note): void {
  for (const [a, line] of lines.entries())
    for (let b = a + 1; b < lines.length; b += 1) {
      if (!isVaried[a] || !isVaried[b]) continue;
      const { same, compared } = agreement(line, lines[b] ?? []);
      if (compared >= ALIKE_FROM && same >= compared * ALIKE_SHARE) note(a, b, same, compared);
    }
}

function agreement(a: readonly string[], b: readonly string[]): { same: number; compared: number } {
  let [same, compared] = [0, 0];
  for (const [at, text] of a.entries()) {
    if (text === "" && b[at] === "") continue;
    compared += 1;
    if (text === b[at]) same += 1;
  }
  return { same, compared };
}

function toTheLetter(lines: readonly (readonly string[])[], isVaried: readonly boolean[], note: Note): void {
  const first = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const answered = line.filter((text) => text !== "").length;
    if (!isVaried[at] || answered < ALIKE_FROM) continue;
    const text = line.join("\u001F");
    const before = first.get(text);
    if (before === undefined) first.set(text, at);
    else note(before, at, answered, answered);
  }
}

type SamePlace = Extract<QualitySignal, { readonly kind: "same-place" }>;

/** Interviews of one interviewer that were made within a few metres of each other. */
function samePlaces(responses: readonly LookedAt[], keys: readonly string[]): Map<string, SamePlace> {
  const found = new Map<string, SamePlace>();
  const placed = responses.flatMap((each) => {
    const [latitude, longitude] =
      keys.map((key) => (each.answers[key] ?? "").split(" ").map(Number))[0] ?? [];
    const isPlace =
      latitude !== undefined && longitude !== undefined && Number.isFinite(latitude + longitude);
    return each.interviewer === undefined || !isPlace ? [] : [{ each, latitude, longitude }];
  });
  for (const own of Map.groupBy(placed, ({ each }) => each.interviewer).values())
    for (const one of own) {
      const others = own.filter((other) => other !== one && metresBetween(one, other) <= METRES).length;
      if (others > 0) found.set(one.each.id, { kind: "same-place", others, metres: METRES });
    }
  return found;
}

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** On a plane: exact enough for some metres. */
function metresBetween(a: Spot, b: Spot): number {
  const north = (a.latitude - b.latitude) * 111_320;
  const east = (a.longitude - b.longitude) * 111_320 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

type SameTelephone = Extract<QualitySignal, { readonly kind: "same-telephone" }>;
const TELEPHONE = /^(?:\+?84|0)\d{9,10}$/;

/** What is written as a telephone of Viet Nam and stands in several responses. */
function sameTelephones(responses: readonly LookedAt[], keys: readonly string[]): Map<string, SameTelephone> {
  const by = new Map<string, Set<string>>();
  for (const { id, answers } of responses)
    for (const key of keys) {
      const number = (answers[key] ?? "").replaceAll(/[\s.()-]/g, "");
      if (!TELEPHONE.test(number)) continue;
      const plain = number.replace(/^(?:\+?84|0)/, "");
      by.set(plain, (by.get(plain) ?? new Set()).add(id));
    }
  const found = new Map<string, SameTelephone>();
  for (const ids of by.values())
    if (ids.size > 1) for (const id of ids) found.set(id, { kind: "same-telephone", others: ids.size - 1 });
  return found;
}
