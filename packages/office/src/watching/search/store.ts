import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

export interface UnitNamed {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly organisationId: string;
  readonly name: string;
}

/** Units of these evaluations by name. */
export async function unitsNamed(
  db: Kysely<Tables>,
  evaluationIds: readonly EvaluationId[],
): Promise<UnitNamed[]> {
  const { rows } = await sql<UnitNamed>`
    select evaluation_id as "evaluationId", round_id as "roundId", unit_version_id as "unitVersionId",
      organisation_id as "organisationId", name
    from evaluation_unit where evaluation_id = any (${[...evaluationIds]}::uuid[])
    order by name collate vietnamese`.execute(db);
  return rows;
}

export interface DocumentNamed {
  readonly evaluationId: EvaluationId;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly name: string;
  readonly number: string;
}

/**
 * Documents of evidence, newest first; names are folded by the reader.
 * @param organisationIds all of an evaluation, or of some organisations
 * @param drafts whether those of units that have not signed are among them
 */
export async function documentsOf(
  db: Kysely<Tables>,
  evaluationId: EvaluationId,
  organisationIds: "everything" | readonly string[],
  drafts: boolean,
): Promise<DocumentNamed[]> {
  return db
    .selectFrom("evidence_document")
    .where("shown_as", "=", "unit")
    .innerJoin("organisation", "organisation.id", "organisation_id")
    .select([
      "evaluation_id as evaluationId",
      "organisation_id as organisationId",
      "organisation.name as organisationName",
      "evidence_document.name",
      "number",
    ])
    .where("evaluation_id", "=", evaluationId)
    .where("removed_at", "is", null)
    .$if(organisationIds !== "everything", (query) =>
      query.where(
        "organisation_id",
        "=",
        sql<string>`any (${organisationIds === "everything" ? [] : [...organisationIds]}::uuid[])`,
      ),
    )
    .$if(!drafts, (query) =>
      query.where(
        sql<boolean>`exists (select from evaluation_unit u
          join sign_off s using (top_unit_id, round_id, unit_version_id)
          where u.evaluation_id = evidence_document.evaluation_id
            and u.organisation_id = evidence_document.organisation_id and s.returned_at is null)`,
      ),
    )
    .orderBy("added_at", "desc")
    .limit(20_000)
    .execute();
}
