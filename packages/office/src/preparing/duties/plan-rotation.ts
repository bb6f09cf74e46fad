import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { dutyRoutes, type RouteReply } from "@thang-diem/contract";
import { readDuties, readRoundsOf, readUnitsOf, schemeOf } from "../evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { barsOf } from "./bars.ts";
import { suggestRotation } from "./rotation.ts";
import { readLastTime, readPeople } from "./store.ts";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { APPRAISING, NO_SUCH_PLACE } from "./assign.ts";

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
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly item: ItemCode;
    readonly seat: number;
    /** Whether people of bodies that are assessed are asked too. */
    readonly assessed: "yes" | "no";
  },
): Promise<Outcome<RouteReply<typeof dutyRoutes.rotation>>> {
  const [everybody, units, all, past] = await Promise.all([
    readPeople(db, evaluationId, APPRAISING),
    readUnitsOf(db, { evaluationId, roundId }),
    readUnitsOf(db, { evaluationId }),
    readLastTime(db, evaluationId, roundId),
  ]);
  if (units.length === 0) return refused(NO_SUCH_PLACE);
  const bodies = new Set(all.map(({ organisationId }) => organisationId));
  const people = everybody.filter(({ organisationId }) => assessed === "yes" || !bodies.has(organisationId));
  const bars = await barsOf(
    db,
    evaluationId,
    people.map(({ accountId }) => accountId),
  );
  const byUnit = new Map(units.map((unit) => [unit.unitVersionId, unit]));
  const again = new Set(past.map(({ accountId, unitVersionId }) => `${accountId} ${unitVersionId}`));
  const elsewhere = await otherSeats(db, { evaluationId, roundId, item, seat });
  const plan = suggestRotation({
    people: people.map(({ accountId }) => accountId),
    units: units.map(({ unitVersionId }) => unitVersionId),
    lastTime: (person, unit) => again.has(`${person} ${unit}`),
    barred: (person, unitVersionId) => {
      const unit = byUnit.get(unitVersionId);
      return unit === undefined || bars(person, unit) !== undefined || elsewhere(person, unitVersionId);
    },
  });
  const names = new Map(people.map(({ accountId, person }) => [accountId, person]));
  const duties = plan.map(({ person, unit, again: twice }) => ({
    roundId,
    accountId: person,
    item,
    unitVersionId: unit,
    seat,
    person: names.get(person) ?? "",
    unitName: byUnit.get(unit)?.name ?? "",
    again: twice,
  }));
  return done({ duties });
}

/**
 * Who holds another seat towards the item of a unit, or of every unit: whoever judges from one seat does
 * not from another.
 */
async function otherSeats(
  db: Database["db"],
  at: {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly item: ItemCode;
    readonly seat: number;
  },
): Promise<(accountId: string, unitVersionId: UnitVersionId) => boolean> {
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
  return (accountId, unitVersionId) =>
    others.some(
      (duty) =>
        duty.accountId === accountId &&
        (duty.unitVersionId === undefined || duty.unitVersionId === unitVersionId),
    );
}
