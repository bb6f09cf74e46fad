import type { EvaluationId, RoundId } from "@thang-diem/engine";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { ProblemError } from "@thang-diem/platform/problems";
import { lockPin, setHeldBy } from "./store.ts";

/**
 * From here the round belongs to an evaluation: its figures are written by their owners,
 * and it is published by approval alone. Inside the transaction that opens the evaluation.
 * @throws ProblemError when it is published already, or belongs to another evaluation
 */
export async function holdRound(
  { db }: AuditedTransaction,
  roundId: RoundId,
  evaluationId: EvaluationId,
): Promise<void> {
  const pin = await lockPin(db, roundId);
  if (pin === undefined) throw new Error(`there is no round ${roundId}`);
  if (pin.heldBy === evaluationId) return;
  if (pin.published || pin.heldBy !== undefined)
    throw new ProblemError({
      code: "round-taken",
      message: {
        vi: "Bảng đánh giá này đã công bố hoặc thuộc một kỳ đánh giá khác.",
        en: "This round is published already, or belongs to another evaluation.",
      },
      suggestion: {
        vi: "Đổi mã chuỗi ở bước “Bảng đánh giá” rồi mở lại.",
        en: 'Change the series in the step "Rounds", then open again.',
      },
    });
  await setHeldBy(db, roundId, evaluationId);
}
