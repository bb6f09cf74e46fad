import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export async function putLeads(
  db: Db,
  roundId: RoundId,
  leads: readonly { readonly item: ItemCode; readonly organisationId: string }[],
): Promise<void> {
  await db.deleteFrom("criterion_lead").where("round_id", "=", roundId).execute();
  if (leads.length > 0)
    await db
      .insertInto("criterion_lead")
      .values(
        leads.map(({ item, organisationId }) => ({
          round_id: roundId,
          item,
          organisation_id: organisationId,
        })),
      )
      .execute();
}

export async function putLead(db: Db, row: Tables["criterion_lead"]): Promise<void> {
  await db
    .insertInto("criterion_lead")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["round_id", "item"]).doUpdateSet({ organisation_id: row.organisation_id }),
    )
    .execute();
}

export async function readLeads(
  db: Db,
  roundId: RoundId,
): Promise<{ item: ItemCode; organisationId: string }[]> {
  return db
    .selectFrom("criterion_lead")
    .select(["item", "organisation_id as organisationId"])
    .where("round_id", "=", roundId)
    .orderBy("item")
    .execute();
}

export interface Duty {
  readonly id: string;
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly accountId: string;
  /** Code of an item whose subtree is appraised; "" is the whole scheme. */
  readonly item: ItemCode;
  /** Every unit without one. */
  readonly unitVersionId?: UnitVersionId;
  /** 1 and 2 are blind to each other; 3 decides when they are far apart. */
  readonly seat: number;
}

export async function addDuties(
  db: Db,
  duties: readonly Duty[],
  given: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (duties.length === 0) return;
  await db
    .insertInto("appraiser_duty")
    .values(
      duties.map((duty) => ({
        id: duty.id,
        evaluation_id: duty.evaluationId,
        round_id: duty.roundId,
        account_id: duty.accountId,
        item: duty.item,
        unit_version_id: duty.unitVersionId ?? null,
        seat: duty.seat,
        given_by: given.by,
        given_at: given.at,
        ended_at: null,
        ended_reason: null,
      })),
    )
    .execute();
}

/** Whose duty it was; undefined when no such duty stands. */
export async function endDuty(
  db: Db,
  evaluationId: EvaluationId,
  dutyId: string,
  reason: string,
  at: Date,
): Promise<string | undefined> {
  const [ended] = await db
    .updateTable("appraiser_duty")
    .set({ ended_at: at, ended_reason: reason })
    .where("id", "=", dutyId)
    .where("evaluation_id", "=", evaluationId)
    .where("ended_at", "is", null)
    .returning("account_id")
    .execute();
  return ended?.account_id;
}

/** The duties that stand. */
export async function readDuties(
  db: Db,
  where: { readonly evaluationId: EvaluationId; readonly accountIds?: readonly string[] },
): Promise<Duty[]> {
  const rows = await db
    .selectFrom("appraiser_duty")
    .selectAll()
    .where("evaluation_id", "=", where.evaluationId)
    .where("ended_at", "is", null)
    .$if(where.accountIds !== undefined, (query) => query.where("account_id", "in", where.accountIds ?? []))
    .orderBy("given_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    evaluationId: row.evaluation_id,
    roundId: row.round_id,
    accountId: row.account_id,
    item: row.item,
    ...(row.unit_version_id !== null && { unitVersionId: row.unit_version_id }),
    seat: row.seat,
  }));
}
