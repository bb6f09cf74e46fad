import type { Kysely, Selectable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type Keyed = Omit<Selectable<Tables["survey_paper_key"]>, "answers"> & {
  readonly answers: Readonly<Record<string, string>>;
};

/** What was typed of a form, the first typing first. */
export async function readKeyed(db: Db, codeHash: string): Promise<readonly Keyed[]> {
  const rows = await db
    .selectFrom("survey_paper_key")
    .selectAll()
    .where("code_hash", "=", codeHash)
    .orderBy("place")
    .execute();
  return rows.map((row) => ({ ...row, answers: row.answers as Keyed["answers"] }));
}

export async function insertKeyed(db: Db, row: Keyed): Promise<void> {
  await db
    .insertInto("survey_paper_key")
    .values({ ...row, answers: JSON.stringify(row.answers) })
    .execute();
}

export async function dropKeyed(db: Db, codeHash: string): Promise<void> {
  await db.deleteFrom("survey_paper_key").where("code_hash", "=", codeHash).execute();
}

export interface WaitingRow {
  readonly begins: string;
  readonly unit_id: string;
  readonly times: number;
  readonly typed_by: readonly string[];
}

export const WAITING_SHOWN = 1_000;

/** Forms that were typed and are not stored, by unit and the first letters of their codes. */
export async function readWaiting(db: Db, surveyId: string): Promise<readonly WaitingRow[]> {
  return db
    .selectFrom("survey_paper_key")
    .innerJoin("survey_code", "survey_code.hash", "survey_paper_key.code_hash")
    .select((select) => [
      "survey_paper_key.begins",
      "survey_code.unit_id",
      select.fn.countAll<number>().as("times"),
      select.fn.agg<string[]>("array_agg", ["survey_paper_key.typed_by"]).as("typed_by"),
    ])
    .where("survey_paper_key.survey_id", "=", surveyId)
    .where("survey_code.spent", "=", false)
    .groupBy(["survey_paper_key.code_hash", "survey_paper_key.begins", "survey_code.unit_id"])
    .orderBy("survey_code.unit_id")
    .orderBy("survey_paper_key.begins")
    .limit(WAITING_SHOWN)
    .execute();
}

/** Paper forms of a survey: printed ones, and those whose response is stored. */
export async function countPaper(db: Db, surveyId: string): Promise<{ printed: number; stored: number }> {
  const row = await db
    .selectFrom("survey_code")
    .select((select) => [
      select.fn.countAll<number>().as("printed"),
      select.fn.countAll<number>().filterWhere("spent", "=", true).as("stored"),
    ])
    .where("survey_id", "=", surveyId)
    .where("mode", "=", "paper")
    .executeTakeFirstOrThrow();
  return { printed: Number(row.printed), stored: Number(row.stored) };
}

/** How many forms were typed by one person alone, and by two; whoever answered by the form's link has finished it. */
export async function countUnfinished(
  db: Db,
  surveyId: string,
): Promise<{ once: number; differing: number }> {
  const rows = await db
    .selectFrom("survey_paper_key")
    .innerJoin("survey_code", "survey_code.hash", "survey_paper_key.code_hash")
    .select((select) => select.fn.countAll<number>().as("times"))
    .where("survey_paper_key.survey_id", "=", surveyId)
    .where("survey_code.spent", "=", false)
    .groupBy("code_hash")
    .execute();
  const twice = rows.filter(({ times }) => Number(times) === 2).length;
  return { once: rows.length - twice, differing: twice };
}
