import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { readRoundsOf, readUnitsOf, type RoundOfEvaluation, type UnitOfEvaluation } from "./store.ts";

/** How long another process may go on with what was read before. */
const KEPT_MS = 5_000;

/** A round of an evaluation that has opened; what it pins changes only by an approved version of its scheme. */
export async function roundOf(
  db: Database["db"],
  evaluationId: EvaluationId,
  roundId: RoundId,
): Promise<RoundOfEvaluation | undefined> {
  return rounds.get(`${evaluationId} ${roundId}`, async () =>
    (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId),
  );
}

/** After a round was pinned anew: the next to ask reads it. */
export function forgetRound(evaluationId: EvaluationId, roundId: RoundId): void {
  rounds.forget(`${evaluationId} ${roundId}`);
}

/** A unit of an evaluation that has opened: every keystroke asks for it, and it does not change. */
export async function unitOf(
  db: Database["db"],
  evaluationId: EvaluationId,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
): Promise<UnitOfEvaluation | undefined> {
  return units.get(
    `${evaluationId} ${roundId} ${unitVersionId}`,
    async () => (await readUnitsOf(db, { evaluationId, roundId, unitVersionId }))[0],
  );
}

const rounds = keptForAWhile<RoundOfEvaluation>(200);
const units = keptForAWhile<UnitOfEvaluation>(5_000);

/** What was found is believed for {@link KEPT_MS}; what was not found is looked for again. */
function keptForAWhile<T>(size: number) {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    async get(key: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
      const known = kept.get(key);
      if (known !== undefined && performance.now() < known.until) return known.value;
      const value = await read();
      if (value === undefined) return undefined;
      if (kept.size >= size) kept.clear();
      kept.set(key, { value, until: performance.now() + KEPT_MS });
      return value;
    },
    forget: (key: string) => void kept.delete(key),
  };
}
