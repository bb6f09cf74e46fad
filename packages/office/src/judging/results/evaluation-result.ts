import { createHash } from "node:crypto";
import type { OpenPoint } from "@thang-diem/contract";
import type { Bilingual, EvaluationId, RoundId } from "@thang-diem/engine";
import { readRoundsOf, type RoundOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import {
  computeEdition,
  type ComputedEdition,
  type ComputedOrFaults,
  type EditionInputs,
  inputFiles,
  inputsFingerprint,
  keepRecords,
  type KeptRecords,
} from "@thang-diem/press/editions";
import { readPhotograph } from "@thang-diem/press/publication";
import { openPointsOf, waitingPoints } from "./open-points.ts";
import { standingComplaints } from "../complaints/index.ts";
import { readOpenings } from "../reopening/index.ts";
import { readRoundNow, type RoundNow } from "./round-now.ts";

/** A round as it would be published now; once approved, as it was approved. */
export interface RoundResult extends RoundNow {
  /** The inputs as files, and what they are known by. */
  readonly asFiles: ReadonlyMap<string, string>;
  readonly sha256: string;
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

/**
 * Computes the whole result of an evaluation by the same code that publishes it: from what stands now, and from the
 * photograph alone once it is approved.
 */
export async function evaluationResult(
  database: Database,
  evaluationId: EvaluationId,
  now: Date,
): Promise<EvaluationResult> {
  const rounds: RoundResult[] = [];
  for (const round of await readRoundsOf(database.db, evaluationId))
    rounds.push(await roundResult(database, evaluationId, round, now));
  return { rounds, sha256: sha256Of(rounds) };
}

export async function roundResult(
  database: Database,
  evaluationId: EvaluationId,
  round: RoundOfEvaluation,
  now: Date,
): Promise<RoundResult> {
  const current = await readRoundNow(database, evaluationId, round, now);
  const inputs = (await readPhotograph(database.db, round.id)) ?? current.inputs;
  const asFiles = inputFiles(inputs);
  const sha256 = inputsFingerprint(asFiles);
  const result = { ...current, inputs, asFiles, sha256 };
  const made = computedOnce(sha256, round.id, inputs);
  if (!made.ok) return { ...result, computed: undefined, open: [], faults: made.faults };
  const { value: computed } = made;
  const open = [
    ...openPointsOf(current, computed),
    ...waitingPoints(
      round.id,
      await standingComplaints(database.db, evaluationId),
      await readOpenings(database.db, { roundId: round.id }),
    ),
  ];
  return { ...result, scheme: computed.scheme, computed, open, faults: [] };
}

function sha256Of(rounds: readonly RoundResult[]): string {
  const hash = createHash("sha256");
  for (const { round, sha256 } of rounds) hash.update(`${round.id} ${sha256}\n`);
  return hash.digest("hex");
}

/** The same inputs give the same result: pages that are read again are not computed again. */
const kept = new Map<string, ComputedOrFaults>();
const KEPT = 8;
const records = new Map<RoundId, KeptRecords>();

function computedOnce(sha256: string, roundId: RoundId, inputs: EditionInputs): ComputedOrFaults {
  const known = kept.get(sha256);
  if (known !== undefined) return known;
  const told = records.get(roundId) ?? keepRecords();
  const made = computeEdition(inputs, "new", told);
  put(records, roundId, told);
  put(kept, sha256, made);
  return made;
}

/** Keeps one more, and lets go what was put in longest ago. */
function put<K, V>(most: Map<K, V>, key: K, value: V): void {
  most.delete(key);
  const [oldest] = most.size >= KEPT ? most.keys() : [];
  if (oldest !== undefined) most.delete(oldest);
  most.set(key, value);
}
