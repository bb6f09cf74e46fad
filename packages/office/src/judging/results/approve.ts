import type { OpenPoint } from "@thang-diem/contract";
import { inEvaluation, setStatus, unitIn } from "../../preparing/evaluations/index.ts";
import { putFigures } from "@thang-diem/press/figures";
import { announce, EVENTS } from "../../people/notices/index.ts";
import type { Figure } from "@thang-diem/press/publication";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { placeOf } from "@thang-diem/platform/threads";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { resultToApprove, type ResultToApprove } from "./in-thread.ts";
import {
  insertApproval,
  insertReopening,
  lockEvaluation,
  readApprovals,
  settleReopenings,
  withdrawApproval,
} from "./store.ts";
import { dropDecision } from "../standing/index.ts";

/** Figures that an approval writes, among the runs that write figures. */
export const APPROVED = "council";

/**
 * The chair approves the whole result of an evaluation, by the hash of what was shown. Refused with everything that is
 * still open, and when something changed since it was shown. What stands becomes the figures that are published.
 */
export async function approveResult(
  context: SignInContext,
  who: SignedIn,
  evaluationId: string,
  shown: string,
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
      const own = new Map<string, Figure[]>();
      const result = await resultToApprove(placeOf(context), evaluationId, (roundId, figures) =>
        own.set(roundId, [...(own.get(roundId) ?? []), ...figures]),
      );
      const refusal = whyNot(result, shown);
      if (refusal !== undefined) return refused(refusal);
      const { sha256 } = result;
      const [at, by] = [clock(), actorOf(who.signInName)];
      const number = ((await readApprovals(db, evaluationId))[0]?.number ?? 0) + 1;
      await insertApproval(db, { evaluationId, number, sha256, by, name: who.fullName, at });
      for (const { round } of result.rounds)
        await putFigures(transaction, {
          roundId: round.id,
          kind: APPROVED,
          title: `Phê duyệt lần ${number}`,
          sha256,
          actor: by,
          at,
          figures: own.get(round.id) ?? [],
        });
      await settleReopenings(db, evaluationId, ["whole"], at);
      await setStatus(db, evaluationId, "approved");
      await announce(transaction, EVENTS.resultApproved, { evaluationId, number }, { at, by: who.accountId });
      note({
        number,
        sha256,
        figures: result.rounds.map(({ round }) => ({
          round: round.code,
          figures: own.get(round.id)?.length ?? 0,
        })),
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

export interface ToReopen {
  /** One item of one unit; the whole result without it. */
  readonly item?: { readonly roundId: string; readonly unitId: string; readonly item: string };
  readonly reason: string;
  /** Printed with a correction in its English pages. */
  readonly reasonEn: string;
}

/** The chair opens an item again before the approval, or the whole result after it; after publication what follows is a correction. */
export async function reopenResult(
  context: SignInContext,
  who: SignedIn,
  evaluationId: string,
  { item, reason, reasonEn }: ToReopen,
): Promise<Outcome<{ readonly scope: "item" | "whole" | "correction" }>> {
  const { clock } = context;
  return inEvaluation(
    context,
    who,
    {
      evaluationId,
      action: "result.reopen",
      object: item === undefined ? evaluationId : `${item.unitId} ${item.item}`,
      refusalLeavesLine: true,
    },
    async (transaction) => {
      const { db, note } = transaction;
      const status = await lockEvaluation(db, evaluationId);
      if (status === undefined) return refused(NO_EVALUATION);
      const scope = scopeOf(status, item !== undefined);
      if (scope === undefined) return refused(item === undefined ? NOTHING_TO_REOPEN : WHOLE_ONLY);
      const [at, by] = [clock(), actorOf(who.signInName)];
      const reopeningId = newId(at);
      await insertReopening(db, {
        id: reopeningId,
        evaluation_id: evaluationId,
        scope,
        round_id: item?.roundId ?? null,
        unit_version_id: item?.unitId ?? null,
        item: item?.item ?? null,
        reason,
        reason_en: reasonEn,
        reopened_by: by,
        reopened_name: who.fullName,
        reopened_at: at,
      });
      if (item !== undefined) await dropDecision(db, item, at);
      else {
        await withdrawApproval(db, evaluationId, { by, at, reason });
        await setStatus(db, evaluationId, "open");
      }
      const unit = item && (await unitIn(db, evaluationId, item.roundId, item.unitId));
      if (item === undefined)
        await announce(
          transaction,
          EVENTS.resultReopened,
          { evaluationId, reopeningId, reason },
          { at, by: who.accountId },
        );
      else if (unit?.ok)
        await announce(
          transaction,
          EVENTS.itemReopened,
          { evaluationId, reopeningId, unit: unit.value, item: item.item, reason },
          { at, by: who.accountId },
        );
      note({ scope, reason });
      return done({ scope });
    },
  );
}

function scopeOf(status: string, single: boolean): "item" | "whole" | "correction" | undefined {
  if (single) return status === "open" ? "item" : undefined;
  return status === "approved" ? "whole" : status === "published" ? "correction" : undefined;
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
const NOTHING_TO_REOPEN: Problem = {
  code: "result-not-approved",
  message: {
    vi: "Kết quả chưa được phê duyệt nên không cần mở lại.",
    en: "The result is not approved, so there is nothing to re-open.",
  },
};
const WHOLE_ONLY: Problem = {
  code: "result-approved",
  message: {
    vi: "Kết quả đã phê duyệt: phải mở lại toàn bộ trước, sau đó mới mở lại từng tiêu chí.",
    en: "The result is approved: re-open the whole first, then single items.",
  },
};
