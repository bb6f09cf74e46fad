import type { EvaluationId } from "@thang-diem/engine";
import type { Supposition } from "@thang-diem/contract";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface KeptScenario {
  readonly id: string;
  readonly title: string;
  readonly supposition: Supposition;
  readonly by: string;
  readonly at: Date;
}

export async function readScenarios(db: Db, evaluationId: EvaluationId): Promise<KeptScenario[]> {
  const rows = await db
    .selectFrom("improvement_scenario")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .where("dropped_at", "is", null)
    .orderBy("kept_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    supposition: row.supposition as Supposition,
    by: row.kept_by,
    at: row.kept_at,
  }));
}

export async function insertScenario(
  db: Db,
  evaluationId: EvaluationId,
  { id, title, supposition, by, at }: KeptScenario,
): Promise<void> {
  await db
    .insertInto("improvement_scenario")
    .values({
      id,
      evaluation_id: evaluationId,
      title,
      supposition: JSON.stringify(supposition),
      kept_by: by,
      kept_at: at,
      dropped_at: null,
    })
    .execute();
}

/** @returns whether there was one of that person */
export async function dropScenario(
  db: Db,
  evaluationId: EvaluationId,
  { id, by, at }: Pick<KeptScenario, "id" | "by" | "at">,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("improvement_scenario")
    .set({ dropped_at: at })
    .where("evaluation_id", "=", evaluationId)
    .where("id", "=", id)
    .where("kept_by", "=", by)
    .where("dropped_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
