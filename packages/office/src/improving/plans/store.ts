import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Insertable, Kysely, Selectable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type PlanRow = Selectable<Tables["improvement_plan"]>;

export async function readPlans(db: Db, evaluationId: EvaluationId): Promise<PlanRow[]> {
  return db
    .selectFrom("improvement_plan")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .orderBy("unit_name")
    .orderBy("made_at", "desc")
    .execute();
}

/** @param lock others who change it wait until the transaction ends */
export async function readPlan(
  db: Db,
  evaluationId: EvaluationId,
  id: string,
  lock = false,
): Promise<PlanRow | undefined> {
  return db
    .selectFrom("improvement_plan")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
}

export async function planOf(
  db: Db,
  evaluationId: EvaluationId,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
): Promise<PlanRow | undefined> {
  return db
    .selectFrom("improvement_plan")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .where("base_round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .executeTakeFirst();
}

export async function insertPlan(db: Db, plan: Insertable<Tables["improvement_plan"]>): Promise<void> {
  await db.insertInto("improvement_plan").values(plan).execute();
}

export async function signPlan(db: Db, id: string, by: string, at: Date): Promise<void> {
  await db
    .updateTable("improvement_plan")
    .set({ signed_by: by, signed_at: at })
    .where("id", "=", id)
    .execute();
}
