import { findUnit } from "./find-unit.ts";
import { readSpelling, type Reading } from "./unit-spelling.ts";
import { fullUnitName } from "./unit-kinds.ts";
import type { UnitRegistry } from "./unit-registry.ts";
import { inForce, type IsoDate, type UnitLevel, type UnitVersion } from "./unit-types.ts";
import { searchMatches, tidyText } from "./vietnamese-text.ts";
import { wordsOf, writtenName } from "./written-name.ts";

/**
 * Units for a search box, best first: whom `findUnit` means by the text, with what units of before became; then those
 * whose name holds what is typed, the living before the ended; a near spelling where there is nothing else. So "P.",
 * "UBND phường", "TP.HCM" and old names find what they mean, with or without marks. A mark that is typed must fit.
 *
 * @param on the day that counts as today
 * @returns at most `most`, one version a unit; none for a text of one letter
 * @example searchUnits(registry, "tp.hcm", "2026-01-01", 10)[0]?.name.vi // "Hồ Chí Minh"
 */
export function searchUnits(
  registry: UnitRegistry,
  text: string,
  on: IsoDate,
  most: number,
): readonly UnitVersion[] {
  const typed = tidyText(text);
  if (typed.length < 2) return [];
  const { meant, near } = meantBy(registry, typed, on);
  const holding = holdingText(registry, typed, on);
  const all = meant.length + holding.length > 0 ? [...meant, ...holding] : near;
  const found = new Map<string, UnitVersion>();
  for (const version of all) if (!found.has(version.unitId)) found.set(version.unitId, version);
  return [...found.values()].slice(0, most);
}

function meantBy(
  registry: UnitRegistry,
  text: string,
  on: IsoDate,
): { readonly meant: readonly UnitVersion[]; readonly near: readonly UnitVersion[] } {
  const answer = findUnit(registry, text, { on });
  switch (answer.outcome) {
    case "found":
      return { meant: [answer.version, ...answer.alsoNamed], near: [] };
    case "several":
      return { meant: answer.candidates, near: [] };
    case "ended":
      return {
        meant: [...answer.ended.flatMap(({ into, version }) => [...into, version]), ...answer.alsoNamed],
        near: [],
      };
    case "not-yet":
      return { meant: answer.versions, near: [] };
    case "place-unknown":
      return { meant: [], near: [] };
    case "unknown":
      return { meant: [], near: answer.suggestions };
  }
}

function holdingText(registry: UnitRegistry, text: string, on: IsoDate): readonly UnitVersion[] {
  const readings = readSpelling(text).readings.filter(({ written }) => written.key.length > 1);
  const last = [...registry.units.values()].flatMap((versions) => versions.at(-1) ?? []);
  const fitting = last.filter((version) => readings.some((reading) => holds(version, reading, text)));
  return fitting.toSorted((a, b) => rank(a, on) - rank(b, on));
}

/** The living before the ended, and of each the larger before the smaller. */
function rank(version: UnitVersion, on: IsoDate): number {
  return (inForce(version, on) ? 0 : LEVELS.length) + LEVELS.indexOf(version.level);
}

const LEVELS: readonly UnitLevel[] = ["province", "body", "district", "commune"];

function holds(version: UnitVersion, { written, kinds }: Reading, text: string): boolean {
  if (kinds !== undefined && !kinds.includes(version.kind)) return false;
  if (!writtenName(wordsOf(version.name.vi)).key.includes(written.key)) return false;
  const bare = text.replaceAll(".", ". ").split(/\s+/).slice(-written.wordCount).join(" ");
  return searchMatches(bare, fullUnitName(version, "vi"));
}
