import type { RouteCall, RouteReply, surveyPaperRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { SignInContext, SignedIn } from "../../people/sign-in/index.ts";
import { actorOf } from "../../people/sign-in/index.ts";
import { readUnitsOf } from "../../preparing/evaluations/index.ts";
import { done, type Outcome, type Problem, refused } from "@thang-diem/platform/problems";
import { readSurvey, readVersionsOf } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { countPaper, countUnfinished, readWaiting } from "./store.ts";

type Db = SignInContext["database"]["db"];

/** What of a survey's paper forms is printed, stored, and waiting for somebody. */
export async function readPaper(
  { database: { db } }: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId }: RouteCall<typeof surveyPaperRoutes.read>,
): Promise<Outcome<RouteReply<typeof surveyPaperRoutes.read>>> {
  if ((await readSurvey(db, evaluationId, surveyId)) === undefined) return refused(problems.NO_SURVEY);
  const [versions, counts, rows, names] = await Promise.all([
    readVersionsOf(db, surveyId),
    countPaper(db, surveyId),
    readWaiting(db, surveyId),
    namesOfUnits(db, evaluationId),
  ]);
  const me = actorOf(who.signInName);
  return done({
    ...counts,
    versions: versions.map(({ number, questionnaire_version_id }) => ({
      number,
      versionId: questionnaire_version_id,
    })),
    waiting: rows.map(({ begins, unit_id, times, typed_by }) => ({
      unit: names.get(unit_id) ?? unit_id,
      begins,
      state: Number(times) === 2 ? ("differs" as const) : ("once" as const),
      isMine: typed_by.includes(me),
    })),
  });
}

export async function namesOfUnits(db: Db, evaluationId: EvaluationId): Promise<ReadonlyMap<string, string>> {
  const units = await readUnitsOf(db, { evaluationId });
  return new Map(units.map(({ unitVersionId, name }) => [unitVersionId, name]));
}

/** Why a survey may not be closed for good yet: sheets that were typed in part. */
export async function unfinishedPaper(db: Db, surveyId: string): Promise<Problem | undefined> {
  const { once, differing } = await countUnfinished(db, surveyId);
  return once + differing === 0 ? undefined : problems.unfinished(once, differing);
}
