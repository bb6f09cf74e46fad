import type { ClaimImportReport } from "@thang-diem/contract";
import { type ItemCode, type Scheme, searchKey, type UnitVersionId } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { writeClaimForm } from "@thang-diem/platform/papers";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import {
  readRoundsOf,
  readUnitsOf,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { ledItems } from "./access.ts";
import { type AskedField, GUIDE, rowOf } from "./form-file.ts";
import type { FormImport } from "./import-form.ts";
import { whyLeadsWait } from "./lead-items.ts";
import type { RoundPlace } from "./outside-figures.ts";
import {
  changeLine,
  conflictOf,
  doubtsOfPlan,
  fieldKey,
  inOrder,
  type Plan,
  planOf,
  type PlannedChange,
} from "./plan-form.ts";
import { readFormFile } from "./read-form-file.ts";
import type { ClaimFile } from "./report.ts";
import { saveChanges } from "./save-changes.ts";
import { exemptItemsOf } from "./store.ts";
import { readFieldsOfItem } from "./typed-fields/index.ts";

/** Everything that somebody's agencies enter in a round, over all units, as one workbook with the form's own words. */
export async function leadFile(
  { database: { db }, clock }: SignInContext,
  who: SignedIn,
  place: RoundPlace,
): Promise<Outcome<ClaimFile>> {
  const opened = await openLeads(db, who, place);
  if (!opened.ok) return opened;
  const { asked, values } = opened.value;
  const rows = asked.map((each) =>
    rowOf(each, values.get(fieldKey({ ...each, unitVersionId: each.unit?.unitVersionId })) ?? ""),
  );
  return done({
    fileName: `Số liệu chủ trì - ${opened.value.title}.xlsx`,
    bytes: await writeClaimForm(rows, {
      name: "Số liệu chủ trì",
      notes: GUIDE,
      date: clock().toISOString().slice(0, 10),
    }),
  });
}

/**
 * The workbook that comes back: all faults at once, or what it changes. Each unit is written for itself, so that what
 * one contests keeps nothing of the others out.
 */
export async function importLeadFile(
  context: SignInContext,
  who: SignedIn,
  place: RoundPlace,
  { input, fileName, write, signal }: FormImport,
): Promise<Outcome<ClaimImportReport>> {
  const { db } = context.database;
  const [opened, file] = await Promise.all([
    openLeads(db, who, place),
    readFormFile(input, fileName, signal),
  ]);
  if (!opened.ok) return opened;
  const plan = planOf(file.fields, opened.value);
  const shut = await shutFaults(context, opened.value.units, plan);
  const faults = inOrder([...file.faults, ...plan.faults, ...shut]);
  const report = {
    rows: file.fields.length,
    changes: plan.changes.map(changeLine),
    conflicts: plan.conflicts,
    faults,
    doubts: doubtsOfPlan(plan, opened.value),
  };
  if (faults.length > 0) return done({ ...report, outcome: "refused" });
  if (plan.changes.length === 0) return done({ ...report, outcome: "nothing-new" });
  if (!write) return done({ ...report, outcome: "would-be-written" });
  const late = await writePlan(context, who, opened.value, plan);
  return done({ ...report, conflicts: [...plan.conflicts, ...late], outcome: "written" });
}

interface OpenLeads {
  readonly title: string;
  readonly scheme: Scheme;
  readonly schemeHash: string;
  readonly led: readonly ItemCode[];
  readonly units: readonly UnitOfEvaluation[];
  readonly asked: readonly AskedField[];
  readonly values: ReadonlyMap<string, string>;
  readonly unitOf: (text: string) => UnitVersionId | undefined;
}

async function openLeads(db: Database["db"], who: SignedIn, place: RoundPlace): Promise<Outcome<OpenLeads>> {
  const { evaluationId, roundId } = place;
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined) return refused(NO_ROUND);
  const led = await ledItems(db, who, evaluationId, roundId);
  if (led.length === 0) return refused(NOTHING_LED);
  const [scheme, units, fields, exempt] = await Promise.all([
    schemeOf(db, round.schemeHash),
    readUnitsOf(db, { evaluationId }),
    Promise.all(led.map((item) => readFieldsOfItem(db, roundId, item))),
    exemptItemsOf(db, roundId),
  ]);
  const own = units.filter((unit) => unit.roundId === roundId);
  const byText = new Map(
    own.flatMap(({ unitVersionId, name }) => [
      [searchKey(name), unitVersionId],
      [searchKey(unitVersionId), unitVersionId],
    ]),
  );
  return done({
    title: round.title.vi,
    scheme,
    schemeHash: round.schemeHash,
    led,
    units: own,
    asked: askedOfLeads(scheme, led, own).filter(
      ({ unit, item }) => !exempt.has(`${unit?.unitVersionId} ${item}`),
    ),
    values: new Map(fields.flat().map((field) => [fieldKey(field), field.value])),
    unitOf: (text) => byText.get(searchKey(text)),
  });
}

/** Item by item, and in each unit by unit: as people collect them. */
function askedOfLeads(
  scheme: Scheme,
  led: readonly ItemCode[],
  units: readonly UnitOfEvaluation[],
): AskedField[] {
  return led.flatMap((code) => {
    const of = scheme.items.get(code);
    return units.flatMap(({ unitVersionId, name }) =>
      [...(of?.facts.values() ?? [])].map((fact) => ({
        unit: { unitVersionId, name },
        item: code,
        field: fact.name,
        of,
        fact,
      })),
    );
  });
}

/** Rows that may not be written now, each at its cell. */
async function shutFaults(
  { database: { db }, clock }: SignInContext,
  units: readonly UnitOfEvaluation[],
  { changes }: Plan,
): Promise<Problem[]> {
  const [first, ...more] = units;
  if (first === undefined) return [];
  const why = await whyLeadsWait(db, [first, ...more], clock());
  const shut = changes.flatMap(({ asked, written }) => {
    const because = asked.unit === undefined ? "" : why(asked.unit.unitVersionId, asked.item);
    return because === "" ? [] : [{ because, written }];
  });
  const closed = shut.find(({ because }) => because === "phase-not-open");
  return [
    // One word for a closed window instead of one for each row.
    ...(closed === undefined ? [] : [CLOSED]),
    ...shut
      .filter(({ because }) => because === "contested")
      .map(({ written }) => ({ ...CONTESTED, place: written.place("value") })),
  ];
}

/** @returns what somebody else was faster with */
async function writePlan(
  context: SignInContext,
  who: SignedIn,
  { units, led, schemeHash }: OpenLeads,
  { changes }: Plan,
): Promise<ClaimImportReport["conflicts"]> {
  const byUnit = Map.groupBy(changes, ({ asked }) => asked.unit?.unitVersionId);
  const late = await Promise.all(
    units.map(async (unit) => {
      const own = byUnit.get(unit.unitVersionId) ?? [];
      if (own.length === 0) return [];
      const writer = {
        unit,
        schemeHash,
        mayWrite: (_scheme: Scheme, item: ItemCode) => led.includes(item),
        closed: whyLeadsWait,
      };
      const saved = new Map(
        (
          await saveChanges(
            context,
            who,
            writer,
            own.map(({ change }) => change),
          )
        ).map((each) => [each.id, each]),
      );
      return own.flatMap(({ asked, change, written }: PlannedChange) => {
        const stands = saved.get(change.id);
        return stands?.outcome === "parked"
          ? [conflictOf(asked, change.value, stands.value, written.row)]
          : [];
      });
    }),
  );
  return late.flat();
}

const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng này trong kỳ đánh giá.", en: "There is no such round in the evaluation." },
};
const NOTHING_LED: Problem = {
  code: "not-found",
  message: {
    vi: "Cơ quan của bạn không chủ trì tiêu chí nào trong bảng này.",
    en: "Your agency leads no item in this round.",
  },
};
const CLOSED: Problem = {
  code: "phase-not-open",
  message: {
    vi: "Chưa đến hoặc đã hết thời gian nhập (bước tự chấm và bước thẩm định); tệp chưa được ghi.",
    en: "The time for entering is not now (self-assessment and appraisal); nothing was written.",
  },
  suggestion: {
    vi: "Giữ tệp; cần sửa sau hạn thì đề nghị cơ quan thường trực đổi lịch hoặc chủ tịch hội đồng mở lại tiêu chí.",
    en: "Keep the file; ask the reform office for another calendar, or the chair to open the item again.",
  },
};
const CONTESTED: Problem = {
  code: "contested",
  message: {
    vi: "Đơn vị đang giải trình mục này: trả lời giải trình thay cho sửa số liệu.",
    en: "The unit contests this item: answer its explanation instead of changing the figure.",
  },
};
