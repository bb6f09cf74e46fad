import type { LastingUnitName, LastingUnit } from "@thang-diem/contract";
import {
  fullUnitName,
  successorsOf,
  type UnitId,
  type UnitRegistry,
  type UnitVersion,
} from "@thang-diem/engine";
import { addressSegment } from "@thang-diem/presentation";
import { madeOf } from "./carried-series.ts";

/**
 * What the lists tell of the units that stand in any series, and of the units that they were made of or that follow
 * them. A unit has a page over all indices where more than one series knows it, or where it was made of units that one
 * knows.
 *
 * @param chainsOfSeries the units of each series; units that are in no list are passed over
 */
export function lastingUnitsOf(
  registry: UnitRegistry,
  chainsOfSeries: readonly (readonly string[])[],
): LastingUnit[] {
  const uses = new Map<string, number>();
  for (const chain of chainsOfSeries.flat()) uses.set(chain, (uses.get(chain) ?? 0) + 1);
  const own = [...uses.keys()].filter((chain) => registry.units.has(chain as UnitId)) as UnitId[];
  const followers = own.flatMap((chain) => followersOf(registry, chain));
  const chains = [...new Set([...own, ...followers])];
  const parts = new Map(chains.map((chain) => [chain, partsOf(registry, chain)]));
  const paged = chains.filter(
    (chain) => (uses.get(chain) ?? 0) > 1 || parts.get(chain)?.some((part) => uses.has(part)),
  );
  const segments = segmentsOf(registry, paged);
  const names = otherNames(registry, new Set(chains));
  const named = (chain: UnitId): LastingUnitName => ({
    chain,
    name: nameOf(registry, chain),
    ...segmentOf(segments, chain),
  });
  return chains.map((chain) => {
    const last = lastOf(registry, chain);
    return {
      chain,
      name: nameOf(registry, chain),
      shortName: last?.name ?? { vi: chain, en: chain },
      otherNames: [...(names.get(chain) ?? [])],
      ...segmentOf(segments, chain),
      ...(last?.validTo !== undefined && { endedOn: last.validTo }),
      followedBy: followersOf(registry, chain).map(named),
      madeOf: (parts.get(chain) ?? []).map(named),
    };
  });
}

function segmentOf(segments: ReadonlyMap<string, string>, chain: UnitId): Pick<LastingUnit, "segment"> {
  const segment = segments.get(chain);
  return segment === undefined ? {} : { segment };
}

function lastOf(registry: UnitRegistry, chain: UnitId): UnitVersion | undefined {
  return registry.units.get(chain)?.at(-1);
}

function nameOf(registry: UnitRegistry, chain: UnitId): LastingUnit["name"] {
  const last = lastOf(registry, chain);
  return last ? { vi: fullUnitName(last, "vi"), en: fullUnitName(last, "en") } : { vi: chain, en: chain };
}

function followersOf(registry: UnitRegistry, chain: UnitId): UnitId[] {
  const last = lastOf(registry, chain);
  if (last?.validTo === undefined) return [];
  return [...new Set(successorsOf(registry, last).map(({ unitId }) => unitId))].filter((id) => id !== chain);
}

function partsOf(registry: UnitRegistry, chain: UnitId): UnitId[] {
  const last = lastOf(registry, chain);
  return last
    ? [...new Set(madeOf(registry, last).map(({ unitId }) => unitId))].filter((id) => id !== chain)
    : [];
}

/**
 * Names make the addresses. Of two units of one name the one that is there bears it alone; one that has ended bears its
 * last year, and where that does not tell them apart, its code.
 */
function segmentsOf(registry: UnitRegistry, chains: readonly UnitId[]): Map<string, string> {
  const taken = new Map<string, UnitId[]>();
  for (const chain of chains) {
    const name = addressSegment(lastOf(registry, chain)?.name.vi ?? chain);
    taken.set(name, [...(taken.get(name) ?? []), chain]);
  }
  return new Map(
    [...taken].flatMap(([name, sharing]) =>
      sharing.map((chain): [string, string] => {
        const last = lastOf(registry, chain);
        const alive = sharing.filter((each) => lastOf(registry, each)?.validTo === undefined);
        if (sharing.length === 1 || (alive.length === 1 && alive[0] === chain)) return [chain, name];
        const year = last?.validTo?.slice(0, 4);
        const alike = sharing.filter((each) => lastOf(registry, each)?.validTo?.slice(0, 4) === year);
        return [
          chain,
          [name, ...(year === undefined ? [] : [year]), ...(alike.length > 1 ? [last?.code] : [])].join("-"),
        ];
      }),
    ),
  );
}

/** Earlier names and abbreviations, as the lists spell them without marks and blanks. */
function otherNames(registry: UnitRegistry, chains: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const put = (chain: string, name: string) => {
    const names = found.get(chain) ?? new Set();
    found.set(chain, names.add(name));
  };
  for (const entry of [...registry.names.byKey.values()].flat())
    for (const { unitId } of entry.versions) if (chains.has(unitId)) put(unitId, entry.written.key);
  for (const chain of chains)
    for (const version of registry.units.get(chain as UnitId) ?? []) {
      put(chain, version.name.vi);
      put(chain, fullUnitName(version, "vi"));
    }
  return found;
}
