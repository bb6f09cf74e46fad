import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { may, type Task } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { dayInVietnam } from "@thang-diem/presentation";
import { readEvaluation, readUnitsOf } from "../../preparing/evaluations/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { NO_UNIT_HERE, NOT_YOURS } from "./problems.ts";
import { taskLine } from "./status.ts";
import { readTasks } from "./store.ts";

/**
 * What the body behind a unit has done since the assessed year began, in whatever evaluation it was to be done: the
 * plan of last year is worked in this one. Of other evaluations only by whoever may see them, or works for the body.
 */
export async function doneTasks(
  context: SignInContext,
  who: SignedIn,
  place: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
  },
): Promise<Outcome<(Task & { readonly doneOn: string })[]>> {
  const { db } = context.database;
  const evaluation = await readEvaluation(context, place.evaluationId);
  if (!evaluation.ok) return evaluation;
  const [unit] = await readUnitsOf(db, place);
  if (unit === undefined) return refused(NO_UNIT_HERE);
  const { organisationId } = unit;
  if (!may(who.roles, "plan.read", { organisationId, evaluation: place.evaluationId }))
    return refused(NOT_YOURS);
  const own = may(who.roles, "plan.read", { organisationId });
  const today = dayInVietnam(context.clock());
  const rows = await readTasks(db, { organisationIds: [organisationId] });
  return done(
    rows.flatMap((row) => {
      const doneOn = row.done_at === null ? "" : dayInVietnam(row.done_at);
      const seen = own || may(who.roles, "plan.read", { organisationId, evaluation: row.evaluation_id });
      return seen && doneOn >= `${evaluation.value.year}-01-01` ? [{ ...taskLine(row, today), doneOn }] : [];
    }),
  );
}
