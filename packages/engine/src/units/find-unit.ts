import { spokenDate } from "./calendar.ts";
import { fullUnitName } from "./unit-kinds.ts";
import { isWithin, successorsOf, type UnitRegistry } from "./unit-registry.ts";
import { readSpelling, type Reading } from "./unit-spelling.ts";
import { goesOnWhole, inForce, type BilingualText, type IsoDate, type UnitKind, type UnitLevel, type UnitVersion } from "./unit-types.ts";
import { tidyText } from "./vietnamese-text.ts";
import { agreement } from "./written-name.ts";

export interface FindUnitOptions {
  /** The day for which the version is asked; for a round, the last day of the assessed year. */
  readonly on: IsoDate;
  /** Only these kinds; without it the words of the text decide, and without words the highest level of that name. */
  readonly kinds?: readonly UnitKind[];
  /** Only units inside this one. */
  readonly within?: UnitVersion;
}

/** Answer of `findUnit`; everything but `found` carries a sentence for people. */
export type FindUnitAnswer =
  | {
      readonly outcome: "found";
      readonly version: UnitVersion;
      readonly by: "code" | "name" | "name-without-marks";
      /** Units of a lower level with the same name, where no word said which was meant. */
      readonly alsoNamed: readonly UnitVersion[];
    }
  | { readonly outcome: "several"; readonly candidates: readonly UnitVersion[]; readonly sentence: BilingualText }
  | {
      readonly outcome: "ended";
      readonly ended: readonly EndedUnit[];
      readonly alsoNamed: readonly UnitVersion[];
      readonly sentence: BilingualText;
    }
  | { readonly outcome: "not-yet"; readonly versions: readonly UnitVersion[]; readonly sentence: BilingualText }
  | { readonly outcome: "unknown"; readonly suggestions: readonly UnitVersion[]; readonly sentence: BilingualText };

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
  if (spelling.place === undefined) return answerFor(registry, text, spelling.readings, options);
  const place = findPlace(registry, spelling.place, options);
  if (place) return answerFor(registry, text, spelling.readings, { ...options, within: place });
  const sentence = {
    vi: `Không rõ đơn vị cấp trên “${spelling.place}” vào ngày ${spokenDate(options.on, "vi")}`,
    en: `The unit above, “${spelling.place}”, is not known on ${spokenDate(options.on, "en")}`,
  };
  return { outcome: "unknown", suggestions: [], sentence };
}

function findByCode(registry: UnitRegistry, text: string, options: FindUnitOptions): FindUnitAnswer | undefined {
  const carriers = /^\s*\d/u.test(text) ? registry.names.byCode.get(text.trim()) : undefined;
  const fitting = (carriers ?? []).filter((version) => fits(registry, version, options));
  const version = fitting.find((candidate) => inForce(candidate, options.on));
  if (version) return { outcome: "found", version, by: "code", alsoNamed: [] };
  return fitting.length > 0 ? onOtherDays(registry, fitting, [], options.on) : undefined;
}

/** The longest part after a comma that names one unit: "Q. Hải An, TP Hải Phòng", else "TP Hải Phòng". */
function findPlace(registry: UnitRegistry, place: string, { on, within }: FindUnitOptions): UnitVersion | undefined {
  const parts = place.split(",");
  for (const start of parts.keys()) {
    const answer = findUnit(registry, parts.slice(start).join(","), { on, ...(within ? { within } : {}) });
    if (answer.outcome === "found") return answer.version;
  }
  return undefined;
}

interface Match {
  readonly version: UnitVersion;
  /** Written with all its marks. */
  readonly exact: boolean;
  /** A word of the text, or the caller, said of what kind it is. */
  readonly kindSaid: boolean;
}

function answerFor(registry: UnitRegistry, text: string, readings: readonly Reading[], options: FindUnitOptions): FindUnitAnswer {
  const matches = matchesOf(registry, readings, options);
  const living = strictest(matches.filter(({ version }) => inForce(version, options.on)));
  if (living.length > 0) return answerLiving(registry, text, matches, living, options.on);
  if (matches.length > 0) return onOtherDays(registry, versionsMeant(strictest(matches)), [], options.on);
  return unknown(text, suggestionsFor(registry, readings, options), options.on);
}

function matchesOf(registry: UnitRegistry, readings: readonly Reading[], options: FindUnitOptions): Match[] {
  const matches = new Map<UnitVersion, Match>();
  for (const { written, kinds } of readings) {
    for (const entry of registry.names.byKey.get(written.key) ?? []) {
      if ((kinds && !kinds.includes(entry.version.kind)) || !fits(registry, entry.version, options)) continue;
      const agreed = agreement(written, entry.written);
      if (agreed === "contradicts" || matches.get(entry.version)?.exact) continue;
      matches.set(entry.version, { version: entry.version, exact: agreed === "same", kindSaid: (kinds ?? options.kinds) !== undefined });
    }
  }
  return [...matches.values()];
}

function fits(registry: UnitRegistry, version: UnitVersion, { kinds, within }: FindUnitOptions): boolean {
  return (!kinds || kinds.includes(version.kind)) && (!within || (version.unitId !== within.unitId && isWithin(registry, version, within)));
}

/** Names written with all their marks beat names that fit only because marks were left out. */
function strictest(matches: readonly Match[]): readonly Match[] {
  const exact = matches.filter((match) => match.exact);
  return exact.length > 0 ? exact : matches;
}

function answerLiving(registry: UnitRegistry, text: string, matches: readonly Match[], living: readonly Match[], on: IsoDate): FindUnitAnswer {
  const all = living.map((match) => match.version);
  const meant = versionsMeant(living);
  const formerProvinces = strictest(matches.filter(({ version, kindSaid }) => !kindSaid && version.level === "province" && endedBefore(version, on)));
  if (formerProvinces.length > 0 && meant.every((version) => version.level !== "province")) {
    // "Hải Dương" alone, after the merger, is rather the former province than the ward of that name.
    if (!living.some((match) => match.kindSaid)) return onOtherDays(registry, versionsMeant(formerProvinces), all, on);
  }
  const [version, ...others] = meant;
  if (!version || others.length > 0) return several(text, meant, on);
  const by = living.some((match) => match.exact) ? "name" : "name-without-marks";
  return { outcome: "found", version, by, alsoNamed: all.filter((other) => other !== version) };
}

/** Where nothing says of what kind the unit is, the highest level of that name is meant. */
function versionsMeant(matches: readonly Match[]): readonly UnitVersion[] {
  const versions = matches.map((match) => match.version);
  if (matches.some((match) => match.kindSaid)) return versions;
  const level = LEVELS.find((candidate) => versions.some((version) => version.level === candidate));
  return versions.filter((version) => version.level === level);
}

const LEVELS: readonly UnitLevel[] = ["province", "district", "commune"];

function endedBefore(version: UnitVersion, on: IsoDate): boolean {
  return version.validTo !== undefined && version.validTo < on;
}

/** None of the versions is in force on the day: they ended before it, or begin after it. */
function onOtherDays(registry: UnitRegistry, versions: readonly UnitVersion[], alsoNamed: readonly UnitVersion[], on: IsoDate): FindUnitAnswer {
  const gone = versions.filter((version) => endedBefore(version, on));
  const earlier = new Set(gone.flatMap((version) => (registry.predecessors.get(version.id) ?? []).map((edge) => edge.from)));
  const ended = gone.filter((version) => !earlier.has(version.id)).flatMap((version) => endedUnit(registry, version, on));
  if (ended.length > 0) return { outcome: "ended", ended, alsoNamed, sentence: joinSentences(ended.map(endedSentence)) };
  return { outcome: "not-yet", versions, sentence: joinSentences(versions.map(notYetSentence)) };
}

function endedUnit(registry: UnitRegistry, version: UnitVersion, on: IsoDate): EndedUnit[] {
  if (version.validTo === undefined) return [];
  const edges = registry.successors.get(version.id) ?? [];
  return [{ version, endedOn: version.validTo, goesOn: edges.length > 0 && edges.every(goesOnWhole), into: livingSuccessors(registry, version, on) }];
}

function livingSuccessors(registry: UnitRegistry, version: UnitVersion, on: IsoDate): readonly UnitVersion[] {
  const next = successorsOf(registry, version);
  const reached = next.flatMap((successor) => (endedBefore(successor, on) ? livingSuccessors(registry, successor, on) : [successor]));
  return [...new Set(reached)];
}

function endedSentence(unit: EndedUnit): BilingualText {
  const name = { vi: fullUnitName(unit.version, "vi"), en: fullUnitName(unit.version, "en") };
  const after = whatCameAfter(unit);
  return {
    vi: `${name.vi} kết thúc ngày ${spokenDate(unit.endedOn, "vi")}; ${after.vi}.`,
    en: `${name.en} ended on ${spokenDate(unit.endedOn, "en")}; ${after.en}.`,
  };
}

function whatCameAfter({ version, goesOn, into }: EndedUnit): BilingualText {
  const vi = into.map((unit) => fullUnitName(unit, "vi")).map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(", ");
  const en = into.map((unit) => fullUnitName(unit, "en")).join(", ");
  if (into.length > 0) return goesOn ? { vi: `nay là ${vi}`, en: `now ${en}` } : { vi: `nay thuộc ${vi}`, en: `now part of ${en}` };
  if (version.level === "district") return { vi: "không còn cấp huyện", en: "the district level no longer exists" };
  return { vi: "danh mục không ghi đơn vị kế tục", en: "the lists name no successor" };
}

function notYetSentence(version: UnitVersion): BilingualText {
  return {
    vi: `${fullUnitName(version, "vi")} có trong danh mục từ ngày ${spokenDate(version.validFrom, "vi")}.`,
    en: `${fullUnitName(version, "en")} is in the lists from ${spokenDate(version.validFrom, "en")}.`,
  };
}

function several(text: string, candidates: readonly UnitVersion[], on: IsoDate): FindUnitAnswer {
  const sentence = {
    vi: `“${tidyText(text)}” là tên của ${candidates.length} đơn vị vào ngày ${spokenDate(on, "vi")}; hãy ghi thêm loại đơn vị hoặc đơn vị cấp trên.`,
    en: `“${tidyText(text)}” names ${candidates.length} units on ${spokenDate(on, "en")}; add the kind of unit or the unit above.`,
  };
  return { outcome: "several", candidates, sentence };
}

function unknown(text: string, suggestions: readonly UnitVersion[], on: IsoDate): FindUnitAnswer {
  const list = (language: "vi" | "en"): string => suggestions.map((version) => fullUnitName(version, language)).join(", ");
  const ask = suggestions.length > 0 ? { vi: ` Có phải: ${list("vi")}?`, en: ` Did you mean ${list("en")}?` } : { vi: "", en: "" };
  const sentence = {
    vi: `Không có đơn vị nào tên “${tidyText(text)}” vào ngày ${spokenDate(on, "vi")}.${ask.vi}`,
    en: `No unit is called “${tidyText(text)}” on ${spokenDate(on, "en")}.${ask.en}`,
  };
  return { outcome: "unknown", suggestions, sentence };
}

const MOST_SUGGESTIONS = 5;

/** Other marks or another kind on the same letters first, then one letter off; units of the day before those of others. */
function suggestionsFor(registry: UnitRegistry, readings: readonly Reading[], options: FindUnitOptions): readonly UnitVersion[] {
  const { byKey, nearKeys } = registry.names;
  const keys = readings.map((reading) => reading.written.key).filter((key) => key.length > 1);
  const near = [...keys, ...keys.flatMap(nearKeys)].flatMap((key) => byKey.get(key) ?? []);
  const fitting = [...new Set(near.map((entry) => entry.version))].filter((version) => fits(registry, version, options));
  const living = fitting.filter((version) => inForce(version, options.on));
  const rank = (version: UnitVersion): number => LEVELS.indexOf(version.level);
  return (living.length > 0 ? living : fitting).toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_SUGGESTIONS);
}

/** Many namesakes end on one day: three are named, the others counted. */
function joinSentences(sentences: readonly BilingualText[]): BilingualText {
  const shown = sentences.slice(0, 3);
  const more = sentences.length - shown.length;
  const end = more > 0 ? { vi: [`Và ${more} đơn vị cùng tên khác.`], en: [`And ${more} more of that name.`] } : { vi: [], en: [] };
  return { vi: [...shown.map((text) => text.vi), ...end.vi].join(" "), en: [...shown.map((text) => text.en), ...end.en].join(" ") };
}
