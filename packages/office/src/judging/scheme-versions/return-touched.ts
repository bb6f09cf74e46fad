import { fieldFault } from "@thang-diem/contract";
import type { EvaluationId, Scheme } from "@thang-diem/engine";
import { addExtension, phaseState, type RoundOfEvaluation } from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { fromVietnamMinute } from "../../preparing/opening/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { lockUnit, setReturned, signOffNow } from "../self-assessment/index.ts";
import { fieldsWrong } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { type TouchedUnit, touchedUnits } from "./touched.ts";

export interface ReturnByVersion {
  readonly evaluationId: EvaluationId;
  readonly round: RoundOfEvaluation;
  readonly after: Scheme;
  readonly reason: string;
  /** Ids of the units that the approver saw on the list. */
  readonly seen: readonly string[];
  /** Until which minute in Viet Nam units have time whose self-assessment is over; "" for none. */
  readonly closesAt: string;
  readonly by: string;
  readonly at: Date;
}

/** What approval will do: nothing of it is written yet. */
export interface PlannedReturns {
  readonly touched: readonly TouchedUnit[];
  readonly until: Date | undefined;
}

/**
 * Which sign-offs the new version of a scheme makes untrue. Refused, before anything is written,
 * when the list is another one than the approver saw, and when units would be left without time
 * to complete their form.
 */
export async function planReturns(
  db: Database["db"],
  { evaluationId, round, after, seen, closesAt, at }: ReturnByVersion,
): Promise<Outcome<PlannedReturns>> {
  const touched = await touchedUnits(db, round, after);
  const ids = touched.map(({ unit }) => unit.unitVersionId);
  if (ids.toSorted().join("\n") !== [...new Set(seen)].toSorted().join("\n"))
    return refused({ ...LIST_MOVED, details: { units: ids } });
  const until = closesAt === "" ? undefined : fromVietnamMinute(closesAt);
  if (until !== undefined && !(until > at))
    return refused(
      fieldsWrong([fieldFault("closesAt", Number.isNaN(until.getTime()) ? "time-form" : "time-not-later")]),
    );
  for (const { unit } of touched) {
    if (
      until === undefined &&
      (await phaseState(db, evaluationId, "self-assessment", at, unit)).state !== "open"
    )
      return refused(fieldsWrong([fieldFault("closesAt", "time-missing")]));
  }
  return done({ touched, until });
}

/**
 * Returns them, inside the transaction that approves the version. What was typed stays,
 * and so does what was signed.
 */
export async function returnTouched(
  transaction: AuditedTransaction,
  { touched, until }: PlannedReturns,
  { evaluationId, round, after, reason, by, at }: ReturnByVersion,
): Promise<void> {
  const { db, note } = transaction;
  for (const { unit, items } of touched) {
    await lockUnit(db, unit);
    const standing = await signOffNow(db, unit);
    if (standing === undefined) continue;
    const { closesAt } = await phaseState(db, evaluationId, "self-assessment", at, unit);
    if (until !== undefined && (closesAt === undefined || until > closesAt))
      await addExtension(db, {
        id: newId(at),
        evaluation_id: evaluationId,
        round_id: round.id,
        unit_version_id: unit.unitVersionId,
        kind: "self-assessment",
        closes_at: until,
        reason,
        given_by: by,
        given_at: at,
      });
    const codes = items.map(({ item }) => item).join(", ");
    await setReturned(db, unit, standing.number, {
      by,
      at,
      reason: `Bộ tiêu chí chuyển sang bản ${after.version}: ${reason}. Tiêu chí bị ảnh hưởng: ${codes}.`,
    });
    await announce(
      transaction,
      EVENTS.claimReturnedByVersion,
      { evaluationId, unit, number: standing.number, version: after.version, items: codes },
      { at },
    );
  }
  note({
    returned: touched.map(({ unit, items }) => ({
      unit: unit.unitVersionId,
      items: items.map(({ item, why }) => `${item} ${why}`),
    })),
  });
}

const LIST_MOVED: Problem = {
  code: "returns-changed",
  message: {
    vi: "Danh sách đơn vị phải hoàn thiện lại đã khác với danh sách bạn đã xem.",
    en: "The list of units to be returned is no longer the one that you have seen.",
  },
  suggestion: { vi: "Xem lại danh sách rồi phê duyệt.", en: "Look at the list again, then approve." },
};
