import type { EvaluationId, ItemCode, RoundId, Scheme } from "@thang-diem/engine";
import { grantsOf, heldIn, type Permission } from "@thang-diem/contract";
import { barsOf, type Bars, dutiesCarriedBy } from "../../preparing/duties/index.ts";
import {
  isWithin,
  type Duty,
  readDuties,
  readRoundsOf,
  type RoundOfEvaluation,
  schemeOf,
  type Timetable,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { appraisalSettings, type AppraisalSettings } from "./settings.ts";

/** Somebody's place in the appraisal: which seat towards which item of which unit. */
export interface Desk {
  readonly evaluationId: EvaluationId;
  readonly accountId: string;
  readonly settings: AppraisalSettings;
  readonly rounds: ReadonlyMap<RoundId, { readonly round: RoundOfEvaluation; readonly scheme: Scheme }>;
  /** The own ones, and those of whom somebody stands in for. */
  readonly duties: readonly Duty[];
  readonly bars: Bars;
  /**
   * Sees everything in the evaluation that is not blind, without a seat of its own:
   * the office, the council, auditors.
   */
  readonly oversees: boolean;
}

export type Asker = Pick<SignedIn, "accountId" | "roles">;

/** Undefined where there is no such evaluation. */
export async function openDesk(
  db: Database["db"],
  who: Asker,
  evaluationId: EvaluationId,
): Promise<Desk | undefined> {
  const accountIds = dutiesCarriedBy(who, evaluationId);
  const [rounds, duties, bars, settings] = await Promise.all([
    readRoundsOf(db, evaluationId),
    readDuties(db, { evaluationId, accountIds }),
    barsOf(db, evaluationId, accountIds),
    appraisalSettings(db, evaluationId),
  ]);
  if (rounds.length === 0) return undefined;
  const withSchemes = await Promise.all(
    rounds.map(async (round) => [round.id, { round, scheme: await schemeOf(db, round.schemeHash) }] as const),
  );
  return {
    evaluationId,
    accountId: who.accountId,
    settings,
    rounds: new Map(withSchemes),
    duties,
    bars,
    oversees: holdsIn(who, "board.read", evaluationId) || holdsIn(who, "appraisal.oversee", evaluationId),
  };
}

function holdsIn({ roles }: Asker, permission: Permission, evaluationId: EvaluationId): boolean {
  return grantsOf(roles, permission).some((grant) => heldIn(grant, evaluationId));
}

/**
 * The seat that somebody has towards an item of each unit;
 * 0 where there is none, or where a bar stands before it. Of two seats the lower is held; an own one comes before
 * that of somebody who is away, so that a deputy never judges from two.
 */
export function seatsOver(desk: Desk, roundId: RoundId, item: ItemCode): (unit: UnitOfEvaluation) => number {
  const held = seatsHeldOver(desk, roundId, item);
  return (unit) => held(unit).seat;
}

/** The same seat with whose duty it is: the own account, or that of somebody who is away. */
export function seatsHeldOver(
  desk: Desk,
  roundId: RoundId,
  item: ItemCode,
): (unit: UnitOfEvaluation) => { readonly seat: number; readonly holder: string } {
  const holders = [...new Set([desk.accountId, ...desk.duties.map(({ accountId }) => accountId)])];
  const seats = holders.map((holder) => ({ holder, over: seatsOf(desk, holder, roundId, item) }));
  return (unit) =>
    seats.map(({ holder, over }) => ({ seat: over(unit), holder })).find(({ seat }) => seat > 0) ?? {
      seat: 0,
      holder: desk.accountId,
    };
}

/** The seat of one holder of duties, where neither the holder nor whoever carries them out is barred. */
function seatsOf(
  { duties, rounds, bars, accountId }: Desk,
  holder: string,
  roundId: RoundId,
  item: ItemCode,
): (unit: UnitOfEvaluation) => number {
  const scheme = rounds.get(roundId)?.scheme;
  const own = duties.filter(
    (duty) =>
      duty.accountId === holder &&
      duty.roundId === roundId &&
      scheme !== undefined &&
      isWithin(scheme, item, duty.item),
  );
  const everywhere = lowest(own.filter(({ unitVersionId }) => unitVersionId === undefined));
  const byUnit = Map.groupBy(
    own.filter(({ unitVersionId }) => unitVersionId !== undefined),
    ({ unitVersionId }) => unitVersionId,
  );
  if (own.length === 0) return () => 0;
  return (unit) =>
    bars(accountId, unit) === undefined && bars(holder, unit) === undefined
      ? lowest([...(everywhere > 0 ? [{ seat: everywhere }] : []), ...(byUnit.get(unit.unitVersionId) ?? [])])
      : 0;
}

function lowest(seats: readonly { readonly seat: number }[]): number {
  return seats.length === 0 ? 0 : Math.min(...seats.map(({ seat }) => seat));
}

export type Stage = "first" | "second" | "none";

/**
 * Which findings may be made about a unit now. A unit with more time for its appraisal may be in both stages
 * at once.
 */
export interface OpenStages {
  readonly first: boolean;
  readonly second: boolean;
}

export function openStages(timetable: Timetable, unit?: UnitOfEvaluation): OpenStages {
  const isOpen = (kind: "appraisal" | "second-appraisal") => timetable(kind, unit).state === "open";
  return { first: isOpen("appraisal"), second: isOpen("second-appraisal") };
}

/** The stage of a whole sheet: the first as long as it is open. */
export function stageOf({ first, second }: OpenStages): Stage {
  return first ? "first" : second ? "second" : "none";
}
