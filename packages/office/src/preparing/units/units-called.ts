import {
  type EvaluationId,
  type IsoDate,
  searchUnits,
  tidyText,
  type UnitId,
  unitNameMatches,
  type UnitRegistry,
  type UnitVersionId,
} from "@thang-diem/engine";
import { dayInVietnam } from "@thang-diem/presentation";
import { readUnitsOf } from "../evaluations/index.ts";
import type { OpeningContext } from "../schemes/index.ts";

/** Units that a search box of an evaluation shows. */
export type UnitsCalled = "everyone" | readonly UnitVersionId[];

/**
 * Units of an evaluation that somebody means by a text: by a part of the name, by "P.", "UBND phường" and first
 * letters, by a name of before or by what they became. Nothing typed means everyone.
 */
export async function unitsCalled(
  { database, shelf, clock }: Pick<OpeningContext, "database" | "shelf" | "clock">,
  evaluationId: EvaluationId,
  q: string,
): Promise<UnitsCalled> {
  if (tidyText(q) === "") return "everyone";
  const [units, registry] = await Promise.all([readUnitsOf(database.db, { evaluationId }), shelf.registry()]);
  const meant = chainsCalled(registry, q, dayInVietnam(clock()));
  return units
    .filter(
      ({ name, unitVersionId }) =>
        unitNameMatches(q, name) || meant.has(registry.versions.get(unitVersionId)?.unitId ?? ""),
    )
    .map(({ unitVersionId }) => unitVersionId);
}

const MOST_MEANT = 20;

/** The units that a text means in the lists, with those right before and after them. */
function chainsCalled(registry: UnitRegistry, q: string, on: IsoDate): ReadonlySet<string> {
  const chains = new Set<UnitId>();
  for (const { unitId } of searchUnits(registry, q, on, MOST_MEANT)) {
    chains.add(unitId);
    for (const { id } of registry.units.get(unitId) ?? []) {
      const edges = [...(registry.predecessors.get(id) ?? []), ...(registry.successors.get(id) ?? [])];
      for (const { from, to } of edges)
        for (const end of [from, to]) {
          const chain = registry.versions.get(end)?.unitId;
          if (chain !== undefined) chains.add(chain);
        }
    }
  }
  return chains;
}
