import type { EvaluationId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export async function readShowPlace(db: Db, evaluationId: EvaluationId): Promise<boolean> {
  return (
    (
      await db
        .selectFrom("preview_display")
        .select("show_place")
        .where("evaluation_id", "=", evaluationId)
        .executeTakeFirst()
    )?.show_place ?? false
  );
}

export async function putShowPlace(
  db: Db,
  row: {
    readonly evaluationId: EvaluationId;
    readonly showPlace: boolean;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const set = { show_place: row.showPlace, set_by: row.by, set_at: row.at };
  await db
    .insertInto("preview_display")
    .values({ evaluation_id: row.evaluationId, ...set })
    .onConflict((conflict) => conflict.column("evaluation_id").doUpdateSet(set))
    .execute();
}
