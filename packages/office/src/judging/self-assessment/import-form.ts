import type { ClaimImportReport } from "@thang-diem/contract";
import { WHOLE } from "@thang-diem/engine";
import { done, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { openUnit, type UnitPlace, unitWriter } from "./access.ts";
import { lastYearOf } from "./last-year.ts";
import { askedFields } from "./form-file.ts";
import { changeLine, conflictOf, doubtsOfPlan, fieldKey, inOrder, planOf } from "./plan-form.ts";
import { readFormFile } from "./read-form-file.ts";
import { closedBecause, saveChanges } from "./save-changes.ts";
import { readFields } from "./typed-fields/index.ts";

export interface FormImport {
  readonly input: TableInput;
  readonly fileName: string;
  /** False: everything is done but the writing. */
  readonly write: boolean;
  /** Fires when whoever brought the file went away. */
  readonly signal?: AbortSignal;
}

/**
 * A form that comes back as a file: all faults at once, or what would change.
 * Rows that nobody touched do nothing, so the same file twice changes nothing;
 * what somebody has changed since the file was made is not written over.
 */
export async function importForm(
  context: SignInContext,
  who: SignedIn,
  place: UnitPlace,
  { input, fileName, write, signal }: FormImport,
): Promise<Outcome<ClaimImportReport>> {
  const { db } = context.database;
  const opened = await openUnit(db, who, "claim.write", place);
  if (!opened.ok) return opened;
  const { unit, round } = opened.value;
  const [scheme, file, fields, closed, lastYear] = await Promise.all([
    schemeOf(db, round.schemeHash),
    readFormFile(input, fileName, signal),
    readFields(db, unit),
    closedBecause(db, [unit], context.clock()),
    lastYearOf(db, unit, round),
  ]);
  const held = {
    scheme,
    asked: askedFields(scheme),
    values: new Map(fields.map((field) => [fieldKey(field), field.value])),
  };
  const plan = planOf(file.fields, held);
  const earlier = new Map(lastYear === "none" ? [] : lastYear.items.map(({ item, facts }) => [item, facts]));
  // A file may hold the whole form: only what it would change has to be open.
  const touched = plan.changes.length === 0 ? [WHOLE] : plan.changes.map(({ change }) => change.item);
  const closedNow = touched.map((item) => closed(unit.unitVersionId, item)).find((why) => why !== "") ?? "";
  const faults = inOrder([...(closedNow === "" ? [] : [CLOSED[closedNow]]), ...file.faults, ...plan.faults]);
  const report = {
    rows: file.fields.length,
    changes: plan.changes.map(changeLine),
    conflicts: plan.conflicts,
    faults,
    doubts: doubtsOfPlan(plan, held, (item) => earlier.get(item)),
  };
  if (faults.length > 0) return done({ ...report, outcome: "refused" });
  if (plan.changes.length === 0) return done({ ...report, outcome: "nothing-new" });
  if (!write) return done({ ...report, outcome: "would-be-written" });
  const saved = new Map(
    (
      await saveChanges(
        context,
        who,
        unitWriter(opened.value),
        plan.changes.map(({ change }) => change),
      )
    ).map((each) => [each.id, each]),
  );
  // Somebody was faster between reading and writing.
  const late = plan.changes
    .filter(({ change }) => saved.get(change.id)?.outcome === "parked")
    .map(({ asked, change, written }) =>
      conflictOf(asked, change.value, saved.get(change.id)?.value ?? "", written.row),
    );
  return done({ ...report, conflicts: [...plan.conflicts, ...late], outcome: "written" });
}

const CLOSED = {
  "phase-not-open": {
    code: "phase-not-open",
    message: {
      vi: "Thời gian tự chấm không mở, tệp chưa được ghi.",
      en: "The self-assessment is not open; nothing was written.",
    },
    suggestion: {
      vi: "Giữ tệp, đề nghị cơ quan thường trực gia hạn và nêu lý do.",
      en: "Keep the file and ask the reform office for an extension with its reason.",
    },
  },
  signed: {
    code: "signed",
    message: {
      vi: "Bản tự chấm đã ký gửi, tệp chưa được ghi.",
      en: "The form is signed; nothing was written.",
    },
    suggestion: {
      vi: "Muốn sửa, đề nghị cơ quan thường trực trả lại bản tự chấm.",
      en: "To change it ask the reform office to return the form.",
    },
  },
} satisfies Record<string, Problem>;
