import {
  cleanText,
  type ItemCode,
  type RoundId,
  type SamplingTexts,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { ownersIn } from "./fact-owners.ts";
import type { FigureOwner } from "./figure-owner.ts";
import {
  countStaged,
  dropStaging,
  findRound,
  mergeStaged,
  removeUnstaged,
  stageFigures,
  writeImportRun,
  type FigureCounts,
  type StagedFigure,
} from "./store.ts";

export interface FiguresToPut {
  readonly roundId: RoundId;
  /** Whose figures they are: one that belongs to somebody else is refused by the database, with all the others. */
  readonly owner: FigureOwner;
  /** What writes them: figures that an earlier run of this kind wrote and that are not among these are taken out. */
  readonly kind: string;
  /** What they rest on, for the list of runs ("survey of March, weights 2"). */
  readonly title: string;
  /** Fingerprint of what they rest on. */
  readonly sha256: string;
  readonly actor: string;
  readonly at: Date;
  readonly figures: readonly {
    readonly unit: UnitVersionId;
    readonly item: ItemCode;
    readonly fact: string;
    readonly value: string;
    readonly source: string;
    /** Where it is an estimate from a sample: its error, and what it was computed with. */
    readonly sampling?: SamplingTexts;
  }[];
}

/**
 * Writes figures that the system itself has found, inside the caller's audited transaction; what they replace stays in
 * the history.
 * @throws ProblemError, by the database, when a figure belongs to another owner or the round is approved
 */
export async function putFigures(
  { client }: AuditedTransaction,
  { roundId, owner, kind, title, sha256, actor, at, figures }: FiguresToPut,
): Promise<FigureCounts> {
  const round = await findRound(client, roundId);
  if (round === undefined) throw new Error(`there is no round ${roundId}`);
  await ownersIn(client, round);
  await stageFigures(client, asStaged(figures, owner));
  const counts = await countStaged(client, round);
  const runId = newId(at);
  await writeImportRun(client, round, {
    id: runId,
    kind,
    outcome: "written",
    fileName: title,
    sha256,
    actor: cleanText(actor),
    counts,
    faults: [],
    notes: [],
  });
  await removeUnstaged(client, round, runId, kind);
  await mergeStaged(client, round, runId);
  await dropStaging(client);
  return counts;
}

async function* asStaged(figures: FiguresToPut["figures"], owner: FigureOwner): AsyncIterable<StagedFigure> {
  for (const { unit, sampling, ...figure } of figures)
    yield { ...figure, sampling, owner, unitVersionId: unit, place: {} };
}
