import { isFact, type RouteCall, type ownEntryRoutes } from "@thang-diem/contract";
import { barsOf } from "../../preparing/duties/index.ts";
import {
  inEvaluation,
  readEvaluation,
  readLeads,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import type { ItemCode } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { lockUnit, readFields } from "../self-assessment/index.ts";
import { standingItems } from "../standing/index.ts";
import { sameFacts } from "./own-entries.ts";
import { putConfirmation } from "./store.ts";

/**
 * A second person looks at what a lead agency entered about itself and says, with a reason, that it is right. Refused
 * to everybody who belongs to the agency, and for facts that are no longer those that were shown.
 */
export async function confirmEntry(
  context: SignInContext,
  who: SignedIn,
  asked: RouteCall<typeof ownEntryRoutes.confirm>,
): Promise<Outcome<Record<string, never>>> {
  const { evaluationId, roundId, unitVersionId, item, facts, reason } = asked;
  const found = await unitIn(context.database.db, evaluationId, roundId, unitVersionId);
  if (!found.ok) return found;
  const unit = found.value;
  const object = `${unitVersionId} ${item}`;
  return inEvaluation(
    context,
    who,
    { evaluationId, unit, action: "lead.confirm", object, refusalLeavesLine: true },
    async ({ db, note }): Promise<Outcome<Record<string, never>>> => {
      await lockUnit(db, unit);
      note({ item, facts, reason });
      const evaluation = await readEvaluation(
        { ...context, database: { ...context.database, db } },
        evaluationId,
      );
      if (!evaluation.ok) return evaluation;
      if (evaluation.value.status !== "open") return refused(NOT_OPEN);
      const lead = (await readLeads(db, roundId)).find((each) => each.item === item);
      if (lead?.organisationId !== unit.organisationId) return refused(NOT_OWN);
      const bars = await barsOf(db, evaluationId, [who.accountId]);
      if (bars(who.accountId, unit) !== undefined) return refused(OF_THE_AGENCY);
      const standing = await factsNow(db, unit, item);
      if (standing === undefined) return refused(NOTHING_TO_CONFIRM);
      if (!sameFacts(standing, facts)) return refused(CHANGED);
      const at = context.clock();
      const by = actorOf(who.signInName);
      const { topUnit } = unit;
      await putConfirmation(db, {
        id: newId(at),
        topUnit,
        roundId,
        unitVersionId,
        item,
        facts: standing,
        reason,
        by,
        at,
      });
      return done({});
    },
  );
}

/** What stands of the agency's word: nothing where it is not entered, or where others have decided. */
async function factsNow(
  db: Database["db"],
  unit: UnitOfEvaluation,
  item: ItemCode,
): Promise<Readonly<Record<string, string>> | undefined> {
  const part = { roundId: unit.roundId, unitVersionIds: [unit.unitVersionId], items: [item] };
  const [standing] = await standingItems(db, part);
  if (standing === undefined || ["decision", "exempt", "nothing"].includes(standing.standsBy))
    return undefined;
  if (standing.standsBy !== "entry") return standing.scored?.facts;
  const fields = (await readFields(db, unit)).filter((each) => each.item === item && isFact(each.field));
  return Object.fromEntries(fields.flatMap(({ field, value }) => (value === "" ? [] : [[field, value]])));
}

const NOT_OPEN: Problem = {
  code: "evaluation-not-open",
  message: {
    vi: "Chỉ xác nhận được khi kỳ đánh giá đang mở và kết quả chưa được phê duyệt.",
    en: "Figures are confirmed only while the evaluation is open and the result is not approved.",
  },
};
const NOT_OWN: Problem = {
  code: "not-found",
  message: {
    vi: "Tiêu chí này của đơn vị không do chính đơn vị chủ trì: không có gì phải xác nhận.",
    en: "This item of the unit is not led by the unit itself: there is nothing to confirm.",
  },
};
const OF_THE_AGENCY: Problem = {
  code: "four-eyes",
  message: {
    vi: "Bạn thuộc cơ quan này, hoặc đã khai có liên quan, nên không xác nhận số liệu của chính cơ quan.",
    en: "You belong to this agency, or have declared a conflict: you do not confirm what it says about itself.",
  },
  suggestion: {
    vi: "Nhờ người của cơ quan thường trực ở đơn vị khác, hoặc chủ tịch hội đồng.",
    en: "Ask somebody of the office who is from elsewhere, or the chair of the council.",
  },
};
const NOTHING_TO_CONFIRM: Problem = {
  code: "nothing-to-confirm",
  message: {
    vi: "Cơ quan chủ trì chưa nhập số liệu, hoặc tiêu chí đã được miễn hay hội đồng đã quyết định.",
    en: "The agency has entered nothing, or the item is exempt or decided by the council.",
  },
};
const CHANGED: Problem = {
  code: "changed-meanwhile",
  message: {
    vi: "Số liệu đã thay đổi từ lúc bạn mở trang; chưa có gì được xác nhận.",
    en: "The figures changed since you opened the page; nothing was confirmed.",
  },
  suggestion: {
    vi: "Tải lại trang, xem số liệu mới rồi xác nhận.",
    en: "Reload the page, look again, then confirm.",
  },
};
