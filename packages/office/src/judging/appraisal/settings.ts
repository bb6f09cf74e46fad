import type { EvaluationId, Exact, ItemCode, Scheme } from "@thang-diem/engine";
import { isWithin, settingsOf } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";

export interface AppraisalSettings {
  /** Whether two seats judge an item without seeing each other. */
  readonly isBlind: (scheme: Scheme, item: ItemCode) => boolean;
  /** Two blind findings that differ by more than this share of the item's maximum are too far apart. */
  readonly gapShare: Exact;
  /** Share of accepted findings that is checked again. */
  readonly recheckShare: Exact;
}

/** How the evaluation appraises, as its plan says. */
export async function appraisalSettings(
  db: Database["db"],
  evaluationId: EvaluationId,
): Promise<AppraisalSettings> {
  const { blindItems, gap, recheckShare } = await settingsOf(db, evaluationId);
  const codes = blindItems === "none" ? [] : blindItems === "all" ? [""] : blindItems;
  return {
    isBlind: (scheme, item) => codes.some((code) => isWithin(scheme, item, code)),
    gapShare: gap,
    recheckShare,
  };
}
