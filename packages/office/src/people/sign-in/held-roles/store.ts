import type { EvaluationId } from "@thang-diem/engine";
import { type EvaluationReach, EVERY_EVALUATION, type StoodFor } from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import { sql, type Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

const EVALUATION = sql<EvaluationReach>`coalesce(evaluation_id::text, ${EVERY_EVALUATION})`;
const SAMPLE = sql<boolean>`coalesce((select sample from evaluation where id = evaluation_id), false)`;

/** Roles that were given and not taken, of every account. */
export function ownRoles(db: Db) {
  return db
    .selectFrom("role_assignment")
    .innerJoin("organisation as for", "for.id", "role_assignment.organisation_id")
    .select([
      "role",
      "role_assignment.organisation_id as organisationId",
      "for.name as organisationName",
      EVALUATION.as("evaluation"),
      sql<EvaluationId[] | null>`case when role = 'reform-office' and evaluation_id is null then array(
        select id from evaluation where office_id = role_assignment.organisation_id) end`.as("ofOffice"),
      SAMPLE.as("sample"),
    ])
    .where("taken_at", "is", null);
}

/** Roles that deputies exercise at this moment, each with whom they stand in for. */
export function delegatedRoles(db: Db, now: Date) {
  const today = dayInVietnam(now);
  return db
    .selectFrom("delegation")
    .innerJoin("role_assignment", "role_assignment.id", "delegation.assignment_id")
    .innerJoin("organisation as for", "for.id", "role_assignment.organisation_id")
    .innerJoin("account as holder", "holder.id", "role_assignment.account_id")
    .select([
      "role",
      "role_assignment.organisation_id as organisationId",
      "for.name as organisationName",
      EVALUATION.as("evaluation"),
      SAMPLE.as("sample"),
      sql<StoodFor>`json_build_object('accountId', holder.id, 'signInName', holder.sign_in_name,
        'fullName', holder.full_name)`.as("insteadOf"),
    ])
    .where("delegation.ended_at", "is", null)
    .where("taken_at", "is", null)
    .where("holder.status", "!=", "closed")
    .where("from_day", "<=", today)
    .where("to_day", ">=", today);
}
