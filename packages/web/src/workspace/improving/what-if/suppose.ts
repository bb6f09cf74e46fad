import {
  type Bilingual,
  Exact,
  type FactValue,
  type ItemCode,
  readExact,
  readTypedFigure,
  type RoundId,
  type Scheme,
  type Supposed,
  type Target,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { Supposition } from "@thang-diem/contract";

/** Nothing is supposed. */
export function nothingSupposed(roundId: RoundId, unitVersionId: UnitVersionId): Supposition {
  return { roundId, unitVersionId, points: {}, facts: {}, efforts: {}, trend: "", target: "" };
}

/** What a link carries; a text that is none is passed over. @example suppositionIn(search.suppose, roundId, unit) */
export function suppositionIn(
  text: string | undefined,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
): Supposition {
  if (text === undefined) return nothingSupposed(roundId, unitVersionId);
  try {
    const read = readLink(JSON.parse(text));
    return { ...nothingSupposed(roundId, unitVersionId), ...read };
  } catch {
    return nothingSupposed(roundId, unitVersionId);
  }
}

/** Anybody may write a link: only texts under names go in; the server looks at their lengths when they are kept. */
function readLink(given: unknown): Partial<Supposition> {
  const { points, facts, efforts, trend, target } = Object(given) as Readonly<Record<string, unknown>>;
  return {
    ...(points !== undefined && { points: textsOf(points) }),
    ...(facts !== undefined && { facts: textsByName(facts) }),
    ...(efforts !== undefined && { efforts: textsOf(efforts) }),
    ...(trend !== undefined && { trend: textOf(trend) }),
    ...(target !== undefined && { target: textOf(target) }),
  };
}

const textsByName = (given: unknown): Record<string, Record<string, string>> =>
  Object.fromEntries(namesIn(given).map(([name, value]) => [name, textsOf(value)]));

const textsOf = (given: unknown): Record<string, string> =>
  Object.fromEntries(namesIn(given).map(([name, value]) => [name, textOf(value)]));

/** @throws TypeError when it is no object with names */
function namesIn(given: unknown): [string, unknown][] {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw new TypeError("no names");
  return Object.entries(given);
}

/** @throws TypeError when it is no text */
function textOf(given: unknown): string {
  if (typeof given !== "string") throw new TypeError("no text");
  return given;
}

/** The same as short text for a link: the round and the unit stand in the address beside it. */
export function suppositionText({ points, facts, efforts, trend, target }: Supposition): string {
  const some = <T extends object>(name: string, value: T) =>
    Object.keys(value).length === 0 ? {} : { [name]: value };
  const short = {
    ...some("points", points),
    ...some("facts", facts),
    ...some("efforts", efforts),
    ...(trend !== "" && { trend }),
    ...(target !== "" && { target }),
  };
  return Object.keys(short).length === 0 ? "" : JSON.stringify(short);
}

/** A number as people type it: decimal comma or point. */
export function typedExact(text: string): Exact | undefined {
  return readExact(text.trim().replace(",", "."));
}

export interface ReadSupposition {
  readonly supposed: Supposed;
  /** By item and fact ("1.1.1 done"), and "trend": what could not be read. */
  readonly faults: ReadonlyMap<string, Bilingual>;
}

/** Reads everything that was typed; what cannot be read is named and counts for nothing. */
export function readSupposition(scheme: Scheme, given: Supposition): ReadSupposition {
  const faults = new Map<string, Bilingual>();
  const points = new Map(
    Object.entries(given.points).flatMap(([code, text]) => {
      const value = readExact(text);
      return value === undefined || !scheme.items.has(code) ? [] : [[code, value] as const];
    }),
  );
  const facts = new Map(
    Object.entries(given.facts).flatMap(([code, typed]) => {
      const declared = code === "" ? scheme.facts : scheme.items.get(code)?.facts;
      const read = new Map<string, FactValue>();
      for (const [name, text] of Object.entries(typed)) {
        const declaration = declared?.get(name);
        if (declaration === undefined || text.trim() === "") continue;
        const value = readTypedFigure(scheme, code as ItemCode, declaration, text);
        if (value.ok) read.set(name, value.value);
        else faults.set(`${code} ${name}`, value.message);
      }
      return read.size === 0 ? [] : [[code, read] as const];
    }),
  );
  const trend = given.trend === "" ? undefined : typedExact(given.trend);
  if (given.trend !== "" && trend === undefined) faults.set("trend", NOT_A_NUMBER);
  return {
    faults,
    supposed: {
      ...(points.size > 0 && { points }),
      ...(facts.size > 0 && { facts }),
      ...(trend && { trend: scheme.indexValue === "share" ? trend.over(Exact.of(100)) : trend }),
    },
  };
}

const NOT_A_NUMBER: Bilingual = {
  vi: "Nhập một số, ví dụ 1,5.",
  en: "Enter a number, for example 1.5.",
};

/** "index:87", "class:T", "place:5". A share is typed in percent. */
export function targetOf(scheme: Scheme, text: string): Target | undefined {
  const [kind, value = ""] = text.split(":");
  if (kind === "class") return value === "" ? undefined : { kind, id: value };
  const number = typedExact(value);
  if (number === undefined) return undefined;
  if (kind === "place") return number.isWhole ? { kind, place: number.toNumber() } : undefined;
  if (kind !== "index") return undefined;
  return { kind, value: scheme.indexValue === "share" ? number.over(Exact.of(100)) : number };
}

/** Efforts that somebody typed over the usual ones; an empty field is an item that cannot be won. */
export function effortsOf(
  usual: ReadonlyMap<string, number>,
  typed: Readonly<Record<string, string>>,
): Map<string, number> {
  const efforts = new Map(usual);
  for (const [code, text] of Object.entries(typed)) {
    const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
    if (days === undefined || days === 0) efforts.delete(code);
    else efforts.set(code, days);
  }
  return efforts;
}
