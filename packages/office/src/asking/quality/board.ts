import { namesOf } from "../../people/account-records/index.ts";
import {
  type InterviewerSheet,
  type LookedAtResponse,
  may,
  type RouteReply,
  type surveyQualityRoutes,
  type UnitOutcomes,
} from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import type { Questionnaire } from "@thang-diem/engine/questionnaire";
import { drawSample } from "@thang-diem/engine/survey";
import {
  aaporRates,
  countedStructure,
  interviewerEffects,
  type LookedAt,
  qualitySignals,
  questionsOf,
} from "@thang-diem/engine/survey-results";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { atPlace, beside, forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { readUnitsOf } from "../../preparing/evaluations/index.ts";
import { countsByUnit, readSurvey, readUnits, readVersion } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { readOutcomesOf, type ResponseToLookAt, responsesToLookAt } from "./store.ts";

type Board = Omit<RouteReply<typeof surveyQualityRoutes.read>, "mayRun">;
interface SurveyPlace {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

/** At most so many responses are shown; there is always a way to the next ones: deciding about these. */
const SHOWN_MAX = 1_000;

/**
 * Responses with signals in a survey: interviews while it runs, all once it is closed; a sheet for each interviewer;
 * outcomes and rates. No answer is told, and before closing nothing about responses by link.
 */
export async function readQuality(
  context: Pick<SignInContext, "database" | "clock">,
  who: Pick<SignedIn, "roles">,
  place: SurveyPlace,
): Promise<Outcome<RouteReply<typeof surveyQualityRoutes.read>>> {
  const board = await boardOf(forThread(context), place);
  const mayRun = may(who.roles, "survey.run", { evaluation: place.evaluationId });
  return board.ok ? done({ ...board.value, mayRun }) : board;
}

/** In a thread: responses are compared pair by pair. */
const boardOf = beside(import.meta.url, "boardOfHere", boardOfHere);

export function boardOfHere(
  thread: ThreadPlace,
  { evaluationId, surveyId }: SurveyPlace,
): Promise<Outcome<Board>> {
  return atPlace(thread, async ({ database: { db } }): Promise<Outcome<Board>> => {
    const survey = await readSurvey(db, evaluationId, surveyId);
    if (survey === undefined) return refused(problems.NO_SURVEY);
    const isClosed = survey.closed_at !== null;
    const [form, responses, asked, named, outcomes, codes] = await Promise.all([
      readVersion(db, survey.questionnaire_version_id) as Promise<Questionnaire>,
      responsesToLookAt(db, surveyId, !isClosed),
      readUnits(db, surveyId),
      readUnitsOf(db, { evaluationId }),
      readOutcomesOf(db, surveyId),
      countsByUnit(db, surveyId),
    ]);
    const names = new Map(named.map(({ unitVersionId, name }) => [unitVersionId, name]));
    const units = outcomesByUnit(
      asked.map(({ unit_id }) => unit_id),
      outcomes,
      names,
    );
    const counted = countedStructure(form, "vi");
    const scale = counted === undefined ? [] : [...new Set(questionsOf(counted.structure))];
    const looked = lookedAt(form, scale, responses, { names, by: await deciders(db, responses) });
    const marked = looked
      .filter(({ signals, rejected }) => signals.length > 0 || rejected !== undefined)
      .toSorted((a, b) => b.signals.length - a.signals.length);
    const rejected = looked.filter((each) => each.rejected !== undefined).length;
    const { sheets, rho } = sheetsOf(scale, responses, looked);
    const unused = [...codes.values()].reduce((total, each) => total + each.codes - each.spent, 0);
    const sum = (name: "refused" | "notReached" | "notEligible") =>
      units.reduce((total, each) => total + each[name], 0);
    return done({
      isClosed,
      looked: looked.length,
      rejected,
      responses: marked.slice(0, SHOWN_MAX),
      more: Math.max(0, marked.length - SHOWN_MAX),
      interviewers: sheets,
      rho: Number.isNaN(rho) ? -1 : rho,
      outcomes: units,
      ...(isClosed && {
        rates: knownRates({
          answered: looked.length - rejected,
          rejected,
          refused: sum("refused"),
          notReached: sum("notReached") + unused,
          notEligible: sum("notEligible"),
        }),
      }),
    });
  });
}

function knownRates(count: Parameters<typeof aaporRates>[0]) {
  const { response, refusal, contact, cooperation } = aaporRates(count);
  const known = (rate: number) => (Number.isNaN(rate) ? 0 : rate);
  return {
    response: known(response),
    refusal: known(refusal),
    contact: known(contact),
    cooperation: known(cooperation),
  };
}

function outcomesByUnit(
  units: readonly UnitVersionId[],
  outcomes: Awaited<ReturnType<typeof readOutcomesOf>>,
  names: ReadonlyMap<UnitVersionId, string>,
): UnitOutcomes[] {
  const countOf = (unit: UnitVersionId, outcome: string) =>
    outcomes.find((each) => each.unit_id === unit && each.outcome === outcome)?.count ?? 0;
  return units.map((unit) => ({
    unitVersionId: unit,
    name: names.get(unit) ?? unit,
    refused: countOf(unit, "refused"),
    notReached: countOf(unit, "not-reached"),
    notEligible: countOf(unit, "not-eligible"),
  }));
}

function asLookedAt({ id, unit, answers, interviewerId, beganAt, endedAt }: ResponseToLookAt): LookedAt {
  return {
    id,
    unit,
    answers,
    ...(interviewerId !== null && { interviewer: interviewerId }),
    ...(beganAt !== null && { beganAt: beganAt.getTime() }),
    ...(endedAt !== null && { endedAt: endedAt.getTime() }),
  };
}

/** Full names of those who decided about responses. */
function deciders(db: SignInContext["database"]["db"], responses: readonly ResponseToLookAt[]) {
  return namesOf(
    db,
    responses.flatMap(({ by }) => by ?? []),
  );
}

function lookedAt(
  form: Questionnaire,
  scale: readonly string[],
  responses: readonly ResponseToLookAt[],
  {
    names,
    by: nameOf,
  }: {
    readonly names: ReadonlyMap<UnitVersionId, string>;
    readonly by: (actor: string) => string;
  },
): LookedAtResponse[] {
  const signals = qualitySignals(form, scale, responses.map(asLookedAt));
  return responses.map(({ id, unit, mode, interviewer, beganAt, endedAt, reason, by, at }) => ({
    responseId: id,
    unit: names.get(unit) ?? unit,
    mode,
    interviewer: interviewer ?? "",
    beganAt: beganAt?.toISOString() ?? "",
    endedAt: endedAt?.toISOString() ?? "",
    signals: [...(signals.get(id) ?? [])],
    ...(reason !== null &&
      by !== null &&
      at !== null && { rejected: { reason, by: nameOf(by), at: at.toISOString() } }),
  }));
}

function sheetsOf(
  scale: readonly string[],
  responses: readonly ResponseToLookAt[],
  looked: readonly LookedAtResponse[],
): { readonly sheets: InterviewerSheet[]; readonly rho: number } {
  const { interviewers, rho } = interviewerEffects(scale, responses.map(asLookedAt));
  const effects = new Map(interviewers.map((each) => [each.interviewer, each]));
  const shown = new Map(looked.map((each) => [each.responseId, each]));
  const interviews = responses.filter(({ interviewerId }) => interviewerId !== null);
  const sheets = [...Map.groupBy(interviews, ({ interviewerId }) => interviewerId ?? "")].map(([id, own]) => {
    const lines = own.flatMap((each) => shown.get(each.id) ?? []);
    const effect = effects.get(id);
    return {
      interviewer: own[0]?.interviewer ?? "",
      ...countsOf(lines),
      minutes: middleMinutes(lines),
      ...(effect !== undefined &&
        Number.isFinite(effect.t) && {
          effect: { mean: effect.mean, othersMean: effect.othersMean, isFar: effect.isFar },
        }),
      days: [...Map.groupBy(lines, ({ endedAt }) => vietnamDay(endedAt))]
        .map(([day, of]) => ({ day, ...countsOf(of) }))
        .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    };
  });
  return { sheets: sheets.toSorted((a, b) => b.withSignals - a.withSignals), rho };
}

function countsOf(lines: readonly LookedAtResponse[]) {
  return {
    interviews: lines.length,
    withSignals: lines.filter(({ signals }) => signals.length > 0).length,
    rejected: lines.filter(({ rejected }) => rejected !== undefined).length,
  };
}

function middleMinutes(lines: readonly LookedAtResponse[]): number {
  const minutes = lines
    .map(({ beganAt, endedAt }) => (Date.parse(endedAt) - Date.parse(beganAt)) / 60_000)
    .toSorted((a, b) => a - b);
  return Math.round((minutes[Math.floor(minutes.length / 2)] ?? 0) * 10) / 10;
}

function vietnamDay(moment: string): string {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Interviews to be done again by somebody else: the same seed gives the same ones while nothing comes in. */
export async function drawRechecks(
  { database: { db } }: Pick<SignInContext, "database">,
  { evaluationId, surveyId, seed, count }: SurveyPlace & { readonly seed: number; readonly count: number },
): Promise<Outcome<LookedAtResponse[]>> {
  const survey = await readSurvey(db, evaluationId, surveyId);
  if (survey === undefined) return refused(problems.NO_SURVEY);
  const form = (await readVersion(db, survey.questionnaire_version_id)) as Questionnaire;
  const responses = await responsesToLookAt(db, surveyId, true);
  const named = await readUnitsOf(db, { evaluationId });
  const names = new Map(named.map(({ unitVersionId, name }) => [unitVersionId, name]));
  const n = Math.min(count, responses.length);
  const drawn = drawSample(
    responses.map(({ id }) => ({ id })),
    { method: "simple", n },
    seed,
  );
  const chosen = new Set(drawn.ok ? drawn.value.units.map(({ id }) => id) : []);
  return done(
    lookedAt(form, [], responses, { names, by: await deciders(db, responses) }).filter(({ responseId }) =>
      chosen.has(responseId),
    ),
  );
}
