import type { EvaluationId } from "@thang-diem/engine";
import { type ClaimedUnit, grantsOf, reaches } from "@thang-diem/contract";
import { readEvaluations, readUnitsOf } from "../../preparing/evaluations/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { readClaimedRows } from "./store.ts";

/**
 * What units gave themselves and what stood, over every year of their province: a unit sees its own, the office all.
 * Only results that were approved are told.
 */
export async function claimedUnits(
  { database: { db } }: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<ClaimedUnit[]> {
  const all = await readEvaluations(db);
  const asked = all.find(({ id }) => id === evaluationId);
  const grants = grantsOf(who.roles, "result.read");
  const years = all.filter(
    ({ top_unit_id, status }) =>
      top_unit_id === asked?.top_unit_id && (status === "approved" || status === "published"),
  );
  const found = await Promise.all(
    years.map(async ({ id, assessed_year }) => {
      const units = (await readUnitsOf(db, { evaluationId: id })).filter(({ organisationId }) =>
        reaches(grants, { organisationId, evaluation: id }),
      );
      if (units.length === 0) return [];
      const rows = Map.groupBy(
        await readClaimedRows(db, id),
        ({ roundId, unitVersionId }) => `${roundId} ${unitVersionId}`,
      );
      return units.map(({ roundId, unitVersionId, name }) => ({
        roundId,
        unitVersionId,
        name,
        year: assessed_year,
        items: (rows.get(`${roundId} ${unitVersionId}`) ?? []).map(
          ({ item, claimed, stands, documents }) => ({
            item,
            claimed,
            stands,
            documents,
          }),
        ),
      }));
    }),
  );
  return found.flat();
}
