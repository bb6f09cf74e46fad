import type { EndedUnitLine } from "@thang-diem/contract";
import {
  type Bilingual,
  type EndedUnit,
  endedUnit,
  type EvaluationId,
  explainEnded,
  type UnitRegistry,
} from "@thang-diem/engine";
import { dateText, dayInVietnam } from "@thang-diem/presentation";
import { readUnitsOf } from "../evaluations/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import { inBoth } from "./show-unit.ts";

/** Units of an evaluation that ended, or took others in, since it pinned them; it goes on with them as they were. */
export async function listEndedUnits(
  { database, shelf, clock }: OpeningContext,
  evaluationId: EvaluationId,
): Promise<{ units: EndedUnitLine[] }> {
  const [units, registry] = await Promise.all([readUnitsOf(database.db, { evaluationId }), shelf.registry()]);
  const today = dayInVietnam(clock());
  return {
    units: units.flatMap(({ roundId, unitVersionId, organisationId, name }) =>
      endedUnit(registry, { id: unitVersionId }, today).flatMap((ended) => {
        const became = whatBecame(registry, ended);
        return became === undefined ? [] : [{ roundId, unitVersionId, organisationId, name, became }];
      }),
    ),
  };
}

/** A unit that goes on under its own name has not ended for those who work with it; it may have taken others in. */
function whatBecame(registry: UnitRegistry, ended: EndedUnit): Bilingual | undefined {
  const [next] = ended.into;
  if (!ended.goesOn || next === undefined || next.name.vi !== ended.version.name.vi)
    return explainEnded(ended);
  if (next.kind !== ended.version.kind) return explainEnded(ended);
  const joined = (registry.predecessors.get(next.id) ?? [])
    .filter(({ from }) => from !== ended.version.id)
    .flatMap(({ from }) => registry.versions.get(from) ?? [])
    .map(inBoth);
  if (joined.length === 0) return undefined;
  const name = inBoth(next);
  const list = (language: "vi" | "en") => joined.map((each) => each[language]).join(", ");
  return {
    vi: `Từ ngày ${dateText(next.validFrom, "vi")} ${name.vi} gồm cả ${list("vi")}.`,
    en: `From ${dateText(next.validFrom, "en")} ${name.en} includes ${list("en")}.`,
  };
}
