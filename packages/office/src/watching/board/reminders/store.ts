import type { EvaluationId, UnitId } from "@thang-diem/engine";
import type { Phase, Reminder } from "@thang-diem/contract";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** False when it was sent before. */
export async function addReminder(db: Db, row: Tables["reminder"]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("reminder")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function readReminder(db: Db, id: string): Promise<Reminder | undefined> {
  const row = await db.selectFrom("reminder").selectAll().where("id", "=", id).executeTakeFirst();
  return row && reminderOf(row);
}

export async function readReminders(db: Db, evaluationId: EvaluationId): Promise<Reminder[]> {
  return (
    await db
      .selectFrom("reminder")
      .selectAll()
      .where("evaluation_id", "=", evaluationId)
      .orderBy("sent_at", "desc")
      .limit(100)
      .execute()
  ).map(reminderOf);
}

function reminderOf({
  id,
  kind,
  about,
  text,
  people,
  units,
  sent_by,
  sent_at,
}: Tables["reminder"]): Reminder {
  return { id, kind, about, text, people, units, sentBy: sent_by, sentAt: sent_at.toISOString() };
}

/** What became of the letters of an evaluation. */
export async function letterCounts(
  db: Db,
  evaluationId: EvaluationId,
): Promise<{ waiting: number; sent: number; failed: number }> {
  const { rows } = await sql<{ waiting: number; sent: number; failed: number }>`
    select count(*) filter (where outcome is null)::int as waiting,
      count(*) filter (where outcome = 'sent')::int as sent,
      count(*) filter (where outcome <> 'sent')::int as failed
    from letter join notice on notice.id = notice_id where evaluation_id = ${evaluationId}::uuid`.execute(db);
  return rows[0] ?? { waiting: 0, sent: 0, failed: 0 };
}

/** Until an office says otherwise. */
const DAYS_BEFORE = 3;

export async function daysBefore(db: Db, evaluationId: EvaluationId): Promise<number> {
  return (
    (
      await db
        .selectFrom("reminder_setting")
        .select("days_before")
        .where("evaluation_id", "=", evaluationId)
        .executeTakeFirst()
    )?.days_before ?? DAYS_BEFORE
  );
}

export async function setDaysBefore(db: Db, evaluationId: EvaluationId, days: number): Promise<void> {
  await db
    .insertInto("reminder_setting")
    .values({ evaluation_id: evaluationId, days_before: days })
    .onConflict((conflict) => conflict.column("evaluation_id").doUpdateSet({ days_before: days }))
    .execute();
}

export interface PhaseNow {
  readonly evaluationId: EvaluationId;
  readonly topUnit: UnitId;
  readonly kind: Phase;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly daysBefore: number;
}

/** Phases of open evaluations that are under way. */
export async function phasesNow(db: Db, now: Date): Promise<PhaseNow[]> {
  const rows = await db
    .selectFrom("phase")
    .innerJoin("evaluation", "evaluation.id", "phase.evaluation_id")
    .leftJoin("reminder_setting", "reminder_setting.evaluation_id", "evaluation.id")
    .select(["evaluation.id", "top_unit_id", "kind", "opens_at", "closes_at", "days_before"])
    .where("status", "=", "open")
    .where("opens_at", "<=", now)
    .where("closes_at", ">", now)
    .execute();
  return rows.map((row) => ({
    evaluationId: row.id,
    topUnit: row.top_unit_id,
    kind: row.kind as Phase,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    daysBefore: row.days_before ?? DAYS_BEFORE,
  }));
}
