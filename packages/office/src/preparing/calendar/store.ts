import type { EvaluationId } from "@thang-diem/engine";
import type { Kysely, Selectable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

/** Every extension of an evaluation, the latest first. */
export async function readExtensions(
  db: Kysely<Tables>,
  evaluationId: EvaluationId,
): Promise<Selectable<Tables["extension"]>[]> {
  return db
    .selectFrom("extension")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .orderBy("given_at", "desc")
    .orderBy("id")
    .execute();
}
