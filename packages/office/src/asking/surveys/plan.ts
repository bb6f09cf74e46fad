import { createHash } from "node:crypto";
import type { RouteCall, SurveyMode, surveyRoutes } from "@thang-diem/contract";
import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { everyPart, type Questionnaire, unfitForPaper } from "@thang-diem/engine/questionnaire";
import { countedStructure } from "@thang-diem/engine/survey-results";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, type Problem, refused } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { fromVietnamMinute } from "../../preparing/opening/index.ts";
import { barredFrom } from "./access.ts";
import { feedableFacts } from "./facts.ts";
import * as problems from "./problems.ts";
import {
  changeSurvey,
  insertSurvey,
  insertVersionOfSurvey,
  keepConsent,
  putTargets,
  putUnits,
  readSurvey,
  readVersion,
  unitsAmong,
} from "./store.ts";

export type SurveyPlan = Omit<RouteCall<typeof surveyRoutes.setUp>, "evaluationId">;

/** How results are found, as it is kept with the survey. */
export interface ResultsSettings {
  readonly minimumAnswers: number;
  readonly satisfiedFrom: number;
}

/**
 * Sets up a survey with everything that is stated before it opens: minutes, units and how many answers, modes, the
 * consent, which part of the results becomes which fact.
 */
export async function setUp(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  plan: SurveyPlan,
): Promise<Outcome<{ surveyId: string }>> {
  const checked = await checkPlan(context, who, evaluationId, plan);
  if (checked !== undefined) return refused(checked);
  const at = context.clock();
  const surveyId = newId(at);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.set-up", object: surveyId },
    async (transaction) => {
      transaction.note(noteOf(plan));
      await insertSurvey(transaction.db, {
        id: surveyId,
        evaluation_id: evaluationId,
        ...(await headOf(transaction, evaluationId, plan, who, at)),
        set_up_by: actorOf(who.signInName),
        set_up_at: at,
      });
      await insertVersionOfSurvey(transaction.db, {
        survey_id: surveyId,
        number: 1,
        questionnaire_version_id: plan.versionId,
        mapping: JSON.stringify({ questions: {}, choices: {} }),
        reason: "",
        published_by: actorOf(who.signInName),
        published_at: at,
      });
      await putPlan(transaction, surveyId, plan);
      return done({ surveyId });
    },
  );
}

/** Changes everything but the questionnaire while nobody can have answered: before the opening minute. */
export async function changePlan(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { surveyId, ...plan }: SurveyPlan & { readonly surveyId: string },
): Promise<Outcome<true>> {
  const checked = await checkPlan(context, who, evaluationId, plan);
  if (checked !== undefined) return refused(checked);
  const at = context.clock();
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.change", object: surveyId },
    async (transaction) => {
      const survey = await readSurvey(transaction.db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null || survey.opens_at <= at) return refused(problems.ALREADY_OPEN);
      transaction.note(noteOf(plan));
      const { questionnaire_version_id: _kept, ...head } = await headOf(
        transaction,
        evaluationId,
        plan,
        who,
        at,
      );
      await changeSurvey(transaction.db, surveyId, head);
      await putPlan(transaction, surveyId, plan);
      return done(true as const);
    },
  );
}

/** A later closing minute, for everybody, while the survey runs. */
export async function extendSurvey(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  given: { readonly surveyId: string; readonly closesAt: string; readonly reason: string },
): Promise<Outcome<true>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const closesAt = fromVietnamMinute(given.closesAt);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.extend", object: given.surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, given.surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      if (closesAt <= survey.closes_at || closesAt <= context.clock()) return refused(problems.NOT_LATER);
      note({ from: survey.closes_at.toISOString(), to: closesAt.toISOString(), reason: given.reason });
      await changeSurvey(db, given.surveyId, { closes_at: closesAt });
      return done(true as const);
    },
  );
}

async function checkPlan(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  plan: SurveyPlan,
): Promise<Problem | undefined> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return barred;
  const { db } = context.database;
  const form = (await readVersion(db, plan.versionId, evaluationId)) as Questionnaire | undefined;
  if (form === undefined) return problems.NO_QUESTIONNAIRE;
  const [opensAt, closesAt] = [fromVietnamMinute(plan.opensAt), fromVietnamMinute(plan.closesAt)];
  if (closesAt <= opensAt || closesAt <= context.clock()) return problems.MINUTES_WRONG;
  const photo = photoByLinkIn(form, plan.modes);
  if (photo !== undefined) return problems.photoByLink(photo);
  const unfit = plan.modes.includes("paper") ? unfitForPaper(form).map(({ name }) => name) : [];
  if (unfit.length > 0) return problems.notOnPaper(unfit);
  const units = plan.units.map(({ unitVersionId }) => unitVersionId);
  if (new Set(units).size < units.length) return problems.UNIT_TWICE;
  if ((await unitsAmong(db, evaluationId, units)).length < units.length) return problems.NO_UNIT;
  const small = plan.units.filter(({ quota, population }) => population > 0 && population < quota);
  if (small.length > 0) return problems.populationBelow(small.map(({ unitVersionId }) => unitVersionId));
  return checkTargets(context, evaluationId, form, plan);
}

async function checkTargets(
  context: SignInContext,
  evaluationId: EvaluationId,
  form: Questionnaire,
  { targets, satisfiedFrom }: SurveyPlan,
): Promise<Problem | undefined> {
  const counted = countedStructure(form, "vi");
  if (targets.length > 0 && counted === undefined) return problems.NOTHING_COUNTED;
  if (counted !== undefined && (satisfiedFrom <= counted.lowest || satisfiedFrom > counted.highest))
    return problems.satisfiedWrong(counted.lowest, counted.highest);
  const parts = new Set(counted?.parts.map(({ name }) => name));
  const facts = await feedableFacts(context, evaluationId);
  const keyOf = (each: { readonly roundId: RoundId; readonly item: ItemCode; readonly fact: string }) =>
    `${each.roundId}\u0000${each.item}\u0000${each.fact}`;
  const known = new Set(facts.map(keyOf));
  const wrong = targets.filter((each) => !known.has(keyOf(each)) || !parts.has(each.part));
  if (wrong.length > 0) return problems.targetsWrong(wrong.map(({ item, fact }) => `${item} ${fact}`));
  return new Set(targets.map(keyOf)).size < targets.length ? problems.TARGET_TWICE : undefined;
}

/** Whoever answers by a link or at a kiosk without a camera cannot bring a photo. */
export function photoByLinkIn(form: Questionnaire, modes: readonly SurveyMode[]): string | undefined {
  if (!modes.includes("link") && !modes.includes("public")) return undefined;
  const photo = [...everyPart(form.parts)].find((part) => part.part === "question" && part.kind === "photo");
  return photo?.name;
}

async function headOf(
  { db }: AuditedTransaction,
  evaluationId: EvaluationId,
  plan: SurveyPlan,
  who: SignedIn,
  at: Date,
) {
  const results: ResultsSettings = {
    minimumAnswers: plan.minimumAnswers,
    satisfiedFrom: plan.satisfiedFrom,
  };
  return {
    questionnaire_version_id: plan.versionId,
    title_vi: plan.titleVi,
    title_en: plan.titleEn === "" ? plan.titleVi : plan.titleEn,
    opens_at: fromVietnamMinute(plan.opensAt),
    closes_at: fromVietnamMinute(plan.closesAt),
    grace_minutes: plan.graceMinutes,
    modes: JSON.stringify(plan.modes),
    results_plan: JSON.stringify(results),
    consent_id: await consentOf(db, evaluationId, plan, who, at),
  };
}

/** What whoever answers agrees to, where the office has written nothing of its own. */
export const USUAL_CONSENT = {
  vi:
    "Phiếu không ghi tên, không ghi số điện thoại. Câu trả lời chỉ dùng để tính kết quả chung, " +
    "không ai biết ông/bà đã trả lời gì. Ông/bà tự nguyện trả lời và có thể dừng bất kỳ lúc nào trước khi gửi.",
  en:
    "No name and no telephone number is recorded. Answers serve to compute results for all together; " +
    "nobody learns what you answered. Answering is voluntary, and you may stop at any time before sending.",
} as const;

async function consentOf(
  db: AuditedTransaction["db"],
  evaluationId: EvaluationId,
  { consentVi, consentEn }: SurveyPlan,
  who: SignedIn,
  at: Date,
): Promise<string> {
  const vi = consentVi === "" ? USUAL_CONSENT.vi : consentVi;
  const en = consentEn === "" ? (consentVi === "" ? USUAL_CONSENT.en : consentVi) : consentEn;
  return keepConsent(db, {
    id: newId(at),
    evaluation_id: evaluationId,
    text_vi: vi,
    text_en: en,
    sha256: createHash("sha256")
      .update(JSON.stringify([vi, en]))
      .digest("hex"),
    kept_by: actorOf(who.signInName),
    kept_at: at,
  });
}

async function putPlan({ db }: AuditedTransaction, surveyId: string, plan: SurveyPlan): Promise<void> {
  await putUnits(
    db,
    surveyId,
    plan.units.map(({ unitVersionId, quota, population }) => ({
      unit_id: unitVersionId satisfies UnitVersionId,
      quota,
      population: population === 0 ? null : population,
    })),
  );
  await putTargets(
    db,
    surveyId,
    plan.targets.map(({ roundId, item, fact, part }) => ({ round_id: roundId, item, fact, part })),
  );
}

function noteOf({ versionId, opensAt, closesAt, graceMinutes, modes, units, targets }: SurveyPlan) {
  return {
    questionnaire: versionId,
    opensAt: fromVietnamMinute(opensAt).toISOString(),
    closesAt: fromVietnamMinute(closesAt).toISOString(),
    graceMinutes,
    modes,
    units: units.length,
    targets: targets.map(({ roundId, item, fact, part }) => `${roundId} ${item} ${fact} ← ${part}`),
  };
}
