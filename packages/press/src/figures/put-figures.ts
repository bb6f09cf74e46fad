import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import {
  countStaged,
  dropStaging,
  findRound,
  mergeStaged,
  removeUnstaged,
  stageFigures,
  writeImportRun,
  type FigureCounts,
} from "./store.ts";

export interface FiguresToPut {
  readonly roundId: string;
  /** What writes them: figures that an earlier run of this kind wrote and that are not among these are taken out. */
  readonly kind: string;
  /** What they rest on, for the list of runs ("council approval 2"). */
  readonly title: string;
  /** Fingerprint of what they rest on. */
  readonly sha256: string;
  readonly actor: string;
  readonly at: Date;
  readonly figures: readonly {
    readonly unit: string;
    readonly item: string;
    readonly fact: string;
    readonly value: string;
    readonly source: string;
  }[];
}

/** Writes figures that the system itself has found, inside the caller's audited transaction; what they replace stays in the history. */
export async function putFigures(
  { client }: AuditedTransaction,
  { roundId, kind, title, sha256, actor, at, figures }: FiguresToPut,
): Promise<FigureCounts> {
  const round = await findRound(client, roundId);
  if (round === undefined) throw new Error(`there is no round ${roundId}`);
  await stageFigures(client, asClaimed(figures));
  const counts = await countStaged(client, round);
  const runId = newId(at);
  await writeImportRun(client, round, {
    id: runId,
    kind,
    outcome: "written",
    fileName: title,
    sha256,
    actor: actor.normalize("NFC"),
    counts,
    faults: [],
    notes: [],
  });
  await removeUnstaged(client, round, runId, kind);
  await mergeStaged(client, round, runId);
  await dropStaging(client);
  return counts;
}

async function* asClaimed(figures: FiguresToPut["figures"]) {
  for (const { unit, ...figure } of figures)
    yield { ...figure, unitVersionId: unit, sampling: undefined, place: {} };
}
