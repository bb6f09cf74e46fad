import { evaluationSettings, type EvaluationSettings, USUAL_SETTINGS } from "@thang-diem/contract";
import { type EvaluationId, Exact } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { readPlanOf } from "./store.ts";

/** The thresholds of an evaluation, ready to compute with. */
export interface Settings {
  /** Items that two appraisers judge without seeing each other; a code stands for the item and everything below it. */
  readonly blindItems: EvaluationSettings["blindItems"];
  /**
   * Share of the item's maximum: two blind findings that differ by more are too far apart (held in
   * `judging/appraisal/find.ts`).
   */
  readonly gap: Exact;
  readonly recheckShare: Exact;
  /** At least this share of the members must take part. */
  readonly quorumShare: Exact;
  /** The share of `majorityOf` that must be for it, reached or passed. */
  readonly majorityShare: Exact;
  readonly majorityOf: EvaluationSettings["majorityOf"];
  readonly majorityReach: EvaluationSettings["majorityReach"];
  readonly explanationDays: number;
  readonly complaintDays: number;
}

/**
 * The thresholds that the plan of an evaluation gives, the usual ones where it gives none.
 *
 * @example (await settingsOf(db, evaluationId)).gap.text // "1/5"
 */
export async function settingsOf(db: Database["db"], evaluationId: EvaluationId): Promise<Settings> {
  const plan = await readPlanOf(db, evaluationId);
  const given = typeof plan === "object" && plan !== null && "settings" in plan ? plan.settings : undefined;
  const read = evaluationSettings.safeParse({ ...USUAL_SETTINGS, ...(typeof given === "object" && given) });
  const {
    blindItems,
    gap,
    recheckShare,
    quorumShare,
    majorityShare,
    majorityOf,
    majorityReach,
    explanationDays,
    complaintDays,
  } = read.success ? read.data : USUAL_SETTINGS;
  return {
    blindItems,
    gap: Exact.of(gap),
    recheckShare: Exact.of(recheckShare),
    quorumShare: Exact.of(quorumShare),
    majorityShare: Exact.of(majorityShare),
    majorityOf,
    majorityReach,
    explanationDays,
    complaintDays,
  };
}
