import type { EvaluationId } from "@thang-diem/engine";
import { onSnapshot } from "@thang-diem/platform/audit";
import type { Database } from "@thang-diem/platform/db";
import { forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readStamp } from "./store.ts";

type Working = Pick<SignInContext, "database" | "clock">;

/** Something computed of an evaluation, and the stamp of what it was computed from. */
export interface Stamped<T> {
  readonly stamp: string;
  readonly value: T;
}

/** Computes on one unmoving picture of the database and says by which stamp that picture is known. */
export function stamped<T>(
  { database, clock }: Working,
  evaluationId: EvaluationId,
  compute: (context: Working) => Promise<T>,
): Promise<Stamped<T>> {
  return onSnapshot(database.db, async (db) => ({
    stamp: await readStamp(db, evaluationId, clock()),
    value: await compute({ database: { ...database, db }, clock }),
  }));
}

/** Of so many evaluations the last answer is kept. */
const KEPT_MAX = 8;

/**
 * An answer about a whole evaluation, computed when something was written since it was computed last: a page that
 * nothing happened to asks the database for a stamp alone. Whoever wrote it, in this process or another, by whichever
 * door, has moved the stamp with the same commit; so what was written is in the next answer.
 *
 * @param compute answers with the stamp of the picture that it worked on, as {@link stamped} does
 * @example const candidates = keptByStamp(beside(import.meta.url, "candidatesHere", candidatesHere));
 */
export function keptByStamp<T>(
  compute: (place: ThreadPlace, evaluationId: EvaluationId) => Promise<Stamped<T>>,
): (context: Working, evaluationId: EvaluationId) => Promise<T> {
  const keptIn = new WeakMap<Database["db"], Map<EvaluationId, Kept<T>>>();
  return async (context, evaluationId) => {
    const { db } = context.database;
    const kept = keptIn.get(db) ?? new Map<EvaluationId, Kept<T>>();
    keptIn.set(db, kept);
    const stamp = await readStamp(db, evaluationId, context.clock());
    const known = kept.get(evaluationId);
    if (known?.stamp === stamp) return (await known.made).value;
    const made = compute(forThread(context), evaluationId);
    kept.delete(evaluationId);
    const [oldest] = kept.size >= KEPT_MAX ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    // Who asks by the same stamp waits for the same answer: its picture is not older than the stamp.
    kept.set(evaluationId, { stamp, made });
    const isLast = () => kept.get(evaluationId)?.made === made;
    try {
      const answer = await made;
      if (isLast()) kept.set(evaluationId, { stamp: answer.stamp, made });
      return answer.value;
    } catch (error) {
      if (isLast()) kept.delete(evaluationId);
      throw error;
    }
  };
}

interface Kept<T> {
  readonly stamp: string;
  readonly made: Promise<Stamped<T>>;
}
