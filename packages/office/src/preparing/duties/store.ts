import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** An organisation that an account belongs to, or has held a role for since the evaluation began. */
export async function readTies(
  db: Db,
  evaluationId: EvaluationId,
  accountIds: readonly string[],
): Promise<{ accountId: string; organisationId: string }[]> {
  if (accountIds.length === 0) return [];
  const began = db
    .selectFrom("evaluation")
    .select(sql<Date>`coalesce(opened_at, created_at)`.as("began"))
    .where("id", "=", evaluationId);
  const held = db
    .selectFrom("role_assignment")
    .select(["account_id as accountId", "organisation_id as organisationId"])
    .where("account_id", "in", accountIds)
    .where((where) => where.or([where("taken_at", "is", null), where("taken_at", ">=", began)]));
  return db
    .selectFrom("account")
    .select(["id as accountId", "organisation_id as organisationId"])
    .where("id", "in", accountIds)
    .union(held)
    .execute();
}

export interface Conflict {
  readonly accountId: string;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly reason: string;
  readonly at: Date;
}

export async function readConflicts(
  db: Db,
  evaluationId: EvaluationId,
  accountIds?: readonly string[],
): Promise<Conflict[]> {
  if (accountIds?.length === 0) return [];
  return db
    .selectFrom("conflict")
    .select([
      "account_id as accountId",
      "round_id as roundId",
      "unit_version_id as unitVersionId",
      "reason",
      "declared_at as at",
    ])
    .where("evaluation_id", "=", evaluationId)
    .$if(accountIds !== undefined, (query) => query.where("account_id", "in", accountIds ?? []))
    .orderBy("declared_at")
    .execute();
}

export async function addConflict(
  db: Db,
  evaluationId: EvaluationId,
  { accountId, roundId, unitVersionId, reason, at }: Conflict,
  by: string,
): Promise<void> {
  await db
    .insertInto("conflict")
    .values({
      evaluation_id: evaluationId,
      account_id: accountId,
      round_id: roundId,
      unit_version_id: unitVersionId,
      reason,
      declared_by: by,
      declared_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function hasStated(db: Db, evaluationId: EvaluationId, accountId: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("conflict_statement")
      .select("account_id")
      .where("evaluation_id", "=", evaluationId)
      .where("account_id", "=", accountId)
      .executeTakeFirst()) !== undefined
  );
}

export async function addStatement(
  db: Db,
  evaluationId: EvaluationId,
  accountId: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto("conflict_statement")
    .values({ evaluation_id: evaluationId, account_id: accountId, stated_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Active accounts that hold one of these roles in the evaluation. */
export async function readPeople(
  db: Db,
  evaluationId: EvaluationId,
  roles: readonly Tables["role_assignment"]["role"][],
): Promise<{ accountId: string; person: string; organisation: string; organisationId: string }[]> {
  return db
    .selectFrom("account")
    .innerJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "account.id as accountId",
      "full_name as person",
      "organisation.name as organisation",
      "account.organisation_id as organisationId",
    ])
    .where("account.status", "!=", "closed")
    .where((where) =>
      where.exists(
        where
          .selectFrom("role_assignment")
          .select("id")
          .whereRef("role_assignment.account_id", "=", "account.id")
          .where("role", "in", roles)
          .where("taken_at", "is", null)
          .where((held) =>
            held.or([held("evaluation_id", "is", null), held("evaluation_id", "=", evaluationId)]),
          ),
      ),
    )
    .orderBy(sql`full_name collate vietnamese`)
    .orderBy("account.id")
    .execute();
}

export async function readNames(
  db: Db,
  accountIds: readonly string[],
): Promise<Map<string, { person: string; organisation: string }>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .innerJoin("organisation", "organisation.id", "account.organisation_id")
    .select(["account.id", "full_name as person", "organisation.name as organisation"])
    .where("account.id", "in", accountIds)
    .execute();
  return new Map(rows.map(({ id, person, organisation }) => [id, { person, organisation }]));
}

export async function readGiven(
  db: Db,
  evaluationId: EvaluationId,
): Promise<Map<string, { by: string; at: Date }>> {
  const rows = await db
    .selectFrom("appraiser_duty")
    .select(["id", "given_by", "given_at"])
    .where("evaluation_id", "=", evaluationId)
    .where("ended_at", "is", null)
    .execute();
  return new Map(rows.map(({ id, given_by, given_at }) => [id, { by: given_by, at: given_at }]));
}

/**
 * Who judged which unit (of those of a round) in the evaluation
 * before this one, followed through the unit's versions.
 */
export async function readLastTime(
  db: Db,
  evaluationId: EvaluationId,
  roundId: RoundId,
): Promise<{ accountId: string; unitVersionId: UnitVersionId }[]> {
  const result = await sql<{ accountId: string; unitVersionId: UnitVersionId }>`
    with this as (select top_unit_id, assessed_year from evaluation where id = ${evaluationId}),
    before as (
      select evaluation.id from evaluation, this
      where evaluation.top_unit_id = this.top_unit_id and evaluation.assessed_year < this.assessed_year
      and evaluation.status not in ('draft', 'withdrawn')
      order by evaluation.assessed_year desc limit 1
    )
    select distinct finding.account_id as "accountId", now_unit.unit_version_id as "unitVersionId"
    from finding_made finding
    join evaluation_round on evaluation_round.round_id = finding.round_id
      and evaluation_round.evaluation_id = (select id from before)
    join unit_version then_version on then_version.id = finding.unit_version_id
    join unit_version now_version on now_version.unit_id = then_version.unit_id
    join evaluation_unit now_unit on now_unit.unit_version_id = now_version.id and now_unit.round_id = ${roundId}
    where finding.replaced_at is null`.execute(db);
  return result.rows;
}
