import { chooseInspected, Exact, type EvaluationId, type UnitVersionId } from "@thang-diem/engine";
import { barsOf } from "../../preparing/duties/index.ts";
import { inEvaluation, readUnitsOf } from "../../preparing/evaluations/index.ts";
import { namesById } from "../../people/account-records/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { editionsFor, publishedEdition } from "../losses/index.ts";
import { CONCLUDED, DRAWN, NO_INSPECTION, NO_PERSON, ownUnit } from "./problems.ts";
import { insertDraw, lockInspection, putInspectors, updateInspection } from "./store.ts";

/**
 * Chooses the units of the year once: by the index of the newest published result of the evaluation's own, and by
 * chance. The seed stands with the choice, so that anybody can draw again.
 */
export async function drawInspections(
  context: SignInContext,
  who: SignedIn,
  {
    evaluationId,
    share,
    riskShare,
    seed,
  }: {
    readonly evaluationId: EvaluationId;
    readonly share: number;
    readonly riskShare: number;
    readonly seed: number;
  },
): Promise<Outcome<{ chosen: number }>> {
  const all = await readUnitsOf(context.database.db, { evaluationId });
  const units = [...new Map(all.map((unit) => [unit.unitVersionId, unit])).values()];
  const newest = await newestIndices(context, evaluationId);
  const chosen = chooseInspected(
    units.map(({ unitVersionId }) => ({ unit: unitVersionId, index: newest.indices.get(unitVersionId) })),
    { share, riskShare, seed },
  );
  const by = new Map(chosen.map(({ unit, chosenBy }) => [unit, chosenBy]));
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "inspection.draw", object: evaluationId },
    async ({ db, note }): Promise<Outcome<{ chosen: number }>> => {
      note({ share, riskShare, seed, units: units.length, chosen: chosen.length });
      const at = context.clock();
      const draw = {
        evaluation_id: evaluationId,
        share,
        risk_share: riskShare,
        seed: String(seed),
        round_id: newest.roundId,
        drawn_by: actorOf(who.signInName),
        drawn_at: at,
      };
      const inspections = units.flatMap(({ unitVersionId, name, organisationId }) => {
        const chosenBy = by.get(unitVersionId);
        return chosenBy === undefined
          ? []
          : [
              {
                id: newId(at),
                evaluation_id: evaluationId,
                unit_version_id: unitVersionId,
                unit_name: name,
                organisation_id: organisationId,
                chosen_by: chosenBy,
              },
            ];
      });
      return (await insertDraw(db, draw, inspections)) ? done({ chosen: chosen.length }) : refused(DRAWN);
    },
  );
}

/** The index of each unit, by unit version, in the newest result of the evaluation's own series. */
async function newestIndices(context: SignInContext, evaluationId: EvaluationId) {
  const editions = await editionsFor(context, evaluationId);
  const own = editions.ok ? editions.value.find((each) => each.own) : undefined;
  const read = own && (await publishedEdition(context, evaluationId, own.roundId));
  if (own === undefined || !read?.ok) return { roundId: null, indices: new Map<UnitVersionId, Exact>() };
  const rows = read.value.results.rows.flatMap(({ unit, index }) =>
    index === undefined ? [] : [[unit as UnitVersionId, Exact.of(index)] as const],
  );
  return { roundId: own.roundId, indices: new Map(rows) };
}

/** Who inspects a unit and when; nobody inspects the own unit, or one for which a conflict is declared. */
export async function assignInspectors(
  context: SignInContext,
  who: SignedIn,
  of: { readonly evaluationId: EvaluationId; readonly inspectionId: string },
  { accountIds, plannedOn }: { readonly accountIds: readonly string[]; readonly plannedOn: string },
): Promise<Outcome<Record<string, never>>> {
  const { evaluationId, inspectionId } = of;
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "inspection.assign", object: inspectionId },
    async ({ db, note }) => {
      const row = await lockInspection(db, evaluationId, inspectionId);
      if (row === undefined) return refused(NO_INSPECTION);
      if (row.concluded_at !== null) return refused(CONCLUDED);
      const people = [...new Set(accountIds)];
      const names = await namesById(db, people);
      if (people.some((id) => !names.has(id))) return refused(NO_PERSON);
      const bars = await barsOf(db, evaluationId, people);
      const units = await readUnitsOf(db, { evaluationId, unitVersionId: row.unit_version_id });
      const barred = people.filter((id) => units.some((unit) => bars(id, unit) !== undefined));
      if (barred.length > 0)
        return refused(
          ownUnit(
            barred.map((id) => names.get(id) ?? id),
            row.unit_name,
          ),
        );
      note({ inspectors: people.length });
      await putInspectors(db, inspectionId, people);
      await updateInspection(db, inspectionId, { planned_on: plannedOn === "" ? null : plannedOn });
      return done({});
    },
  );
}
