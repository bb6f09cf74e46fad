import type { EvaluationId } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { readReopenings } from "../reopening/index.ts";
import { type Complaint, readComplaints } from "./store.ts";

export interface StandingComplaint extends Complaint {
  /** It was accepted about an item of an edition, and the chair has not opened that item again since it was filed. */
  readonly toCorrect: boolean;
}

/** Every complaint of an evaluation, oldest first, and whether a correction is still owed for it. */
export async function standingComplaints(
  db: Database["db"],
  evaluationId: EvaluationId,
): Promise<StandingComplaint[]> {
  const complaints = await readComplaints(db, evaluationId);
  if (complaints.length === 0) return [];
  const reopenings = await readReopenings(db, evaluationId);
  return complaints.map((complaint) => {
    const { outcome, edition, item, roundId, unitVersionId, sentAt } = complaint;
    const owed = outcome === "accepted" && edition !== null && item !== "";
    const openedAgain = reopenings.some(
      (opened) =>
        opened.item === item &&
        opened.round_id === roundId &&
        opened.unit_version_id === unitVersionId &&
        opened.reopened_at >= sentAt,
    );
    return { ...complaint, toCorrect: owed && !openedAgain };
  });
}
