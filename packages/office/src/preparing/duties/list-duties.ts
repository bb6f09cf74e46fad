import type { EvaluationId } from "@thang-diem/engine";
import { dutyRoutes, type RouteReply } from "@thang-diem/contract";
import { type Duty, readDuties, readUnitsOf, type UnitOfEvaluation } from "../evaluations/index.ts";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { barsOf } from "./bars.ts";
import { readConflicts, readGiven, readNames, readPeople } from "./store.ts";
import { APPRAISING } from "./assign.ts";

/** The duties that stand, with everything that they do not reach. */
export async function listDuties(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
): Promise<RouteReply<typeof dutyRoutes.list>> {
  const [duties, units, given, people] = await Promise.all([
    readDuties(db, { evaluationId }),
    readUnitsOf(db, { evaluationId }),
    readGiven(db, evaluationId),
    readPeople(db, evaluationId, APPRAISING),
  ]);
  const accounts = [...new Set(duties.map(({ accountId }) => accountId))];
  const [names, bars] = await Promise.all([readNames(db, accounts), barsOf(db, evaluationId, accounts)]);
  const unitNames = new Map(
    units.map(({ roundId, unitVersionId, name }) => [`${roundId} ${unitVersionId}`, name]),
  );
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
      ...(duty.unitVersionId !== undefined && { unitVersionId: duty.unitVersionId }),
      unitName: unitNames.get(`${duty.roundId} ${duty.unitVersionId ?? ""}`) ?? "",
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
                unitVersionId: unit.unitVersionId,
                unitName: unit.name,
                ...bar,
              },
            ];
      }),
    ),
  };
}

function reachOf(
  { roundId, unitVersionId }: Duty,
  units: readonly UnitOfEvaluation[],
): readonly UnitOfEvaluation[] {
  return units.filter(
    (unit) =>
      unit.roundId === roundId && (unitVersionId === undefined || unit.unitVersionId === unitVersionId),
  );
}

export async function listConflicts(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
): Promise<RouteReply<typeof dutyRoutes.conflicts>> {
  const [conflicts, units] = await Promise.all([
    readConflicts(db, evaluationId),
    readUnitsOf(db, { evaluationId }),
  ]);
  const names = await readNames(db, [...new Set(conflicts.map(({ accountId }) => accountId))]);
  const unitNames = new Map(
    units.map(({ roundId, unitVersionId, name }) => [`${roundId} ${unitVersionId}`, name]),
  );
  return {
    conflicts: conflicts.map(({ accountId, roundId, unitVersionId, reason, at }) => ({
      person: names.get(accountId)?.person ?? "",
      roundId,
      unitVersionId,
      unitName: unitNames.get(`${roundId} ${unitVersionId}`) ?? "",
      reason,
      at: at.toISOString(),
    })),
  };
}
