import { type EvaluationReach, EVERY_EVALUATION, type HeldRole } from "@thang-diem/contract";
import { sql, type Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface ProposalRow extends HeldRole {
  readonly proposalId: string;
  readonly accountId: string;
  readonly organisationName: string;
  readonly evaluationTitle: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly reason: string;
}

export async function addProposal(
  db: Db,
  given: HeldRole & {
    readonly id: string;
    readonly accountId: string;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .insertInto("role_proposal")
    .values({
      id: given.id,
      account_id: given.accountId,
      role: given.role,
      organisation_id: given.organisationId,
      evaluation_id: given.evaluation === EVERY_EVALUATION ? null : given.evaluation,
      reason: given.reason,
      proposed_by: given.by,
      proposed_at: given.at,
      verdict: null,
      decided_by: null,
      decided_at: null,
    })
    .execute();
}

/** What waits for a second person, about one account. */
export async function openProposals(db: Db, accountId: string): Promise<ProposalRow[]> {
  return db
    .selectFrom("role_proposal")
    .innerJoin("organisation as body", "body.id", "role_proposal.organisation_id")
    .leftJoin("evaluation", "evaluation.id", "role_proposal.evaluation_id")
    .select([
      "role_proposal.id as proposalId",
      "account_id as accountId",
      "role",
      "role_proposal.organisation_id as organisationId",
      "body.name as organisationName",
      "proposed_by as proposedBy",
      "proposed_at as proposedAt",
      "reason",
      sql<EvaluationReach>`coalesce(evaluation_id::text, ${EVERY_EVALUATION})`.as("evaluation"),
      sql<string>`coalesce(evaluation.title_vi, '')`.as("evaluationTitle"),
    ])
    .where("account_id", "=", accountId)
    .where("verdict", "is", null)
    .orderBy("proposed_at")
    .execute();
}

/** @returns whether it still waited */
export async function settleProposal(
  db: Db,
  id: string,
  settled: { readonly verdict: "agreed" | "refused"; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("role_proposal")
    .set({ verdict: settled.verdict, decided_by: settled.by, decided_at: settled.at })
    .where("id", "=", id)
    .where("verdict", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
