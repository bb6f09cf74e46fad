import type { EvaluationId } from "@thang-diem/engine";
import { done, type Outcome, type Problem, refused } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { barredFrom } from "./access.ts";
import * as problems from "./problems.ts";
import { closeAndForget, readSurvey } from "./store.ts";

/** How much there was when a survey was closed. */
export interface Closed {
  readonly codes: number;
  readonly spent: number;
  readonly responses: number;
}

/** Why a survey may not be closed: what another room has not finished with it. */
export type StillOpen = (
  db: SignInContext["database"]["db"],
  surveyId: string,
) => Promise<Problem | undefined>;

/**
 * Closes a survey once its time and its grace are over: no answer is taken any more. Codes are counted by unit,
 * then every
 * code and every contact is deleted, and the responses are written anew in the order of their ids, which are
 * chance. From
 * then on nothing in the tables leads from an answer to whoever gave it or to when it came; the line of the log
 * counts
 * what was deleted.
 */
export async function closeSurvey(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  surveyId: string,
  stillOpen: StillOpen = async () => undefined,
): Promise<Outcome<Closed>> {
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
      const open = await stillOpen(db, surveyId);
      if (open !== undefined) return refused(open);
      const { contacts, ...forgotten } = await closeAndForget(db, surveyId, at);
      note({
        codesDeleted: forgotten.codes,
        spent: forgotten.spent,
        responses: forgotten.responses,
        contactsDeleted: contacts,
      });
      return done(forgotten);
    },
  );
}

/** Until when answers are taken: closing, and the grace for forms that were open then. */
export function lastMoment({ closes_at, grace_minutes }: { closes_at: Date; grace_minutes: number }): Date {
  return new Date(closes_at.getTime() + grace_minutes * 60_000);
}
