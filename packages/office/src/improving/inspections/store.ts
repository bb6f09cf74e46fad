import type { EvaluationId } from "@thang-diem/engine";
import type { Insertable, Kysely, Selectable, Updateable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type InspectionRow = Selectable<Tables["inspection"]>;
export type FindingRow = Selectable<Tables["inspection_finding"]>;
export type DrawRow = Selectable<Tables["inspection_draw"]>;

export async function readDraw(db: Db, evaluationId: EvaluationId): Promise<DrawRow | undefined> {
  return db
    .selectFrom("inspection_draw")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .executeTakeFirst();
}

/** @returns false when the units of this year were chosen meanwhile */
export async function insertDraw(
  db: Db,
  draw: Insertable<Tables["inspection_draw"]>,
  inspections: readonly Insertable<Tables["inspection"]>[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("inspection_draw")
    .values(draw)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await db
    .insertInto("inspection")
    .values([...inspections])
    .execute();
  return true;
}

export async function readInspections(db: Db, evaluationId: EvaluationId): Promise<InspectionRow[]> {
  return db
    .selectFrom("inspection")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .orderBy("unit_name")
    .orderBy("id")
    .execute();
}

/** Others who change it wait until the transaction ends. */
export async function lockInspection(
  db: Db,
  evaluationId: EvaluationId,
  id: string,
): Promise<InspectionRow | undefined> {
  return db
    .selectFrom("inspection")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateInspection(
  db: Db,
  id: string,
  set: Updateable<Tables["inspection"]>,
): Promise<void> {
  await db.updateTable("inspection").set(set).where("id", "=", id).execute();
}

export async function readInspectors(
  db: Db,
  inspectionIds: readonly string[],
): Promise<Selectable<Tables["inspection_inspector"]>[]> {
  if (inspectionIds.length === 0) return [];
  return db
    .selectFrom("inspection_inspector")
    .selectAll()
    .where("inspection_id", "in", [...inspectionIds])
    .orderBy("account_id")
    .execute();
}

export async function putInspectors(
  db: Db,
  inspectionId: string,
  accountIds: readonly string[],
): Promise<void> {
  await db.deleteFrom("inspection_inspector").where("inspection_id", "=", inspectionId).execute();
  await db
    .insertInto("inspection_inspector")
    .values(accountIds.map((account_id) => ({ inspection_id: inspectionId, account_id })))
    .execute();
}

export async function readFindings(db: Db, inspectionIds: readonly string[]): Promise<FindingRow[]> {
  if (inspectionIds.length === 0) return [];
  return db
    .selectFrom("inspection_finding")
    .selectAll()
    .where("inspection_id", "in", [...inspectionIds])
    .orderBy("written_at")
    .orderBy("id")
    .execute();
}

export async function insertFinding(
  db: Db,
  finding: Insertable<Tables["inspection_finding"]>,
): Promise<void> {
  await db.insertInto("inspection_finding").values(finding).execute();
}

/** @returns whether there was such a finding */
export async function deleteFinding(db: Db, inspectionId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("inspection_finding")
    .where("inspection_id", "=", inspectionId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
