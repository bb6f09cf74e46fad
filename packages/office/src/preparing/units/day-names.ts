import { fullUnitName, inForce, type UnitId, type UnitRegistry } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import { exclusively, type Tables } from "@thang-diem/platform/db";
import { dayInVietnam } from "@thang-diem/presentation";
import { standingChanges } from "@thang-diem/press/units";
import type { Kysely } from "kysely";
import { keysOf, renameOrganisation } from "../../people/accounts/index.ts";
import { PEOPLE_CHAIN } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import { type Body, readBodies } from "./store.ts";

/**
 * Organisations whose unit bears another name on the day than they do. A unit that is still to begin, or that has
 * ended, bears its first or its last name.
 *
 * @returns how many were renamed
 */
export async function nameOfTheDay(
  db: Kysely<Tables>,
  registry: UnitRegistry,
  bodies: readonly Body[],
  today: string,
): Promise<number> {
  let renamed = 0;
  for (const { id, unitId, name, code } of bodies) {
    const versions = unitId === "" ? [] : (registry.units.get(unitId) ?? []);
    const version =
      versions.find((each) => inForce(each, today)) ??
      (today < (versions[0]?.validFrom ?? today) ? versions[0] : versions.at(-1));
    const wished = version && fullUnitName(version, "vi");
    if (wished === undefined || wished === name) continue;
    await renameOrganisation(db, { id, ...keysOf(wished, code) });
    renamed += 1;
  }
  return renamed;
}

/** Changes that were recorded ahead: bodies take their names on the day. @returns how many did */
export async function nameUnitsOfToday({ database, clock, shelf }: OpeningContext): Promise<number> {
  return exclusively(database, "units", async () => {
    const today = dayInVietnam(clock());
    const [registry, changes] = await Promise.all([shelf.registry(), standingChanges(database.db)]);
    const units = new Set<string>(changes.flatMap(({ begins }) => begins.map(({ unitId }) => unitId)));
    const due = (await readBodies(database.db)).filter(
      ({ unitId, name }) =>
        units.has(unitId) &&
        registry.units
          .get(unitId as UnitId)
          ?.some((version) => inForce(version, today) && fullUnitName(version, "vi") !== name),
    );
    if (due.length === 0) return 0;
    const line = { actor: "thangdiem", action: "unit.names", object: today, chain: PEOPLE_CHAIN, clock };
    return await command(database, line, async ({ db, note }) => {
      const renamed = await nameOfTheDay(db, registry, due, today);
      note({ renamed });
      return renamed;
    });
  });
}

/** Looks at once and every ten minutes; gives back how to end it. */
export function startDayNames(context: OpeningContext, every_ms = 600_000): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const look = () =>
    (running = nameUnitsOfToday(context).catch((err: unknown) =>
      context.log.error({ event: "job-failed", job: "names of units", err }),
    ));
  const timer = setInterval(() => void look(), every_ms).unref();
  void look();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
