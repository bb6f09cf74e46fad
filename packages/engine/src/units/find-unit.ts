import { dayNumber } from "./calendar.ts";
import type { NameEntry } from "./name-index.ts";
import { isWithin, successorsOf, type UnitRegistry } from "./unit-registry.ts";
import { readSpelling, type Reading } from "./unit-spelling.ts";
import {
  goesOnWhole,
  inForce,
  type IsoDate,
  type UnitKind,
  type UnitLevel,
  type UnitVersion,
} from "./unit-types.ts";
import { type Agreement, agreement } from "./written-name.ts";

export interface FindUnitOptions {
  /** The day for which the version is asked; for a round, the last day of the assessed year. */
  readonly on: IsoDate;
  /** Only these kinds; without it the words of the text decide, and without words the highest level of that name. */
  readonly kinds?: readonly UnitKind[];
  /** Only units inside this one. */
  readonly within?: UnitVersion;
}

/** Answer of `findUnit`; `explainFindUnit` says it in words. */
export type FindUnitAnswer =
  | {
      readonly outcome: "found";
      readonly version: UnitVersion;
      readonly by: "code" | "name" | "name-without-marks";
      /** Units of a lower level with the same name, where no word said which was meant. */
      readonly alsoNamed: readonly UnitVersion[];
    }
  | { readonly outcome: "several"; readonly candidates: readonly UnitVersion[] }
  | {
      readonly outcome: "ended";
      readonly ended: readonly EndedUnit[];
      readonly alsoNamed: readonly UnitVersion[];
    }
  /** The lists hold this name only from a later day on. */
  | { readonly outcome: "not-yet"; readonly versions: readonly UnitVersion[] }
  /** The unit above, given after a comma or in brackets, is not one unit on that day. */
  | { readonly outcome: "place-unknown"; readonly place: string }
  | { readonly outcome: "unknown"; readonly suggestions: readonly UnitVersion[] };

export interface EndedUnit {
  readonly version: UnitVersion;
  readonly endedOn: IsoDate;
  /** Whether the unit itself goes on under another name or kind. */
  readonly goesOn: boolean;
  /** What its territory became; empty where the lists tell of no successor (districts have none). */
  readonly into: readonly UnitVersion[];
}

/**
 * Finds the version of a unit that a text means on a day, in any spelling: NFC or NFD, with or without marks, hoà or
 * hòa, with or without "Tỉnh", "TP.", "UBND tỉnh", "Xã"…, English names, statistical codes, PAPI codes, and with the
 * place after a comma ("Phường Hải An, TP Hải Phòng"). A mark that is written must fit: "Hà Tình" is no Hà Tĩnh but
 * gets it as a suggestion. Never guesses between two units: names that repeat come back as candidates.
 * @example findUnit(registry, "UBND tinh Quang Ninh", { on: "2026-01-01" }) // found, 22@2008-08-01
 * @example findUnit(registry, "Bắc Giang", { on: "2026-01-01", kinds: ["tinh"] }) // ended 2025-06-30 into Bắc Ninh
 */
export function findUnit(registry: UnitRegistry, text: string, options: FindUnitOptions): FindUnitAnswer {
  const coded = findByCode(registry, text, options);
  if (coded) return coded;
  const spelling = readSpelling(text);
  if (spelling.place === undefined) return answerFor(registry, spelling.readings, options);
  const place = findPlace(registry, spelling.place, options);
  return place
    ? answerFor(registry, spelling.readings, { ...options, within: place })
    : { outcome: "place-unknown", place: spelling.place };
}

function findByCode(
  registry: UnitRegistry,
  text: string,
  options: FindUnitOptions,
): FindUnitAnswer | undefined {
  const code = text.trim();
  const carriers = code.length > registry.names.longestCode ? undefined : registry.names.byCode.get(code);
  if (!carriers) return undefined;
  const fitting = carriers.filter((version) => fits(registry, version, options));
  const version = fitting.find((candidate) => inForce(candidate, options.on));
  if (version) return { outcome: "found", version, by: "code", alsoNamed: [] };
  return fitting.length > 0 ? onOtherDays(registry, fitting, [], options.on) : undefined;
}

/**
 * Where the unit lies, read from the right: "Q. Hải An, TP Hải Phòng" is the district in the city; a part that names
 * no unit of the day (a district of before) is passed over.
 */
function findPlace(
  registry: UnitRegistry,
  place: string,
  { on, within }: FindUnitOptions,
): UnitVersion | undefined {
  let found: UnitVersion | undefined;
  for (const part of place.split(",").toReversed()) {
    const inside = found ?? within;
    const options = { on, ...(inside ? { within: inside } : {}) };
    const answer =
      findByCode(registry, part, options) ?? answerFor(registry, readSpelling(part).readings, options);
    if (answer.outcome === "found") found = answer.version;
  }
  return found;
}

interface Match {
  readonly version: UnitVersion;
  /** Written with all its marks. */
  readonly exact: boolean;
  /** A word of the text, or the caller, said of what kind it is. */
  readonly kindSaid: boolean;
}

function answerFor(
  registry: UnitRegistry,
  readings: readonly Reading[],
  options: FindUnitOptions,
): FindUnitAnswer {
  // Most names are those of the day; the many namesakes of other days are only looked at when there are none.
  const on = dayNumber(options.on);
  const named = namedBy(registry, readings);
  const living = strictest(matchesOf(registry, named, options, (first, last) => first <= on && on <= last));
  if (living.length > 0) return answerLiving(registry, named, living, options);
  const matches = strictest(matchesOf(registry, named, options, () => true));
  if (matches.length > 0) return onOtherDays(registry, versionsMeant(matches), [], options.on);
  return { outcome: "unknown", suggestions: suggestionsFor(registry, readings, options) };
}

/** A way to read the text with one of the names that have its letters. */
interface Named {
  readonly reading: Reading;
  readonly entry: NameEntry;
}

function namedBy(registry: UnitRegistry, readings: readonly Reading[]): readonly Named[] {
  const named: Named[] = [];
  for (const reading of readings) {
    for (const entry of registry.names.byKey.get(reading.written.key) ?? []) named.push({ reading, entry });
  }
  return named;
}

/** Which of a name's versions to look at, by their days. */
type Wanted = (firstDay: number, lastDay: number, version: UnitVersion) => boolean;

function matchesOf(
  registry: UnitRegistry,
  named: readonly Named[],
  options: FindUnitOptions,
  wanted: Wanted,
): readonly Match[] {
  const matches: Match[] = [];
  let sources = 0;
  for (const {
    reading: { written, kinds },
    entry: { versions, firstDays, lastDays, written: name },
  } of named) {
    const kindSaid = (kinds ?? options.kinds) !== undefined;
    const before = matches.length;
    let agreed: Agreement | undefined;
    for (let i = 0; i < versions.length; i += 1) {
      const version = versions[i];
      if (!version || !wanted(firstDays[i] ?? 0, lastDays[i] ?? 0, version)) continue;
      if ((kinds && !kinds.includes(version.kind)) || !fits(registry, version, options)) continue;
      agreed ??= agreement(written, name);
      if (agreed === "contradicts") break;
      matches.push({ version, exact: agreed === "same", kindSaid });
    }
    if (matches.length > before) sources += 1;
  }
  return sources > 1 ? withoutDoubles(matches) : matches;
}

/** A version reached by its name and by an alias counts once, by the better fit. */
function withoutDoubles(matches: readonly Match[]): Match[] {
  const best = new Map<UnitVersion, Match>();
  for (const match of matches) if (!best.get(match.version)?.exact) best.set(match.version, match);
  return [...best.values()];
}

function fits(registry: UnitRegistry, version: UnitVersion, { kinds, within }: FindUnitOptions): boolean {
  return (
    (!kinds || kinds.includes(version.kind)) &&
    (!within || (version.unitId !== within.unitId && isWithin(registry, version, within)))
  );
}

/** Names written with all their marks beat names that fit only because marks were left out. */
function strictest(matches: readonly Match[]): readonly Match[] {
  const exact = matches.filter((match) => match.exact);
  return exact.length > 0 ? exact : matches;
}

function answerLiving(
  registry: UnitRegistry,
  named: readonly Named[],
  living: readonly Match[],
  options: FindUnitOptions,
): FindUnitAnswer {
  const all = living.map((match) => match.version);
  const meant = versionsMeant(living);
  const formerProvinces =
    meant[0]?.level === "province" || living.some((match) => match.kindSaid)
      ? []
      : formerProvincesOf(registry, named, options);
  if (formerProvinces.length > 0) return onOtherDays(registry, formerProvinces, all, options.on);
  const [version, ...others] = meant;
  if (!version || others.length > 0) return { outcome: "several", candidates: meant };
  const by = living.some((match) => match.exact) ? "name" : "name-without-marks";
  return { outcome: "found", version, by, alsoNamed: all.filter((other) => other !== version) };
}

/** "Hải Dương" alone, after the merger, is rather the former province than the ward of that name. */
function formerProvincesOf(
  registry: UnitRegistry,
  named: readonly Named[],
  options: FindUnitOptions,
): readonly UnitVersion[] {
  const on = dayNumber(options.on);
  return strictest(
    matchesOf(registry, named, options, (_first, last, version) => last < on && version.level === "province"),
  ).map((match) => match.version);
}

/** Where nothing says of what kind the unit is, the highest level of that name is meant. */
function versionsMeant(matches: readonly Match[]): readonly UnitVersion[] {
  const versions = matches.map((match) => match.version);
  if (matches.some((match) => match.kindSaid)) return versions;
  const level = LEVELS.find((candidate) => versions.some((version) => version.level === candidate));
  return versions.filter((version) => version.level === level);
}

const LEVELS: readonly UnitLevel[] = ["province", "district", "commune", "body"];

function endedBefore(version: UnitVersion, on: IsoDate): boolean {
  return version.validTo !== undefined && version.validTo < on;
}

/** None of the versions is in force on the day: they ended before it, or begin after it. */
function onOtherDays(
  registry: UnitRegistry,
  versions: readonly UnitVersion[],
  alsoNamed: readonly UnitVersion[],
  on: IsoDate,
): FindUnitAnswer {
  const gone = versions.filter((version) => endedBefore(version, on));
  const earlier = new Set(
    gone.flatMap((version) => (registry.predecessors.get(version.id) ?? []).map((edge) => edge.from)),
  );
  const ended = gone
    .filter((version) => !earlier.has(version.id))
    .flatMap((version) => asEnded(registry, version, on));
  if (ended.length > 0) return { outcome: "ended", ended, alsoNamed };
  return { outcome: "not-yet", versions };
}

/** What became of a version that is over on a day; empty while it is in force. */
export function endedUnit(
  registry: UnitRegistry,
  version: Pick<UnitVersion, "id">,
  on: IsoDate,
): readonly EndedUnit[] {
  const known = registry.versions.get(version.id);
  return known !== undefined && endedBefore(known, on) ? asEnded(registry, known, on) : [];
}

function asEnded(registry: UnitRegistry, version: UnitVersion, on: IsoDate): EndedUnit[] {
  if (version.validTo === undefined) return [];
  const edges = registry.successors.get(version.id) ?? [];
  return [
    {
      version,
      endedOn: version.validTo,
      goesOn: edges.length > 0 && edges.every(goesOnWhole),
      into: livingSuccessors(registry, version, on),
    },
  ];
}

function livingSuccessors(registry: UnitRegistry, version: UnitVersion, on: IsoDate): readonly UnitVersion[] {
  const next = successorsOf(registry, version);
  const reached = next.flatMap((successor) =>
    endedBefore(successor, on) ? livingSuccessors(registry, successor, on) : [successor],
  );
  return [...new Set(reached)];
}

const MOST_SUGGESTIONS = 5;

/**
 * Other marks or another kind on the same letters first, then
 * one letter off; units of the day before those of others.
 */
function suggestionsFor(
  registry: UnitRegistry,
  readings: readonly Reading[],
  options: FindUnitOptions,
): readonly UnitVersion[] {
  const { byKey, nearKeys } = registry.names;
  const keys = readings.map((reading) => reading.written.key).filter((key) => key.length > 1);
  const near = [...keys, ...keys.flatMap(nearKeys)].flatMap((key) => byKey.get(key) ?? []);
  const fitting = [...new Set(near.flatMap((entry) => entry.versions))].filter((version) =>
    fits(registry, version, options),
  );
  const living = fitting.filter((version) => inForce(version, options.on));
  return (living.length > 0 ? living : fitting)
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .slice(0, MOST_SUGGESTIONS);
}
