import { cleanText, type RoundId } from "@thang-diem/engine";
import { command, type CommandLine, type AuditedTransaction } from "@thang-diem/platform/command";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { ProblemError, type Problem } from "@thang-diem/platform/problems";
import {
  readTable,
  type TableFile,
  type TableInput,
  type TableLimits,
} from "@thang-diem/platform/spreadsheet";
import type { Expected, LegacyText } from "./expected.ts";
import { faultList, figureFault, type FaultList } from "./faults.ts";
import { type OwnerOf, ownersIn } from "./fact-owners.ts";
import { itemShown } from "./layout.ts";
import { type ClaimedFigure, readFigures } from "./read-figures.ts";
import type { DecimalMark } from "./read-number.ts";
import {
  countStaged,
  findRound,
  mergeStaged,
  stagedElsewhere,
  stagedOutsideRound,
  stagedTwice,
  stageFigures,
  writeImportRun,
  type FigureCounts,
  type OpenPlace,
  type RoundOfFigures,
  type StagedFigure,
} from "./store.ts";

export interface FigureImport {
  readonly roundId: RoundId;
  readonly actor: string;
  readonly input: TableInput;
  readonly fileName: string;
  readonly expected: Expected;
  /** Does everything a real import does, then takes it back. */
  readonly dryRun?: boolean;
  /** The answer to "1.234": which mark the file writes before decimals. */
  readonly mark?: DecimalMark;
  readonly legacy?: LegacyText;
  readonly convertLegacy?: boolean;
  /**
   * The only places whose figures may be new or other than they are; rows that change nothing are let
   * through. Everything without it.
   */
  readonly only?: readonly OpenPlace[];
  /** How many faults come with words and place; all are counted. */
  readonly faultsKept_max?: number;
  readonly limits?: TableLimits;
  /** Fires when whoever brought the file went away. */
  readonly signal?: AbortSignal;
  readonly audit?: Pick<CommandLine, "chain" | "clock">;
}

export interface FigureImportReport {
  /** No fault: the figures are written, or would be. */
  readonly ok: boolean;
  readonly written: boolean;
  readonly runId?: string;
  readonly sha256?: string;
  readonly counts: FigureCounts;
  readonly faults: readonly Problem[];
  readonly faultsTotal: number;
  readonly notes: readonly Problem[];
}

/** Enough to see what is wrong, small enough to keep with the run. */
const FAULTS_KEPT = 1_000;
const NOTHING: FigureCounts = { new: 0, changed: 0, same: 0 };

/**
 * Imports the figures of a round from CSV or XLSX: one row for each figure (unit, item, fact, value,
 * source) or one row for each unit with a column for each item. Every fault of the file is reported
 * at once with its cell; with one fault nothing is written, only the refused attempt is kept.
 * The same file twice changes nothing; what a later file replaces stays in the history.
 * In a round of an evaluation a file brings figures of surveys and other outside sources alone,
 * and none once the result is approved. A dry run is the same work taken back at its end.
 *
 * @example
 * const report = await importFigures(database, {
 *   roundId,
 *   actor: "clerk:an",
 *   input: createReadStream(path),
 *   fileName: "so-lieu.xlsx",
 *   expected,
 *   dryRun: true,
 * });
 * // report.faults[0] →
 * // { code: "unit-unknown", place: { sheet: "Bảng 1", row: 7, column: "B" }, message: { vi, en }, … }
 */
export async function importFigures(database: Database, request: FigureImport): Promise<FigureImportReport> {
  const opened = await readTable(request.input, request.fileName, request.limits, request.signal);
  if (!opened.ok)
    return {
      ok: false,
      written: false,
      counts: NOTHING,
      faults: opened.faults,
      faultsTotal: opened.faults.length,
      notes: [],
    };
  const { value: file } = opened;
  try {
    return await stageAndWrite(database, request, file);
  } finally {
    await file.close();
  }
}

/** Carries the report out of a transaction that must not be kept. */
class TakenBack extends Error {
  readonly report: FigureImportReport;
  readonly round: RoundOfFigures;

  constructor(report: FigureImportReport, round: RoundOfFigures) {
    super("taken back");
    this.report = report;
    this.round = round;
  }
}

async function stageAndWrite(
  database: Database,
  request: FigureImport,
  file: TableFile,
): Promise<FigureImportReport> {
  try {
    return await command(
      database,
      { actor: request.actor, action: "figures.import", object: request.roundId, ...request.audit },
      (transaction) => work(transaction, request, file),
    );
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    if (error.report.ok || request.dryRun === true) return error.report;
    return keepRefusal(database, request, file, error);
  }
}

async function work(
  { client, note }: AuditedTransaction,
  request: FigureImport,
  file: TableFile,
): Promise<FigureImportReport> {
  const round = await findRound(client, request.roundId);
  if (round === undefined) throw roundUnknown(request.roundId);
  const faults = faultList(request.faultsKept_max ?? FAULTS_KEPT);
  const { expected, mark, legacy, convertLegacy } = request;
  const notes = [...file.notes];
  const tell = (problem: Problem) => void notes.push(problem);
  const options = { expected, mark, legacy, convertLegacy, faults, note: tell };
  const read = untilBroken(readFigures(file, options), faults);
  await stageFigures(client, ownFigures(read, round, await ownersIn(client, round), faults));
  const kept_max = request.faultsKept_max ?? FAULTS_KEPT;
  for (const { item, fact, first, ...place } of await stagedTwice(client, kept_max))
    faults.add(figureFault("figure-twice", place, { item: itemShown(item), fact, first }));
  for (const place of await stagedOutsideRound(client, round, kept_max))
    faults.add(figureFault("unit-not-in-round", place));
  if (request.only !== undefined)
    for (const place of await stagedElsewhere(client, round, request.only, kept_max))
      faults.add(figureFault("figure-closed", place));
  const counts = await countStaged(client, round);
  const report = {
    ok: faults.total === 0,
    written: false,
    sha256: file.sha256,
    counts,
    faults: faults.first,
    faultsTotal: faults.total,
    notes,
  };
  if (!report.ok || request.dryRun === true) throw new TakenBack(report, round);
  const runId = newId();
  await writeImportRun(client, round, {
    id: runId,
    outcome: "written",
    fileName: file.fileName,
    sha256: file.sha256,
    actor: cleanText(request.actor),
    counts,
    faults: [],
    notes,
  });
  await mergeStaged(client, round, runId);
  note({ runId, fileName: file.fileName, sha256: file.sha256, ...counts });
  return { ...report, written: true, runId };
}

/**
 * A file brings what comes from outside: what units claim and lead agencies enter is theirs,
 * and what is approved stands.
 */
async function* ownFigures(
  figures: AsyncIterable<ClaimedFigure>,
  { approved }: RoundOfFigures,
  ownerOf: OwnerOf,
  faults: FaultList,
): AsyncIterable<StagedFigure> {
  for await (const figure of figures) {
    const { fact, place } = figure;
    const item = itemShown(figure.item);
    const owner = ownerOf(figure.item, fact);
    if (approved) faults.add(figureFault("figure-approved", place, { item }));
    else if (owner === undefined) faults.add(figureFault("figure-decided", place, { item }));
    else if (owner === "claim") faults.add(figureFault("figure-claimed", place, { item }));
    else if (owner === "lead") faults.add(figureFault("figure-of-lead", place, { item }));
    else yield { ...figure, owner };
  }
}

/** A file that breaks off in the middle is one more fault beside those found before. */
async function* untilBroken<T>(figures: AsyncIterable<T>, faults: FaultList): AsyncIterable<T> {
  try {
    yield* figures;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    faults.add(error.problem);
  }
}

async function keepRefusal(
  database: Database,
  request: FigureImport,
  file: TableFile,
  { report, round }: TakenBack,
): Promise<FigureImportReport> {
  const runId = newId();
  const { counts, faults, notes } = report;
  await command(
    database,
    { actor: request.actor, action: "figures.import-refused", object: request.roundId, ...request.audit },
    async ({ client, note }) => {
      await writeImportRun(client, round, {
        id: runId,
        outcome: "refused",
        fileName: file.fileName,
        sha256: file.sha256,
        actor: cleanText(request.actor),
        counts,
        faults,
        notes,
      });
      note({ runId, fileName: file.fileName, sha256: file.sha256, faults: report.faultsTotal });
    },
  );
  return { ...report, runId };
}

function roundUnknown(roundId: RoundId): ProblemError {
  return new ProblemError({
    code: "round-unknown",
    message: { vi: "Không có kỳ đánh giá này.", en: "There is no such round." },
    details: { roundId },
  });
}
