import { dayInVietnam } from "@thang-diem/presentation";
import type { EditionApproval, PassedOver } from "@thang-diem/contract";
import type { Bilingual, EvaluationId } from "@thang-diem/engine";
import { readRoundsOf } from "../../preparing/evaluations/index.ts";
import { atPlace, beside, type ThreadPlace } from "@thang-diem/platform/threads";
import { publishApproved } from "@thang-diem/press/publication";
import { readReopenings } from "../reopening/index.ts";
import { stepsPassedOver } from "./passed-over.ts";
import { type Approval, type JobEdition, readApprovals } from "./store.ts";

export interface EditionsToPublish {
  readonly evaluationId: EvaluationId;
  readonly actor: string;
  readonly publishedOn: string;
  /** Folder with one folder an edition. */
  readonly editions: string;
  /** Why there is a correction; without it the reason for which the result was opened again. */
  readonly reason: Bilingual | undefined;
  /** Of the calendar at the moment of publication, besides what the approval passed over. */
  readonly passedOver: PassedOver | undefined;
}

export interface MadeEditions {
  readonly faults: readonly Bilingual[];
  readonly made: readonly JobEdition[];
}

/** Rounds to publish, or those that are. */
export type JobProgress =
  | { readonly total: number }
  | { readonly finished: number; readonly editions: readonly JobEdition[] };

/**
 * The rounds of an approved evaluation as editions, made in a thread from what the approval kept and from nothing else.
 * An edition that stands already is kept, so a publication that was cut off is simply done again.
 */
export const publishEditions = beside(import.meta.url, "publishEditionsHere", publishEditionsHere, {
  lane: "own",
});

export function publishEditionsHere(
  place: ThreadPlace,
  { evaluationId, actor, publishedOn, editions, reason: given, passedOver }: EditionsToPublish,
  tell: (progress: JobProgress) => void,
): Promise<MadeEditions> {
  return atPlace(place, async ({ database }) => {
    const { db } = database;
    const rounds = await readRoundsOf(db, evaluationId);
    const approved = (await readApprovals(db, evaluationId)).find(
      ({ withdrawn_at }) => withdrawn_at === null,
    );
    if (approved === undefined) return { faults: [NOT_APPROVED], made: [] };
    const reopenings = await readReopenings(db, evaluationId);
    const correction = reopenings.find(
      ({ scope, settled_at }) => scope === "correction" && settled_at === null,
    );
    const reason =
      given ?? (correction && { vi: correction.reason, en: correction.reason_en || correction.reason });
    const approval = approvalTold(approved, passedOver);
    const made: JobEdition[] = [];
    tell({ total: rounds.length });
    for (const round of rounds) {
      const published = await publishApproved(database, round.id, approval, {
        actor,
        editions,
        publishedOn,
        ...(reason && { reason }),
      });
      if (published.outcome === "refused") return { faults: published.faults, made };
      made.push({
        roundId: round.id,
        editionId: published.id,
        outcome: published.outcome,
        fingerprint: published.fingerprint,
      });
      tell({ finished: made.length, editions: [...made] });
    }
    return { faults: [], made };
  });
}

/** What an edition says of the approval that it rests on, and of what nobody waited for. */
function approvalTold(
  { number, content_sha256, approved_name, approved_at, passedOver }: Approval,
  atPublication: PassedOver | undefined,
): Omit<EditionApproval, "inputs"> {
  const steps = [
    ...stepsPassedOver("approval", passedOver),
    ...stepsPassedOver("publication", atPublication),
  ];
  const on = dayInVietnam(approved_at);
  const [year, month, day] = on.split("-");
  return {
    number,
    sha256: content_sha256,
    on,
    sentence: {
      vi: `${approved_name} phê duyệt kết quả lần ${number}, ngày ${day}/${month}/${year}.`,
      en: `The result was approved by ${approved_name} on ${on} (approval ${number}).`,
    },
    ...(steps.length > 0 && { passedOver: steps }),
  };
}

const NOT_APPROVED: Bilingual = {
  vi: "Kết quả không còn được phê duyệt: chủ tịch hội đồng đã mở lại. Phê duyệt lại rồi công bố.",
  en: "The result is no longer approved: the chair opened it again. Approve it again, then publish.",
};
