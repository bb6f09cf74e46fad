import type { EvaluationId } from "@thang-diem/engine";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { mayOn } from "./plans.ts";
import { NO_PLAN, NOT_SIGNED, NOT_YOURS, SIGNED } from "./problems.ts";
import { deleteTask, readTasks, type TaskRow, updateTask } from "../tasks/index.ts";
import { type PlanRow, readPlan, signPlan } from "./store.ts";

interface OfPlan {
  readonly evaluationId: EvaluationId;
  readonly planId: string;
}

type Done = Record<string, never>;

/** What people write of a measure; `due` is an ISO date or "". */
export interface WrittenMeasure {
  readonly measure: string;
  readonly owner: string;
  readonly helpers: string;
  readonly due: string;
  readonly money: string;
  readonly expected: string;
  readonly evidence: string;
}

/** What somebody writes of a measure, while the plan is not signed. */
export async function saveMeasure(
  context: SignInContext,
  who: SignedIn,
  of: OfPlan & { readonly measureId: string },
  written: WrittenMeasure,
): Promise<Outcome<Done>> {
  return changePlan(context, who, of, "plan.save", draft, async ({ db, note }) => {
    note({ measure: of.measureId });
    const set = { ...written, due: written.due === "" ? null : written.due };
    if (!(await isOf(db, of))) return refused(NO_PLAN);
    await updateTask(db, of.measureId, set);
    return done({});
  });
}

export async function dropMeasure(
  context: SignInContext,
  who: SignedIn,
  of: OfPlan & { readonly measureId: string },
): Promise<Outcome<Done>> {
  return changePlan(context, who, of, "plan.drop", draft, async ({ db, note }) => {
    note({ measure: of.measureId });
    if (!(await isOf(db, of))) return refused(NO_PLAN);
    await deleteTask(db, of.measureId);
    return done({});
  });
}

/** The leader signs: from here the measures stand as they are. */
export async function sign(context: SignInContext, who: SignedIn, of: OfPlan): Promise<Outcome<Done>> {
  const refusal = (row: PlanRow) => (mayOn(who, "plan.sign", row) ? draft(row) : NOT_YOURS);
  return changePlan(context, who, of, "plan.sign", refusal, async ({ db }) => {
    await signPlan(db, of.planId, actorOf(who.signInName), context.clock());
    return done({});
  });
}

/** Why a task of a plan cannot be reported on yet. */
export async function planReady(
  db: AuditedTransaction["db"],
  { source, source_id, evaluation_id }: TaskRow,
): Promise<Problem | undefined> {
  if (source !== "plan" || source_id === null) return undefined;
  const plan = await readPlan(db, evaluation_id, source_id);
  return plan === undefined || plan.signed_at === null ? NOT_SIGNED : undefined;
}

async function isOf(
  db: AuditedTransaction["db"],
  { planId, measureId }: { readonly planId: string; readonly measureId: string },
): Promise<boolean> {
  return (await readTasks(db, { sourceIds: [planId] })).some(({ id }) => id === measureId);
}

export const draft = ({ signed_at }: PlanRow): Problem | undefined =>
  signed_at === null ? undefined : SIGNED;

/** A change of a plan by whoever may write it, while nobody else changes it. */
export async function changePlan(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, planId }: OfPlan,
  action: string,
  refusal: (row: PlanRow) => Problem | undefined,
  work: (transaction: AuditedTransaction) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  return inEvaluation(context, who, { evaluationId, action, object: planId }, async (transaction) => {
    const row = await readPlan(transaction.db, evaluationId, planId, true);
    if (row === undefined) return refused(NO_PLAN);
    if (!mayOn(who, "plan.write", row)) return refused(NOT_YOURS);
    const problem = refusal(row);
    return problem === undefined ? work(transaction) : refused(problem);
  });
}
