import { dayNumber } from "./calendar.ts";
import { dateCell, eachRow, report, type ListRow } from "./unit-lists.ts";
import { inForce, type UnitFault, type UnitVersion } from "./unit-types.ts";
import { agreement, wordsOf, writtenName, type WrittenName } from "./written-name.ts";

/** One spelling and all versions that bear it. */
export interface NameEntry {
  readonly written: WrittenName;
  readonly versions: readonly UnitVersion[];
  /** First and last day of each version as `dayNumber`, beside it in memory: most versions are passed over by date. */
  readonly firstDays: readonly number[];
  readonly lastDays: readonly number[];
}

export interface NameIndex {
  readonly byKey: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byCode: ReadonlyMap<string, readonly UnitVersion[]>;
  /** Characters of the longest code: a longer text need not be looked up as one. */
  readonly longestCode: number;
  /** Keys of the index that one wrong, missing, doubled or swapped letter turns into the given one. */
  readonly nearKeys: (key: string) => readonly string[];
}

/**
 * Indexes names and aliases. A row of `aliases.csv` is another accepted spelling, an abbreviation or an outside code
 * (P14 of PAPI) of the version that carries `code` on the day `on`.
 */
export function buildNameIndex(
  versions: readonly UnitVersion[],
  aliases: readonly ListRow[],
  faults: UnitFault[],
): NameIndex {
  const byKey = new Map<string, GrowingEntry[]>();
  const byCode = Map.groupBy(versions, (version) => version.code);
  for (const version of versions) addEntry(byKey, version, version.name.vi);
  eachRow("aliases", aliases, "code", (row, place) => {
    const on = dateCell(row, "on", place, faults);
    const version = byCode.get(place.code)?.find((candidate) => inForce(candidate, on));
    if (version) addEntry(byKey, version, row["alias"] ?? "");
    else
      report(
        faults,
        "alias-of-nobody",
        place,
        `Không có đơn vị nào cho tên gọi ${row["alias"]}`,
        `No unit for the alias ${row["alias"]}`,
      );
  });
  let near: ReadonlyMap<string, readonly string[]> | undefined;
  const nearKeys = (key: string): readonly string[] => {
    if (key.length > LONGEST_NEAR) return [];
    near ??= keysByShortenedKey(byKey.keys());
    const found = new Set([key, ...shortened(key)].flatMap((shape) => near?.get(shape) ?? []));
    found.delete(key);
    return [...found];
  };
  return {
    byKey,
    byCode,
    longestCode: Math.max(0, ...Array.from(byCode.keys(), (code) => code.length)),
    nearKeys,
  };
}

interface GrowingEntry extends NameEntry {
  readonly versions: UnitVersion[];
  readonly firstDays: number[];
  readonly lastDays: number[];
}

/** No name is as long; a whole paragraph in a cell is no misspelt name. */
const LONGEST_NEAR = 60;

function addEntry(byKey: Map<string, GrowingEntry[]>, version: UnitVersion, name: string): void {
  const written = writtenName(wordsOf(name));
  const entries = byKey.get(written.key) ?? [];
  const same = entries.find(
    (entry) => agreement(written, entry.written) === "same" && agreement(entry.written, written) === "same",
  );
  if (same?.versions.includes(version)) return;
  const entry = same ?? { written, versions: [], firstDays: [], lastDays: [] };
  entry.versions.push(version);
  entry.firstDays.push(dayNumber(version.validFrom));
  entry.lastDays.push(version.validTo === undefined ? Number.POSITIVE_INFINITY : dayNumber(version.validTo));
  if (!same) byKey.set(written.key, [...entries, entry]);
}

/** Two keys one edit apart share a shape once each may lose one letter. */
function keysByShortenedKey(keys: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const shapes = new Map<string, string[]>();
  for (const key of keys) {
    for (const shape of new Set([key, ...shortened(key)])) {
      const sharing = shapes.get(shape);
      if (sharing) sharing.push(key);
      else shapes.set(shape, [key]);
    }
  }
  return shapes;
}

function shortened(key: string): string[] {
  return Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1));
}
