import {
  type Bilingual,
  fullUnitName,
  matchKey,
  type UnitChange,
  type UnitRegistry,
  type UnitVersion,
} from "@thang-diem/engine";
import { exclusively, type Tables } from "@thang-diem/platform/db";
import { done, type Outcome, type Problem, problemsOf, refused } from "@thang-diem/platform/problems";
import { dateText } from "@thang-diem/presentation";
import { recordedChanges, type RecordedChange, undoUnitChange } from "@thang-diem/press/units";
import type { Kysely } from "kysely";
import { bindToUnit, keysOf, removeOrganisations, renameOrganisation } from "../../people/accounts/index.ts";
import { actorOf, asPerson, type SignedIn } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import { inBoth } from "./show-unit.ts";
import { type Body, readBodies, restingOn } from "./store.ts";

const problem = problemsOf("units");

/** Takes a change back while nothing rests on it: no later change, no round, no account, no plan. */
export function undoChange(
  context: OpeningContext,
  who: Pick<SignedIn, "signInName">,
  changeId: string,
  reason: string,
): Promise<Outcome<{ done: true }>> {
  const { database, clock } = context;
  return exclusively(database, "units", async (): Promise<Outcome<{ done: true }>> => {
    const recorded = (await recordedChanges(database.db)).filter(({ undone }) => undone === undefined);
    const target = recorded.find(({ id }) => id === changeId);
    if (target === undefined) return refused(GONE);
    const registry = await context.shelf.registry();
    const bodies = await readBodies(database.db);
    const made = bodiesMade(target.change, registry, bodies);
    const reasons = [
      ...laterChanges(target, recorded),
      ...takenMeanwhile(target.change, registry),
      ...(await inUse(database.db, target.change, made)),
    ];
    if (reasons.length > 0) return refused(rests(reasons));
    return await asPerson(context, who.signInName, "unit.undo-change", changeId, async ({ db, note }) => {
      note({ reason });
      await undoUnitChange(db, changeId, { by: actorOf(who.signInName), at: clock(), reason });
      await removeOrganisations(
        db,
        made.map(({ id }) => id),
      );
      await asBefore(db, target.change, registry, bodies);
      return done({ done: true as const });
    });
  });
}

/** Organisations of units whose first version the change brought. */
function bodiesMade({ begins }: UnitChange, registry: UnitRegistry, bodies: readonly Body[]): Body[] {
  const begun = new Set<string>(begins.map(({ id }) => id));
  return bodies.filter(
    ({ unitId }) => unitId !== "" && begun.has(registry.units.get(unitId)?.[0]?.id ?? "not begun"),
  );
}

function laterChanges({ id, change }: RecordedChange, recorded: readonly RecordedChange[]): Bilingual[] {
  const begun = new Set(change.begins.map((version) => version.id));
  return recorded
    .filter((other) => other.id !== id && other.change.ends.some((ended) => begun.has(ended)))
    .map((other) => ({
      vi: `thay đổi ngày ${dateText(other.change.on, "vi")} theo ${other.basisNumber}`,
      en: `the change of ${dateText(other.change.on, "en")} under ${other.basisNumber}`,
    }));
}

/** Whoever bears a name or a code by now that a unit would have again. */
function takenMeanwhile({ ends, begins }: UnitChange, registry: UnitRegistry): Bilingual[] {
  const own = new Set([...ends, ...begins.map(({ id }) => id)]);
  const living = [...registry.versions.values()].filter(
    ({ id, validTo }) => validTo === undefined && !own.has(id),
  );
  return ends
    .flatMap((id) => registry.versions.get(id) ?? [])
    .flatMap((ended) => living.find((version) => inTheWay(version, ended)) ?? [])
    .map(inBoth);
}

function inTheWay(version: UnitVersion, ended: UnitVersion): boolean {
  if (version.kind !== ended.kind) return version.level !== "body" && version.code === ended.code;
  return (
    (version.level !== "body" && version.code === ended.code) ||
    (JSON.stringify(version.parent) === JSON.stringify(ended.parent) &&
      matchKey(version.name.vi) === matchKey(ended.name.vi))
  );
}

async function inUse(
  db: Kysely<Tables>,
  { begins }: UnitChange,
  made: readonly Body[],
): Promise<Bilingual[]> {
  const { rounds, organisations } = await restingOn(
    db,
    begins.map(({ id }) => id),
    made.map(({ id }) => id),
  );
  return [
    ...rounds.map((title) => ({ vi: `bảng đánh giá ${title}`, en: `the round ${title}` })),
    ...organisations.map((name) => ({
      vi: `tài khoản, vai trò hoặc kế hoạch của ${name}`,
      en: `accounts, roles or plans of ${name}`,
    })),
  ];
}

/** Names as they were; a body of which nothing else is recorded is a unit no more. */
async function asBefore(
  db: Kysely<Tables>,
  { ends, known }: UnitChange,
  registry: UnitRegistry,
  bodies: readonly Body[],
): Promise<void> {
  for (const id of ends) {
    const version = registry.versions.get(id);
    const body = version && bodies.find(({ unitId }) => unitId === version.unitId);
    const name = version && fullUnitName(version, "vi");
    if (body === undefined || name === undefined) continue;
    if (body.name !== name) await renameOrganisation(db, { id: body.id, ...keysOf(name, body.code) });
    if (known.some(({ unitId }) => unitId === body.unitId)) await bindToUnit(db, body.id, "none");
  }
}

function rests(reasons: readonly Bilingual[]): Problem {
  return problem(
    "rests",
    `Chưa hoàn tác được, vì còn dựa vào thay đổi này: ${reasons.map(({ vi }) => vi).join("; ")}.`,
    `It cannot be undone, because this rests on it: ${reasons.map(({ en }) => en).join("; ")}.`,
    "Bỏ những điều đó trước, hoặc ghi nhận một thay đổi mới.",
    "Remove those first, or record another change.",
  );
}

const GONE = problem(
  "not-found",
  "Thay đổi này không còn: có thể đã hoàn tác.",
  "This change is not there any more: it may have been undone.",
  "Tải lại trang để xem hiện trạng.",
  "Load the page again to see how things are.",
);
