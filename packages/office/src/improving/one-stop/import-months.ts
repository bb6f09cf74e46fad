import { createHash } from "node:crypto";
import type { EvaluationId } from "@thang-diem/engine";
import type { oneStopRoutes, RouteReply } from "@thang-diem/contract";
import { dayInVietnam } from "@thang-diem/presentation";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { roundContent, unitFinder } from "@thang-diem/press/rounds";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation, readEvaluations, readRoundsOf } from "../../preparing/evaluations/index.ts";
import { NO_EVALUATION, NOT_KEPT, reasonMissing, twiceFault } from "./problems.ts";
import { type LinesAsked, openFaults, readLines } from "./read-lines.ts";
import {
  insertImport,
  lockFigures,
  mergeStaged,
  readLastingUnits,
  stagedTwice,
  stageLines,
  sumStaged,
} from "./store.ts";

type Report = RouteReply<(typeof oneStopRoutes)["importFile"]>;

export interface FileOfMonths {
  readonly input: TableInput;
  readonly fileName: string;
  /** Which system the figures come from, and the day on which they were taken out of it. */
  readonly source: string;
  readonly takenOn: string;
  /** Why months that were there are corrected. */
  readonly reason: string;
  /** False: everything is done, then taken back. */
  readonly write: boolean;
  readonly signal?: AbortSignal;
}

const TWICE_KEPT = 100;

/**
 * Brings the dossiers of units by month from a CSV, XLSX or JSON file. Every fault of the file is told at once with its
 * cell, and with one fault nothing is written. A unit's month in the file stands for that month as a whole: where other
 * figures stand it is a correction, which needs a reason and leaves the earlier figures beside it. The same file twice
 * changes nothing.
 */
export async function importMonths(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  file: FileOfMonths,
): Promise<Outcome<Report>> {
  const [evaluation] = await readEvaluations(context.database.db, [evaluationId]);
  if (evaluation === undefined) return refused(NO_EVALUATION);
  const hash = createHash("sha256");
  const asked = {
    ...(await unitsAsked(context, evaluationId, evaluation.assessed_year)),
    ...file,
    input: hashed(file.input, hash),
    thisMonth: dayInVietnam(context.clock()).slice(0, 7),
  };
  let report: Report | undefined;
  const outcome = await inEvaluation(
    context,
    who,
    { evaluationId, action: "one-stop.import", object: file.fileName },
    async ({ db, client, note }) => {
      await lockFigures(client, evaluation.office_id);
      const faults = openFaults();
      const lines = await stageLines(client, readLines(asked, faults));
      const twice = await stagedTwice(client, TWICE_KEPT);
      twice.lines.forEach(({ first, place }) => faults.add(twiceFault(first, place)));
      const months = await sumStaged(client, evaluation.office_id);
      if (months.corrected > 0 && file.reason === "" && file.write)
        faults.add(reasonMissing(months.corrected));
      const total = faults.total + twice.total - twice.lines.length;
      const counts = { ...months, lines };
      report = {
        outcome: total > 0 ? "refused" : file.write ? "written" : "would-be-written",
        counts,
        faults: [...faults.first],
        faultsTotal: total,
      };
      const changes = months.new + months.corrected;
      if (report.outcome !== "written" || changes === 0) return refused(NOT_KEPT);
      const at = context.clock();
      const importId = newId(at);
      note({ ...counts, source: file.source, takenOn: file.takenOn, reason: file.reason });
      await insertImport(db, {
        id: importId,
        office_id: evaluation.office_id,
        file_name: file.fileName,
        sha256: hash.digest("hex"),
        source: file.source,
        taken_on: file.takenOn,
        reason: file.reason,
        months: changes,
        imported_by: actorOf(who.signInName),
        imported_at: at,
      });
      await mergeStaged(client, evaluation.office_id, importId);
      return done(report);
    },
  );
  return report ? done(report) : outcome;
}

/** The units of every round of an evaluation, by any spelling, and the lasting unit of each. */
async function unitsAsked(
  { database }: SignInContext,
  evaluationId: EvaluationId,
  year: number,
): Promise<Pick<LinesAsked, "findUnit" | "unitOf">> {
  const rounds = await readRoundsOf(database.db, evaluationId);
  const contents = await Promise.all(rounds.map(({ id }) => roundContent(database, id)));
  const units = new Map(contents.flatMap((content) => content.units.map((unit) => [unit.id, unit])));
  return {
    findUnit: unitFinder([...units.values()], year, undefined),
    unitOf: await readLastingUnits(database.db, evaluationId),
  };
}

async function* hashed(input: TableInput, hash: ReturnType<typeof createHash>): AsyncIterable<Uint8Array> {
  const chunks = input instanceof Uint8Array ? [input] : input;
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
