import { countingFirst } from "@thang-diem/contract";
import { readRoundsOf, schemeOf } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { appraisalSettings } from "./settings.ts";
import { evaluationOf, readDecisions, readFindings, readGaps, type Scored } from "./store.ts";

/** What counts for an item of a unit now, and who stands behind it. */
export interface StandingFinding extends Scored {
  readonly unitId: string;
  readonly item: string;
  readonly from: "decision" | "second" | "third" | "first";
  /** Of the finding or the decision. */
  readonly id: string;
  readonly verdict: "accepted" | "changed" | "decided";
  readonly reason: string;
  /** Who judged; absent for a decision. */
  readonly accountId?: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * The facts that stand: the council's decision, else the second finding, else that of seat 3, else that of seat 1.
 * An item that nobody has judged is not in the list; nor is a blind one before both findings are in, or while they are
 * too far apart and the third seat has not judged.
 *
 * @example (await standingFindings(db, { roundId, item: "1.1.3" })).map(({ unitId, points }) => [unitId, points])
 */
export async function standingFindings(
  db: Database["db"],
  { roundId, unitId, item }: { readonly roundId: string; readonly unitId?: string; readonly item?: string },
): Promise<StandingFinding[]> {
  const part = {
    roundId,
    ...(unitId !== undefined && { unitIds: [unitId] }),
    ...(item !== undefined && { items: [item] }),
  };
  const isBlind = await blindnessOf(db, roundId);
  const findings = await readFindings(db, part);
  const gapAt = new Map((await readGaps(db, part)).map((gap) => [`${gap.unitId} ${gap.item}`, gap]));
  const standing = new Map<string, StandingFinding>();
  for (const [place, found] of Map.groupBy(findings, (finding) => `${finding.unitId} ${finding.item}`)) {
    const counts =
      found.find(({ stage }) => stage === "second") ??
      countingFirst({ blind: isBlind(found[0]?.item ?? ""), findings: found, gap: gapAt.get(place) });
    if (counts !== undefined)
      standing.set(place, {
        ...counts,
        from: counts.stage === "second" ? "second" : counts.seat === 3 ? "third" : "first",
      });
  }
  for (const decision of await readDecisions(db, part))
    standing.set(`${decision.unitId} ${decision.item}`, {
      ...decision,
      from: "decision",
      verdict: "decided",
    });
  return [...standing.values()];
}

async function blindnessOf(db: Database["db"], roundId: string): Promise<(item: string) => boolean> {
  const evaluationId = await evaluationOf(db, roundId);
  if (evaluationId === undefined) return () => false;
  const settings = await appraisalSettings(db, evaluationId);
  const rounds = await readRoundsOf(db, evaluationId);
  const scheme = await schemeOf(db, rounds.find(({ id }) => id === roundId)?.schemeHash ?? "");
  return (item) => settings.isBlind(scheme, item);
}
