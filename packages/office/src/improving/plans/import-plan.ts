import type { EvaluationId } from "@thang-diem/engine";
import type { ClaimImportReport } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { deleteTask, insertTasks, newTask, updateTask } from "../tasks/index.ts";
import { changePlan, draft } from "./change-plan.ts";
import { readPlanWorkbook } from "./plan-workbook.ts";
import { mayOn, openPlan } from "./plans.ts";
import { NOT_YOURS } from "./problems.ts";

/** A plan as a workbook that comes back: all faults at once, or what it changes, then written as a whole. */
export async function importPlan(
  context: SignInContext,
  who: SignedIn,
  of: { readonly evaluationId: EvaluationId; readonly planId: string },
  file: {
    readonly input: TableInput;
    readonly fileName: string;
    readonly write: boolean;
    readonly signal: AbortSignal;
  },
): Promise<Outcome<ClaimImportReport>> {
  const opened = await openPlan(context, who, of.evaluationId, of.planId);
  if (!opened.ok) return opened;
  const { row, edition, measures } = opened.value;
  const problem = mayOn(who, "plan.write", row) ? draft(row) : NOT_YOURS;
  if (problem !== undefined) return refused(problem);
  const { scheme } = edition;
  const planned = await readPlanWorkbook(file.input, file.fileName, { scheme, measures }, file.signal);
  const report = {
    rows: planned.rows,
    changes: planned.changes,
    conflicts: [],
    faults: [...planned.faults],
    doubts: [],
  };
  if (planned.faults.length > 0) return done({ ...report, outcome: "refused" });
  if (planned.changes.length === 0) return done({ ...report, outcome: "nothing-new" });
  if (!file.write) return done({ ...report, outcome: "would-be-written" });
  const written = await changePlan(context, who, of, "plan.import", draft, async ({ db, note }) => {
    note({ measures: planned.measures.length, removed: planned.dropped.length });
    for (const id of planned.dropped) await deleteTask(db, id);
    const [by, at] = [actorOf(who.signInName), context.clock()];
    const ofUnit = {
      evaluation_id: row.evaluation_id,
      unit_version_id: row.unit_version_id,
      unit_name: row.unit_name,
      organisation_id: row.organisation_id,
      source: "plan" as const,
      source_id: row.id,
      basis: "",
    };
    for (const [ordinal, { item, id, written: given }] of planned.measures.entries()) {
      const set = { ...given, due: given.due === "" ? null : given.due, ordinal };
      if (id === undefined) await insertTasks(db, [{ ...newTask(by, at), ...ofUnit, item, ...set }]);
      else await updateTask(db, id, set);
    }
    return done({});
  });
  return written.ok ? done({ ...report, outcome: "written" }) : written;
}
