import type { Board, BoardUnit, RouteCall, boardRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { unitsCalled, type UnitsCalled } from "../../preparing/units/index.ts";
import { barredUnits } from "../../preparing/duties/index.ts";
import { type RoundOnBoard, roundsOnBoard } from "./board-items.ts";
import {
  boardUnits,
  domainSums,
  type OfRounds,
  readAppraisers,
  refreshSums,
  roundCounts,
  seatCounts,
  type UnitRow,
  type UnitsWanted,
} from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

export interface OpenBoard extends OfRounds {
  readonly rounds: readonly RoundOnBoard[];
}

/** What every part of the board reads first. */
export async function openBoard(context: Context, evaluationId: EvaluationId): Promise<Outcome<OpenBoard>> {
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const rounds = await roundsOnBoard(context.database.db, evaluationId);
  const roundIds = rounds.map(({ id }) => id);
  await refreshSums(context.database.db, evaluationId, roundIds);
  return done({
    evaluationId,
    topUnit: evaluation.value.topUnitId,
    rounds,
    roundIds,
    now: context.clock(),
  });
}

/** How far everybody is, and where points move between what units claim and what stands after appraisal. */
export async function readBoard({ database: { db } }: Context, board: OpenBoard): Promise<Board> {
  const people = board.roundIds.length === 0 ? [] : await readAppraisers(db, board.roundIds);
  const [counts, sums, barred] = await Promise.all([
    roundCounts(db, board),
    domainSums(db, board),
    barredUnits(db, board.evaluationId, people),
  ]);
  const seats = await seatCounts(db, board, barred);
  const none = { units: 0, signed: 0, late: 0, unanswered: 0 };
  return {
    now: board.now.toISOString(),
    rounds: board.rounds.map(({ id, title }) => ({
      title,
      ...(counts.find(({ roundId }) => roundId === id) ?? none),
      roundId: id,
    })),
    domains: board.rounds.flatMap(({ id, domains }) =>
      domains.flatMap(({ code, title }) =>
        sums
          .filter(({ roundId, domain }) => roundId === id && domain === code)
          .map((row) => ({ ...row, title })),
      ),
    ),
    // Seat 3 is asked only where the first two differ.
    appraisers: seats.map((each) => (each.seat === 3 ? { ...each, assigned: 0, ready: 0 } : each)),
  };
}

const PAGE = 50;

export async function readBoardUnits(
  context: Pick<OpeningContext, "database" | "clock" | "shelf">,
  board: OpenBoard,
  input: RouteCall<typeof boardRoutes.units>,
): Promise<{ total: number; page: number; pageSize: number; units: BoardUnit[] }> {
  const { roundId, page } = input;
  const of =
    roundId === undefined ? board : { ...board, roundIds: board.roundIds.filter((id) => id === roundId) };
  const units = await unitsCalled(context, board.evaluationId, input.q);
  const rows = await boardUnits(context.database.db, of, wantedOf(input, units, PAGE, (page - 1) * PAGE));
  return {
    total: rows[0]?.total ?? 0,
    page,
    pageSize: PAGE,
    units: rows.map((row) => unitShown(row, board.now)),
  };
}

/** Every unit, for the workbook. */
export async function readAllUnits({ database: { db } }: Context, board: OpenBoard): Promise<BoardUnit[]> {
  return (
    await boardUnits(db, board, { show: "all", sort: "name", units: "everyone", limit: 100_000, offset: 0 })
  ).map((row) => unitShown(row, board.now));
}

function wantedOf(
  { show, sort }: Pick<RouteCall<typeof boardRoutes.units>, "show" | "sort">,
  units: UnitsCalled,
  limit: number,
  offset: number,
): UnitsWanted {
  return { show, sort, units, limit, offset };
}

function unitShown({ total: _total, dueAt, signedAt, ...row }: UnitRow, now: Date): BoardUnit {
  return {
    ...row,
    dueAt: dueAt?.toISOString() ?? "not-planned",
    daysLeft: dueAt === null ? 0 : daysBetween(now, dueAt),
    signedAt: signedAt?.toISOString() ?? "not-signed",
  };
}

/** Whole days of 24 hours; what is less than a day over the time counts as the first day over it. */
function daysBetween(now: Date, dueAt: Date): number {
  return Math.floor((dueAt.getTime() - now.getTime()) / 86_400_000);
}
