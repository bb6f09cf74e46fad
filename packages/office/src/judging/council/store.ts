import type { EvaluationId, ItemCode } from "@thang-diem/engine";
import { type CountedVote, votingRules, type VotingRules } from "@thang-diem/contract";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { keyOf } from "../self-assessment/index.ts";
import type { MotionOfSides } from "./motions.ts";

type Db = Kysely<Tables>;
type Scored = {
  readonly facts: Readonly<Record<string, string>>;
  readonly status: "scored" | "not-applicable" | "missing";
  readonly points: string;
  readonly maximum: string;
};

// ---- sessions

export type SessionRow = Omit<Tables["council_session"], "rules"> & { readonly rules: VotingRules };

export async function readSessions(
  db: Db,
  evaluationId: EvaluationId,
  sessionId?: string,
): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom("council_session")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .$if(sessionId !== undefined, (query) => query.where("id", "=", sessionId ?? ""))
    .orderBy("starts_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, rules: votingRules.parse(row.rules) }));
}

/** Others who write in the session wait. */
export async function lockSession(db: Db, sessionId: string): Promise<void> {
  await db.selectFrom("council_session").select("id").where("id", "=", sessionId).forUpdate().execute();
}

export async function insertSession(
  db: Db,
  row: Omit<SessionRow, "opened_at" | "closed_at" | "state">,
): Promise<void> {
  await db
    .insertInto("council_session")
    .values({ ...row, rules: JSON.stringify(row.rules), state: "draft", opened_at: null, closed_at: null })
    .execute();
}

export async function startSession(db: Db, sessionId: string, rules: VotingRules, at: Date): Promise<void> {
  await db
    .updateTable("council_session")
    .set({ state: "open", opened_at: at, rules: JSON.stringify(rules) })
    .where("id", "=", sessionId)
    .execute();
}

export async function endSession(db: Db, sessionId: string, at: Date): Promise<void> {
  await db
    .updateTable("council_session")
    .set({ state: "closed", closed_at: at })
    .where("id", "=", sessionId)
    .execute();
}

// ---- members

export interface Member {
  readonly accountId: string;
  readonly fullName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly chair: boolean;
}

/** Who votes in the council of an evaluation now: members and chair, the chair first. */
export async function readMembers(db: Db, evaluationId: EvaluationId): Promise<Member[]> {
  const rows = await db
    .selectFrom("role_assignment")
    .innerJoin("account", "account.id", "account_id")
    .innerJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "account.id as accountId",
      "full_name as fullName",
      "account.organisation_id as organisationId",
      "organisation.name as organisationName",
      sql<boolean>`bool_or(role = 'council-chair')`.as("chair"),
    ])
    .where("role", "in", ["council-member", "council-chair"])
    .where("taken_at", "is", null)
    .where("account.status", "!=", "closed")
    .where((where) =>
      where.or([where("evaluation_id", "is", null), where("evaluation_id", "=", evaluationId)]),
    )
    .groupBy(["account.id", "full_name", "account.organisation_id", "organisation.name"])
    .orderBy("chair", "desc")
    .orderBy(sql`full_name collate vietnamese`)
    .execute();
  return rows;
}

export async function insertSeats(db: Db, sessionId: string, members: readonly Member[]): Promise<void> {
  await db
    .insertInto("council_seat")
    .values(
      members.map(({ accountId, fullName, organisationId, chair }) => ({
        session_id: sessionId,
        account_id: accountId,
        full_name: fullName,
        organisation_id: organisationId,
        chair,
        present: false,
      })),
    )
    .execute();
}

export type SeatRow = Member & { readonly present: boolean };

export async function readSeats(db: Db, sessionId: string): Promise<SeatRow[]> {
  return db
    .selectFrom("council_seat")
    .innerJoin("organisation", "organisation.id", "organisation_id")
    .select([
      "account_id as accountId",
      "full_name as fullName",
      "organisation_id as organisationId",
      "organisation.name as organisationName",
      "chair",
      "present",
    ])
    .where("session_id", "=", sessionId)
    .orderBy("chair", "desc")
    .orderBy(sql`full_name collate vietnamese`)
    .execute();
}

export async function setPresent(
  db: Db,
  sessionId: string,
  accountId: string,
  present: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("council_seat")
    .set({ present })
    .where("session_id", "=", sessionId)
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

// ---- items and motions

export type ItemRow = Omit<Tables["council_item"], "counted"> & { readonly counted: CountedVote | null };

export async function readItems(
  db: Db,
  where: { readonly evaluationId: EvaluationId; readonly sessionId?: string; readonly itemId?: string },
): Promise<ItemRow[]> {
  const rows = await db
    .selectFrom("council_item")
    .selectAll()
    .where("evaluation_id", "=", where.evaluationId)
    .$if(where.sessionId !== undefined, (query) => query.where("session_id", "=", where.sessionId ?? ""))
    .$if(where.itemId !== undefined, (query) => query.where("id", "=", where.itemId ?? ""))
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({ ...row, counted: row.counted as CountedVote | null }));
}

/** @returns whether it was added: an item waits for one vote at a time */
export async function insertItem(
  db: Db,
  unit: UnitOfEvaluation,
  row: {
    readonly id: string;
    readonly sessionId: string;
    readonly item: ItemCode;
    readonly ordinal: number;
    readonly why: ItemRow["why"];
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("council_item")
    .values({
      ...keyOf(unit),
      id: row.id,
      session_id: row.sessionId,
      evaluation_id: unit.evaluationId,
      item: row.item,
      ordinal: row.ordinal,
      why: row.why,
      state: "waiting",
      counted: null,
      decision_id: null,
      closed_by: null,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function closeItem(
  db: Db,
  itemId: string,
  closed: {
    readonly state: "decided" | "undecided" | "withdrawn";
    readonly counted?: CountedVote;
    readonly decisionId?: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .updateTable("council_item")
    .set({
      state: closed.state,
      counted: closed.counted === undefined ? null : JSON.stringify(closed.counted),
      decision_id: closed.decisionId ?? null,
      closed_by: closed.by,
      closed_at: closed.at,
    })
    .where("id", "=", itemId)
    .execute();
}

export type MotionRow = MotionOfSides & { readonly id: string; readonly itemId: string };

export async function readMotions(db: Db, itemIds: readonly string[]): Promise<MotionRow[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom("council_motion")
    .select([
      "id",
      "item_id as itemId",
      "kind",
      "facts",
      "status",
      "points",
      "maximum",
      "reason",
      "proposed_by as proposedBy",
      "also",
    ])
    .where("item_id", "in", itemIds)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    ...row,
    facts: row.facts as MotionRow["facts"],
    also: (row.also as MotionRow["also"] | null) ?? [],
  }));
}

export async function insertMotion(
  db: Db,
  { itemId, proposedBy, facts, also, ...motion }: MotionRow,
  ordinal: number,
  at: Date,
): Promise<void> {
  await db
    .insertInto("council_motion")
    .values({
      ...motion,
      item_id: itemId,
      ordinal,
      facts: JSON.stringify(facts),
      also: also.length === 0 ? null : JSON.stringify(also),
      proposed_by: proposedBy,
      proposed_at: at,
    })
    .execute();
}

/** Points of a motion as the rule gives them at the moment of the count. */
export async function scoreMotion(
  db: Db,
  motionId: string,
  { status, points, maximum }: Pick<Scored, "status" | "points" | "maximum">,
): Promise<void> {
  await db
    .updateTable("council_motion")
    .set({ status, points, maximum })
    .where("id", "=", motionId)
    .execute();
}

// ---- votes

export interface VoteRow {
  readonly itemId: string;
  readonly accountId: string;
  readonly motionId: string | null;
}

export async function readVotes(db: Db, itemIds: readonly string[]): Promise<VoteRow[]> {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom("council_vote")
    .select(["item_id as itemId", "account_id as accountId", "motion_id as motionId"])
    .where("item_id", "in", itemIds)
    .execute();
}

/** @param seal of a secret vote: what nobody who reads the log can know */
export async function putVote(
  db: Db,
  { itemId, accountId, motionId }: VoteRow,
  at: Date,
  seal: string | undefined,
): Promise<void> {
  const set = { motion_id: motionId, cast_at: at, seal: seal ?? null };
  await db
    .insertInto("council_vote")
    .values({ item_id: itemId, account_id: accountId, ...set })
    .onConflict((conflict) => conflict.columns(["item_id", "account_id"]).doUpdateSet(set))
    .execute();
}

/** After the count of a secret vote nothing says any more who voted for what. */
export async function forgetChoices(db: Db, itemId: string): Promise<void> {
  const nothing = { motion_id: null, seal: null };
  await db.updateTable("council_vote").set(nothing).where("item_id", "=", itemId).execute();
}

// ---- decisions

export async function replaceDecision(
  db: Db,
  unit: UnitOfEvaluation,
  row: Scored & {
    readonly id: string;
    readonly item: ItemCode;
    readonly sidedWith: "unit" | "appraisal" | "neither";
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .updateTable("decision")
    .set({ replaced_at: row.at })
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("item", "=", row.item)
    .where("replaced_at", "is", null)
    .execute();
  await db
    .insertInto("decision")
    .values({
      ...keyOf(unit),
      item: row.item,
      id: row.id,
      sided_with: row.sidedWith,
      facts: JSON.stringify(row.facts),
      status: row.status,
      points: row.points,
      maximum: row.maximum,
      reason: row.reason,
      decided_by: row.by,
      decided_at: row.at,
      replaced_at: null,
    })
    .execute();
}

export async function readDecisionReasons(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("decision").select(["id", "reason"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}
