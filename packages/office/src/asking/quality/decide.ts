import type { RouteCall, surveyQualityRoutes } from "@thang-diem/contract";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { barredFrom, readSurvey, readUnits } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { insertDecisions, putOutcome, responsesAmong } from "./store.ts";

/**
 * Rejects responses with a reason, or takes that back. The responses stay stored as they came; a rejected one enters
 * no estimate and counts as somebody who was asked. While a survey runs only interviews are decided about: a decision
 * has a time, and would say of a response by link before when it came.
 *
 * @returns how many stand otherwise than before; none when one of them cannot be decided about
 */
export async function decideResponses(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, responseIds, decision, reason }: RouteCall<typeof surveyQualityRoutes.decide>,
): Promise<Outcome<{ decided: number }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const at = context.clock();
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.decide-responses", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      const ids = [...new Set(responseIds)];
      const isClosed = survey.closed_at !== null;
      const found = (await responsesAmong(db, surveyId, ids)).filter((each) => isClosed || each.isInterview);
      if (found.length < ids.length)
        return refused(problems.notDecidable(ids.length - found.length, isClosed));
      const changed = found
        .filter(({ isRejected }) => isRejected !== (decision === "rejected"))
        .map(({ id }) => id);
      note({ decision, reason, responses: changed });
      if (changed.length > 0)
        await insertDecisions(db, changed, {
          survey_id: surveyId,
          decision,
          reason,
          decided_by: actorOf(who.signInName),
          decided_at: at,
        });
      return done({ decided: changed.length });
    },
  );
}

/** Who of a unit was sought and did not answer, in place of what was counted before. */
export async function putOutcomes(
  context: SignInContext,
  who: SignedIn,
  given: RouteCall<typeof surveyQualityRoutes.putOutcomes>,
): Promise<Outcome<true>> {
  const { evaluationId, surveyId, unitVersionId, refused: refusals, notReached, notEligible } = given;
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.count-outcomes", object: surveyId },
    async ({ db, note }) => {
      if ((await readSurvey(db, evaluationId, surveyId, true)) === undefined)
        return refused(problems.NO_SURVEY);
      const units = await readUnits(db, surveyId);
      if (!units.some(({ unit_id }) => unit_id === unitVersionId)) return refused(problems.NO_UNIT);
      note({ unit: unitVersionId, refused: refusals, notReached, notEligible });
      const counts = [
        ["refused", refusals],
        ["not-reached", notReached],
        ["not-eligible", notEligible],
      ] as const;
      for (const [outcome, count] of counts)
        await putOutcome(db, { survey_id: surveyId, unit_id: unitVersionId, outcome, count });
      return done(true as const);
    },
  );
}
