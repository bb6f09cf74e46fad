import type { Database } from "../platform/db/index.ts";
import { readRoundsOf, type RoundOfEvaluation } from "./store.ts";

/** What a round pins never changes, so it is read once. */
const pinned = new Map<string, RoundOfEvaluation>();
const KEPT = 200;

/** A round of an evaluation that has opened. */
export async function roundOf(db: Database["db"], evaluationId: string, roundId: string): Promise<RoundOfEvaluation | undefined> {
  const key = `${evaluationId} ${roundId}`;
  const known = pinned.get(key);
  if (known !== undefined) return known;
  const read = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (read === undefined) return undefined;
  if (pinned.size >= KEPT) pinned.clear();
  pinned.set(key, read);
  return read;
}
