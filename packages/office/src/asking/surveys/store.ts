import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type SurveyRow = Selectable<Tables["survey"]>;

/** The version of that content; it is kept once. */
export async function insertVersion(
  db: Db,
  row: Omit<Selectable<Tables["questionnaire_version"]>, "form"> & { readonly form: unknown },
): Promise<string> {
  await db
    .insertInto("questionnaire_version")
    .values({ ...row, form: JSON.stringify(row.form) })
    .onConflict((conflict) => conflict.columns(["evaluation_id", "sha256"]).doNothing())
    .execute();
  const { id } = await db
    .selectFrom("questionnaire_version")
    .select("id")
    .where("evaluation_id", "=", row.evaluation_id)
    .where("sha256", "=", row.sha256)
    .executeTakeFirstOrThrow();
  return id;
}

/** @param evaluationId only one of that evaluation */
export async function readVersion(db: Db, id: string, evaluationId?: EvaluationId): Promise<unknown> {
  const query = db.selectFrom("questionnaire_version").select("form").where("id", "=", id);
  const found = evaluationId === undefined ? query : query.where("evaluation_id", "=", evaluationId);
  return (await found.executeTakeFirst())?.form;
}

export async function insertSurvey(db: Db, row: Omit<SurveyRow, "closed_at">): Promise<void> {
  await db
    .insertInto("survey")
    .values({ ...row, closed_at: null })
    .execute();
}

/** @param lock others who change it wait until the transaction ends */
export async function readSurvey(
  db: Db,
  evaluationId: EvaluationId,
  surveyId: string,
  lock = false,
): Promise<SurveyRow | undefined> {
  return db
    .selectFrom("survey")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .where("id", "=", surveyId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Which of these units the evaluation assesses. */
export async function unitsAmong(
  db: Db,
  evaluationId: EvaluationId,
  units: readonly UnitVersionId[],
): Promise<UnitVersionId[]> {
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom("evaluation_unit")
    .select("unit_version_id")
    .distinct()
    .where("evaluation_id", "=", evaluationId)
    .where("unit_version_id", "in", [...units])
    .execute();
  return rows.map(({ unit_version_id }) => unit_version_id);
}

/** In the order of their hashes: where a code stands says nothing about when it was given to whom. */
export async function insertCodes(
  db: Db,
  codes: readonly { readonly hash: string; readonly survey_id: string; readonly unit_id: UnitVersionId }[],
): Promise<void> {
  const rows = codes
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .map((each) => ({ ...each, spent: false }));
  for (let at = 0; at < rows.length; at += 1_000)
    await db
      .insertInto("survey_code")
      .values(rows.slice(at, at + 1_000))
      .execute();
}

export interface CodeFound {
  readonly survey: SurveyRow;
  readonly unitVersionId: UnitVersionId;
  readonly spent: boolean;
}

export async function findCode(db: Db, hash: string): Promise<CodeFound | undefined> {
  const row = await db
    .selectFrom("survey_code")
    .innerJoin("survey", "survey.id", "survey_code.survey_id")
    .selectAll("survey")
    .select(["survey_code.unit_id", "survey_code.spent"])
    .where("survey_code.hash", "=", hash)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { unit_id: unitVersionId, spent, ...survey } = row;
  return { survey, unitVersionId, spent };
}

/** Spends a code; false when it is spent already, or gone. Whoever comes at the same time waits and then gets false. */
export async function spendCode(db: Db, hash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_code")
    .set({ spent: true })
    .where("hash", "=", hash)
    .where("spent", "=", false)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns how many codes there were, and how many of them were spent */
export async function closeAndForget(
  db: Db,
  surveyId: string,
  at: Date,
): Promise<{ readonly codes: number; readonly spent: number }> {
  await db.updateTable("survey").set({ closed_at: at }).where("id", "=", surveyId).execute();
  const { rows } = await sql<{ spent: boolean }>`
    delete from survey_code where survey_id = ${surveyId} returning spent`.execute(db);
  return { codes: rows.length, spent: rows.filter(({ spent }) => spent).length };
}
