import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { forgetCodes } from "../codes/index.ts";

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

export async function insertSurvey(
  db: Db,
  row: Omit<SurveyRow, "closed_at" | "modes" | "results_plan"> & Jsons,
): Promise<void> {
  await db
    .insertInto("survey")
    .values({ ...row, closed_at: null })
    .execute();
}

interface Jsons {
  readonly modes: string;
  readonly results_plan: string;
}

export async function changeSurvey(
  db: Db,
  surveyId: string,
  change: Partial<Omit<SurveyRow, "id" | "evaluation_id" | "modes" | "results_plan"> & Jsons>,
): Promise<void> {
  await db.updateTable("survey").set(change).where("id", "=", surveyId).execute();
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

/** By whoever holds a code of it, whatever evaluation it belongs to. */
export function readSurveyById(db: Db, surveyId: string): Promise<SurveyRow | undefined> {
  return db.selectFrom("survey").selectAll().where("id", "=", surveyId).executeTakeFirst();
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

/**
 * Counts codes and responses by unit, deletes codes, contacts and links for everybody, and mixes the responses.
 *
 * @returns how many codes there were, how many of them were spent, how many responses and contacts
 */
export async function closeAndForget(
  db: Db,
  surveyId: string,
  at: Date,
): Promise<{ codes: number; spent: number; responses: number; contacts: number }> {
  await changeSurvey(db, surveyId, { closed_at: at });
  const counts = [...(await countsByUnit(db, surveyId))].map(([unit_id, { codes, spent, responses }]) => ({
    survey_id: surveyId,
    unit_id,
    codes,
    spent,
    responses,
  }));
  if (counts.length > 0) await db.insertInto("survey_count").values(counts).execute();
  const contacts = await forgetCodes(db, surveyId);
  await sql`select mix_survey_responses(${surveyId})`.execute(db);
  const sum = (name: "codes" | "spent" | "responses") => counts.reduce((all, each) => all + each[name], 0);
  return {
    codes: sum("codes"),
    spent: sum("spent"),
    responses: sum("responses"),
    contacts,
  };
}

export interface UnitCounts {
  readonly codes: number;
  readonly spent: number;
  /** Contacts whose code is not spent. */
  readonly waiting: number;
  readonly isPublic: boolean;
  readonly responses: number;
}

/** How far each unit is: of a closed survey as it was counted when it was closed. */
export async function countsByUnit(db: Db, surveyId: string): Promise<Map<UnitVersionId, UnitCounts>> {
  const { rows } = await sql<UnitCounts & { unit: UnitVersionId }>`
    select unit, sum(codes)::int as codes, sum(spent)::int as spent, sum(waiting)::int as waiting,
      bool_or(is_public) as "isPublic", sum(responses)::int as responses
    from (
      select unit_id as unit, 1 as codes, spent::int as spent, 0 as waiting, false as is_public, 0 as responses
        from survey_code where survey_id = ${surveyId}
      union all
      select unit_id, codes, spent, 0, false, responses from survey_count where survey_id = ${surveyId}
      union all
      select contact.unit_id, 0, 0, 1, false, 0 from survey_contact contact
        join survey_code code on code.hash = contact.code_hash and not code.spent
        where contact.survey_id = ${surveyId}
      union all
      select unit_id, 0, 0, 0, true, 0 from survey_public_link where survey_id = ${surveyId}
      union all
      select unit_id, 0, 0, 0, false, count(*)::int from survey_response response
        where survey_id = ${surveyId}
          and not exists (select from survey_count counted where counted.survey_id = ${surveyId})
        group by unit_id
    ) each group by unit`.execute(db);
  return new Map(rows.map(({ unit, ...counts }) => [unit, counts]));
}

export interface ListedSurvey {
  readonly survey: SurveyRow;
  readonly form: unknown;
  readonly units: number;
  readonly quota: number;
  readonly estimated: boolean;
}

/** @param surveyId only that one */
export async function listSurveys(
  db: Db,
  evaluationId: EvaluationId,
  surveyId?: string,
): Promise<ListedSurvey[]> {
  const rows = await db
    .selectFrom("survey")
    .innerJoin("questionnaire_version", "questionnaire_version.id", "survey.questionnaire_version_id")
    .selectAll("survey")
    .select("questionnaire_version.form")
    .select((select) => [
      select
        .selectFrom("survey_unit")
        .whereRef("survey_id", "=", "survey.id")
        .select(({ fn }) => fn.countAll<number>().as("units"))
        .as("units"),
      select
        .selectFrom("survey_unit")
        .whereRef("survey_id", "=", "survey.id")
        .select(({ fn }) => fn.sum<number>("quota").as("quota"))
        .as("quota"),
      sql<boolean>`exists (select from survey_estimate e where e.survey_id = survey.id)`.as("estimated"),
    ])
    .where("survey.evaluation_id", "=", evaluationId)
    .$if(surveyId !== undefined, (query) => query.where("survey.id", "=", surveyId ?? ""))
    .orderBy("survey.closes_at", "desc")
    .orderBy("survey.id")
    .execute();
  return rows.map(({ form, units, quota, estimated, ...survey }) => ({
    survey,
    form,
    units: Number(units),
    quota: Number(quota ?? 0),
    estimated,
  }));
}

export async function listVersions(
  db: Db,
  evaluationId: EvaluationId,
): Promise<(Selectable<Tables["questionnaire_version"]> & { readonly surveys: number })[]> {
  const rows = await db
    .selectFrom("questionnaire_version")
    .selectAll()
    .select((select) =>
      select
        .selectFrom("survey")
        .whereRef("survey.questionnaire_version_id", "=", "questionnaire_version.id")
        .select(({ fn }) => fn.countAll<number>().as("surveys"))
        .as("surveys"),
    )
    .where("evaluation_id", "=", evaluationId)
    .orderBy("kept_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, surveys: Number(row.surveys) }));
}

export function readUnits(db: Db, surveyId: string): Promise<Selectable<Tables["survey_unit"]>[]> {
  return db
    .selectFrom("survey_unit")
    .selectAll()
    .where("survey_id", "=", surveyId)
    .orderBy("unit_id")
    .execute();
}

/** These and no others. */
export async function putUnits(
  db: Db,
  surveyId: string,
  units: readonly Omit<Selectable<Tables["survey_unit"]>, "survey_id">[],
): Promise<void> {
  await db.deleteFrom("survey_unit").where("survey_id", "=", surveyId).execute();
  const rows = units.map((each) => ({ ...each, survey_id: surveyId }));
  if (rows.length > 0) await db.insertInto("survey_unit").values(rows).execute();
}

/** These units have so many people and so many wanted answers from now on. */
export async function changeUnits(
  db: Db,
  surveyId: string,
  units: readonly Omit<Selectable<Tables["survey_unit"]>, "survey_id">[],
): Promise<void> {
  for (const { unit_id, quota, population } of units)
    await db
      .updateTable("survey_unit")
      .set({ quota, population })
      .where("survey_id", "=", surveyId)
      .where("unit_id", "=", unit_id)
      .execute();
}

export function readTargets(db: Db, surveyId: string): Promise<Selectable<Tables["survey_target"]>[]> {
  return db
    .selectFrom("survey_target")
    .selectAll()
    .where("survey_id", "=", surveyId)
    .orderBy("round_id")
    .orderBy("item")
    .orderBy("fact")
    .execute();
}

export async function putTargets(
  db: Db,
  surveyId: string,
  targets: readonly Omit<Selectable<Tables["survey_target"]>, "survey_id">[],
): Promise<void> {
  await db.deleteFrom("survey_target").where("survey_id", "=", surveyId).execute();
  const rows = targets.map((each) => ({ ...each, survey_id: surveyId }));
  if (rows.length > 0) await db.insertInto("survey_target").values(rows).execute();
}

export async function insertVersionOfSurvey(
  db: Db,
  row: Omit<Selectable<Tables["survey_version"]>, "mapping"> & { readonly mapping: string },
): Promise<void> {
  await db.insertInto("survey_version").values(row).execute();
}

/** From the first on. */
export function readVersionsOf(
  db: Db,
  surveyId: string,
): Promise<(Selectable<Tables["survey_version"]> & { readonly version: string })[]> {
  return db
    .selectFrom("survey_version")
    .innerJoin("questionnaire_version", "questionnaire_version.id", "questionnaire_version_id")
    .selectAll("survey_version")
    .select("questionnaire_version.version")
    .where("survey_id", "=", surveyId)
    .orderBy("number")
    .execute();
}

type Consent = Selectable<Tables["consent_text"]>;

/** The text of that content; it is kept once. @returns its id */
export async function keepConsent(db: Db, row: Omit<Consent, "number">): Promise<string> {
  const same = await db
    .selectFrom("consent_text")
    .select("id")
    .where("evaluation_id", "=", row.evaluation_id)
    .where("sha256", "=", row.sha256)
    .executeTakeFirst();
  if (same !== undefined) return same.id;
  const latest = await readLatestConsent(db, row.evaluation_id);
  await db
    .insertInto("consent_text")
    .values({ ...row, number: (latest?.number ?? 0) + 1 })
    .execute();
  return row.id;
}

export function readLatestConsent(db: Db, evaluationId: EvaluationId): Promise<Consent | undefined> {
  return db
    .selectFrom("consent_text")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function readConsent(db: Db, id: string): Promise<Consent | undefined> {
  return db.selectFrom("consent_text").selectAll().where("id", "=", id).executeTakeFirst();
}
