import { fullUnitName, regionOf, type UnitRegistry, type UnitVersion } from "@thang-diem/engine";
import type { PinnedUnit } from "../editions/index.ts";

/** A unit version as a round of that year pins it: names, kind and the region of the scheme in force. */
export function pinnedVersion(
  version: UnitVersion,
  year: number,
  registry: UnitRegistry,
  group: string,
): PinnedUnit {
  const region = regionOf(registry, version, year < 2025 ? "six-2021" : "six-2025");
  return {
    id: version.id,
    chain: version.unitId,
    code: version.code,
    name: { vi: fullUnitName(version, "vi"), en: fullUnitName(version, "en") },
    shortName: version.name,
    kind: version.kind,
    ...(region.is === "region" && { region: { id: region.code, title: region.name } }),
    group,
  };
}
