import { type DutyGiven, dutyRoutes, type RouteReply } from "@thang-diem/contract";
import {
  addDuties,
  endDuty,
  type Duty,
  inEvaluation,
  readDuties,
  readRoundsOf,
  readUnitsOf,
  schemeOf,
  type UnitOfEvaluation,
} from "../evaluations/index.ts";
import { announce, dayOf } from "../../people/notices/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { barsOf } from "./bars.ts";
import { EVENTS } from "./events.ts";
import { suggestRotation } from "./rotation.ts";
import { readConflicts, readGiven, readLastTime, readNames, readPeople } from "./store.ts";

/** Who may be given a duty. */
const APPRAISING = ["appraiser", "lead-agency"] as const;

/** The duties that stand, with everything that they do not reach. */
export async function listDuties(
  { database: { db } }: SignInContext,
  evaluationId: string,
): Promise<RouteReply<typeof dutyRoutes.list>> {
  const [duties, units, given, people] = await Promise.all([
    readDuties(db, { evaluationId }),
    readUnitsOf(db, { evaluationId }),
    readGiven(db, evaluationId),
    readPeople(db, evaluationId, APPRAISING),
  ]);
  const accounts = [...new Set(duties.map(({ accountId }) => accountId))];
  const [names, bars] = await Promise.all([readNames(db, accounts), barsOf(db, evaluationId, accounts)]);
  const unitNames = new Map(units.map(({ roundId, unitId, name }) => [`${roundId} ${unitId}`, name]));
  const person = (accountId: string) => names.get(accountId)?.person ?? "";
  return {
    people,
    duties: duties.map((duty) => ({
      id: duty.id,
      roundId: duty.roundId,
      accountId: duty.accountId,
      person: person(duty.accountId),
      organisation: names.get(duty.accountId)?.organisation ?? "",
      item: duty.item,
      ...(duty.unitId !== undefined && { unitId: duty.unitId }),
      unitName: unitNames.get(`${duty.roundId} ${duty.unitId ?? ""}`) ?? "",
      seat: duty.seat,
      givenBy: given.get(duty.id)?.by ?? "",
      givenAt: (given.get(duty.id)?.at ?? new Date(0)).toISOString(),
    })),
    barred: duties.flatMap((duty) =>
      reachOf(duty, units).flatMap((unit) => {
        const bar = bars(duty.accountId, unit);
        return bar === undefined
          ? []
          : [
              {
                dutyId: duty.id,
                person: person(duty.accountId),
                roundId: unit.roundId,
                unitId: unit.unitId,
                unitName: unit.name,
                ...bar,
              },
            ];
      }),
    ),
  };
}

function reachOf({ roundId, unitId }: Duty, units: readonly UnitOfEvaluation[]): readonly UnitOfEvaluation[] {
  return units.filter((unit) => unit.roundId === roundId && (unitId === undefined || unit.unitId === unitId));
}

/**
 * Gives duties, all or none. A duty to a barred unit is not given: the list of duties says who is barred from what. Where
 * they replace others, what those held of the same seat ends; a duty to every unit goes on for the units that are left.
 */
export async function giveDuties(
  context: SignInContext,
  who: SignedIn,
  evaluationId: string,
  asked: readonly DutyGiven[],
  replace = false,
): Promise<Outcome<{ given: number }>> {
  const { db } = context.database;
  const wrong = await faultOf(db, evaluationId, asked);
  if (wrong !== undefined) return refused(wrong);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "duty.give", object: evaluationId },
    async (transaction) => {
      const { db: within, note } = transaction;
      const at = context.clock();
      const replaced = replace ? await replacedBy(within, evaluationId, asked) : NONE_REPLACED;
      const fresh = asked.filter((given) => !replaced.standing.some((duty) => isSame(duty, given)));
      for (const { id } of replaced.ended) await endDuty(within, evaluationId, id, REPLACED, at);
      const asDuty = ({ roundId, accountId, item, unitId, seat }: DutyGiven) => ({
        id: newId(at),
        evaluationId,
        roundId,
        accountId,
        item,
        seat,
        ...(unitId !== undefined && { unitId }),
      });
      const duties = fresh.map(asDuty);
      await addDuties(within, [...duties, ...replaced.kept.map(asDuty)], { by: actorOf(who.signInName), at });
      for (const { id, accountId } of replaced.ended)
        await announce(
          transaction,
          EVENTS.dutyEnded,
          { evaluationId, accountId, dutyId: id, reason: REPLACED },
          { at, by: who.accountId },
        );
      for (const [accountId, own] of Map.groupBy(duties, (duty) => duty.accountId)) {
        // The same duties given again on the same day are a retry, not news.
        const content = `${dayOf(at)} ${own
          .map(({ roundId, item, unitId, seat }) => [roundId, item, unitId ?? "", seat].join("/"))
          .toSorted()
          .join(" ")}`;
        await announce(
          transaction,
          EVENTS.dutyGiven,
          { evaluationId, accountId, duties: own.length, content },
          { at, by: who.accountId },
        );
      }
      note({ duties: duties.length, ...(replace && { ended: replaced.ended.length }) });
      return done({ given: duties.length });
    },
  );
}

const REPLACED = "Luân chuyển";

interface Replaced {
  /** Before. */
  readonly standing: readonly Duty[];
  readonly ended: readonly Duty[];
  readonly kept: readonly DutyGiven[];
}

const NONE_REPLACED: Replaced = { standing: [], ended: [], kept: [] };

/** The duties that end when others are given in their place, and what is left of those that reach every unit. */
async function replacedBy(
  db: Database["db"],
  evaluationId: string,
  asked: readonly DutyGiven[],
): Promise<Replaced> {
  const standing = await readDuties(db, { evaluationId });
  const units = await readUnitsOf(db, { evaluationId });
  const ended = standing.filter((duty) => asked.some((given) => sameSeat(duty, given)));
  const bars = await barsOf(db, evaluationId, [...new Set(ended.map(({ accountId }) => accountId))]);
  const kept = ended
    .filter(({ unitId }) => unitId === undefined)
    .flatMap((duty) =>
      units
        .filter(
          (unit) =>
            unit.roundId === duty.roundId &&
            !asked.some((given) => given.unitId === unit.unitId) &&
            bars(duty.accountId, unit) === undefined,
        )
        .map(({ unitId }): DutyGiven => ({
          roundId: duty.roundId,
          accountId: duty.accountId,
          item: duty.item,
          seat: duty.seat,
          unitId,
        })),
    );
  return { standing, ended, kept };
}

/** Of the same seat towards the same item, of the unit that is given or of every unit. */
function sameSeat(duty: Duty, given: DutyGiven): boolean {
  return (
    duty.roundId === given.roundId &&
    duty.seat === given.seat &&
    duty.item === given.item &&
    !isSame(duty, given) &&
    (duty.unitId === undefined || given.unitId === undefined || duty.unitId === given.unitId)
  );
}

function isSame(duty: Duty, given: DutyGiven): boolean {
  return (
    duty.accountId === given.accountId &&
    duty.roundId === given.roundId &&
    duty.item === given.item &&
    duty.unitId === given.unitId &&
    duty.seat === given.seat
  );
}

async function faultOf(
  db: Database["db"],
  evaluationId: string,
  asked: readonly DutyGiven[],
): Promise<Problem | undefined> {
  const [rounds, people, units, bars] = await Promise.all([
    readRoundsOf(db, evaluationId),
    readPeople(db, evaluationId, APPRAISING),
    readUnitsOf(db, { evaluationId }),
    barsOf(db, evaluationId, [...new Set(asked.map(({ accountId }) => accountId))]),
  ]);
  const schemes = new Map(
    await Promise.all(
      rounds.map(async ({ id, schemeHash }) => [id, await schemeOf(db, schemeHash)] as const),
    ),
  );
  for (const { roundId, accountId, item, unitId } of asked) {
    const scheme = schemes.get(roundId);
    const unit = units.find((each) => each.roundId === roundId && each.unitId === unitId);
    if (
      scheme === undefined ||
      (item !== "" && !scheme.items.has(item)) ||
      (unitId !== undefined && unit === undefined)
    )
      return NO_SUCH_PLACE;
    if (!people.some((each) => each.accountId === accountId)) return NO_APPRAISER;
    const bar = unit && bars(accountId, unit);
    if (unit !== undefined && bar !== undefined)
      return { ...BARRED_DUTY, details: { unit: unit.name, ...bar } };
  }
  return undefined;
}

export async function endDutyOf(
  context: SignInContext,
  who: SignedIn,
  {
    evaluationId,
    dutyId,
    reason,
  }: { readonly evaluationId: string; readonly dutyId: string; readonly reason: string },
): Promise<Outcome<{ done: true }>> {
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "duty.end", object: dutyId },
    async (transaction) => {
      const accountId = await endDuty(transaction.db, evaluationId, dutyId, reason, context.clock());
      if (accountId === undefined) return refused(NO_DUTY);
      await announce(
        transaction,
        EVENTS.dutyEnded,
        { evaluationId, accountId, dutyId, reason },
        { at: context.clock(), by: who.accountId },
      );
      return done({ done: true as const });
    },
  );
}

/** A plan for the office to look at: who appraises which unit of a round, from one seat. */
export async function planRotation(
  { database: { db } }: SignInContext,
  {
    evaluationId,
    roundId,
    item,
    seat,
    assessed,
  }: {
    readonly evaluationId: string;
    readonly roundId: string;
    readonly item: string;
    readonly seat: number;
    /** Whether people of bodies that are assessed are asked too. */
    readonly assessed: "yes" | "no";
  },
): Promise<RouteReply<typeof dutyRoutes.rotation>> {
  const [everybody, units, all, past] = await Promise.all([
    readPeople(db, evaluationId, APPRAISING),
    readUnitsOf(db, { evaluationId, roundId }),
    readUnitsOf(db, { evaluationId }),
    readLastTime(db, evaluationId, roundId),
  ]);
  const bodies = new Set(all.map(({ organisationId }) => organisationId));
  const people = everybody.filter(({ organisationId }) => assessed === "yes" || !bodies.has(organisationId));
  const bars = await barsOf(
    db,
    evaluationId,
    people.map(({ accountId }) => accountId),
  );
  const byUnit = new Map(units.map((unit) => [unit.unitId, unit]));
  const again = new Set(past.map(({ accountId, unitId }) => `${accountId} ${unitId}`));
  const elsewhere = await otherSeats(db, { evaluationId, roundId, item, seat });
  const plan = suggestRotation({
    people: people.map(({ accountId }) => accountId),
    units: units.map(({ unitId }) => unitId),
    lastTime: (person, unit) => again.has(`${person} ${unit}`),
    barred: (person, unitId) => {
      const unit = byUnit.get(unitId);
      return unit === undefined || bars(person, unit) !== undefined || elsewhere(person, unitId);
    },
  });
  const names = new Map(people.map(({ accountId, person }) => [accountId, person]));
  return {
    duties: plan.map(({ person, unit, again: twice }) => ({
      roundId,
      accountId: person,
      item,
      unitId: unit,
      seat,
      person: names.get(person) ?? "",
      unitName: byUnit.get(unit)?.name ?? "",
      again: twice,
    })),
  };
}

/** Who holds another seat towards the item of a unit, or of every unit: whoever judges from one seat does not from another. */
async function otherSeats(
  db: Database["db"],
  at: {
    readonly evaluationId: string;
    readonly roundId: string;
    readonly item: string;
    readonly seat: number;
  },
): Promise<(accountId: string, unitId: string) => boolean> {
  const round = (await readRoundsOf(db, at.evaluationId)).find(({ id }) => id === at.roundId);
  const items = round && (await schemeOf(db, round.schemeHash)).items;
  const within = (code: string, above: string): boolean => {
    if (above === "" || code === above) return true;
    const parent = items?.get(code)?.parent;
    return parent !== undefined && within(parent, above);
  };
  const others = (await readDuties(db, { evaluationId: at.evaluationId })).filter(
    ({ roundId, seat, item }) =>
      roundId === at.roundId && seat !== at.seat && (within(item, at.item) || within(at.item, item)),
  );
  return (accountId, unitId) =>
    others.some(
      (duty) => duty.accountId === accountId && (duty.unitId === undefined || duty.unitId === unitId),
    );
}

export async function listConflicts(
  { database: { db } }: SignInContext,
  evaluationId: string,
): Promise<RouteReply<typeof dutyRoutes.conflicts>> {
  const [conflicts, units] = await Promise.all([
    readConflicts(db, evaluationId),
    readUnitsOf(db, { evaluationId }),
  ]);
  const names = await readNames(db, [...new Set(conflicts.map(({ accountId }) => accountId))]);
  const unitNames = new Map(units.map(({ roundId, unitId, name }) => [`${roundId} ${unitId}`, name]));
  return {
    conflicts: conflicts.map(({ accountId, roundId, unitId, reason, at }) => ({
      person: names.get(accountId)?.person ?? "",
      roundId,
      unitId,
      unitName: unitNames.get(`${roundId} ${unitId}`) ?? "",
      reason,
      at: at.toISOString(),
    })),
  };
}

const NO_DUTY: Problem = {
  code: "not-found",
  message: {
    vi: "Không có phân công này, hoặc phân công đã kết thúc.",
    en: "There is no such duty, or it has ended.",
  },
};
const NO_SUCH_PLACE: Problem = {
  code: "duty-place-unknown",
  message: {
    vi: "Bảng, tiêu chí hoặc đơn vị được giao không có trong kỳ đánh giá.",
    en: "The round, item or unit of the duty is not in the evaluation.",
  },
};
const NO_APPRAISER: Problem = {
  code: "duty-person-unknown",
  message: {
    vi: "Người được giao chưa có vai trò thẩm định trong kỳ này.",
    en: "The person holds no role as appraiser in this evaluation.",
  },
  suggestion: {
    vi: "Giao vai trò người thẩm định trong trang Tài khoản trước.",
    en: "Give the role of appraiser on the accounts page first.",
  },
};
const BARRED_DUTY: Problem = {
  code: "duty-barred",
  message: {
    vi:
      "Người này không được thẩm định đơn vị đó (đơn vị của " +
      "chính mình hoặc đã khai xung đột). Chưa giao phân công nào.",
    en: "This person may not appraise that unit (own unit or declared conflict). No duty was given.",
  },
};
