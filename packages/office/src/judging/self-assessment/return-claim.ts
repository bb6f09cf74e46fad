import { inEvaluation, phaseClosed, phaseState, unitIn } from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { openUnit, type UnitPlace } from "./access.ts";
import { EVENTS } from "./events.ts";
import { tell } from "./news.ts";
import { setDocument, setReturned, signOffNow } from "./sign-offs/index.ts";
import { lockUnit } from "./store.ts";

/**
 * Opens a signed form for correction; what was signed stays as it was signed, the next sign-off has
 * the next number.
 */
export async function returnClaim(
  context: SignInContext,
  who: SignedIn,
  place: UnitPlace,
  reason: string,
): Promise<Outcome<true>> {
  const found = await unitIn(context.database.db, place.evaluationId, place.roundId, place.unitVersionId);
  if (!found.ok) return found;
  const unit = found.value;
  const returned = await inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action: "claim.return", object: unit.unitVersionId },
    async (transaction): Promise<Outcome<true>> => {
      const { db, note } = transaction;
      await lockUnit(db, unit);
      const standing = await signOffNow(db, unit);
      if (standing === undefined) return refused(NOT_SIGNED);
      await setReturned(db, unit, standing.number, {
        by: actorOf(who.signInName),
        at: context.clock(),
        reason,
      });
      await announce(
        transaction,
        EVENTS.claimReturned,
        { evaluationId: unit.evaluationId, unit, number: standing.number, reason },
        { at: context.clock(), by: who.accountId },
      );
      note({ number: standing.number, reason });
      return done(true);
    },
  );
  if (returned.ok) tell(unit, { kind: "state" });
  return returned;
}

/**
 * Number and date of the paper report that came back with the leader's signature;
 * with a scan of it they stand when the phase is over.
 */
export async function recordDocument(
  context: SignInContext,
  who: SignedIn,
  place: UnitPlace,
  document: { readonly number: string; readonly date: string },
): Promise<Outcome<true>> {
  const opened = await openUnit(context.database.db, who, "claim.sign", place);
  if (!opened.ok) return opened;
  const { unit } = opened.value;
  const recorded = await inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action: "claim.document", object: unit.unitVersionId },
    async ({ db, note }): Promise<Outcome<true>> => {
      await lockUnit(db, unit);
      const standing = await signOffNow(db, unit);
      if (standing === undefined) return refused(NOT_SIGNED);
      const phase = await phaseState(db, unit.evaluationId, "self-assessment", context.clock(), unit);
      if (standing.documentSha256 !== "" && phase.state !== "open")
        return refused(phaseClosed("self-assessment", phase));
      await setDocument(db, unit, standing.number, document);
      note({ signOff: standing.number, ...document });
      return done(true);
    },
  );
  if (recorded.ok) tell(unit, { kind: "state" });
  return recorded;
}

const NOT_SIGNED: Problem = {
  code: "claim-not-signed",
  message: {
    vi: "Đơn vị chưa ký gửi bản tự chấm điểm này.",
    en: "The unit has not signed this self-assessment.",
  },
};
