import { namesOf } from "../../people/account-records/index.ts";
import { may, type Survey, type SurveyLine, type SurveyUnitLine } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { Questionnaire } from "@thang-diem/engine/questionnaire";
import { countedStructure } from "@thang-diem/engine/survey-results";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { readUnitsOf } from "../../preparing/evaluations/index.ts";
import type { ResultsSettings } from "./plan.ts";
import * as problems from "./problems.ts";
import { titleOf } from "./questionnaires.ts";
import { modesOf, stateOf } from "./state.ts";
import {
  countsByUnit,
  listSurveys,
  readConsent,
  readSurvey,
  readTargets,
  readUnits,
  readVersion,
  readVersionsOf,
  type SurveyRow,
} from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/** Surveys of an evaluation, the one that closes last first. */
export async function listSurveysOf(
  { database, clock }: Context,
  evaluationId: EvaluationId,
): Promise<SurveyLine[]> {
  return (await listSurveys(database.db, evaluationId)).map(({ survey, form, units, quota, estimated }) =>
    surveyShown(survey, { form: form as Questionnaire, units, quota, estimated, now: clock() }),
  );
}

const USUAL: ResultsSettings = { minimumAnswers: 10, satisfiedFrom: 4 };

/** How the results of a survey are found. */
export function resultsSettings({ results_plan }: Pick<SurveyRow, "results_plan">): ResultsSettings {
  return { ...USUAL, ...(results_plan as ResultsSettings | null) };
}

/**
 * One survey with all that was stated, and how far it is: codes given and spent unit by unit. How people
 * answered is not
 * told before it is closed, and how many responses there are only then.
 */
export async function readSurveyNow(
  { database, clock }: Context,
  who: Pick<SignedIn, "roles">,
  evaluationId: EvaluationId,
  surveyId: string,
): Promise<Outcome<Survey>> {
  const { db } = database;
  const survey = await readSurvey(db, evaluationId, surveyId);
  if (survey === undefined) return refused(problems.NO_SURVEY);
  const form = (await readVersion(db, survey.questionnaire_version_id)) as Questionnaire;
  const [lines, targets, versions, consent, [listed]] = await Promise.all([
    unitLines(database, evaluationId, survey),
    readTargets(db, surveyId),
    readVersionsOf(db, surveyId),
    survey.consent_id === null ? undefined : readConsent(db, survey.consent_id),
    listSurveys(db, evaluationId, surveyId),
  ]);
  const nameOf = await namesOf(
    db,
    versions.map(({ published_by }) => published_by),
  );
  const results = resultsSettings(survey);
  const now = clock();
  return done({
    ...surveyShown(survey, {
      form,
      units: lines.length,
      quota: lines.reduce((sum, { quota }) => sum + quota, 0),
      estimated: listed?.estimated ?? false,
      now,
    }),
    now: now.toISOString(),
    versionId: survey.questionnaire_version_id,
    ...results,
    ...(consent && {
      consent: { number: consent.number, text: { vi: consent.text_vi, en: consent.text_en } },
    }),
    parts: [...(countedStructure(form, "vi")?.parts ?? [])],
    targets: targets.map(({ round_id, item, fact, part }) => ({ roundId: round_id, item, fact, part })),
    unitLines: lines,
    versions: versions.map((each) => ({
      number: each.number,
      versionId: each.questionnaire_version_id,
      version: each.version,
      reason: each.reason,
      by: nameOf(each.published_by),
      at: each.published_at.toISOString(),
    })),
    mayRun: may(who.roles, "survey.run", { evaluation: evaluationId }),
  });
}

async function unitLines(
  { db }: SignInContext["database"],
  evaluationId: EvaluationId,
  survey: SurveyRow,
): Promise<SurveyUnitLine[]> {
  const [units, counts, named] = await Promise.all([
    readUnits(db, survey.id),
    countsByUnit(db, survey.id),
    readUnitsOf(db, { evaluationId }),
  ]);
  const names = new Map(named.map(({ unitVersionId, name }) => [unitVersionId, name]));
  return units
    .map(({ unit_id, quota, population }) => ({
      unitVersionId: unit_id,
      name: names.get(unit_id) ?? unit_id,
      quota,
      population: population ?? 0,
      ...(counts.get(unit_id) ?? { codes: 0, spent: 0, waiting: 0, isPublic: false, responses: 0 }),
    }))
    .map((line) => (survey.closed_at === null ? { ...line, responses: -1 } : line))
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}

function surveyShown(
  survey: SurveyRow,
  {
    form,
    units,
    quota,
    estimated,
    now,
  }: {
    readonly form: Questionnaire;
    readonly units: number;
    readonly quota: number;
    readonly estimated: boolean;
    readonly now: Date;
  },
): SurveyLine {
  return {
    surveyId: survey.id,
    title: { vi: survey.title_vi, en: survey.title_en },
    state: stateOf(survey, estimated, now),
    opensAt: survey.opens_at.toISOString(),
    closesAt: survey.closes_at.toISOString(),
    graceMinutes: survey.grace_minutes,
    modes: modesOf(survey),
    questionnaire: titleOf(form),
    units,
    quota,
  };
}
