import { createHash } from "node:crypto";
import type { SurveyEstimate, SurveyMode } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { Questionnaire } from "@thang-diem/engine/questionnaire";
import { countedStructure } from "@thang-diem/engine/survey-results";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { atPlace, beside, forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import { putFigures } from "@thang-diem/press/figures";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation, readUnitsOf } from "../../preparing/evaluations/index.ts";
import {
  barredFrom,
  readSurvey,
  readTargets,
  readUnits,
  readVersion,
  resultsSettings,
  type SurveyRow,
} from "../surveys/index.ts";
import { computeEstimate, countedQuestions } from "./compute.ts";
import { gatherAnswers } from "./gather.ts";
import { groupQuestions } from "./group-questions.ts";
import * as problems from "./problems.ts";
import { insertEstimate, readCounts, readDrawOf, readOutcomes } from "./store.ts";

interface SurveyPlace {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

/**
 * Estimates a closed survey, keeps what was found with its fingerprint, and gives its figures to the rounds:
 * whose they
 * are is "survey", with errors, answers and covariances. Asked again with the same answers it finds the same; what an
 * earlier run wrote and this one does not is taken out.
 */
export async function estimateSurvey(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId }: SurveyPlace,
): Promise<Outcome<{ number: number; figures: number }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const found = await estimateOf(forThread(context), { evaluationId, surveyId });
  if (!found.ok) return found;
  const estimate = found.value;
  const text = JSON.stringify(estimate);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const [at, actor] = [context.clock(), actorOf(who.signInName)];
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.estimate", object: surveyId },
    async (transaction) => {
      const survey = await readSurvey(transaction.db, evaluationId, surveyId, true);
      if (survey === undefined || survey.closed_at === null) return refused(problems.NOT_CLOSED);
      const number = await insertEstimate(transaction.db, {
        survey_id: surveyId,
        made_by: actor,
        made_at: at,
        engine_version: estimate.engineVersion,
        responses: estimate.responses,
        responses_sha256: estimate.responsesSha256,
        frame_hash: estimate.frameHash === "" ? null : estimate.frameHash,
        seed: estimate.seed === "" ? null : estimate.seed,
        sha256,
        estimate: text,
      });
      transaction.note({ number, sha256, responses: estimate.responses, figures: estimate.figures.length });
      await giveFigures(transaction, survey, estimate, { sha256, actor, at });
      return done({ number, figures: estimate.figures.length });
    },
  );
}

/** As a source of figures says how people answered; sources are written in Vietnamese. */
const MODE_WORDS: Readonly<Record<SurveyMode, string>> = {
  link: "đường dẫn riêng",
  public: "đường dẫn chung",
  kiosk: "máy tại chỗ",
  telephone: "điện thoại",
  tablet: "điều tra viên",
  paper: "phiếu giấy",
};

async function giveFigures(
  transaction: AuditedTransaction,
  survey: SurveyRow,
  estimate: SurveyEstimate,
  run: { readonly sha256: string; readonly actor: string; readonly at: Date },
): Promise<void> {
  const asked = estimate.modes.filter(({ responses }) => responses > 0).map(({ mode }) => MODE_WORDS[mode]);
  const sourceOf = (n = "0") =>
    `${survey.title_vi}: ${n} phiếu về đơn vị này, trả lời qua ${asked.join(", ")}`;
  for (const [roundId, figures] of Map.groupBy(estimate.figures, (figure) => figure.roundId))
    await putFigures(transaction, {
      ...run,
      roundId,
      owner: "survey",
      kind: `survey ${survey.id}`,
      title: survey.title_vi,
      figures: figures.map(({ unitVersionId, item, fact, value, standardError, n, df, covariances }) => ({
        unit: unitVersionId,
        item,
        fact,
        value,
        source: sourceOf(n),
        ...(standardError !== undefined && {
          sampling: {
            standardError,
            ...(n !== undefined && { n }),
            ...(df !== undefined && { df }),
            ...(covariances !== undefined && { covariances }),
          },
        }),
      })),
    });
}

/** In a thread: a hundred thousand answers are read and counted while everybody else is served. */
const estimateOf = beside(import.meta.url, "estimateOfHere", estimateOfHere);

export function estimateOfHere(thread: ThreadPlace, place: SurveyPlace): Promise<Outcome<SurveyEstimate>> {
  return atPlace(thread, async ({ database }): Promise<Outcome<SurveyEstimate>> => {
    const { db } = database;
    const { evaluationId, surveyId } = place;
    const survey = await readSurvey(db, evaluationId, surveyId);
    if (survey === undefined) return refused(problems.NO_SURVEY);
    if (survey.closed_at === null) return refused(problems.NOT_CLOSED);
    const form = (await readVersion(db, survey.questionnaire_version_id)) as Questionnaire;
    const counted = countedStructure(form, "vi");
    if (counted === undefined) return refused(problems.NOTHING_COUNTED);
    const items = countedQuestions(counted);
    const groups = groupQuestions(form, new Set(items));
    const [units, counts, outcomes, targets, named, draw, gathered] = await Promise.all([
      readUnits(db, surveyId),
      readCounts(db, surveyId),
      readOutcomes(db, surveyId),
      readTargets(db, surveyId),
      readUnitsOf(db, { evaluationId }),
      readDrawOf(db, surveyId),
      gatherAnswers(database, { surveyId, items, groups: groups.map(({ key }) => key), scale: counted }),
    ]);
    if (gathered.responses === 0) return refused(problems.NO_RESPONSES);
    const countOf = new Map(counts.map((each) => [each.unit_id, each]));
    const nameOf = new Map(named.map(({ unitVersionId, name }) => [unitVersionId, name]));
    const found = computeEstimate({
      form,
      counted,
      groups,
      gathered,
      units: units.map(({ unit_id, population }) => {
        const { codes = 0, spent = 0 } = countOf.get(unit_id) ?? {};
        const outcome = outcomes.find(({ unit }) => unit === unit_id);
        return {
          id: unit_id,
          name: nameOf.get(unit_id) ?? unit_id,
          population,
          notReached: codes - spent + (outcome?.notReached ?? 0),
          refused: outcome?.refused ?? 0,
          notEligible: outcome?.notEligible ?? 0,
        };
      }),
      targets: targets.map(({ round_id, item, fact, part }) => ({
        roundId: round_id,
        item,
        fact,
        part,
        units: new Set(
          named.filter(({ roundId }) => roundId === round_id).map(({ unitVersionId }) => unitVersionId),
        ),
      })),
      ...resultsSettings(survey),
      draw: { frameHash: draw?.frame_hash ?? "", seed: draw?.seed ?? "" },
    });
    return found.ok ? done(found.value) : refused(problems.cannotEstimate(found.problems, nameOf));
  });
}
