import type { Bilingual } from "@thang-diem/engine";
import { readRoundsOf } from "../../preparing/evaluations/index.ts";
import { atPlace, beside, type ThreadPlace } from "@thang-diem/platform/threads";
import { publishRound } from "@thang-diem/press/publication";
import { roundContent } from "@thang-diem/press/rounds";
import { evaluationResult } from "./evaluation-result.ts";
import { type JobEdition, readApprovals, readReopenings } from "./store.ts";

export interface EditionsToPublish {
  readonly evaluationId: string;
  readonly actor: string;
  readonly publishedOn: string;
  /** Folder with one folder an edition. */
  readonly editions: string;
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
 * The rounds of an approved evaluation as editions, made in a thread. What was approved is what is published: anything
 * else is refused. An edition that stands already is kept, so a publication that was cut off is simply done again.
 */
export const publishEditions = beside(import.meta.url, "publishEditionsHere", publishEditionsHere, {
  lane: "own",
});

export function publishEditionsHere(
  place: ThreadPlace,
  { evaluationId, actor, publishedOn, editions }: EditionsToPublish,
  tell: (progress: JobProgress) => void,
): Promise<MadeEditions> {
  return atPlace(place, async ({ database, clock }) => {
    const { db } = database;
    const rounds = await readRoundsOf(db, evaluationId);
    const approved = (await readApprovals(db, evaluationId)).find(
      ({ withdrawn_at }) => withdrawn_at === null,
    );
    if (approved?.content_sha256 !== (await evaluationResult(database, evaluationId, clock())).sha256)
      return { faults: [CHANGED_SINCE], made: [] };
    const reopenings = await readReopenings(db, evaluationId);
    const correction = reopenings.find(
      ({ scope, settled_at }) => scope === "correction" && settled_at === null,
    );
    const reason = correction && { vi: correction.reason, en: correction.reason_en || correction.reason };
    const made: JobEdition[] = [];
    tell({ total: rounds.length });
    for (const round of rounds) {
      const content = await roundContent(database, round.id);
      const published = await publishRound(
        database,
        { ...content, head: { ...content.head, figureSources: true } },
        { actor, editions, publishedOn, ...(reason && { reason }) },
      );
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

const CHANGED_SINCE: Bilingual = {
  vi: "Số liệu đã thay đổi sau khi phê duyệt (ví dụ: nhập lại số liệu điều tra). Mở lại kết quả và phê duyệt lại.",
  en: "Figures changed after the approval, such as by another import. Re-open the result and approve it again.",
};
