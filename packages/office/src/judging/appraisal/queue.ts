import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type appraisalRoutes, PHASES, type RouteReply } from "@thang-diem/contract";
import { hasStated } from "../../preparing/duties/index.ts";
import {
  isWithin,
  readTimetable,
  readUnitsOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { type Asker, type Desk, openDesk, seatsOver } from "./desk.ts";
import { appraised, NO_SHEET } from "./sheets.ts";
import { countQueue, type QueueCount } from "./count-queue.ts";
import type { Seat } from "./waiting/index.ts";

type Queue = RouteReply<typeof appraisalRoutes.queue>;

/** What is signed, within the asker's duty and not yet judged from the asker's seat: by item and by unit. */
export async function readQueue(
  { database: { db }, clock }: Pick<SignInContext, "database" | "clock">,
  who: Asker,
  evaluationId: EvaluationId,
): Promise<Outcome<Queue>> {
  const desk = await openDesk(db, who, evaluationId);
  if (desk === undefined) return refused(NO_SHEET);
  const [stated, units, timetable] = await Promise.all([
    hasStated(db, evaluationId, who.accountId),
    readUnitsOf(db, { evaluationId }),
    readTimetable(db, evaluationId, clock()),
  ]);
  const barred = desk.duties.length === 0 ? [] : units.flatMap((unit) => barOf(desk, unit));
  const counted = await Promise.all(
    [...desk.rounds.keys()].map(async (roundId) => ({
      roundId,
      counts: await countQueue(
        db,
        roundId,
        seatsOf(desk, roundId, units),
        barred.filter((unit) => unit.roundId === roundId).map(({ unitVersionId }) => unitVersionId),
      ),
    })),
  );
  const left = new Map(
    counted.flatMap(({ roundId, counts }) =>
      unitLines(counts).map(({ unitVersionId, ...line }) => [`${roundId} ${unitVersionId}`, line]),
    ),
  );
  return done({
    stated,
    phases: PHASES.map((kind) => {
      const { state, opensAt, closesAt } = timetable(kind);
      return {
        kind,
        state,
        ...(opensAt && { opensAt: opensAt.toISOString() }),
        ...(closesAt && { closesAt: closesAt.toISOString() }),
      };
    }),
    items: counted.flatMap(({ roundId, counts }) => itemLines(desk, roundId, counts)),
    units: units.flatMap(({ roundId, unitVersionId, name }) => {
      const line = left.get(`${roundId} ${unitVersionId}`);
      return line === undefined ? [] : [{ roundId, unitVersionId, name, ...line }];
    }),
    barred,
  });
}

function barOf({ bars, accountId }: Desk, unit: UnitOfEvaluation): Queue["barred"] {
  const bar = bars(accountId, unit);
  return bar === undefined
    ? []
    : [{ roundId: unit.roundId, unitVersionId: unit.unitVersionId, name: unit.name, ...bar }];
}

/** Duties spread over the leaves that are appraised: for each item one seat over every unit, or one for each unit. */
function seatsOf(desk: Desk, roundId: RoundId, units: readonly UnitOfEvaluation[]): Seat[] {
  const scheme = desk.rounds.get(roundId)?.scheme;
  if (scheme === undefined) return [];
  return appraised(scheme).flatMap(({ code }): Seat[] => {
    const blind = desk.settings.isBlind(scheme, code);
    const own = desk.duties.filter((duty) => duty.roundId === roundId && isWithin(scheme, code, duty.item));
    if (own.every(({ unitVersionId }) => unitVersionId === undefined))
      return own.length === 0
        ? []
        : [{ item: code, unitVersionId: undefined, seat: Math.min(...own.map(({ seat }) => seat)), blind }];
    const seat = seatsOver(desk, roundId, code);
    return units
      .filter((unit) => unit.roundId === roundId && seat(unit) > 0)
      .map((unit) => ({ item: code, unitVersionId: unit.unitVersionId, seat: seat(unit), blind }));
  });
}

function itemLines({ rounds }: Desk, roundId: RoundId, counts: readonly QueueCount[]): Queue["items"] {
  const scheme = rounds.get(roundId)?.scheme;
  if (scheme === undefined) return [];
  const order = new Map(appraised(scheme).map(({ code }, index) => [code, index]));
  return counts
    .filter(({ item }) => item !== "")
    .toSorted((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0))
    .map(({ item, seat, stage, total, left }) => ({
      roundId,
      item,
      title: scheme.items.get(item)?.title ?? { vi: item, en: item },
      seat,
      stage,
      total,
      left,
    }));
}

function unitLines(
  counts: readonly QueueCount[],
): { unitVersionId: UnitVersionId; total: number; left: number }[] {
  const lines = new Map<string, { unitVersionId: UnitVersionId; total: number; left: number }>();
  for (const { unitVersionId, total, left } of counts.filter((count) => count.unitVersionId !== "")) {
    const line = lines.get(unitVersionId) ?? { unitVersionId, total: 0, left: 0 };
    lines.set(unitVersionId, { unitVersionId, total: line.total + total, left: line.left + left });
  }
  return [...lines.values()];
}
