import type { EvaluationId } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { readRoundsOf } from "../../preparing/evaluations/index.ts";
import { readEditions } from "../results/index.ts";

/** The newest edition of every round that is published, in the order of the rounds. */
export async function newestEditions(
  db: Database["db"],
  evaluationId: EvaluationId,
): Promise<readonly string[]> {
  const rounds = await readRoundsOf(db, evaluationId);
  const editions = await readEditions(db, evaluationId);
  return rounds.flatMap(({ id }) => editions.find(({ roundId }) => roundId === id)?.editionId ?? []);
}
