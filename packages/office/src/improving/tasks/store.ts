import type { EvaluationId } from "@thang-diem/engine";
import type { Insertable, Kysely, Selectable, Updateable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type TaskRow = Selectable<Tables["improvement_task"]>;
export type NewTask = Insertable<Tables["improvement_task"]>;

/** In the order in which they were given, unit by unit. */
export async function readTasks(
  db: Db,
  where: {
    readonly evaluationId?: EvaluationId;
    readonly sourceIds?: readonly string[];
    readonly organisationIds?: readonly string[];
  },
): Promise<TaskRow[]> {
  const { evaluationId, sourceIds, organisationIds } = where;
  if (sourceIds?.length === 0 || organisationIds?.length === 0) return [];
  return db
    .selectFrom("improvement_task")
    .selectAll()
    .$if(evaluationId !== undefined, (query) => query.where("evaluation_id", "=", evaluationId ?? null))
    .$if(sourceIds !== undefined, (query) => query.where("source_id", "in", sourceIds ?? []))
    .$if(organisationIds !== undefined, (query) =>
      query.where("organisation_id", "in", organisationIds ?? []),
    )
    .orderBy("unit_name")
    .orderBy("given_at")
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

/** Others who change it wait until the transaction ends. */
export async function lockTask(db: Db, evaluationId: EvaluationId, id: string): Promise<TaskRow | undefined> {
  return db
    .selectFrom("improvement_task")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertTasks(db: Db, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length > 0)
    await db
      .insertInto("improvement_task")
      .values([...tasks])
      .execute();
}

/** @returns whether there is such a task */
export async function updateTask(
  db: Db,
  id: string,
  set: Updateable<Tables["improvement_task"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("improvement_task")
    .set(set)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns whether there was such a task */
export async function deleteTask(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("improvement_task").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}
