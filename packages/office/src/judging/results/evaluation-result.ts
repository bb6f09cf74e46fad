import { createHash } from "node:crypto";
import type { OpenPoint } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { readRoundsOf, type RoundOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import {
  computeEdition,
  type ComputedEdition,
  type ComputedOrFaults,
  type EditionInputs,
  inputFiles,
} from "@thang-diem/press/publication";
import { openPointsOf, waitingPoints } from "./open-points.ts";
import { readOpenings } from "../reopening/index.ts";
import { readRemarks } from "./store.ts";
import { readRoundNow, type RoundNow } from "./round-now.ts";

/** A round as it would be published now. */
export interface RoundResult extends RoundNow {
  readonly computed: ComputedEdition | undefined;
  readonly open: readonly OpenPoint[];
  /** Why it could not be computed at all. */
  readonly faults: readonly Bilingual[];
}

export interface EvaluationResult {
  readonly rounds: readonly RoundResult[];
  /** SHA-256 of everything that the results are computed from: what the chair approves. */
  readonly sha256: string;
}

/** Computes the whole result of an evaluation from what stands now, by the same code that publishes it. */
export async function evaluationResult(
  database: Database,
  evaluationId: string,
  now: Date,
): Promise<EvaluationResult> {
  const rounds: RoundResult[] = [];
  for (const round of await readRoundsOf(database.db, evaluationId))
    rounds.push(await roundResult(database, evaluationId, round, now));
  return { rounds, sha256: sha256Of(rounds) };
}

export async function roundResult(
  database: Database,
  evaluationId: string,
  round: RoundOfEvaluation,
  now: Date,
): Promise<RoundResult> {
  const standing = await readRoundNow(database, evaluationId, round, now);
  const made = computedOnce(standing.inputs);
  if (!made.ok) return { ...standing, computed: undefined, open: [], faults: made.faults };
  const open = [
    ...openPointsOf(standing, made.computed),
    ...waitingPoints(
      round.id,
      await readRemarks(database.db, evaluationId),
      await readOpenings(database.db, { roundId: round.id }),
    ),
  ];
  return { ...standing, computed: made.computed, open, faults: [] };
}

function sha256Of(rounds: readonly RoundNow[]): string {
  const hash = createHash("sha256");
  for (const { round, inputs } of rounds) {
    hash.update(round.id);
    for (const [path, text] of inputFiles(inputs)) hash.update(`${path}\n${text}`);
  }
  return hash.digest("hex");
}

/** The same inputs give the same result: pages that are read again are not computed again. */
const kept = new Map<string, ComputedOrFaults>();
const KEPT = 8;

function computedOnce(inputs: EditionInputs): ComputedOrFaults {
  const hash = createHash("sha256");
  for (const [path, text] of inputFiles(inputs)) hash.update(`${path}\n${text}`);
  const key = hash.digest("hex");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = computeEdition(inputs);
  const [oldest] = kept.size >= KEPT ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}
