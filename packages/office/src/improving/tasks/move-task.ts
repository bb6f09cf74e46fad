import type { EvaluationId } from "@thang-diem/engine";
import { may, type TaskState } from "@thang-diem/contract";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { NO_TASK, NOT_YOURS, UNIT_PROVES_NOT } from "./problems.ts";
import { lockTask, type TaskRow, updateTask } from "./store.ts";

/** Whether tasks from a source may be reported on yet: a plan must be signed first. */
export type ReadyToMove = (db: Database["db"], task: TaskRow) => Promise<Problem | undefined>;

/**
 * How far a task has come. The unit reports; whoever runs the evaluation says that it is proved. The day on which it
 * was first reported as done stays, unless it is opened again.
 */
export async function moveTask(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, taskId }: { readonly evaluationId: EvaluationId; readonly taskId: string },
  { state, progress }: { readonly state: TaskState; readonly progress: string },
  ready: ReadyToMove,
): Promise<Outcome<Record<string, never>>> {
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "task.progress", object: taskId },
    async ({ db, note }) => {
      const row = await lockTask(db, evaluationId, taskId);
      if (row === undefined) return refused(NO_TASK);
      const subject = { organisationId: row.organisation_id, evaluation: evaluationId };
      if (!may(who.roles, "plan.write", subject)) return refused(NOT_YOURS);
      if (state === "proved" && !may(who.roles, "evaluation.write", { evaluation: evaluationId }))
        return refused(UNIT_PROVES_NOT);
      const problem = await ready(db, row);
      if (problem !== undefined) return refused(problem);
      note({ state });
      const at = context.clock();
      await updateTask(db, taskId, {
        state,
        progress,
        moved_by: actorOf(who.signInName),
        moved_at: at,
        done_at: state === "open" ? null : (row.done_at ?? at),
      });
      return done({});
    },
  );
}
