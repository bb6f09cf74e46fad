import type { Database } from "../platform/db/index.ts";
import { readRoundsOf, type RoundOfEvaluation } from "./store.ts";

/** What a round pins seldom changes (only by an approved version of its scheme), so it is kept for a while. */
const pinned = new Map<string, { readonly round: RoundOfEvaluation; readonly until: number }>();
const KEPT = 200;
/** How long another process may go on with the version before. */
const KEPT_MS = 5_000;

/** A round of an evaluation that has opened. */
export async function roundOf(db: Database["db"], evaluationId: string, roundId: string): Promise<RoundOfEvaluation | undefined> {
  const key = `${evaluationId} ${roundId}`;
  const known = pinned.get(key);
  if (known !== undefined && performance.now() < known.until) return known.round;
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined) return undefined;
  if (pinned.size >= KEPT) pinned.clear();
  pinned.set(key, { round, until: performance.now() + KEPT_MS });
  return round;
}

/** After a round was pinned anew: the next to ask reads it. */
export function forgetRound(evaluationId: string, roundId: string): void {
  pinned.delete(`${evaluationId} ${roundId}`);
}
