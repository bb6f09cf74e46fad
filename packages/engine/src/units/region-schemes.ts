import type { Bilingual } from "../scheme/index.ts";
import type { UnitRegistry } from "./unit-registry.ts";
import { inForce, type IsoDate, type RegionScheme, type UnitVersion } from "./unit-types.ts";

/** Schemes in force on a day, in the order of the list; none of the 34 provinces' own before 05/10/2025. */
export function regionSchemesOn(registry: UnitRegistry, on: IsoDate): readonly RegionScheme[] {
  return [...registry.regionSchemes.values()].filter((scheme) => inForce(scheme, on));
}

/** What `regionOf` answers: a region, or why there is none. */
export type RegionAnswer =
  | { readonly is: "region"; readonly code: string; readonly name: Bilingual }
  | { readonly is: "none"; readonly reason: Bilingual };

/**
 * Region of a province under a scheme. Quảng Ninh: `six-2021` Red River Delta, `eight-geographic` North East.
 * @example
 * regionOf(registry, quangNinh, "six-2025")
 * // { is: "region", code: "DBSH", name: { vi: "Đồng bằng sông Hồng", … } }
 */
export function regionOf(registry: UnitRegistry, version: UnitVersion, schemeId: string): RegionAnswer {
  const scheme = registry.regionSchemes.get(schemeId);
  const code = version.regions.get(schemeId);
  const name = code === undefined ? undefined : scheme?.regions.get(code);
  if (code !== undefined && name) return { is: "region", code, name };
  const title = scheme?.title ?? { vi: schemeId, en: schemeId };
  return {
    is: "none",
    reason: {
      vi: `${version.name.vi} không thuộc cách chia: ${title.vi}`,
      en: `${version.name.en} is not in the scheme: ${title.en}`,
    },
  };
}
