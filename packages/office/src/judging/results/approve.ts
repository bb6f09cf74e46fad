import type { EvaluationId } from "@thang-diem/engine";
import type { OpenPoint } from "@thang-diem/contract";
import {
  inEvaluation,
  lockEvaluation,
  readRoundsOf,
  setStatus,
  unheldPhases,
} from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { takePhotograph } from "@thang-diem/press/publication";
import { lockPin } from "@thang-diem/press/rounds";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { forThread } from "@thang-diem/platform/threads";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { resultToApprove, type ResultToApprove } from "./in-thread.ts";
import { settleReopenings } from "../reopening/index.ts";
import { type Confirmation, notConfirmed, passedOver, phasesInWords } from "./passed-over.ts";
import { insertApproval, readApprovals } from "./store.ts";

/**
 * The chair approves the whole result of an evaluation, by the hash of what was shown. Refused with everything that is
 * still open, when something changed since it was shown, and when phases of the calendar are passed over without a
 * reason. The files that the result is computed from are kept: what is published, then and later, is computed from them
 * and from nothing else.
 */
export async function approveResult(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { shown, ...confirmation }: Confirmation & { readonly shown: string },
): Promise<Outcome<{ readonly number: number; readonly sha256: string }>> {
  const { clock } = context;
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "result.approve", object: evaluationId, refusalLeavesLine: true },
    async (transaction) => {
      const { db, note } = transaction;
      const status = await lockEvaluation(db, evaluationId);
      if (status === undefined) return refused(NO_EVALUATION);
      if (status !== "open") return refused(NOT_OPEN);
      // Whoever imports figures meanwhile waits, and is refused when this is done.
      for (const { id } of await readRoundsOf(db, evaluationId)) await lockPin(db, id);
      const result = await resultToApprove(forThread(context), evaluationId);
      const [at, by] = [clock(), actorOf(who.signInName)];
      const unheld = await unheldPhases(db, evaluationId, at);
      const refusal = whyNot(result, shown) ?? notConfirmed(unheld, confirmation);
      if (refusal !== undefined) return refused(refusal);
      const { sha256 } = result;
      const passed = passedOver(unheld, confirmation);
      const number = ((await readApprovals(db, evaluationId))[0]?.number ?? 0) + 1;
      await insertApproval(db, {
        evaluationId,
        number,
        sha256,
        by,
        name: who.fullName,
        at,
        passedOver: passed,
      });
      for (const { round, asFiles } of result.rounds)
        await takePhotograph(transaction, round.id, asFiles, at);
      await settleReopenings(db, evaluationId, ["whole"], at);
      await setStatus(db, evaluationId, "approved");
      await announce(
        transaction,
        EVENTS.resultApproved,
        { evaluationId, number, passedOver: phasesInWords(passed) },
        { at, by: who.accountId },
      );
      note({
        number,
        sha256,
        ...(passed && { passedOver: passed }),
        rounds: result.rounds.map((each) => ({ round: each.round.code, inputs: each.sha256 })),
      });
      return done({ number, sha256 });
    },
  );
}

function whyNot({ rounds, sha256 }: ResultToApprove, shown: string): Problem | undefined {
  const open: readonly OpenPoint[] = rounds.flatMap((round) => round.open);
  const faults = rounds.flatMap((round) => round.faults);
  if (open.length + faults.length > 0) {
    return {
      code: "result-open",
      message: {
        vi: `Chưa phê duyệt được: còn ${open.length + faults.length} nội dung chưa xong.`,
        en: `Cannot be approved yet: ${open.length + faults.length} points are open.`,
      },
      suggestion: {
        vi: "Xử lý từng nội dung trong danh sách rồi phê duyệt lại.",
        en: "Settle each point on the list, then approve again.",
      },
      details: { open, computing: faults },
    };
  }
  if (shown === sha256) return undefined;
  return {
    code: "result-changed",
    message: {
      vi: "Kết quả đã thay đổi từ lúc bạn mở trang.",
      en: "The result changed since you opened the page.",
    },
    suggestion: { vi: "Xem lại bảng kết quả rồi phê duyệt.", en: "Look at the table again, then approve." },
    details: { sha256 },
  };
}

const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
const NOT_OPEN: Problem = {
  code: "result-not-open",
  message: {
    vi: "Kết quả đã được phê duyệt hoặc kỳ đánh giá chưa mở.",
    en: "The result is approved already, or the evaluation is not open.",
  },
};
