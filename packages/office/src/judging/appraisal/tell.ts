import { dayInVietnam } from "@thang-diem/presentation";
import type { RoundId } from "@thang-diem/engine";
import { maySeeFindings, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { Desk } from "./desk.ts";
import { EVENTS } from "./events.ts";
import { accountsOnDuty, type PlaceToJudge } from "./on-duty.ts";
import { type AppraisalProgress, countWideGaps, readProgress } from "./waiting/index.ts";

export interface Judged {
  readonly roundId: RoundId;
  /** Units with a finding made now. */
  readonly first: readonly UnitOfEvaluation[];
  readonly second: readonly UnitOfEvaluation[];
  /** Places where two blind findings turned out to be too far apart. */
  readonly wide: readonly PlaceToJudge[];
  readonly now: Date;
}

/**
 * After findings were made: a unit hears once when all its items are judged, not item by item,
 * and learns nothing about what was found before its explanation begins;
 * the office and the third seat hear of pairs that are too far apart.
 */
export async function tellOfFindings(
  db: Database["db"],
  desk: Desk,
  { roundId, first, second, wide, now }: Judged,
): Promise<void> {
  const at = desk.rounds.get(roundId);
  const units = [...new Set([...first, ...second])];
  if (at === undefined || units.length === 0) return;
  const { evaluationId } = desk;
  const progress = new Map(
    (
      await readProgress(
        db,
        at.round.id,
        units.map(({ unitVersionId }) => unitVersionId),
      )
    ).map((row) => [row.unitVersionId, row]),
  );
  for (const unit of units) {
    const row = progress.get(unit.unitVersionId);
    if (row === undefined) continue;
    if (first.includes(unit)) await tellFirst(db, unit, row, now);
    if (second.includes(unit) && row.contested > 0 && row.again === row.contested)
      await announce(
        { db },
        EVENTS.secondAppraisalDone,
        { evaluationId, unit, number: row.number, items: row.again, changed: row.changedAgain },
        { at: now },
      );
  }
  if (wide.length === 0) return;
  const thirds = await accountsOnDuty(db, { evaluationId, roundId, scheme: at.scheme, seat: 3 }, wide);
  await announce(
    { db },
    EVENTS.gapsWide,
    {
      evaluationId,
      roundId,
      roundTitle: at.round.title,
      waiting: await countWideGaps(db, roundId),
      thirds,
      day: dayInVietnam(now),
    },
    { at: now },
  );
}

async function tellFirst(
  db: Database["db"],
  unit: UnitOfEvaluation,
  { number, items, found, changed }: AppraisalProgress,
  at: Date,
): Promise<void> {
  if (items === 0 || found < items) return;
  const open = await maySeeFindings(db, unit, at);
  const about = {
    evaluationId: unit.evaluationId,
    unit,
    number,
    items,
    changed: open ? changed : ("not-yet-seen" as const),
  };
  const told = await announce({ db }, EVENTS.firstAppraisalDone, about, { at });
  if (open && told.length === 0)
    await announce({ db }, EVENTS.findingsChanged, { ...about, day: dayInVietnam(at) }, { at });
}
