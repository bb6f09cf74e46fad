import { createHash } from "node:crypto";
import { may } from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { everyPart, type FormRead, type Questionnaire } from "@thang-diem/engine/questionnaire";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, type Problem, refused } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation, readEvaluation } from "../../preparing/evaluations/index.ts";
import { readFormFile } from "../forms/index.ts";
import { codeHash, newCode } from "./codes.ts";
import * as problems from "./problems.ts";
import {
  closeAndForget,
  insertCodes,
  insertSurvey,
  insertVersion,
  readSurvey,
  readVersion,
  unitsAmong,
} from "./store.ts";

/** What came of a file: the version that is kept, or why none is; what was found in it in either case. */
export type KeptForm = Pick<FormRead, "findings" | "more"> & { readonly versionId?: string };

/**
 * Keeps a questionnaire of an evaluation from its file. The same content is kept once.
 * A file with faults is not kept; what
 * is not supported is told with it.
 */
export async function keepQuestionnaire(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  file: { readonly input: TableInput; readonly fileName: string },
): Promise<Outcome<KeptForm>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const { questionnaire, findings, more } = await readFormFile(file.input, file.fileName);
  if (questionnaire === undefined) return done({ findings, more });
  const content = JSON.stringify(questionnaire);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const at = context.clock();
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.keep-questionnaire", object: evaluationId },
    async ({ db, note }) => {
      note({ form: questionnaire.id, version: questionnaire.version, sha256 });
      const versionId = await insertVersion(db, {
        id: newId(at),
        evaluation_id: evaluationId,
        form_id: questionnaire.id,
        version: questionnaire.version,
        sha256,
        form: questionnaire,
        kept_by: actorOf(who.signInName),
        kept_at: at,
      });
      return done({ versionId, findings, more });
    },
  );
}

export interface SurveyToSetUp {
  readonly versionId: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** By the server's clock, to the minute. */
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** For how long a form that was open at closing is still taken. */
  readonly graceMinutes: number;
}

/** Sets up a survey by link: its questionnaire and its minutes. */
export async function setUpSurvey(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { versionId, title, opensAt, closesAt, graceMinutes }: SurveyToSetUp,
): Promise<Outcome<{ surveyId: string }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const form = (await readVersion(context.database.db, versionId, evaluationId)) as Questionnaire | undefined;
  if (form === undefined) return refused(problems.NO_QUESTIONNAIRE);
  if (closesAt <= opensAt || closesAt <= context.clock()) return refused(problems.MINUTES_WRONG);
  const photo = [...everyPart(form.parts)].find((part) => part.part === "question" && part.kind === "photo");
  if (photo !== undefined) return refused(problems.photoByLink(photo.name));
  const surveyId = newId(context.clock());
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.set-up", object: surveyId },
    async ({ db, note }) => {
      note({
        questionnaire: versionId,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
        graceMinutes,
      });
      await insertSurvey(db, {
        id: surveyId,
        evaluation_id: evaluationId,
        questionnaire_version_id: versionId,
        title_vi: title.vi,
        title_en: title.en,
        opens_at: opensAt,
        closes_at: closesAt,
        grace_minutes: graceMinutes,
      });
      return done({ surveyId });
    },
  );
}

export const CODES_MAX = 10_000;

/**
 * Makes codes for a unit's respondents. They are given back once and kept as hashes alone:
 * nobody can look up which code
 * was whose, and a copy of the database opens no form.
 */
export async function makeCodes(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  {
    surveyId,
    unitVersionId,
    count,
  }: { readonly surveyId: string; readonly unitVersionId: UnitVersionId; readonly count: number },
): Promise<Outcome<{ codes: readonly string[] }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  if (!Number.isInteger(count) || count < 1 || count > CODES_MAX) return refused(problems.COUNT_WRONG);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.make-codes", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      if ((await unitsAmong(db, evaluationId, [unitVersionId])).length === 0)
        return refused(problems.NO_UNIT);
      note({ unit: unitVersionId, count });
      const codes = Array.from({ length: count }, newCode);
      await insertCodes(
        db,
        codes.map((code) => ({ hash: codeHash(code) ?? "", survey_id: surveyId, unit_id: unitVersionId })),
      );
      return done({ codes });
    },
  );
}

/**
 * Closes a survey once its time and its grace are over:
 * no answer is taken any more, and every code is deleted. From then
 * on nothing in the tables leads from an answer to whoever had a code; the line of the log counts what was deleted.
 */
export async function closeSurvey(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  surveyId: string,
): Promise<Outcome<{ codes: number; spent: number }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const at = context.clock();
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.close", object: surveyId, refusalLeavesLine: true },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      if (at < lastMoment(survey)) return refused(problems.STILL_RUNNING);
      const forgotten = await closeAndForget(db, surveyId, at);
      note({ codesDeleted: forgotten.codes, spent: forgotten.spent });
      return done(forgotten);
    },
  );
}

/** Until when answers are taken: closing, and the grace for forms that were open then. */
export function lastMoment({ closes_at, grace_minutes }: { closes_at: Date; grace_minutes: number }): Date {
  return new Date(closes_at.getTime() + grace_minutes * 60_000);
}

async function barredFrom(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<Problem | undefined> {
  if (!may(who.roles, "survey.write", { evaluation: evaluationId })) return problems.NOT_YOURS;
  const evaluation = await readEvaluation(context, evaluationId);
  return evaluation.ok && evaluation.value.status === "open" ? undefined : problems.NOT_OPEN;
}
