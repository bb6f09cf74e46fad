import type { SurveyMode } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import type { Tables } from "@thang-diem/platform/db";
import { type Kysely, type Selectable, sql } from "kysely";

type Db = Kysely<Tables>;
type Decision = Selectable<Tables["survey_decision"]>;
type Outcome = Tables["survey_outcome"]["outcome"];

export interface ResponseToLookAt {
  readonly id: string;
  readonly unit: UnitVersionId;
  readonly mode: SurveyMode;
  readonly versionId: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly interviewerId: string | null;
  readonly interviewer: string | null;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date | null;
}

/** @param interviewsOnly those alone that an interviewer sent */
export async function responsesToLookAt(
  db: Db,
  surveyId: string,
  interviewsOnly: boolean,
): Promise<readonly ResponseToLookAt[]> {
  const { rows } = await sql<ResponseToLookAt>`
    select response.id, response.unit_id as unit, response.mode,
      response.questionnaire_version_id as "versionId", response.answers,
      interview.interviewer_id as "interviewerId", interviewer.name as interviewer,
      interview.began_at as "beganAt", interview.ended_at as "endedAt",
      rejected.reason, rejected.decided_by as by, rejected.decided_at as at
    from survey_response response
    left join survey_interview interview on interview.response_id = response.id
    left join survey_interviewer interviewer on interviewer.id = interview.interviewer_id
    left join survey_rejected rejected
      on rejected.survey_id = response.survey_id and rejected.response_id = response.id
    where response.survey_id = ${surveyId} and (not ${interviewsOnly} or interview.response_id is not null)
    order by response.id`.execute(db);
  return rows;
}

/** Which of these are responses of the survey, and which of them an interviewer sent. */
export async function responsesAmong(
  db: Db,
  surveyId: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly isInterview: boolean; readonly isRejected: boolean }[]> {
  const { rows } = await sql<{ id: string; isInterview: boolean; isRejected: boolean }>`
    select id, exists (select from survey_interview i where i.response_id = r.id) as "isInterview",
      exists (
        select from survey_rejected d where d.survey_id = r.survey_id and d.response_id = r.id
      ) as "isRejected"
    from survey_response r where survey_id = ${surveyId} and id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** Each becomes the last decision about its response. */
export async function insertDecisions(
  db: Db,
  ids: readonly string[],
  decision: Omit<Decision, "response_id" | "number">,
): Promise<void> {
  const numbers = await db
    .selectFrom("survey_decision")
    .select(({ fn }) => ["response_id", fn.max("number").as("number")])
    .where("survey_id", "=", decision.survey_id)
    .where("response_id", "in", [...ids])
    .groupBy("response_id")
    .execute();
  const last = new Map(numbers.map(({ response_id, number }) => [response_id, number]));
  await db
    .insertInto("survey_decision")
    .values(ids.map((id) => ({ ...decision, response_id: id, number: (last.get(id) ?? 0) + 1 })))
    .execute();
}

export function readOutcomesOf(db: Db, surveyId: string): Promise<Selectable<Tables["survey_outcome"]>[]> {
  return db
    .selectFrom("survey_outcome")
    .selectAll()
    .where("survey_id", "=", surveyId)
    .orderBy("unit_id")
    .execute();
}

/** In place of what was counted before. */
export async function putOutcome(db: Db, row: Selectable<Tables["survey_outcome"]>): Promise<void> {
  await db
    .insertInto("survey_outcome")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["survey_id", "unit_id", "outcome"]).doUpdateSet({ count: row.count }),
    )
    .execute();
}

/** One more of a unit who was drawn and did not answer. */
export async function addOutcome(
  db: Db,
  surveyId: string,
  unit: UnitVersionId,
  outcome: Outcome,
): Promise<void> {
  await db
    .insertInto("survey_outcome")
    .values({ survey_id: surveyId, unit_id: unit, outcome, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["survey_id", "unit_id", "outcome"])
        .doUpdateSet({ count: sql`survey_outcome.count + 1` }),
    )
    .execute();
}
