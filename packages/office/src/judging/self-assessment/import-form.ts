import { type ClaimImportReport, FIELD_LENGTH_MAX } from "@thang-diem/contract";
import {
  type FactDeclaration,
  isMissing,
  readTyped,
  readTypedFigure,
  type Scheme,
  tidyText,
  WHOLE,
} from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { openUnit, type UnitPlace, unitWriter } from "./access.ts";
import { type AskedField, askedFields, shown, titleOf } from "./form-file.ts";
import { readFormFile, type WrittenField } from "./read-form-file.ts";
import { type Change, closedBecause, keyOf, saveChanges } from "./save-changes.ts";
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
  const [scheme, file, fields, closed] = await Promise.all([
    schemeOf(db, round.schemeHash),
    readFormFile(input, fileName, signal),
    readFields(db, unit),
    closedBecause(db, [unit], context.clock()),
  ]);
  const standing = new Map(fields.map((field) => [keyOf(field), field.value]));
  const plan = planOf(scheme, file.fields, standing);
  // A file may hold the whole form: only what it would change has to be open.
  const touched = plan.changes.length === 0 ? [WHOLE] : plan.changes.map(({ change }) => change.item);
  const closedNow = touched.map((item) => closed(unit.unitVersionId, item)).find((why) => why !== "") ?? "";
  const faults = inOrder([...(closedNow === "" ? [] : [CLOSED[closedNow]]), ...file.faults, ...plan.faults]);
  const report = {
    rows: file.fields.length,
    changes: plan.changes.map(({ asked, change }) => ({
      item: asked.item,
      field: asked.field,
      title: titleOf(asked),
      before: shown(asked.fact, change.before),
      value: shown(asked.fact, change.value),
    })),
    conflicts: plan.conflicts,
    faults,
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
    .map(({ asked, change, row }) => conflictOf(asked, change.value, saved.get(change.id)?.value ?? "", row));
  return done({ ...report, conflicts: [...plan.conflicts, ...late], outcome: "written" });
}

type Conflict = ClaimImportReport["conflicts"][number];

interface Plan {
  readonly changes: { readonly asked: AskedField; readonly change: Change; readonly row: number }[];
  readonly conflicts: Conflict[];
  readonly faults: Problem[];
}

function planOf(
  scheme: Scheme,
  written: readonly WrittenField[],
  standing: ReadonlyMap<string, string>,
): Plan {
  const asked = new Map(askedFields(scheme).map((each) => [keyOf(each), each]));
  const seen = new Map<string, number>();
  const plan: Plan = { changes: [], conflicts: [], faults: [] };
  for (const row of written) {
    const key = keyOf(row);
    const field = asked.get(key);
    const first = seen.get(key);
    if (field === undefined) plan.faults.push(unknownField(scheme, row));
    else if (first !== undefined) plan.faults.push(twice(row, first));
    else judge(scheme, row, field, { stands: standing.get(key) ?? "", plan });
    if (first === undefined) seen.set(key, row.row);
  }
  return plan;
}

function judge(
  scheme: Scheme,
  row: WrittenField,
  asked: AskedField,
  { stands, plan }: { readonly stands: string; readonly plan: Plan },
): void {
  const before = row.before === undefined ? stands : stored(asked.fact, row.before);
  const value = stored(asked.fact, row.value);
  if (isSame(value, before) || isSame(value, stands) || (row.before === undefined && value === "")) return;
  const unread =
    asked.fact === undefined ? undefined : readTypedFigure(scheme, asked.item, asked.fact, value);
  if (value.length > FIELD_LENGTH_MAX)
    plan.faults.push({ ...tooLong(value.length), place: row.place("value") });
  else if (unread?.ok === false)
    plan.faults.push({ code: "value-unreadable", message: unread.message, place: row.place("value") });
  else if (!isSame(before, stands)) plan.conflicts.push(conflictOf(asked, value, stands, row.row));
  else
    plan.changes.push({
      asked,
      row: row.row,
      change: { id: newId(), item: asked.item, field: asked.field, before: stands, value },
    });
}

/** Blanks and line ends that a spreadsheet program or the reading of a cell changes are nobody's change. */
function isSame(one: string, other: string): boolean {
  return tidyText(one) === tidyText(other);
}

/** As the form in the browser stores it: the id of a level, "có", else the text as it was written. */
function stored(fact: FactDeclaration | undefined, written: string): string {
  if (fact?.kind !== "yes-no" && fact?.kind !== "level") return written;
  const read = readTyped(fact, written);
  if (!read.ok || isMissing(read.value)) return written;
  return read.value === true ? "có" : read.value === false ? "không" : String(read.value);
}

function conflictOf(asked: AskedField, value: string, stands: string, row: number): Conflict {
  return {
    item: asked.item,
    field: asked.field,
    title: titleOf(asked),
    inFile: shown(asked.fact, value),
    stands: shown(asked.fact, stands),
    row,
  };
}

function inOrder(faults: readonly Problem[]): ClaimImportReport["faults"] {
  return faults
    .toSorted((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0))
    .map(({ code, message, suggestion, place }) => ({ code, message, suggestion, place }));
}

function unknownField(scheme: Scheme, { item, field, place }: WrittenField): Problem {
  const known = scheme.items.get(item);
  if (known === undefined && item !== "")
    return {
      code: "item-unknown",
      place: place("item"),
      message: { vi: `Không có tiêu chí “${item}”.`, en: `There is no item “${item}”.` },
    };
  if (item === "" && scheme.facts.has(field))
    return {
      code: "item-not-own",
      place: place("field"),
      message: {
        vi: `“${scheme.facts.get(field)?.title.vi ?? field}” do cơ quan khác cung cấp, đơn vị không nhập.`,
        en: `“${scheme.facts.get(field)?.title.en ?? field}” comes from elsewhere, not from the unit.`,
      },
    };
  if (known !== undefined && known.source?.kind !== "self")
    return {
      code: "item-not-own",
      place: place("item"),
      message: {
        vi: `Tiêu chí ${item} không do đơn vị nhập.`,
        en: `Item ${item} is not the unit's to fill in.`,
      },
    };
  return {
    code: "field-unknown",
    place: place("field"),
    message: { vi: `Tiêu chí ${item} không có ô “${field}”.`, en: `Item ${item} has no field “${field}”.` },
  };
}

function tooLong(length: number): Problem {
  return {
    code: "value-long",
    message: {
      vi: `Nội dung dài ${length} ký tự; biểu mẫu nhận nhiều nhất ${FIELD_LENGTH_MAX}.`,
      en: `The text has ${length} characters; the form takes at most ${FIELD_LENGTH_MAX}.`,
    },
    suggestion: {
      vi: "Rút gọn, hoặc gửi phần chi tiết thành tài liệu kiểm chứng.",
      en: "Shorten it, or hand in the details as a document.",
    },
  };
}

function twice({ item, field, place }: WrittenField, first: number): Problem {
  return {
    code: "field-twice",
    place: place("field"),
    message: {
      vi: `Ô “${field}” của tiêu chí ${item} có hai lần (lần đầu ở dòng ${first}).`,
      en: `Field “${field}” of item ${item} stands twice (first in row ${first}).`,
    },
  };
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
