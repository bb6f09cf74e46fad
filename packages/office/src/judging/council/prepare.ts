import type { EvaluationId, Item, Scheme } from "@thang-diem/engine";
import { scoreFacts } from "../appraisal/index.ts";
import {
  inEvaluation,
  readEvaluations,
  readRoundsOf,
  schemeOf,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import { announce, timeText } from "../../people/notices/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { factsKey } from "./motions.ts";
import { rulesOf } from "./overview.ts";
import { NO_SESSION } from "./read-session.ts";
import {
  closeItem,
  endSession,
  insertMotion,
  insertSeats,
  insertSession,
  type ItemRow,
  lockSession,
  type MotionRow,
  readItems,
  readMembers,
  readMotions,
  readSeats,
  readSessions,
  type SessionRow,
  setPresent,
  startSession,
} from "./store.ts";

export interface SessionToCall {
  readonly kind: "meeting" | "letter";
  readonly title: string;
  readonly place: string;
  readonly startsAt: string;
  /** "" for a meeting. */
  readonly endsAt: string;
  readonly secret: boolean;
}

/** The secretary calls a session: a meeting, or a vote by letter with its term. */
export async function callSession(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { kind, title, place, startsAt, endsAt, secret }: SessionToCall,
): Promise<Outcome<{ readonly sessionId: string }>> {
  const {
    database: { db },
    clock,
  } = context;
  if ((await readEvaluations(db, [evaluationId])).length === 0) return refused(NO_EVALUATION);
  if (kind === "letter" && !(endsAt > startsAt)) return refused(NO_TERM);
  const sessionId = newId(clock());
  const rules = await rulesOf(db, evaluationId);
  await inEvaluation(
    context,
    who,
    { evaluationId, action: "council.call", object: sessionId },
    async (transaction) => {
      const { db: inside, note } = transaction;
      await insertSession(inside, {
        id: sessionId,
        evaluation_id: evaluationId,
        kind,
        title,
        place,
        starts_at: new Date(startsAt),
        ends_at: kind === "letter" ? new Date(endsAt) : null,
        secret,
        rules,
        made_by: actorOf(who.signInName),
        made_at: clock(),
      });
      await announce(
        transaction,
        EVENTS.sessionCalled,
        { evaluationId, sessionId, title, starts: timeText(new Date(startsAt)), byLetter: kind === "letter" },
        { at: clock(), by: who.accountId },
      );
      note({ kind, title, secret });
    },
  );
  return done({ sessionId });
}

export async function dropItem(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  itemId: string,
): Promise<Outcome<Record<string, never>>> {
  return withItem(context, who, evaluationId, itemId, "council.drop", async ({ db }) => {
    await closeItem(db, itemId, { state: "withdrawn", by: actorOf(who.signInName), at: context.clock() });
    return done({});
  });
}

/** A motion of other facts than either side's; the points follow from the rule. */
export async function propose(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  itemId: string,
  { facts, reason }: { readonly facts: Readonly<Record<string, string>>; readonly reason: string },
): Promise<Outcome<{ readonly motionId: string; readonly points: string }>> {
  const { clock } = context;
  return withItem(context, who, evaluationId, itemId, "council.propose", async ({ db, note }, row, unit) => {
    const item = await itemOf(db, evaluationId, unit, row.item);
    if (item === undefined) return refused(NO_ITEM);
    const scored = await motionScored(db, item, unit, facts);
    if (!scored.ok) return scored;
    const motions = await readMotions(db, [itemId]);
    const known = motions.find((motion) => factsKey(item.item, motion.facts) === factsKey(item.item, facts));
    if (known !== undefined) return refused(motionKnown(known));
    const motionId = newId(clock());
    const { status, points, maximum } = scored.value;
    await insertMotion(
      db,
      {
        id: motionId,
        itemId,
        kind: "other",
        facts,
        status,
        points,
        maximum,
        reason,
        proposedBy: who.fullName,
        also: [],
      },
      motions.length,
      clock(),
    );
    note({ facts, points });
    return done({ motionId, points });
  });
}

interface SchemeItem {
  readonly scheme: Scheme;
  readonly item: Item;
}

async function itemOf(
  db: Database["db"],
  evaluationId: EvaluationId,
  unit: UnitOfEvaluation,
  code: string,
): Promise<SchemeItem | undefined> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === unit.roundId);
  const scheme = await schemeOf(db, round?.schemeHash ?? "");
  const item = scheme.items.get(code);
  return item && { scheme, item };
}

async function motionScored(
  db: Database["db"],
  { scheme, item }: SchemeItem,
  unit: UnitOfEvaluation,
  facts: Readonly<Record<string, string>>,
): Promise<Outcome<Awaited<ReturnType<typeof scoreFacts>>>> {
  const scored = await scoreFacts(db, scheme, unit, item, facts);
  const [fault] = scored.faults;
  if (fault !== undefined)
    return refused({
      code: "facts-unreadable",
      message: fault.message,
      details: {
        faults: scored.faults.map(({ fact, message }) => ({ field: fact, code: "field-invalid", message })),
      },
    });
  return scored.status === "missing" ? refused(FACTS_MISSING) : done(scored);
}

/** From here votes can be given: who belongs to the council, quorum and majority are kept as they are now. */
export async function openSession(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  sessionId: string,
): Promise<Outcome<Record<string, never>>> {
  const { clock } = context;
  return inSession(context, who, evaluationId, sessionId, "council.open", async (transaction, session) => {
    const { db, note } = transaction;
    if (session.state !== "draft") return session.state === "open" ? done({}) : refused(SESSION_OVER);
    const members = await readMembers(db, evaluationId);
    if (members.length === 0) return refused(NO_MEMBERS);
    if ((await readItems(db, { evaluationId, sessionId })).every(({ state }) => state !== "waiting"))
      return refused(NO_AGENDA);
    await insertSeats(db, sessionId, members);
    await startSession(db, sessionId, await rulesOf(db, evaluationId), clock());
    await announce(
      transaction,
      EVENTS.sessionOpened,
      { evaluationId, sessionId, title: session.title, members: members.map(({ accountId }) => accountId) },
      { at: clock(), by: who.accountId },
    );
    note({ members: members.length });
    return done({});
  });
}

export async function attend(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  sessionId: string,
  accountId: string,
  present: boolean,
): Promise<Outcome<Record<string, never>>> {
  return inSession(context, who, evaluationId, sessionId, "council.attend", async ({ db, note }, session) => {
    if (session.state !== "open" || session.kind === "letter") return refused(SESSION_OVER);
    note({ accountId, present });
    return (await setPresent(db, sessionId, accountId, present)) ? done({}) : refused(NO_SESSION);
  });
}

/** Ends a session; what was not voted on comes back to the list. */
export async function closeSession(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  sessionId: string,
): Promise<Outcome<Record<string, never>>> {
  const { clock } = context;
  return inSession(context, who, evaluationId, sessionId, "council.close", async (transaction, session) => {
    const { db, note } = transaction;
    if (session.state === "closed") return done({});
    const left = (await readItems(db, { evaluationId, sessionId })).filter(
      ({ state }) => state === "waiting",
    );
    for (const { id } of left)
      await closeItem(db, id, { state: "withdrawn", by: actorOf(who.signInName), at: clock() });
    await endSession(db, sessionId, clock());
    const seats = await readSeats(db, sessionId);
    const chairs = seats.filter(({ chair }) => chair).map(({ accountId }) => accountId);
    await announce(
      transaction,
      EVENTS.sessionClosed,
      {
        evaluationId,
        sessionId,
        title: session.title,
        members: seats.map(({ accountId }) => accountId),
        chairs,
      },
      { at: clock(), by: who.accountId },
    );
    note({ withdrawn: left.length });
    return done({});
  });
}

/** Work on a session that nobody else changes meanwhile. */
export async function inSession<T>(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  sessionId: string,
  action: string,
  work: (transaction: AuditedTransaction, session: SessionRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inEvaluation(context, who, { evaluationId, action, object: sessionId }, async (transaction) => {
    await lockSession(transaction.db, sessionId);
    const [session] = await readSessions(transaction.db, evaluationId, sessionId);
    return session === undefined ? refused(NO_SESSION) : work(transaction, session);
  });
}

/** Work on an item that still waits for its vote. */
export async function withItem<T>(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  itemId: string,
  action: string,
  work: (
    transaction: AuditedTransaction,
    row: ItemRow,
    unit: UnitOfEvaluation,
    session: SessionRow,
  ) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inEvaluation(context, who, { evaluationId, action, object: itemId }, async (transaction) => {
    const [seen] = await readItems(transaction.db, { evaluationId, itemId });
    if (seen === undefined) return refused(NO_ITEM);
    await lockSession(transaction.db, seen.session_id);
    const [row] = await readItems(transaction.db, { evaluationId, itemId });
    const [session] = await readSessions(transaction.db, evaluationId, seen.session_id);
    const unit = await unitIn(transaction.db, evaluationId, seen.round_id, seen.unit_version_id);
    if (row === undefined || session === undefined || !unit.ok) return refused(NO_ITEM);
    return row.state === "waiting" ? work(transaction, row, unit.value, session) : refused(ITEM_CLOSED);
  });
}

const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
export const NO_ITEM: Problem = {
  code: "not-found",
  message: { vi: "Không có nội dung này trong chương trình.", en: "There is no such item on the agenda." },
};
const NO_TERM: Problem = {
  code: "term-missing",
  message: {
    vi: "Lấy ý kiến bằng văn bản phải có thời hạn sau lúc bắt đầu.",
    en: "A vote by letter needs a term after its beginning.",
  },
};
const NO_MEMBERS: Problem = {
  code: "council-empty",
  message: {
    vi: "Chưa có ai giữ vai trò thành viên hoặc chủ tịch hội đồng trong kỳ này.",
    en: "Nobody holds the role of member or chair in this evaluation.",
  },
  suggestion: {
    vi: "Cơ quan thường trực giao vai trò ở trang Tài khoản.",
    en: "The reform office gives roles on the page Accounts.",
  },
};
const NO_AGENDA: Problem = {
  code: "agenda-empty",
  message: {
    vi: "Chương trình chưa có nội dung nào để biểu quyết.",
    en: "The agenda has nothing to vote on.",
  },
};
const FACTS_MISSING: Problem = {
  code: "facts-missing",
  message: {
    vi: "Còn dữ kiện chưa ghi: chưa tính được điểm.",
    en: "Facts are missing: no points follow from them.",
  },
};
function motionKnown({ proposedBy }: MotionRow): Problem {
  return {
    code: "motion-known",
    message: {
      vi: `Đã có phương án với đúng các dữ kiện này (${proposedBy}).`,
      en: `There is a motion with the very same facts (${proposedBy}).`,
    },
    suggestion: {
      vi: "Biểu quyết phương án đó, hoặc đề xuất dữ kiện khác.",
      en: "Vote on that motion, or propose other facts.",
    },
  };
}
const ITEM_CLOSED: Problem = {
  code: "item-closed",
  message: { vi: "Nội dung này đã được kiểm phiếu hoặc đã rút.", en: "This item was counted or withdrawn." },
};
export const SESSION_OVER: Problem = {
  code: "session-not-open",
  message: { vi: "Phiên này chưa mở hoặc đã kết thúc.", en: "This session is not open." },
};
