import type { EvaluationId } from "@thang-diem/engine";
import { fieldFault } from "@thang-diem/contract";
import {
  inEvaluation,
  lockEvaluation,
  readRoundsOf,
  setStatus,
  unitIn,
} from "../../preparing/evaluations/index.ts";
import { readSources } from "../../preparing/item-sources/index.ts";
import { fromVietnamMinute } from "../../preparing/opening/index.ts";
import { announce, timeText } from "../../people/notices/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { withdrawPhotograph } from "@thang-diem/press/publication";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { insertReopening } from "../reopening/index.ts";
import { contestedItems } from "../self-assessment/index.ts";
import { dropDecision } from "../standing/index.ts";
import { EVENTS } from "./events.ts";
import { type ItemPlace, openableAt } from "./openable.ts";
import { withdrawApproval } from "./store.ts";

export interface ToReopen {
  /** One item of one unit; the whole result without it. */
  readonly item?: ItemPlace;
  /**
   * The minute in Viet Nam until which whoever answers for the item may write it;
   * "" where the council alone looks at it again.
   */
  readonly until: string;
  readonly reason: string;
  /** Printed with a correction in its English pages. */
  readonly reasonEn: string;
}

/**
 * The chair opens an item again before the approval, or the whole result after it;
 * after publication what follows is a correction.
 */
export async function reopenResult(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { item, until, ...reasons }: ToReopen,
): Promise<Outcome<{ readonly scope: "item" | "whole" | "correction" }>> {
  const work = {
    evaluationId,
    action: "result.reopen",
    object: item === undefined ? evaluationId : `${item.unitVersionId} ${item.item || (item.fact ?? "")}`,
    refusalLeavesLine: true,
  };
  return inEvaluation(context, who, work, async (transaction) => {
    const status = await lockEvaluation(transaction.db, evaluationId);
    if (status === undefined) return refused(NO_EVALUATION);
    const known = item && (await unitIn(transaction.db, evaluationId, item.roundId, item.unitVersionId));
    if (known?.ok === false) return known;
    const act = { transaction, who, evaluationId, at: context.clock(), ...reasons };
    if (item !== undefined) return status === "open" ? reopenItem(act, item, until) : refused(WHOLE_FIRST);
    return status === "approved" || status === "published"
      ? reopenWhole(act, status === "approved" ? "whole" : "correction")
      : refused(NOTHING_TO_REOPEN);
  });
}

interface Act {
  readonly transaction: AuditedTransaction;
  readonly who: SignedIn;
  readonly evaluationId: EvaluationId;
  readonly at: Date;
  readonly reason: string;
  readonly reasonEn: string;
}

async function reopenWhole(
  { transaction, who, evaluationId, at, reason, reasonEn }: Act,
  scope: "whole" | "correction",
): Promise<Outcome<{ readonly scope: "whole" | "correction" }>> {
  const { db, note } = transaction;
  const [id, by] = [newId(at), actorOf(who.signInName)];
  await insertReopening(db, {
    ...rowOf({ id, evaluationId, reason, reasonEn, by, name: who.fullName, at }),
    ...OF_THE_WHOLE,
    scope,
  });
  await withdrawApproval(db, evaluationId, { by, at, reason });
  for (const round of await readRoundsOf(db, evaluationId)) await withdrawPhotograph(transaction, round.id);
  await setStatus(db, evaluationId, "open");
  await announce(
    transaction,
    EVENTS.resultReopened,
    { evaluationId, reopeningId: id, reason, reasonEn },
    { at, by: who.accountId },
  );
  note({ scope, reason });
  return done({ scope });
}

async function reopenItem(
  { transaction, who, evaluationId, at, reason, reasonEn }: Act,
  place: ItemPlace,
  until: string,
): Promise<Outcome<{ readonly scope: "item" }>> {
  const { db, note } = transaction;
  const found = await unitIn(db, evaluationId, place.roundId, place.unitVersionId);
  if (!found.ok) return found;
  const unit = found.value;
  const openable = await openableAt(db, unit, place);
  if (openable === undefined) return refused(NO_ITEM);
  const { answers } = openable;
  const closesAt = until === "" ? undefined : fromVietnamMinute(until);
  if (closesAt === undefined && answers !== "unit") return refused(TERM_MISSING);
  if (closesAt !== undefined && !(closesAt > at))
    return refused(fieldsWrong([fieldFault("until", "time-not-later")]));
  const openedFor = closesAt === undefined ? undefined : answers;
  const decided = await dropDecision(db, place, at);
  const contested = (await contestedItems(db, [unit])).has(`${unit.unitVersionId} ${place.item}`);
  const forCouncil = answers === "unit" || (answers === "lead" && (decided || contested));
  const id = newId(at);
  await insertReopening(db, {
    ...rowOf({ id, evaluationId, reason, reasonEn, by: actorOf(who.signInName), name: who.fullName, at }),
    scope: "item",
    round_id: place.roundId,
    unit_version_id: place.unitVersionId,
    item: place.item,
    fact: place.item === "" ? (place.fact ?? "") : null,
    opened_for: openedFor ?? null,
    closes_at: closesAt ?? null,
    for_council: forCouncil,
  });
  const source = (await readSources(db, [unit.roundId])).find((each) => each.item === place.item);
  await announce(
    transaction,
    EVENTS.itemReopened,
    {
      evaluationId,
      reopeningId: id,
      unit,
      item: place.item,
      title: openable.title,
      reason,
      openedFor: openedFor ?? "council",
      forCouncil,
      until: closesAt === undefined ? { vi: "", en: "" } : timeText(closesAt),
      organisationId: source?.organisationId ?? "",
    },
    { at, by: who.accountId },
  );
  note({
    scope: "item",
    reason,
    openedFor: openedFor ?? "council",
    ...(closesAt && { until: closesAt }),
  });
  return done({ scope: "item" });
}

function rowOf(of: {
  readonly id: string;
  readonly evaluationId: EvaluationId;
  readonly reason: string;
  readonly reasonEn: string;
  readonly by: string;
  readonly name: string;
  readonly at: Date;
}) {
  return {
    id: of.id,
    evaluation_id: of.evaluationId,
    reason: of.reason,
    reason_en: of.reasonEn,
    reopened_by: of.by,
    reopened_name: of.name,
    reopened_at: of.at,
  };
}

const OF_THE_WHOLE = {
  round_id: null,
  unit_version_id: null,
  item: null,
  fact: null,
  opened_for: null,
  closes_at: null,
  for_council: null,
};

const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
const NO_ITEM: Problem = {
  code: "not-found",
  message: {
    vi: "Bộ tiêu chí không chấm điểm mục này, hoặc thông tin này do đơn vị tự khai.",
    en: "The scheme scores no such item, or the unit states this fact itself.",
  },
};
const NOTHING_TO_REOPEN: Problem = {
  code: "result-not-approved",
  message: {
    vi: "Kết quả chưa được phê duyệt nên không cần mở lại.",
    en: "The result is not approved, so there is nothing to re-open.",
  },
};
const WHOLE_FIRST: Problem = {
  code: "result-approved",
  message: {
    vi: "Kết quả đã phê duyệt: phải mở lại toàn bộ trước, sau đó mới mở lại từng tiêu chí.",
    en: "The result is approved: re-open the whole first, then single items.",
  },
};
const TERM_MISSING: Problem = {
  ...fieldsWrong([fieldFault("until", "time-form")]),
  suggestion: {
    vi: "Số liệu này do cơ quan khác đơn vị ghi: phải nêu hạn để cơ quan đó sửa.",
    en: "Another body writes this figure: say until when it may do so.",
  },
};
