import type { CouncilCandidate } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { atPlace, beside, type ThreadPlace } from "@thang-diem/platform/threads";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readRoundsOf } from "../../preparing/evaluations/index.ts";
import { disputeOf, fileKey, keptByStamp, readRoundFiles, type Stamped, stamped } from "../results/index.ts";
import { readItems } from "./store.ts";

/** What waits for an agenda, computed anew when something was written; everything that was said goes into it. */
export const candidates = keptByStamp(beside(import.meta.url, "candidatesHere", candidatesHere));

export function candidatesHere(
  place: ThreadPlace,
  evaluationId: EvaluationId,
): Promise<Stamped<CouncilCandidate[]>> {
  return atPlace(place, (context) =>
    stamped(context, evaluationId, (still) => readCandidates(still, evaluationId)),
  );
}

/** What stayed contested, far apart, found otherwise on re-check, or was opened again, and waits for no vote yet. */
export async function readCandidates(
  { database, clock }: Pick<SignInContext, "database" | "clock">,
  evaluationId: EvaluationId,
): Promise<CouncilCandidate[]> {
  const waiting = new Set(
    (await readItems(database.db, { evaluationId }))
      .filter(({ state }) => state === "waiting")
      .map((row) => `${row.round_id} ${fileKey(row.unit_version_id, row.item)}`),
  );
  const candidates: CouncilCandidate[] = [];
  for (const round of await readRoundsOf(database.db, evaluationId)) {
    const { files, units, scheme } = await readRoundFiles(database.db, evaluationId, round, clock());
    const nameOf = new Map(units.map(({ unitVersionId, name }) => [unitVersionId, name]));
    for (const file of files.values()) {
      const why = disputeOf(file);
      if (why === undefined || waiting.has(`${round.id} ${fileKey(file.unitVersionId, file.item)}`)) continue;
      const { unitVersionId, item, claim, findings, lead } = file;
      const counts = file.standing ?? (lead ? findings[0] : undefined);
      candidates.push({
        roundId: round.id,
        unitVersionId,
        item,
        unitName: nameOf.get(unitVersionId) ?? unitVersionId,
        title: scheme.items.get(item)?.title ?? { vi: item, en: item },
        why,
        claimed: claim?.points ?? "",
        standing: counts?.points ?? "",
        maximum: counts?.maximum ?? claim?.maximum ?? "",
      });
    }
  }
  return candidates;
}
