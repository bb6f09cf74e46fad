import {
  type Draft,
  EMPTY_PLAN,
  type EvaluationPlan,
  EVERY_EVALUATION,
  fieldFault,
  grantsOf,
  may,
} from "@thang-diem/contract";
import {
  type Bilingual,
  COUNTRY,
  type EvaluationId,
  fullUnitName,
  type UnitId,
  type UnitRegistry,
} from "@thang-diem/engine";
import { draftEvaluation, inEvaluation, setStatus } from "../evaluations/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { OpeningContext } from "../schemes/index.ts";
import { fieldsWrong, type SignedIn } from "../../people/sign-in/index.ts";
import { checkPlan } from "./check-plan.ts";
import { copyPlan } from "./copy-plan.ts";
import { knownFor } from "./known.ts";
import { inBoth } from "./names.ts";
import { type DraftRow, readDraftRow } from "./store.ts";
import { readStoredPlan } from "./stored-plan.ts";

export interface NewDraft {
  readonly title: Bilingual;
  readonly year: number;
  readonly topUnitId: UnitId;
  /** Id of the evaluation whose plan is taken over, or "nothing". */
  readonly copyFrom: EvaluationId | "nothing";
}

/** Begins an evaluation; with `copyFrom` everything of an earlier one that still holds. */
export async function beginDraft(
  context: OpeningContext,
  who: SignedIn,
  given: NewDraft,
): Promise<Outcome<{ evaluationId: EvaluationId }>> {
  const registry = await context.shelf.registry();
  if (topUnitName(registry, given.topUnitId) === undefined)
    return refused(fieldsWrong([fieldFault("topUnitId", "field-invalid")]));
  const office = grantsOf(who.roles, "evaluation.create").find(
    ({ evaluation }) => evaluation === EVERY_EVALUATION,
  );
  if (office === undefined) return refused(NOT_AN_OFFICE);
  const source =
    given.copyFrom === "nothing" ? undefined : await readDraftRow(context.database.db, given.copyFrom);
  if (given.copyFrom !== "nothing" && source === undefined) return refused(NO_EVALUATION);
  if (
    source !== undefined &&
    given.copyFrom !== "nothing" &&
    !may(who.roles, "evaluation.read", { evaluation: given.copyFrom })
  )
    return refused(NO_EVALUATION);
  const copied = source && (await copyPlan(context, source, readStoredPlan(source.plan), given.year));
  const plan = {
    ...EMPTY_PLAN,
    asOf: `${given.year}-12-31`,
    ...copied?.plan,
    saved: {},
    notCopied: copied?.notCopied ?? [],
  };
  return done({
    evaluationId: await draftEvaluation(context, who, {
      title: inBoth(given.title),
      year: given.year,
      topUnit: given.topUnitId,
      officeId: office.organisationId,
      sample: false,
      plan,
    }),
  });
}

/** The plan with everything that it still lacks. */
export async function readDraft(
  context: OpeningContext,
  evaluationId: EvaluationId,
): Promise<Outcome<Draft>> {
  const row = await readDraftRow(context.database.db, evaluationId);
  return row === undefined ? refused(NO_EVALUATION) : done(await draftOf(context, row));
}

export async function draftOf(context: OpeningContext, row: DraftRow): Promise<Draft> {
  const { saved, notCopied, ...plan } = readStoredPlan(row.plan);
  const { evaluationId, title, year, status, revision, topUnit } = row;
  const name = topUnitName(await context.shelf.registry(), topUnit) ?? { vi: topUnit, en: topUnit };
  return {
    evaluationId,
    title,
    year,
    status,
    revision,
    topUnitId: topUnit,
    topUnitName: name,
    plan,
    saved,
    notCopied,
    faults: status === "draft" ? await faultsOf(context, row, plan) : [],
  };
}

export async function faultsOf(
  context: OpeningContext,
  row: DraftRow,
  plan: EvaluationPlan,
): Promise<Draft["faults"]> {
  return checkPlan(row, plan, await knownFor(context, row, plan));
}

/** A draft that nobody needs: it stays in the log, not on the list. */
export async function discardDraft(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  reason: string,
): Promise<Outcome<{ done: true }>> {
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "evaluation.discard", object: evaluationId },
    async ({ db, note }): Promise<Outcome<{ done: true }>> => {
      const row = await readDraftRow(db, evaluationId, true);
      const problem = row === undefined ? NO_EVALUATION : row.status === "draft" ? undefined : NO_DRAFT;
      if (problem !== undefined) return refused(problem);
      note({ reason });
      await setStatus(db, evaluationId, "withdrawn");
      return done({ done: true });
    },
  );
}

/** The country, or a province, which is named as the list of units names it last. */
export function topUnitName(registry: UnitRegistry, id: UnitId): Bilingual | undefined {
  if (id === COUNTRY) return { vi: "Cả nước", en: "Viet Nam" };
  const version = registry.units.get(id)?.at(-1);
  return version?.level === "province"
    ? { vi: fullUnitName(version, "vi"), en: fullUnitName(version, "en") }
    : undefined;
}

export const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
export const NO_DRAFT: Problem = {
  code: "evaluation-not-draft",
  message: {
    vi: "Kỳ đánh giá đã mở: phần chuẩn bị không sửa được nữa.",
    en: "The evaluation is open: its preparation cannot be changed any more.",
  },
  suggestion: {
    vi: "Lịch, gia hạn và bộ tiêu chí được đổi ở trang riêng, có ghi lý do.",
    en: "Calendar, extensions and scheme are changed on pages of their own, with a reason.",
  },
};
const NOT_AN_OFFICE: Problem = {
  code: "forbidden",
  message: {
    vi: "Chỉ cơ quan thường trực lập kỳ đánh giá.",
    en: "Only a reform office sets up an evaluation.",
  },
};
