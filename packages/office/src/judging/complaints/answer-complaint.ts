import type { ComplaintOutcome } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { barsOf } from "../../preparing/duties/index.ts";
import { inEvaluation, lockEvaluation, unitIn } from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { putAnswer, readComplaints } from "./store.ts";

export interface ToAnswer {
  readonly complaintId: string;
  readonly outcome: ComplaintOutcome;
  readonly answer: string;
  /** "" where none was written: the portal then prints the Vietnamese one. */
  readonly answerEn: string;
}

/**
 * Says what becomes of a complaint, with the reason, once: it is told to the unit and published. Nobody answers for the
 * own unit, nor for one towards which a conflict was declared.
 */
export async function answerComplaint(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { complaintId, outcome, answer, answerEn }: ToAnswer,
): Promise<Outcome<Record<string, never>>> {
  const work = { evaluationId, action: "complaint.answer", object: complaintId, refusalLeavesLine: true };
  return inEvaluation(context, who, work, async (transaction) => {
    const { db, note } = transaction;
    await lockEvaluation(db, evaluationId);
    const complaint = (await readComplaints(db, evaluationId)).find(({ id }) => id === complaintId);
    if (complaint === undefined) return refused(NO_COMPLAINT);
    const { roundId, unitVersionId, item, number, edition } = complaint;
    const found = await unitIn(db, evaluationId, roundId, unitVersionId);
    if (!found.ok) return found;
    const unit = found.value;
    const bars = await barsOf(db, evaluationId, [who.accountId]);
    if (bars(who.accountId, unit) !== undefined) return refused(BARRED);
    if (complaint.answer !== null) return refused(ANSWERED);
    const at = context.clock();
    await putAnswer(db, complaintId, { outcome, answer, answerEn, by: actorOf(who.signInName), at });
    const about = { complaintId, complaintNumber: number ?? 0, edition: edition ?? 0, item, outcome };
    await announce(
      transaction,
      EVENTS.complaintAnswered,
      { evaluationId, unit, ...about, answer: { vi: answer, en: answerEn || answer } },
      { at, by: who.accountId },
    );
    note({ number, unit: unitVersionId, item, outcome, answer });
    return done({});
  });
}

const NO_COMPLAINT: Problem = {
  code: "not-found",
  message: { vi: "Không có kiến nghị này.", en: "There is no such complaint." },
};
const ANSWERED: Problem = {
  code: "complaint-answered",
  message: {
    vi: "Kiến nghị này đã được trả lời; câu trả lời trước được giữ nguyên.",
    en: "This complaint has an answer already, which stays as it is.",
  },
};
const BARRED: Problem = {
  code: "own-unit",
  message: {
    vi: "Bạn thuộc đơn vị này hoặc đã khai xung đột lợi ích nên không trả lời kiến nghị của đơn vị.",
    en: "You belong to this unit or have declared a conflict, so you do not answer its complaint.",
  },
  suggestion: {
    vi: "Người khác của cơ quan thường trực, hoặc thư ký hội đồng, trả lời.",
    en: "Somebody else of the reform office, or the council's secretary, answers.",
  },
};
