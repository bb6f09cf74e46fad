import type { Tables } from "@thang-diem/platform/db";
import { type Kysely, type Selectable, sql } from "kysely";

type Db = Kysely<Tables>;
export type InterviewerRow = Selectable<Tables["survey_interviewer"]>;
export type DeviceRow = Selectable<Tables["survey_device"]>;
export type InterviewRow = Selectable<Tables["survey_interview"]>;

export async function insertInterviewer(
  db: Db,
  row: Omit<InterviewerRow, "units" | "ended_at"> & { readonly units: string },
): Promise<void> {
  await db
    .insertInto("survey_interviewer")
    .values({ ...row, ended_at: null })
    .execute();
}

export function findInterviewer(db: Db, codeHash: string): Promise<InterviewerRow | undefined> {
  return db
    .selectFrom("survey_interviewer")
    .selectAll()
    .where("code_hash", "=", codeHash)
    .where("ended_at", "is", null)
    .executeTakeFirst();
}

export function listInterviewers(
  db: Db,
  surveyId: string,
): Promise<(InterviewerRow & { readonly interviews: number })[]> {
  return db
    .selectFrom("survey_interviewer")
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from survey_interview i where i.interviewer_id = survey_interviewer.id)`.as(
        "interviews",
      ),
    )
    .where("survey_id", "=", surveyId)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** False when there is none that works. */
export async function endInterviewer(db: Db, surveyId: string, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_interviewer")
    .set({ ended_at: at })
    .where("survey_id", "=", surveyId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What a device said last; its first contact stays. */
export async function putDevice(db: Db, row: DeviceRow): Promise<void> {
  const { id: _id, first_contact: _first, ...later } = row;
  await db
    .insertInto("survey_device")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(later))
    .execute();
}

export function listDevices(db: Db, surveyId: string): Promise<(DeviceRow & { readonly name: string })[]> {
  return db
    .selectFrom("survey_device")
    .innerJoin("survey_interviewer", "survey_interviewer.id", "survey_device.interviewer_id")
    .selectAll("survey_device")
    .select("survey_interviewer.name")
    .where("survey_device.survey_id", "=", surveyId)
    .orderBy("last_contact")
    .orderBy("survey_device.id")
    .execute();
}

export async function insertInterview(db: Db, row: InterviewRow): Promise<void> {
  await db
    .insertInto("survey_interview")
    .values(row)
    .onConflict((conflict) => conflict.column("response_id").doNothing())
    .execute();
}

/** Which of these an interviewer's survey holds. */
export async function heldAmong(db: Db, surveyId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("survey_interview")
    .select("response_id")
    .where("survey_id", "=", surveyId)
    .where("response_id", "in", [...ids])
    .execute();
  return new Set(rows.map(({ response_id }) => response_id));
}
