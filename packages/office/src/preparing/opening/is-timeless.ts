import type { UnitRegistry } from "@thang-diem/engine";
import type { OrganisationRow } from "./store.ts";

/** A body of one's own of which nothing was recorded is there on every day. */
export function isTimeless(
  registry: UnitRegistry,
  { kind, unitId }: Pick<OrganisationRow, "kind" | "unitId">,
): boolean {
  return kind === "own" && !registry.units.has(unitId);
}
