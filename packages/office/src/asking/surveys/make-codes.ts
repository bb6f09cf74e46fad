import { CODES_AT_ONCE } from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { barredFrom } from "./access.ts";
import { codeHash, newCode } from "./codes.ts";
import * as problems from "./problems.ts";
import { insertCodes, readSurvey, readUnits } from "./store.ts";

export interface CodesToMake {
  readonly surveyId: string;
  readonly units: readonly { readonly unitVersionId: UnitVersionId; readonly count: number }[];
}

/**
 * Makes codes for respondents, unit by unit. They are given back once and kept as hashes alone: nobody can look
 * up which
 * code was whose, and a copy of the database opens no form.
 */
export async function makeCodes(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { surveyId, units }: CodesToMake,
): Promise<Outcome<{ units: { unitVersionId: UnitVersionId; codes: readonly string[] }[] }>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const total = units.reduce((sum, { count }) => sum + count, 0);
  const whole = units.every(({ count }) => Number.isInteger(count) && count >= 1);
  if (!whole || total < 1 || total > CODES_AT_ONCE) return refused(problems.COUNT_WRONG);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.make-codes", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      const asked = new Set((await readUnits(db, surveyId)).map(({ unit_id }) => unit_id));
      if (units.some(({ unitVersionId }) => !asked.has(unitVersionId))) return refused(problems.NOT_ASKED);
      note({ codes: total, units: units.map(({ unitVersionId, count }) => `${unitVersionId}: ${count}`) });
      const made = units.map(({ unitVersionId, count }) => ({
        unitVersionId,
        codes: Array.from({ length: count }, newCode),
      }));
      await insertCodes(
        db,
        made.flatMap(({ unitVersionId, codes }) =>
          codes.map((code) => ({ hash: codeHash(code) ?? "", survey_id: surveyId, unit_id: unitVersionId })),
        ),
      );
      return done({ units: made });
    },
  );
}
