import type { Board, BoardUnit, RouteCall, boardRoutes } from "@thang-diem/contract";
import { searchKey } from "@thang-diem/engine";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { leavesOf, type RoundOnBoard, roundsOnBoard } from "./board-items.ts";
import {
  boardUnits,
  domainSums,
  type DutyCount,
  dutyCounts,
  type OfRounds,
  roundCounts,
  type UnitRow,
  type UnitsWanted,
} from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

export interface OpenBoard extends OfRounds {
  readonly rounds: readonly RoundOnBoard[];
}

/** What every part of the board reads first. */
export async function openBoard(context: Context, evaluationId: string): Promise<Outcome<OpenBoard>> {
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const rounds = await roundsOnBoard(context.database.db, evaluationId);
  return done({
    evaluationId,
    topUnit: evaluation.value.topUnitId,
    rounds,
    roundIds: rounds.map(({ id }) => id),
    now: context.clock(),
  });
}

/** How far everybody is, and where points move between what units claim and what stands after appraisal. */
export async function readBoard({ database: { db } }: Context, board: OpenBoard): Promise<Board> {
  const [counts, sums, duties] = await Promise.all([
    roundCounts(db, board),
    domainSums(db, board),
    dutyCounts(db, board),
  ]);
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
    appraisers: appraisersOf(board.rounds, duties),
  };
}

/** Duties of one appraiser in one seat, added up. Seat 3 is asked only where the first two differ. */
function appraisersOf(rounds: readonly RoundOnBoard[], duties: readonly DutyCount[]): Board["appraisers"] {
  const leaves = new Map<string, number>();
  const leavesIn = (roundId: string, item: string) => {
    const key = `${roundId} ${item}`;
    const scheme = rounds.find(({ id }) => id === roundId)?.scheme;
    const known = leaves.get(key) ?? (scheme === undefined ? 0 : leavesOf(scheme, item).length);
    leaves.set(key, known);
    return known;
  };
  return [
    ...Map.groupBy(duties, ({ accountId, roundId, seat }) => `${accountId} ${roundId} ${seat}`).values(),
  ].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { accountId, fullName, roundId, seat, done: found, again } = first;
    const sum = (of: (duty: DutyCount) => number) =>
      seat === 3 ? 0 : own.reduce((total, duty) => total + of(duty) * leavesIn(roundId, duty.item), 0);
    return [
      {
        accountId,
        fullName,
        roundId,
        seat,
        assigned: sum(({ units }) => units),
        ready: sum(({ signed }) => signed),
        done: found,
        again,
      },
    ];
  });
}

const PAGE = 50;

export async function readBoardUnits(
  { database: { db } }: Context,
  board: OpenBoard,
  input: RouteCall<typeof boardRoutes.units>,
): Promise<{ total: number; page: number; pageSize: number; units: BoardUnit[] }> {
  const { roundId, page } = input;
  const of =
    roundId === undefined ? board : { ...board, roundIds: board.roundIds.filter((id) => id === roundId) };
  const rows = await boardUnits(db, of, wantedOf(input, PAGE, (page - 1) * PAGE));
  return {
    total: rows[0]?.total ?? 0,
    page,
    pageSize: PAGE,
    units: rows.map((row) => lineOf(row, board.now)),
  };
}

/** Every unit, for the workbook. */
export async function readAllUnits({ database: { db } }: Context, board: OpenBoard): Promise<BoardUnit[]> {
  return (
    await boardUnits(db, board, { show: "all", sort: "name", searchKey: "", limit: 100_000, offset: 0 })
  ).map((row) => lineOf(row, board.now));
}

function wantedOf(
  { show, sort, q }: Pick<RouteCall<typeof boardRoutes.units>, "show" | "sort" | "q">,
  limit: number,
  offset: number,
): UnitsWanted {
  return { show, sort, searchKey: searchKey(q), limit, offset };
}

function lineOf({ total: _total, dueAt, signedAt, ...row }: UnitRow, now: Date): BoardUnit {
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
