import type { EvaluationId, RoundId } from "@thang-diem/engine";
import type { FindingResult } from "@thang-diem/contract";
import {
  inEvaluation,
  phaseClosed,
  readTimetable,
  readUnitsOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import type { Problem } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { openDesk, openStages } from "./desk.ts";
import { refusal } from "./find.ts";
import { NO_SHEET } from "./sheets.ts";
import {
  type FindingRow,
  readFindingsById,
  readGaps,
  readPast,
  takeBack,
  writeFindings,
} from "./findings/index.ts";
import { lockUnits } from "./store.ts";

/** Takes own findings back. What they had replaced stands again, as a new row. Twice is once. */
export async function undoAll(
  context: Pick<SignInContext, "database" | "clock">,
  who: Pick<SignedIn, "accountId" | "signInName" | "roles">,
  evaluationId: EvaluationId,
  ids: readonly string[],
): Promise<FindingResult[]> {
  const {
    database: { db: outside },
    clock,
  } = context;
  const desk = await openDesk(outside, who, evaluationId);
  if (desk === undefined) return ids.map((id) => refusal(id, NO_SHEET));
  const units = new Map(
    (await readUnitsOf(outside, { evaluationId })).map((unit) => [
      `${unit.roundId} ${unit.unitVersionId}`,
      unit,
    ]),
  );
  const found = new Map(
    (await readFindingsById(outside, [...desk.rounds.keys()], ids))
      .filter(({ accountId }) => accountId === who.accountId)
      .map((row) => [row.id, row]),
  );
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "finding.undo", object: ids.length === 1 ? (ids[0] ?? "") : `${ids.length}` },
    async ({ db, note }) => {
      const now = clock();
      for (const [roundId, rows] of Map.groupBy(found.values(), (row) => row.roundId))
        await lockUnits(db, roundId, [...new Set(rows.map(({ unitVersionId }) => unitVersionId))]);
      const results: FindingResult[] = [];
      for (const id of ids) {
        const row = found.get(id);
        const unit = row && units.get(`${row.roundId} ${row.unitVersionId}`);
        const why =
          row === undefined || unit === undefined
            ? NO_SHEET
            : await undoOne({ db, evaluationId, now, unit }, row);
        results.push(why === undefined ? { id, outcome: "made" } : refusal(id, why));
      }
      note({ undone: results.filter(({ outcome }) => outcome === "made").length });
      return results;
    },
  );
}

interface UndoPlace {
  readonly db: Database["db"];
  readonly evaluationId: EvaluationId;
  readonly now: Date;
  readonly unit: UnitOfEvaluation;
}

/** Takes one finding back, or says why it cannot be. */
async function undoOne(
  { db, evaluationId, now, unit }: UndoPlace,
  row: FindingRow & { readonly roundId: RoundId },
): Promise<Problem | undefined> {
  const past = await readPast(db, row.roundId, row.unitVersionId, row.item);
  if (past.find(({ id }) => id === row.id)?.replacedAt !== null) return REPLACED;
  const timetable = await readTimetable(db, evaluationId, now, [unit]);
  if (!openStages(timetable, unit)[row.stage]) return phaseClosed("appraisal", timetable("appraisal", unit));
  const [gap] = await readGaps(db, {
    roundId: row.roundId,
    unitVersionIds: [row.unitVersionId],
    items: [row.item],
  });
  if (row.stage === "first" && row.seat !== 3 && gap !== undefined) return BOTH_SEEN;
  const before = past.findLast(
    (other) =>
      other.stage === row.stage &&
      other.seat === row.seat &&
      other.replacedAt?.getTime() === row.at.getTime(),
  );
  await takeBack(db, row.roundId, [row.id], now);
  if (before !== undefined) await writeFindings(db, [{ ...before, unit, id: newId(now) }], now);
  return undefined;
}

const REPLACED: Problem = {
  code: "already-replaced",
  message: {
    vi: "Kết quả này đã được thay thế hoặc đã rút lại.",
    en: "This finding has been replaced or taken back already.",
  },
};
const BOTH_SEEN: Problem = {
  code: "both-in",
  message: {
    vi: "Cả hai kết quả độc lập đã nộp và đã công khai với nhau, không rút lại được nữa.",
    en: "Both blind findings are in and open to each other; neither can be taken back.",
  },
};
