import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { codeHash, newCode } from "../codes/index.ts";
import { barredFrom, readSurvey, readUnits } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { endInterviewer, insertInterviewer } from "./store.ts";

export interface InterviewerToMake {
  readonly surveyId: string;
  readonly name: string;
  readonly units: readonly { readonly unit: UnitVersionId; readonly wanted: number }[];
}

/**
 * Makes an interviewer of a survey. The code is given back once and kept as its hash: it opens this survey's
 * interviews and nothing else, on as many devices as its holder carries.
 */
export async function makeInterviewer(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { surveyId, name, units }: InterviewerToMake,
): Promise<Outcome<{ interviewerId: string; code: string }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const at = context.clock();
  const interviewerId = newId(at);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.make-interviewer", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.TOO_LATE);
      const asked = new Set((await readUnits(db, surveyId)).map(({ unit_id }) => unit_id));
      if (units.some(({ unit }) => !asked.has(unit))) return refused(problems.UNIT_NOT_ASKED);
      note({ interviewer: name, units: units.length });
      const code = newCode();
      await insertInterviewer(db, {
        id: interviewerId,
        survey_id: surveyId,
        name,
        code_hash: codeHash(code) ?? "",
        units: JSON.stringify(units),
        made_by: actorOf(who.signInName),
        made_at: at,
      });
      return done({ interviewerId, code });
    },
  );
}

/** From now on the code opens nothing; what was received stays. */
export async function stopInterviewer(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { surveyId, interviewerId }: { readonly surveyId: string; readonly interviewerId: string },
): Promise<Outcome<true>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.end-interviewer", object: surveyId },
    async ({ db, note }) => {
      if ((await readSurvey(db, evaluationId, surveyId)) === undefined)
        return refused(problems.NO_INTERVIEWER);
      note({ interviewer: interviewerId });
      const ended = await endInterviewer(db, surveyId, interviewerId, context.clock());
      return ended ? done(true as const) : refused(problems.NO_INTERVIEWER);
    },
  );
}
