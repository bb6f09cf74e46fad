import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export type ExemptionRow = Selectable<Tables["exemption"]> & {
  readonly unit_name: string;
  readonly organisation_id: string;
};

/** Those that wait first. @param id only this one, locked: others who decide it wait until the transaction ends */
export async function readExemptionRows(
  db: Db,
  evaluationId: EvaluationId,
  id?: string,
): Promise<ExemptionRow[]> {
  return db
    .selectFrom("exemption")
    .innerJoin("evaluation_unit", (join) =>
      join
        .onRef("evaluation_unit.top_unit_id", "=", "exemption.top_unit_id")
        .onRef("evaluation_unit.round_id", "=", "exemption.round_id")
        .onRef("evaluation_unit.unit_version_id", "=", "exemption.unit_version_id"),
    )
    .selectAll("exemption")
    .select(["evaluation_unit.name as unit_name", "evaluation_unit.organisation_id"])
    .where("evaluation_unit.evaluation_id", "=", evaluationId)
    .$if(id !== undefined, (query) => query.where("exemption.id", "=", id ?? "").forUpdate("exemption"))
    .orderBy(sql`verdict is null`, "desc")
    .orderBy("proposed_at", "desc")
    .orderBy("exemption.id", "desc")
    .execute();
}

/** A proposal or approved exemption of the item that stands. */
export async function holdsExemption(
  db: Db,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
  item: ItemCode,
): Promise<boolean> {
  const row = await db
    .selectFrom("exemption")
    .select("id")
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("item", "=", item)
    .where((each) => each.or([each("verdict", "is", null), each("verdict", "=", "approved")]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Until the transaction ends nobody else proposes for the unit. */
export async function lockUnitRow(db: Db, roundId: RoundId, unitVersionId: UnitVersionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exemption ${roundId} ${unitVersionId}`}, 0))`.execute(
    db,
  );
}

export async function insertExemption(
  db: Db,
  row: Pick<
    Selectable<Tables["exemption"]>,
    "id" | "top_unit_id" | "round_id" | "unit_version_id" | "item" | "reason" | "proposed_by" | "proposed_at"
  >,
): Promise<void> {
  await db
    .insertInto("exemption")
    .values({ ...row, verdict: null, decided_by: null, decided_at: null, decided_reason: null })
    .execute();
}

export async function decideExemption(
  db: Db,
  id: string,
  decided: {
    readonly verdict: "approved" | "refused" | "withdrawn";
    readonly by: string;
    readonly at: Date;
    readonly reason: string;
  },
): Promise<void> {
  await db
    .updateTable("exemption")
    .set({
      verdict: decided.verdict,
      decided_by: decided.by,
      decided_at: decided.at,
      decided_reason: decided.reason,
    })
    .where("id", "=", id)
    .execute();
}
