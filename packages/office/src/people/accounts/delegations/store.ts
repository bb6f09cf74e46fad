import { type EvaluationReach, EVERY_EVALUATION, type HeldRole } from "@thang-diem/contract";
import { sql, type Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface DelegationRow extends HeldRole {
  readonly id: string;
  readonly assignmentId: string;
  readonly organisationName: string;
  readonly evaluationTitle: string;
  readonly holderId: string;
  readonly holder: string;
  readonly deputyId: string;
  readonly deputy: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
  readonly givenAt: Date;
  readonly endedAt: Date | null;
  /** The role itself was taken from the holder. */
  readonly roleTaken: boolean;
}

/** Everything that somebody has delegated or been delegated, newest first. */
export async function delegationsOf(db: Db, accountId: string, id?: string): Promise<DelegationRow[]> {
  return db
    .selectFrom("delegation")
    .innerJoin("role_assignment as role", "role.id", "assignment_id")
    .innerJoin("account as holder", "holder.id", "role.account_id")
    .innerJoin("account as deputy", "deputy.id", "deputy_id")
    .innerJoin("organisation as body", "body.id", "role.organisation_id")
    .leftJoin("evaluation", "evaluation.id", "role.evaluation_id")
    .select([
      "delegation.id",
      "assignment_id as assignmentId",
      "role.role",
      "role.organisation_id as organisationId",
      "body.name as organisationName",
      "holder.id as holderId",
      "holder.full_name as holder",
      "deputy_id as deputyId",
      "deputy.full_name as deputy",
      "from_day as fromDay",
      "to_day as toDay",
      "delegation.reason",
      "delegation.given_at as givenAt",
      "delegation.ended_at as endedAt",
      sql<boolean>`role.taken_at is not null`.as("roleTaken"),
      sql<EvaluationReach>`coalesce(role.evaluation_id::text, ${EVERY_EVALUATION})`.as("evaluation"),
      sql<string>`coalesce(evaluation.title_vi, '')`.as("evaluationTitle"),
    ])
    .where((each) => each.or([each("holder.id", "=", accountId), each("deputy_id", "=", accountId)]))
    .$if(id !== undefined, (query) => query.where("delegation.id", "=", id ?? ""))
    .orderBy("delegation.given_at", "desc")
    .execute();
}

/** Whether the role has a deputy already on one of these days. */
export async function overlaps(
  db: Db,
  { assignmentId, fromDay, toDay }: Pick<DelegationRow, "assignmentId" | "fromDay" | "toDay">,
): Promise<boolean> {
  const row = await db
    .selectFrom("delegation")
    .select("id")
    .where("assignment_id", "=", assignmentId)
    .where("ended_at", "is", null)
    .where("from_day", "<=", toDay)
    .where("to_day", ">=", fromDay)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addDelegation(
  db: Db,
  given: Pick<DelegationRow, "id" | "assignmentId" | "deputyId" | "fromDay" | "toDay" | "reason"> & {
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .insertInto("delegation")
    .values({
      id: given.id,
      assignment_id: given.assignmentId,
      deputy_id: given.deputyId,
      from_day: given.fromDay,
      to_day: given.toDay,
      reason: given.reason,
      given_by: given.by,
      given_at: given.at,
      ended_by: null,
      ended_at: null,
    })
    .execute();
}

/** @returns whether it had not been ended before */
export async function endDelegation(db: Db, id: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("delegation")
    .set({ ended_by: by, ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Open accounts of the same body, by given name. */
export async function readColleagues(
  db: Db,
  accountId: string,
): Promise<{ accountId: string; fullName: string }[]> {
  return db
    .selectFrom("account")
    .select(["id as accountId", "full_name as fullName"])
    .where("status", "!=", "closed")
    .where("id", "!=", accountId)
    .where("organisation_id", "=", (each) =>
      each.selectFrom("account as own").select("own.organisation_id").where("own.id", "=", accountId),
    )
    .orderBy(sql`regexp_replace(full_name, '^.* ', '') collate vietnamese`)
    .orderBy(sql`full_name collate vietnamese`)
    .execute();
}
