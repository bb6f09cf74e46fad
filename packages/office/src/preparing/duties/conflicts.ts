import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { inEvaluation, unitIn } from "../evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { done, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { addConflict, addStatement } from "./store.ts";

/** Bars oneself from a unit, for a reason that the office reads. It holds from this moment and is not taken back. */
export async function declareConflict(
  context: SignInContext,
  who: SignedIn,
  {
    evaluationId,
    roundId,
    unitVersionId,
    reason,
  }: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
    readonly reason: string;
  },
): Promise<Outcome<{ done: true }>> {
  const unit = await unitIn(context.database.db, evaluationId, roundId, unitVersionId);
  if (!unit.ok) return unit;
  await inEvaluation(
    context,
    who,
    { evaluationId, action: "conflict.declare", object: unitVersionId },
    async (transaction) => {
      const { db, note } = transaction;
      await addConflict(
        db,
        evaluationId,
        { accountId: who.accountId, roundId, unitVersionId, reason, at: context.clock() },
        actorOf(who.signInName),
      );
      await announce(
        transaction,
        EVENTS.conflictDeclared,
        { evaluationId, unit: unit.value, accountId: who.accountId, person: who.fullName },
        { at: context.clock(), by: who.accountId },
      );
      note({ unit: unit.value.name });
    },
  );
  return done({ done: true });
}

/** "I have declared every conflict that I know of"; saying it twice changes nothing. */
export async function stateConflicts(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<{ done: true }> {
  await inEvaluation(
    context,
    who,
    { evaluationId, action: "conflict.state", object: who.accountId },
    ({ db }) => addStatement(db, evaluationId, who.accountId, context.clock()),
  );
  return { done: true };
}

export const NOT_STATED: Problem = {
  code: "conflicts-not-stated",
  message: {
    vi: "Trước khi mở hồ sơ, hãy khai các đơn vị mà bạn có xung đột lợi ích, rồi xác nhận.",
    en: "Before opening a file, declare the units towards which you have a conflict of interest, then confirm.",
  },
};
