import type { RoundId } from "@thang-diem/engine";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { lockPin, movePin } from "./store.ts";

export interface Repinning {
  readonly roundId: RoundId;
  /** The scheme that the round must still be pinned to. */
  readonly from: string;
  /** A scheme that is kept already. */
  readonly to: string;
  readonly reason: string;
  readonly proposedBy: string;
  /** Somebody else than the proposer. */
  readonly approvedBy: string;
  readonly at: Date;
}

/**
 * Pins an opened round to another scheme, inside the audited transaction of whoever approves it.
 * The former pin is kept for ever. Refused for a round that is published (its editions are corrected instead)
 * and when the pin has moved since.
 */
export async function repinRound(
  { db, note }: AuditedTransaction,
  { roundId, from, to, reason, proposedBy, approvedBy, at }: Repinning,
): Promise<Outcome<true>> {
  const pin = await lockPin(db, roundId);
  const problem =
    pin === undefined
      ? NO_ROUND
      : pin.published
        ? PUBLISHED
        : pin.approved !== undefined
          ? APPROVED
          : pin.schemeHash !== from
            ? PIN_MOVED
            : proposedBy === approvedBy
              ? SAME_PERSON
              : undefined;
  if (pin === undefined || problem !== undefined) return refused(problem ?? NO_ROUND);
  await movePin(db, {
    top_unit_id: pin.topUnit,
    round_id: roundId,
    number: pin.repinned + 1,
    scheme_hash: from,
    replaced_by: to,
    replaced_at: at,
    proposed_by: proposedBy,
    approved_by: approvedBy,
    reason,
  });
  note({ scheme: { from, to }, reason, proposedBy });
  return done(true);
}

const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng đánh giá này.", en: "There is no such round." },
};
const PUBLISHED: Problem = {
  code: "round-published",
  message: {
    vi: "Kết quả đã công bố: bộ tiêu chí không đổi được nữa.",
    en: "The result is published: its scheme cannot change any more.",
  },
  suggestion: { vi: "Công bố bản đính chính.", en: "Publish a correction." },
};
const APPROVED: Problem = {
  code: "round-approved",
  message: {
    vi: "Kết quả đã phê duyệt: bộ tiêu chí không đổi được nữa.",
    en: "The result is approved: its scheme cannot change any more.",
  },
  suggestion: {
    vi: "Chủ tịch hội đồng mở lại kết quả trước.",
    en: "The chair opens the result again first.",
  },
};
const PIN_MOVED: Problem = {
  code: "scheme-moved",
  message: {
    vi: "Bộ tiêu chí đang dùng không còn là bản mà đề nghị này thay thế.",
    en: "The scheme in use is no longer the one that this proposal replaces.",
  },
  suggestion: { vi: "Lập đề nghị mới trên bản đang dùng.", en: "Make a new proposal on the scheme in use." },
};
const SAME_PERSON: Problem = {
  code: "four-eyes",
  message: { vi: "Người đề nghị không tự phê duyệt.", en: "Whoever proposes does not approve." },
};
