import type { EvaluationId } from "@thang-diem/engine";
import { may, type MeasureState } from "@thang-diem/contract";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { mayOn } from "./plans.ts";
import { NO_PLAN, NOT_SIGNED, NOT_YOURS, SIGNED, UNIT_PROVES_NOT } from "./problems.ts";
import { deleteMeasure, type PlanRow, readPlan, signPlan, updateMeasure } from "./store.ts";

interface OfPlan {
  readonly evaluationId: EvaluationId;
  readonly planId: string;
}

type Done = Record<string, never>;

/** What somebody writes of a measure, while the plan is not signed. */
export async function saveMeasure(
  context: SignInContext,
  who: SignedIn,
  of: OfPlan & { readonly measureId: string },
  written: {
    readonly measure: string;
    readonly owner: string;
    readonly helpers: string;
    readonly due: string;
    readonly money: string;
    readonly expected: string;
    readonly evidence: string;
  },
): Promise<Outcome<Done>> {
  return changePlan(context, who, of, "plan.save", draft, async ({ db, note }) => {
    note({ measure: of.measureId });
    const set = { ...written, due: written.due === "" ? null : written.due };
    return (await updateMeasure(db, of.planId, of.measureId, set)) ? done({}) : refused(NO_PLAN);
  });
}

export async function dropMeasure(
  context: SignInContext,
  who: SignedIn,
  of: OfPlan & { readonly measureId: string },
): Promise<Outcome<Done>> {
  return changePlan(context, who, of, "plan.drop", draft, async ({ db, note }) => {
    note({ measure: of.measureId });
    return (await deleteMeasure(db, of.planId, of.measureId)) ? done({}) : refused(NO_PLAN);
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

/**
 * How far a measure of a signed plan has come. The unit reports; whoever runs the evaluation says that it is proved.
 */
export async function moveMeasure(
  context: SignInContext,
  who: SignedIn,
  of: OfPlan & { readonly measureId: string },
  { state, progress }: { readonly state: MeasureState; readonly progress: string },
): Promise<Outcome<Done>> {
  const office = may(who.roles, "evaluation.write", { evaluation: of.evaluationId });
  const refusal = (row: PlanRow) =>
    row.signed_at === null ? NOT_SIGNED : state === "proved" && !office ? UNIT_PROVES_NOT : undefined;
  return changePlan(context, who, of, "plan.progress", refusal, async ({ db, note }) => {
    note({ measure: of.measureId, state });
    const set = { state, progress, moved_by: actorOf(who.signInName), moved_at: context.clock() };
    return (await updateMeasure(db, of.planId, of.measureId, set)) ? done({}) : refused(NO_PLAN);
  });
}

const draft = ({ signed_at }: PlanRow): Problem | undefined => (signed_at === null ? undefined : SIGNED);

async function changePlan(
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
