import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
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

export type Remark = Pick<
  Tables["preview_remark"],
  "id" | "round_id" | "unit_version_id" | "item" | "text" | "sent_at" | "answer" | "answered_at"
>;

/** Remarks of an evaluation, or of one unit in it, oldest first. */
export async function readRemarks(
  db: Db,
  evaluationId: EvaluationId,
  unit?: { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId },
): Promise<Remark[]> {
  return db
    .selectFrom("preview_remark")
    .innerJoin("evaluation_round", "evaluation_round.round_id", "preview_remark.round_id")
    .select([
      "preview_remark.id",
      "preview_remark.round_id",
      "unit_version_id",
      "item",
      "text",
      "sent_at",
      "answer",
      "answered_at",
    ])
    .where("evaluation_id", "=", evaluationId)
    .where((row) =>
      unit === undefined
        ? row.lit(true)
        : row.and([
            row("preview_remark.round_id", "=", unit.roundId),
            row("unit_version_id", "=", unit.unitVersionId),
          ]),
    )
    .orderBy("sent_at")
    .execute();
}

export async function insertRemark(
  db: Db,
  row: Omit<Tables["preview_remark"], "answer" | "answered_by" | "answered_at">,
): Promise<void> {
  await db
    .insertInto("preview_remark")
    .values({ ...row, answer: null, answered_by: null, answered_at: null })
    .execute();
}

/** @returns what it was about; undefined when there was no such remark without an answer */
export async function answerRemark(
  db: Db,
  roundIds: readonly RoundId[],
  id: string,
  given: { readonly answer: string; readonly by: string; readonly at: Date },
): Promise<{ roundId: RoundId; unitVersionId: UnitVersionId; item: ItemCode } | undefined> {
  if (roundIds.length === 0) return undefined;
  return await db
    .updateTable("preview_remark")
    .set({ answer: given.answer, answered_by: given.by, answered_at: given.at })
    .where("id", "=", id)
    .where("round_id", "in", roundIds)
    .where("answer", "is", null)
    .returning(["round_id as roundId", "unit_version_id as unitVersionId", "item"])
    .executeTakeFirst();
}
