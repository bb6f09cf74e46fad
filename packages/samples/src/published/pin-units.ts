import {
  explainFindUnit,
  findUnit,
  type UnitKind,
  type UnitRegistry,
  type UnitVersion,
} from "@thang-diem/engine";
import type { PinnedUnit } from "@thang-diem/press/editions";
import { pinnedVersion } from "@thang-diem/press/rounds";

/** The version of a province on the last day of the assessed year. @throws Error when the name means no province: shipped data must be right. */
export function pinProvince(name: string, year: number, registry: UnitRegistry, group = ""): PinnedUnit {
  return pinnedVersion(provinceVersion(name, year, registry), year, registry, group);
}

/** A district or commune of a province or city, as `pinProvince`. */
export function pinUnitWithin(
  name: string,
  kinds: readonly UnitKind[],
  above: UnitVersion,
  year: number,
  registry: UnitRegistry,
  group: string,
): PinnedUnit {
  return pinnedVersion(versionOfYear(name, kinds, year, registry, above), year, registry, group);
}

export function provinceVersion(name: string, year: number, registry: UnitRegistry): UnitVersion {
  return versionOfYear(name, ["tinh", "thanh_pho_tw"], year, registry);
}

/** Lists of districts and communes begin in 2020 or 2021: an earlier round pins the first version they hold, which joins the same years. */
export function versionOfYear(
  name: string,
  kinds: readonly UnitKind[],
  year: number,
  registry: UnitRegistry,
  within?: UnitVersion,
): UnitVersion {
  const on = `${year}-12-31`;
  const found = findUnit(registry, name, { on, kinds, ...(within && { within }) });
  if (found.outcome === "found") return found.version;
  const [first, ...others] = found.outcome === "not-yet" ? found.versions : [];
  if (first && others.length === 0) return first;
  throw new Error(`${name} (${year}): ${explainFindUnit(found, name, on).en}`);
}
