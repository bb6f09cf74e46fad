import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  assembleUnits,
  type UnitChange,
  type UnitId,
  type UnitParts,
  type UnitRegistry,
  withUnitChanges,
} from "@thang-diem/engine";
import { listFiles, readListsAndUnits } from "./unit-lists.ts";

/** Units with the text that gives them back without reading the lists again. */
export interface KeptUnits {
  readonly registry: UnitRegistry;
  readonly text: string;
}

/**
 * All provinces, the units asked for, and whatever is tied to one of them by lineage or as its parent: of the 14,000
 * versions that the lists hold a portal speaks of a few hundred.
 *
 * @param data folder of the lists
 * @param chains the units asked for; those that are in no list are passed over
 * @param kept text of an earlier answer; it is read in place of the lists where those, the units and the stamp are as
 *   they were then
 * @param stamp what else the answer hangs on: the program
 * @param changes what was recorded since the lists were made
 */
export async function readUnitsAround(
  data: string,
  chains: readonly string[],
  kept: string | undefined,
  stamp: string,
  changes: readonly UnitChange[] = [],
): Promise<KeptUnits> {
  const asked = JSON.stringify([KEPT_AS, stamp, [...new Set(chains)].toSorted(), changes]);
  const hash = createHash("sha256").update(asked);
  for (const file of listFiles(data)) hash.update(await readFile(file));
  const key = hash.digest("hex");
  if (kept?.startsWith(key))
    return { registry: assembleUnits(JSON.parse(kept.slice(key.length), asMap) as UnitParts), text: kept };
  const { lists, registry: shipped } = await readListsAndUnits(data);
  const registry = withUnitChanges(shipped, changes);
  const around = unitsAround(registry, chains);
  const parts: UnitParts = {
    versions: [...registry.versions.values()].filter(({ unitId }) => around.has(unitId)),
    lineage: registry.lineage.filter(({ from, to }) =>
      [from, to].every((id) => around.has(registry.versions.get(id)?.unitId)),
    ),
    regionSchemes: registry.regionSchemes,
    aliases: lists.aliases,
  };
  return { registry: assembleUnits(parts), text: key + JSON.stringify(parts, asEntries) };
}

/** How the text writes maps; another way makes texts of before worthless. */
const KEPT_AS = "maps as their entries";

/** JSON knows no maps: regions of a version, region schemes and their names. */
function asEntries(_key: string, value: unknown): unknown {
  return value instanceof Map ? { entries: [...value] } : value;
}

function asMap(_key: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && "entries" in value && Array.isArray(value.entries)
    ? new Map(value.entries as [unknown, unknown][])
    : value;
}

function unitsAround(registry: UnitRegistry, chains: readonly string[]): ReadonlySet<UnitId | undefined> {
  const around = new Set<UnitId>();
  const waiting = [...registry.units.keys()].filter(
    (unit) => chains.includes(unit) || registry.units.get(unit)?.some(({ level }) => level === "province"),
  );
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    if (around.has(unit)) continue;
    around.add(unit);
    for (const { id, parent } of registry.units.get(unit) ?? []) {
      const edges = [...(registry.successors.get(id) ?? []), ...(registry.predecessors.get(id) ?? [])];
      waiting.push(
        ...edges.flatMap(({ from, to }) =>
          [from, to].flatMap((each) => registry.versions.get(each)?.unitId ?? []),
        ),
        ...(parent.is === "country" ? [] : parent.is === "one-of" ? parent.units : [parent.unit]),
      );
    }
  }
  return around;
}
