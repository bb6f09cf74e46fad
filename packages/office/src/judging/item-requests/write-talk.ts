import type { itemRequestRoutes, RouteCall } from "@thang-diem/contract";
import { grantsOf, reaches } from "@thang-diem/contract";
import { inEvaluation, unitIn } from "../../preparing/evaluations/index.ts";
import { announce, timeText } from "../../people/notices/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { EVENTS } from "./events.ts";
import { insertComment, insertRequest, readRequests, settleRequest } from "./store.ts";
import { isAskingTime, matterOf, NOT_YOURS, sideOf, termOf } from "./talk.ts";

type Done = Outcome<{ done: true }>;
type ById = Pick<RouteCall<typeof itemRequestRoutes.answer>, "evaluationId" | "requestId">;

/** Asks the unit for a document or a word about one item; until the term it may add documents there. */
export async function askUnit(
  context: SignInContext,
  who: SignedIn,
  { text, until, ...place }: RouteCall<typeof itemRequestRoutes.ask>,
): Promise<Outcome<{ id: string }>> {
  const at = await sideOf(context, who, place);
  if (!at.ok) return at;
  const { unit, side, mayWrite } = at.value;
  if (side === "unit" || !mayWrite) return refused(NOT_YOURS);
  const now = context.clock();
  if (!(await isAskingTime(context.database.db, unit, now))) return refused(NOT_NOW);
  const term = termOf(until, now);
  if (!term.ok) return term;
  const { evaluationId, item } = place;
  const work = { evaluationId, unit, action: "item.ask", object: matterOf(item, unit) };
  return inEvaluation(context, who, work, async (transaction) => {
    const id = newId(now);
    await insertRequest(transaction.db, {
      id,
      evaluation_id: evaluationId,
      top_unit_id: unit.topUnit,
      round_id: unit.roundId,
      unit_version_id: unit.unitVersionId,
      item,
      text,
      closes_at: term.value,
      asked_by: actorOf(who.signInName),
      asked_account: who.accountId,
      asked_at: now,
    });
    const about = { evaluationId, unit, requestId: id, item, text, until: timeText(term.value) };
    await announce(transaction, EVENTS.asked, about, { at: now, by: who.accountId });
    transaction.note({ item, text, until: term.value });
    return done({ id });
  });
}

/** The unit answers with words, with documents, or with both. */
export async function answerRequest(
  context: SignInContext,
  who: SignedIn,
  { answer, evaluationId, requestId }: RouteCall<typeof itemRequestRoutes.answer>,
): Promise<Done> {
  const { db } = context.database;
  const [request] = await readRequests(db, { evaluationId, id: requestId });
  if (request === undefined) return refused(NO_REQUEST);
  const found = await unitIn(db, evaluationId, request.round_id, request.unit_version_id);
  if (!found.ok) return refused(NO_REQUEST);
  const unit = found.value;
  const reach = { organisationId: unit.organisationId, evaluation: evaluationId };
  if (!reaches(grantsOf(who.roles, "claim.write"), reach)) return refused(NO_REQUEST);
  const now = context.clock();
  if (request.closes_at <= now) return refused(TERM_OVER);
  if (answer === "" && request.documents === 0) return refused(ANSWER_EMPTY);
  const work = { evaluationId, unit, action: "item.answer", object: matterOf(request.item, unit) };
  return inEvaluation(context, who, work, async (transaction): Promise<Done> => {
    const change = { answer, answered_by: actorOf(who.signInName), answered_at: now };
    if (!(await settleRequest(transaction.db, requestId, change))) return refused(SETTLED);
    const about = { evaluationId, unit, requestId, item: request.item, accountId: request.asked_account };
    await announce(transaction, EVENTS.answered, about, { at: now, by: who.accountId });
    transaction.note({ item: request.item, answer, documents: request.documents });
    return done({ done: true });
  });
}

/** Whoever asked takes it back; what the unit has added stays. */
export async function withdrawRequest(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, requestId }: ById,
): Promise<Done> {
  const { db } = context.database;
  const [request] = await readRequests(db, { evaluationId, id: requestId });
  if (request?.asked_account !== who.accountId) return refused(NO_REQUEST);
  const found = await unitIn(db, evaluationId, request.round_id, request.unit_version_id);
  if (!found.ok) return refused(NO_REQUEST);
  const work = {
    evaluationId,
    unit: found.value,
    action: "item.withdraw-request",
    object: matterOf(request.item, found.value),
  };
  return inEvaluation(context, who, work, async ({ db: within, note }): Promise<Done> => {
    const change = { withdrawn_by: actorOf(who.signInName), withdrawn_at: context.clock() };
    if (!(await settleRequest(within, requestId, change))) return refused(SETTLED);
    note({ item: request.item });
    return done({ done: true });
  });
}

/** A word among colleagues: those of the unit, or those who judge. */
export async function comment(
  context: SignInContext,
  who: SignedIn,
  { text, ...place }: RouteCall<typeof itemRequestRoutes.comment>,
): Promise<Outcome<{ id: string }>> {
  const at = await sideOf(context, who, place);
  if (!at.ok) return at;
  const { unit, side, mayWrite } = at.value;
  if (!mayWrite) return refused(NOT_YOURS);
  const { evaluationId, item } = place;
  const work = { evaluationId, unit, action: "item.comment", object: matterOf(item, unit) };
  return inEvaluation(context, who, work, async ({ db, note }) => {
    const id = newId(context.clock());
    await insertComment(db, {
      id,
      evaluation_id: evaluationId,
      top_unit_id: unit.topUnit,
      round_id: unit.roundId,
      unit_version_id: unit.unitVersionId,
      item,
      side,
      text,
      said_by: actorOf(who.signInName),
      said_at: context.clock(),
    });
    note({ item, side });
    return done({ id });
  });
}

const NOT_NOW: Problem = {
  code: "phase-not-open",
  message: {
    vi: "Chỉ yêu cầu bổ sung được trong bước thẩm định, giải trình và thẩm định lại.",
    en: "More can be asked for during appraisal, explanation and second appraisal only.",
  },
};
const NO_REQUEST: Problem = {
  code: "not-found",
  message: {
    vi: "Không có yêu cầu này trong phạm vi của bạn.",
    en: "There is no such request within your reach.",
  },
};
const TERM_OVER: Problem = {
  code: "request-over",
  message: { vi: "Yêu cầu đã hết hạn trả lời.", en: "The term of the request is over." },
  suggestion: {
    vi: "Đề nghị người yêu cầu gửi lại với hạn mới.",
    en: "Ask whoever sent it to send it again with another term.",
  },
};
const ANSWER_EMPTY: Problem = {
  code: "answer-empty",
  message: {
    vi: "Chưa có nội dung trả lời và chưa có tài liệu nào được gắn từ khi có yêu cầu.",
    en: "There is neither an answer nor a document since it was asked.",
  },
  suggestion: {
    vi: "Gắn tài liệu vào tiêu chí hoặc viết trả lời.",
    en: "Attach a document or write an answer.",
  },
};
const SETTLED: Problem = {
  code: "request-settled",
  message: { vi: "Yêu cầu đã được trả lời hoặc đã rút.", en: "The request was answered or withdrawn." },
};
