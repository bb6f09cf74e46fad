import type { EvaluationId, ItemCode } from "@thang-diem/engine";
import { may } from "@thang-diem/contract";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { insertTasks, newTask } from "../tasks/index.ts";
import { CONCLUDED, NO_INSPECTION, NO_INSPECTORS, NOT_YOURS, REMEDY_WITHOUT_TERM } from "./problems.ts";
import {
  deleteFinding,
  insertFinding,
  type InspectionRow,
  lockInspection,
  readFindings,
  readInspectors,
  updateInspection,
} from "./store.ts";

interface OfInspection {
  readonly evaluationId: EvaluationId;
  readonly inspectionId: string;
}
type Done = Record<string, never>;

/** Whether somebody writes in an inspection: its inspectors, and whoever runs the evaluation. */
export function mayInspect(
  who: SignedIn,
  { evaluation_id }: Pick<InspectionRow, "evaluation_id">,
  inspectors: readonly string[],
): boolean {
  const office = may(who.roles, "inspection.plan", { evaluation: evaluation_id });
  return office || inspectors.includes(who.accountId);
}

export async function writeFinding(
  context: SignInContext,
  who: SignedIn,
  of: OfInspection,
  given: {
    readonly item: ItemCode | "";
    readonly finding: string;
    readonly remedy: string;
    readonly due: string;
  },
): Promise<Outcome<Done>> {
  if (given.remedy !== "" && given.due === "") return refused(REMEDY_WITHOUT_TERM);
  return inInspection(context, who, of, "inspection.find", async ({ db, note }) => {
    note({ item: given.item });
    await insertFinding(db, {
      ...given,
      id: newId(context.clock()),
      inspection_id: of.inspectionId,
      due: given.due === "" ? null : given.due,
      written_by: actorOf(who.signInName),
      written_at: context.clock(),
    });
    return done({});
  });
}

export async function dropFinding(
  context: SignInContext,
  who: SignedIn,
  of: OfInspection & { readonly findingId: string },
): Promise<Outcome<Done>> {
  return inInspection(context, who, of, "inspection.drop", async ({ db }) =>
    (await deleteFinding(db, of.inspectionId, of.findingId)) ? done({}) : refused(NO_INSPECTION),
  );
}

/** The inspection is over: every remedy becomes a task of the unit, resting on the conclusion's paper. */
export async function concludeInspection(
  context: SignInContext,
  who: SignedIn,
  of: OfInspection,
  { paper, heldOn }: { readonly paper: string; readonly heldOn: string },
): Promise<Outcome<Done>> {
  return inInspection(context, who, of, "inspection.conclude", async ({ db, note }, row, inspectors) => {
    if (inspectors.length === 0) return refused(NO_INSPECTORS);
    const findings = await readFindings(db, [of.inspectionId]);
    const [by, at] = [actorOf(who.signInName), context.clock()];
    const remedies = findings.filter(({ remedy }) => remedy !== "");
    note({ findings: findings.length, tasks: remedies.length });
    await insertTasks(
      db,
      remedies.map(({ item, remedy, due }, ordinal) => ({
        ...newTask(by, at),
        evaluation_id: row.evaluation_id,
        unit_version_id: row.unit_version_id,
        unit_name: row.unit_name,
        organisation_id: row.organisation_id,
        source: "inspection" as const,
        source_id: row.id,
        basis: paper,
        ordinal,
        item,
        measure: remedy,
        owner: row.unit_name,
        due,
      })),
    );
    await updateInspection(db, row.id, { paper, held_on: heldOn, concluded_by: by, concluded_at: at });
    return done({});
  });
}

async function inInspection(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, inspectionId }: OfInspection,
  action: string,
  work: (
    transaction: AuditedTransaction,
    row: InspectionRow,
    inspectors: readonly string[],
  ) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  return inEvaluation(context, who, { evaluationId, action, object: inspectionId }, async (transaction) => {
    const row = await lockInspection(transaction.db, evaluationId, inspectionId);
    if (row === undefined) return refused(NO_INSPECTION);
    const inspectors = (await readInspectors(transaction.db, [inspectionId])).map((each) => each.account_id);
    if (!mayInspect(who, row, inspectors)) return refused(NOT_YOURS);
    if (row.concluded_at !== null) return refused(CONCLUDED);
    return work(transaction, row, inspectors);
  });
}
