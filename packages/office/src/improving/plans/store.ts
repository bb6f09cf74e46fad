import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Insertable, Kysely, Selectable, Updateable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type PlanRow = Selectable<Tables["improvement_plan"]>;
export type MeasureRow = Selectable<Tables["improvement_measure"]>;

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

export async function readMeasures(db: Db, planIds: readonly string[]): Promise<MeasureRow[]> {
  if (planIds.length === 0) return [];
  return db
    .selectFrom("improvement_measure")
    .selectAll()
    .where("plan_id", "in", [...planIds])
    .orderBy("plan_id")
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

export async function insertPlan(
  db: Db,
  plan: Insertable<Tables["improvement_plan"]>,
  measures: readonly Insertable<Tables["improvement_measure"]>[],
): Promise<void> {
  await db.insertInto("improvement_plan").values(plan).execute();
  if (measures.length > 0)
    await db
      .insertInto("improvement_measure")
      .values([...measures])
      .execute();
}

/** @returns whether there is such a measure */
export async function updateMeasure(
  db: Db,
  planId: string,
  id: string,
  set: Updateable<Tables["improvement_measure"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("improvement_measure")
    .set(set)
    .where("plan_id", "=", planId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns whether there was such a measure */
export async function deleteMeasure(db: Db, planId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("improvement_measure")
    .where("plan_id", "=", planId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function signPlan(db: Db, id: string, by: string, at: Date): Promise<void> {
  await db
    .updateTable("improvement_plan")
    .set({ signed_by: by, signed_at: at })
    .where("id", "=", id)
    .execute();
}
