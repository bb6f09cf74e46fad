import type { ItemCode } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Scored } from "../standing/index.ts";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Tables } from "@thang-diem/platform/db";
import { keyOf } from "../self-assessment/index.ts";

type Db = Kysely<Tables>;

export interface ExplanationToWrite {
  readonly id: string;
  readonly item: ItemCode;
  readonly answer: "agrees" | "contests";
  readonly text: string;
  /** What the unit holds to be right, against a lead agency. */
  readonly held?: Scored;
}

/** Puts an explanation in place of the one that stands, which is kept. */
export async function writeExplanation(
  db: Db,
  unit: UnitOfEvaluation,
  { id, item, answer, text, held }: ExplanationToWrite,
  by: string,
  at: Date,
): Promise<void> {
  await db
    .updateTable("explanation")
    .set({ replaced_at: at })
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("item", "=", item)
    .where("replaced_at", "is", null)
    .execute();
  await db
    .insertInto("explanation")
    .values({
      ...keyOf(unit),
      item,
      id,
      answer,
      text,
      facts: held === undefined ? null : JSON.stringify(held.facts),
      status: held?.status ?? null,
      points: held?.points ?? null,
      maximum: held?.maximum ?? null,
      sent_by: by,
      sent_at: at,
      replaced_at: null,
    })
    .execute();
}

/** Whether an explanation with this id ever arrived about the unit. */
export async function isKnown(db: Db, unit: UnitOfEvaluation, id: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("explanation")
      .select("id")
      .where("round_id", "=", unit.roundId)
      .where("unit_version_id", "=", unit.unitVersionId)
      .where("id", "=", id)
      .executeTakeFirst()) !== undefined
  );
}
