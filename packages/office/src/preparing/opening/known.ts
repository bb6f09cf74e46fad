import type { EvaluationPlan, Role } from "@thang-diem/contract";
import { type Scheme, type UnitId, versionOn } from "@thang-diem/engine";
import { schemeOf } from "../evaluations/index.ts";
import { findRounds } from "@thang-diem/press/rounds";
import { type OpeningContext, schemeTextOf } from "../schemes/index.ts";
import { isTimeless } from "./is-timeless.ts";
import {
  type DraftRow,
  type PersonRow,
  readOrganisations,
  readPeople,
  roundsInEvaluations,
} from "./store.ts";

/** Everything that a plan is held against. */
export interface Known {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly organisations: ReadonlyMap<string, KnownOrganisation>;
  readonly people: ReadonlyMap<string, PersonRow>;
  /** Series of which this year's round stands already, in another evaluation or from a file. */
  readonly standingSeries: ReadonlySet<string>;
  /** The minute that it is in Viet Nam. */
  readonly now: string;
}

export interface KnownOrganisation {
  readonly name: string;
  readonly kind: "unit" | "own";
  readonly unitId: UnitId;
  /** Whether it is there on the day of the plan; a body of which nothing was recorded always is. */
  readonly exists: boolean;
}

export async function knownFor(
  { database, shelf, clock }: OpeningContext,
  row: DraftRow,
  plan: EvaluationPlan,
): Promise<Known> {
  const { db } = database;
  const hashes = [...new Set(plan.rounds.map(({ schemeHash }) => schemeHash))].filter((hash) => hash !== "");
  const [schemes, organisations, people, registry, standing, inEvaluations] = await Promise.all([
    Promise.all(
      hashes.map(async (hash) =>
        (await schemeTextOf(db, hash)) === undefined ? [] : [[hash, await schemeOf(db, hash)] as const],
      ),
    ),
    readOrganisations(db),
    readPeople(db, row.evaluationId),
    shelf.registry(),
    findRounds(db),
    roundsInEvaluations(db),
  ]);
  return {
    schemes: new Map(schemes.flat()),
    organisations: new Map(
      organisations.map(({ id, name, kind, unitId }) => [
        id,
        {
          name,
          kind,
          unitId,
          exists:
            plan.asOf === "" ||
            isTimeless(registry, { kind, unitId }) ||
            versionOn(registry, unitId, plan.asOf) !== undefined,
        },
      ]),
    ),
    people: new Map(people.map((person) => [person.accountId, person])),
    standingSeries: new Set(
      standing
        .filter(
          (round) =>
            round.topUnit === row.topUnit && round.year === row.year && inEvaluations.has(round.roundId),
        )
        .map(({ series }) => series),
    ),
    now: vietnamMinute(clock()),
  };
}

/** Those who hold a role for an organisation: the organisations of which somebody does. */
export function organisationsWith(known: Known, role: Role): ReadonlySet<string> {
  return new Set(
    [...known.people.values()]
      .filter(({ closed }) => !closed)
      .flatMap(({ roles }) =>
        roles.filter((held) => held.role === role).map(({ organisationId }) => organisationId),
      ),
  );
}

const SEVEN_HOURS = 7 * 3_600_000;

/** "2027-01-05T08:00" as the clock on a wall in Viet Nam shows it (UTC+7 the whole year). */
export function vietnamMinute(moment: Date): string {
  return new Date(moment.getTime() + SEVEN_HOURS).toISOString().slice(0, 16);
}

export function fromVietnamMinute(minute: string): Date {
  return new Date(`${minute}:00+07:00`);
}
