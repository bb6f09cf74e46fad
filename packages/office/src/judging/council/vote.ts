import { randomBytes } from "node:crypto";
import { countedVote, type CountedVote } from "@thang-diem/contract";
import { type EvaluationId, Exact } from "@thang-diem/engine";
import { scoreFacts } from "../appraisal/index.ts";
import { barsOf } from "../../preparing/duties/index.ts";
import {
  lockEvaluation,
  readRoundsOf,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { settleReopenedItem } from "../reopening/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { countVotes, type Voter } from "./count-votes.ts";
import { SESSION_OVER, withItem } from "./prepare.ts";
import {
  closeItem,
  forgetChoices,
  type ItemRow,
  type MotionRow,
  putVote,
  readMotions,
  readSeats,
  readVotes,
  replaceDecision,
  type SeatRow,
  scoreMotion,
  type SessionRow,
  setPresent,
  type VoteRow,
} from "./store.ts";

/** As many as a key has: the number that the log keeps of a secret vote cannot be guessed. */
const SEAL_BYTES = 32;

/** One vote a person, changeable until the count. Whoever votes takes part, in the room or by letter. */
export async function castVote(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  itemId: string,
  choice: string,
): Promise<Outcome<Record<string, never>>> {
  const { clock } = context;
  return withItem(
    context,
    who,
    evaluationId,
    itemId,
    "council.vote",
    async ({ db, note }, _row, unit, session) => {
      if (session.state !== "open") return refused(SESSION_OVER);
      if (session.ends_at !== null && clock() >= session.ends_at) return refused(TERM_OVER);
      const seat = (await readSeats(db, session.id)).find(({ accountId }) => accountId === who.accountId);
      if (seat === undefined) return refused(NOT_A_MEMBER);
      if ((await barsOf(db, evaluationId, [who.accountId]))(who.accountId, unit) !== undefined)
        return refused(BARRED);
      if (choice !== "abstain" && !(await readMotions(db, [itemId])).some(({ id }) => id === choice))
        return refused(NO_MOTION);
      await putVote(
        db,
        { itemId, accountId: who.accountId, motionId: choice === "abstain" ? null : choice },
        clock(),
        session.secret ? randomBytes(SEAL_BYTES).toString("hex") : undefined,
      );
      if (!seat.present) await setPresent(db, session.id, who.accountId, true);
      if (!session.secret) note({ choice });
      return done({});
    },
  );
}

/**
 * The secretary closes the vote on an item: what it comes to is counted, and what was carried becomes
 * the council's decision.
 */
export async function countItem(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  itemId: string,
  reason: string,
): Promise<Outcome<CountedVote>> {
  const { clock } = context;
  return withItem(
    context,
    who,
    evaluationId,
    itemId,
    "council.count",
    async ({ db, note }, row, unit, session) => {
      if (session.state !== "open") return refused(SESSION_OVER);
      if ((await lockEvaluation(db, evaluationId)) !== "open") return refused(RESULT_APPROVED);
      const [motions, votes, seats] = [
        await readMotions(db, [itemId]),
        await readVotes(db, [itemId]),
        await readSeats(db, session.id),
      ];
      const voters = await votersOf(db, evaluationId, unit, session, seats, votes);
      if (
        session.ends_at !== null &&
        clock() < session.ends_at &&
        voters.some(({ barred, present }) => !barred && !present)
      )
        return refused(TERM_RUNS);
      const counted = countVotes({
        voters,
        votes: new Map(votes.map(({ accountId, motionId }) => [accountId, motionId ?? "abstain"])),
        motions: motions.map(({ id }) => id),
        rules: rulesOf(session),
      });
      const carried = motions.find(({ id }) => id === counted.outcome.carried);
      const at = clock();
      const decisionId =
        carried &&
        (await decide(db, { evaluationId, unit, row, motion: carried, session, counted, reason, at }));
      await closeItem(db, itemId, {
        state: carried === undefined ? "undecided" : "decided",
        counted: countedVote.parse(counted),
        ...(decisionId !== undefined && { decisionId }),
        by: actorOf(who.signInName),
        at,
      });
      if (session.secret) await forgetChoices(db, itemId);
      note({
        unit: unit.unitVersionId,
        item: row.item,
        counted,
        ...(carried && { motion: carried.kind, facts: carried.facts }),
      });
      return done(counted);
    },
  );
}

function rulesOf({ rules }: SessionRow): Parameters<typeof countVotes>[0]["rules"] {
  const { quorumShare, majorityShare } = rules;
  return { ...rules, quorumShare: Exact.of(quorumShare), majorityShare: Exact.of(majorityShare) };
}

/** In a meeting whoever is in the room; by letter whoever sent a vote. */
async function votersOf(
  db: Database["db"],
  evaluationId: EvaluationId,
  unit: UnitOfEvaluation,
  session: SessionRow,
  seats: readonly SeatRow[],
  votes: readonly VoteRow[],
): Promise<Voter[]> {
  const bars = await barsOf(
    db,
    evaluationId,
    seats.map(({ accountId }) => accountId),
  );
  const voted = new Set(votes.map(({ accountId }) => accountId));
  return seats.map(({ accountId, chair, present }) => ({
    id: accountId,
    chair,
    barred: bars(accountId, unit) !== undefined,
    present: session.kind === "letter" ? voted.has(accountId) : present,
  }));
}

interface ToDecide {
  readonly evaluationId: EvaluationId;
  readonly unit: UnitOfEvaluation;
  readonly row: ItemRow;
  readonly motion: MotionRow;
  readonly session: SessionRow;
  readonly counted: CountedVote;
  readonly reason: string;
  readonly at: Date;
}

/** The facts of the motion that was carried stand from here; the points follow from the rule, now. */
async function decide(
  db: Database["db"],
  { evaluationId, unit, row, motion, reason, at }: ToDecide,
): Promise<string> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === unit.roundId);
  const scheme = await schemeOf(db, round?.schemeHash ?? "");
  const item = scheme.items.get(row.item);
  if (item === undefined) throw new Error(`the scheme has no item ${row.item}`);
  const { status, points, maximum } = await scoreFacts(db, scheme, unit, item, motion.facts);
  await scoreMotion(db, motion.id, { status, points, maximum });
  const id = newId(at);
  const sidedWith = motion.kind === "unit" || motion.kind === "appraisal" ? motion.kind : "neither";
  await replaceDecision(db, unit, {
    id,
    item: row.item,
    sidedWith,
    facts: motion.facts,
    status,
    points,
    maximum,
    reason,
    by: "Hội đồng thẩm định",
    at,
  });
  await settleReopenedItem(
    db,
    { roundId: unit.roundId, unitVersionId: unit.unitVersionId, item: row.item },
    at,
  );
  return id;
}

const RESULT_APPROVED: Problem = {
  code: "result-approved",
  message: {
    vi: "Kết quả đã phê duyệt: chủ tịch phải mở lại trước khi hội đồng quyết định khác.",
    en: "The result is approved: the chair re-opens it before the council decides anew.",
  },
};
const TERM_OVER: Problem = {
  code: "term-over",
  message: { vi: "Đã hết hạn gửi ý kiến.", en: "The term of this vote is over." },
};
const TERM_RUNS: Problem = {
  code: "term-runs",
  message: {
    vi: "Chưa hết hạn và còn người chưa gửi ý kiến: chưa kiểm phiếu được.",
    en: "The term runs and some have not voted: it cannot be counted yet.",
  },
};
const NOT_A_MEMBER: Problem = {
  code: "forbidden",
  message: {
    vi: "Bạn không có trong danh sách hội đồng khi phiên này mở.",
    en: "You were not on the council's list when this session opened.",
  },
};
const BARRED: Problem = {
  code: "forbidden",
  message: {
    vi: "Bạn không biểu quyết nội dung này: đơn vị của bạn hoặc bạn đã khai xung đột lợi ích.",
    en: "You do not vote on this: it is your own unit, or you declared a conflict.",
  },
};
const NO_MOTION: Problem = {
  code: "not-found",
  message: { vi: "Không có phương án này.", en: "There is no such motion." },
};
