import type { Result } from "../result/index.ts";
import type { UnitId, UnitVersionId } from "../ids/index.ts";
import { buildNameIndex, type NameIndex } from "./name-index.ts";
import { readCommunes, readDistricts } from "./read-communes.ts";
import { readProvinces } from "./read-provinces.ts";
import { readRegionSchemes } from "./read-region-schemes.ts";
import { startDraft } from "./unit-draft.ts";
import type { ListRow, UnitLists } from "./unit-lists.ts";
import {
  inForce,
  type IsoDate,
  type LineageEdge,
  type RegionScheme,
  type UnitFault,
  type UnitLevel,
  type UnitVersion,
} from "./unit-types.ts";

/** All units with all their versions; built once, never changed. */
export interface UnitRegistry {
  /** By code, then by time. */
  readonly versions: ReadonlyMap<UnitVersionId, UnitVersion>;
  /** Versions of one unit in order of time. */
  readonly units: ReadonlyMap<UnitId, readonly UnitVersion[]>;
  readonly lineage: readonly LineageEdge[];
  readonly successors: ReadonlyMap<UnitVersionId, readonly LineageEdge[]>;
  readonly predecessors: ReadonlyMap<UnitVersionId, readonly LineageEdge[]>;
  readonly regionSchemes: ReadonlyMap<string, RegionScheme>;
  /** Other accepted spellings and codes, as `aliases.csv` has them. */
  readonly aliases: readonly ListRow[];
  /** For `findUnit`. */
  readonly names: NameIndex;
}

export type BuiltUnits = Result<UnitRegistry, { readonly faults: readonly UnitFault[] }>;

/**
 * Builds the registry from the parsed lists of `data/units`, or answers with every fault of every list at once:
 * unknown parents, codes that two units carry on one day, lineage to nowhere, missing cells, impossible dates.
 * @example const built = buildUnits(lists); if (built.ok) built.value.versions.get("22@2008-08-01" as UnitVersionId)
 */
export function buildUnits(lists: UnitLists): BuiltUnits {
  const draft = startDraft(lists.lists);
  const regionSchemes = readRegionSchemes(lists.regionSchemes, draft.faults);
  readProvinces(draft, lists, regionSchemes);
  readDistricts(draft, lists);
  readCommunes(draft, lists);
  const versions = [...draft.byCode.values()]
    .flat()
    .toSorted((a, b) => (a.code === b.code ? order(a.validFrom, b.validFrom) : order(a.code, b.code)));
  const names = buildNameIndex(versions, lists.aliases, draft.faults);
  if (draft.faults.length > 0) return { ok: false, faults: draft.faults };
  return {
    ok: true,
    value: assembleUnits({ versions, lineage: draft.edges, regionSchemes, aliases: lists.aliases }, names),
  };
}

/** What a registry is made of, as plain data that can be kept or sent. */
export interface UnitParts extends Pick<UnitRegistry, "lineage" | "regionSchemes"> {
  /** By code, then by time. */
  readonly versions: readonly UnitVersion[];
  readonly aliases: readonly ListRow[];
}

/** A registry from the parts of one that was built; the index of names is made when a name is first looked up. */
export function assembleUnits(
  { versions, lineage, regionSchemes, aliases }: UnitParts,
  names?: NameIndex,
): UnitRegistry {
  let index = names;
  return {
    versions: new Map(versions.map((version) => [version.id, version])),
    units: inTime(Map.groupBy(versions, (version) => version.unitId)),
    lineage,
    successors: Map.groupBy(lineage, (edge) => edge.from),
    predecessors: Map.groupBy(lineage, (edge) => edge.to),
    regionSchemes,
    aliases,
    get names() {
      return (index ??= buildNameIndex(versions, aliases, []));
    },
  };
}

/** Most units have one version: sorting each is quicker than sorting all. */
function inTime(units: Map<UnitId, UnitVersion[]>): Map<UnitId, UnitVersion[]> {
  for (const versions of units.values()) versions.sort((a, b) => order(a.validFrom, b.validFrom));
  return units;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Versions of a level in force on a day: 63 provinces on 30/06/2025, 34 on the next day. */
export function unitsOn(registry: UnitRegistry, on: IsoDate, level: UnitLevel): readonly UnitVersion[] {
  return [...registry.versions.values()].filter((version) => version.level === level && inForce(version, on));
}

/** The version of a unit on a day; nothing when the unit did not exist. */
export function versionOn(registry: UnitRegistry, unit: UnitId, on: IsoDate): UnitVersion | undefined {
  return registry.units.get(unit)?.find((version) => inForce(version, on));
}

/** The versions that came after an ended one, in no particular order; none where the source tells of none. */
export function successorsOf(registry: UnitRegistry, version: UnitVersion): readonly UnitVersion[] {
  return (registry.successors.get(version.id) ?? []).flatMap((edge) => registry.versions.get(edge.to) ?? []);
}

/**
 * Whether `version` lies in `ancestor` (any version of it). A commune whose former province is known only as one of
 * several counts for each of them.
 */
export function isWithin(registry: UnitRegistry, version: UnitVersion, ancestor: UnitVersion): boolean {
  if (version.unitId === ancestor.unitId) return true;
  if (version.parent.is === "country") return false;
  if (version.parent.is === "one-of") return version.parent.units.includes(ancestor.unitId);
  if (version.parent.unit === ancestor.unitId) return true;
  const parent = versionOn(registry, version.parent.unit, version.validFrom);
  return parent !== undefined && isWithin(registry, parent, ancestor);
}
