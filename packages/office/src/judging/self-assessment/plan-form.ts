import { type ClaimImportReport, FIELD_LENGTH_MAX } from "@thang-diem/contract";
import {
  doubtsOf,
  type ItemCode,
  readTyped,
  readTypedFigure,
  type Scheme,
  tidyText,
  typedText,
  type UnitVersionId,
} from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import type { Problem } from "@thang-diem/platform/problems";
import { type AskedField, shown, titleOf } from "./form-file.ts";
import type { WrittenField } from "./read-form-file.ts";
import type { Change } from "./save-changes.ts";

type Conflict = ClaimImportReport["conflicts"][number];

export interface PlannedChange {
  readonly asked: AskedField;
  readonly change: Change;
  readonly written: WrittenField;
}

export interface Plan {
  readonly changes: PlannedChange[];
  readonly conflicts: Conflict[];
  readonly faults: Problem[];
}

/** What a file is held against: what may be filled in, what stands there, and whom a name or code means. */
export interface FormNow {
  readonly scheme: Scheme;
  readonly asked: readonly AskedField[];
  /** By `fieldKey`. */
  readonly values: ReadonlyMap<string, string>;
  /** Absent for the form of one unit, whose rows name none. */
  readonly unitOf?: (text: string) => UnitVersionId | undefined;
}

/** A field of a file: of one unit, or of whichever unit the row names. */
export function fieldKey({ unitVersionId, item, field }: FieldPlace): string {
  return `${unitVersionId ?? ""} ${item} ${field}`;
}

interface FieldPlace {
  readonly unitVersionId?: UnitVersionId | undefined;
  readonly item: ItemCode;
  readonly field: string;
}

/** What the rows of a file change, what somebody changed since, and every fault at its cell. */
export function planOf(
  written: readonly WrittenField[],
  { scheme, asked: fields, values, unitOf }: FormNow,
): Plan {
  const asked = new Map(
    fields.map((each) => [fieldKey({ ...each, unitVersionId: each.unit?.unitVersionId }), each]),
  );
  const seen = new Map<string, number>();
  const plan: Plan = { changes: [], conflicts: [], faults: [] };
  for (const row of written) {
    const unitVersionId = unitOf?.(row.unit);
    if (unitOf !== undefined && unitVersionId === undefined) {
      plan.faults.push(unknownUnit(row));
      continue;
    }
    const key = fieldKey({ ...row, unitVersionId });
    const field = asked.get(key);
    const first = seen.get(key);
    if (field === undefined) plan.faults.push(unknownField({ scheme, asked: fields, unitOf }, row));
    else if (first !== undefined) plan.faults.push(twice(row, first));
    else planField(scheme, row, field, { stands: values.get(key) ?? "", plan });
    if (first === undefined) seen.set(key, row.row);
  }
  return plan;
}

function planField(
  scheme: Scheme,
  row: WrittenField,
  asked: AskedField,
  { stands, plan }: { readonly stands: string; readonly plan: Plan },
): void {
  const before = row.before === undefined ? stands : typedText(asked.fact, row.before);
  const value = typedText(asked.fact, row.value);
  const same = (one: string, other: string) => isSame(one, other, asked.fact);
  if (same(value, before) || same(value, stands) || (row.before === undefined && value === "")) return;
  const unread =
    asked.fact === undefined ? undefined : readTypedFigure(scheme, asked.item, asked.fact, value);
  if (value.length > FIELD_LENGTH_MAX)
    plan.faults.push({ ...tooLong(value.length), place: row.place("value") });
  else if (unread?.ok === false)
    plan.faults.push({ code: "value-unreadable", message: unread.message, place: row.place("value") });
  else if (!same(before, stands)) plan.conflicts.push(conflictOf(asked, value, stands, row.row));
  else
    plan.changes.push({
      asked,
      written: row,
      change: { id: newId(), item: asked.item, field: asked.field, before: stands, value },
    });
}

/**
 * Blanks and line ends that a spreadsheet program or the reading of a cell changes are nobody's change, nor
 * is another way to write the same date or number.
 */
function isSame(one: string, other: string, fact: AskedField["fact"]): boolean {
  if (tidyText(one) === tidyText(other)) return true;
  if (fact === undefined || one === "" || other === "") return false;
  const [a, b] = [readTyped(fact, one), readTyped(fact, other)];
  return a.ok && b.ok && String(a.value) === String(b.value);
}

export function conflictOf(asked: AskedField, value: string, stands: string, row: number): Conflict {
  return {
    ...(asked.unit !== undefined && { unit: asked.unit.name }),
    item: asked.item,
    field: asked.field,
    title: titleOf(asked),
    inFile: shown(asked.fact, value),
    stands: shown(asked.fact, stands),
    row,
  };
}

/** As they stand in the file. */
export function inOrder(faults: readonly Problem[]): ClaimImportReport["faults"] {
  return faults
    .toSorted((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0))
    .map(({ code, message, suggestion, place }) => ({ code, message, suggestion, place }));
}

/** What the changes make of an item that is hardly true, at the cell that brings it; `earlier`: a year ago. */
export function doubtsOfPlan(
  { changes }: Plan,
  { values }: Pick<FormNow, "values">,
  earlier?: (item: ItemCode) => Readonly<Record<string, string>> | undefined,
): ClaimImportReport["doubts"] {
  const after = new Map(
    changes.map(({ asked, change }) => [
      fieldKey({ ...change, unitVersionId: asked.unit?.unitVersionId }),
      change.value,
    ]),
  );
  const places = Map.groupBy(changes, ({ asked }) => `${asked.unit?.unitVersionId ?? ""} ${asked.item}`);
  return inOrder(
    [...places.values()].flatMap((own): Problem[] => {
      const [first] = own;
      const of = first?.asked.of;
      if (first === undefined || of === undefined) return [];
      const unitVersionId = first.asked.unit?.unitVersionId;
      const valueOf = (field: string) => {
        const key = fieldKey({ unitVersionId, item: of.code, field });
        return after.get(key) ?? values.get(key) ?? "";
      };
      return doubtsOf(of, valueOf, earlier?.(of.code)).map(({ fact, code, message }) => ({
        code,
        message: {
          vi: [first.asked.unit?.name, of.code, message.vi].filter(Boolean).join(" · "),
          en: [first.asked.unit?.name, of.code, message.en].filter(Boolean).join(" · "),
        },
        place: (own.find(({ change }) => change.field === fact) ?? first).written.place("value"),
      }));
    }),
  );
}

/** A change as the trial lists it. */
export function changeLine({ asked, change }: PlannedChange): ClaimImportReport["changes"][number] {
  return {
    ...(asked.unit !== undefined && { unit: asked.unit.name }),
    item: asked.item,
    field: asked.field,
    title: titleOf(asked),
    before: shown(asked.fact, change.before),
    value: shown(asked.fact, change.value),
  };
}

function unknownUnit({ unit, place }: WrittenField): Problem {
  return {
    code: "unit-unknown",
    place: place("unit"),
    message:
      unit === ""
        ? { vi: "Dòng không có đơn vị.", en: "The row names no unit." }
        : { vi: `Bảng này không có đơn vị “${unit}”.`, en: `There is no unit “${unit}” in this round.` },
  };
}

function unknownField(
  {
    scheme,
    asked,
    unitOf,
  }: Pick<FormNow, "scheme" | "asked"> & { readonly unitOf: FormNow["unitOf"] | undefined },
  { item, field, place }: WrittenField,
): Problem {
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
  if (known !== undefined && !asked.some((each) => each.item === item))
    return {
      code: "item-not-own",
      place: place("item"),
      message:
        unitOf === undefined
          ? { vi: `Tiêu chí ${item} không do đơn vị nhập.`, en: `Item ${item} is not the unit's to fill in.` }
          : {
              vi: `Tiêu chí ${item} không do cơ quan bạn chủ trì.`,
              en: `Your agency does not lead item ${item}.`,
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
