import type { UnitChangeLine, UnitHistory } from "@thang-diem/contract";
import {
  type LineageEdge,
  type RecordedVersion,
  SINCE_UNKNOWN,
  type UnitId,
  type UnitRegistry,
  type UnitVersion,
  type UnitVersionId,
} from "@thang-diem/engine";
import { done, type Outcome, problemsOf, refused } from "@thang-diem/platform/problems";
import { dayInVietnam } from "@thang-diem/presentation";
import { recordedChanges, type RecordedChange } from "@thang-diem/press/units";
import { namesOf } from "../../people/account-records/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import { inBoth, showVersion, unrecorded, within } from "./show-unit.ts";
import { unitsAtHand } from "./units-at-hand.ts";

/** All that was recorded, newest first. */
export async function listChanges(context: OpeningContext): Promise<{ changes: UnitChangeLine[] }> {
  const recorded = await recordedChanges(context.database.db);
  return { changes: await linesOf(context, recorded, await context.shelf.registry()) };
}

/** One unit over time: its names, whom it came from, what it became, and by which documents. */
export async function readHistory(context: OpeningContext, ref: string): Promise<Outcome<UnitHistory>> {
  const [{ registry, bodies }, recorded] = await Promise.all([
    unitsAtHand(context),
    recordedChanges(context.database.db),
  ]);
  const body = bodies.find(({ id }) => id === ref);
  const unitId = (body === undefined ? ref : body.unitId || body.pinnedUnit) as UnitId;
  const versions = registry.units.get(unitId) ?? [];
  const last = versions.at(-1);
  if (last === undefined) {
    if (body === undefined) return refused(NO_UNIT);
    const shown = unrecorded(body);
    const version = { ...shown, legalBasis: "", from: [], into: [] };
    return done({ ...shown, versions: [version], changes: [] });
  }
  const ids = new Set<string>(versions.map(({ id }) => id));
  const about = recorded.filter(({ change }) =>
    [...change.ends, ...change.begins.map(({ id }) => id)].some((id) => ids.has(id)),
  );
  return done({
    ...showVersion(last, registry, dayInVietnam(context.clock())),
    versions: versions.toReversed().map((version) => ({
      name: inBoth(version),
      code: version.level === "body" ? "" : version.code,
      since: version.validFrom === SINCE_UNKNOWN ? "" : version.validFrom,
      until: version.validTo ?? "",
      legalBasis: version.legalBasis,
      within: within(version, registry),
      from: ends(registry, version, registry.predecessors.get(version.id) ?? [], "from"),
      into: ends(registry, version, registry.successors.get(version.id) ?? [], "to"),
    })),
    changes: await linesOf(context, about, registry),
  });
}

function ends(
  registry: UnitRegistry,
  version: UnitVersion,
  edges: readonly LineageEdge[],
  side: "from" | "to",
): UnitHistory["versions"][number]["from"] {
  return edges.flatMap((edge) => {
    const other = registry.versions.get(edge[side]);
    return other === undefined || other.id === version.id
      ? []
      : [{ ref: other.unitId, name: inBoth(other), how: edge.kind }];
  });
}

/** Newest first, with the names of those who recorded them. */
async function linesOf(
  { database: { db } }: OpeningContext,
  recorded: readonly RecordedChange[],
  registry: UnitRegistry,
): Promise<UnitChangeLine[]> {
  const nameOf = await namesOf(
    db,
    recorded.flatMap(({ recordedBy, undone }) => [recordedBy, ...(undone === undefined ? [] : [undone.by])]),
  );
  const written = new Map(
    recorded.flatMap(({ change }) => [...change.known, ...change.begins].map((each) => [each.id, each])),
  );
  const known = (id: UnitVersionId): RecordedVersion | undefined =>
    registry.versions.get(id) ?? written.get(id);
  return recorded
    .toReversed()
    .map(({ id, change, basisNumber, basisDate, recordedBy, recordedAt, undone }) => {
      const from = change.ends.flatMap((each) => known(each) ?? []);
      // Communes that only moved with their province are not what the change is about.
      const level = (change.begins[0] ?? from[0])?.level;
      const named = (versions: readonly RecordedVersion[]) =>
        versions
          .filter((version) => version.level === level)
          .map((version) => ({ ref: version.unitId, name: inBoth(version) }));
      return {
        changeId: id,
        kind: change.kind,
        on: change.on,
        basisNumber,
        basisDate,
        from: named(from),
        into: named(change.begins),
        recordedBy: nameOf(recordedBy),
        recordedAt: recordedAt.toISOString(),
        ...(undone !== undefined && {
          undone: { by: nameOf(undone.by), at: undone.at.toISOString(), reason: undone.reason },
        }),
      };
    });
}

const NO_UNIT = problemsOf("units")(
  "not-found",
  "Không có đơn vị này.",
  "There is no such unit.",
  "Tìm đơn vị theo tên ở trang Đơn vị qua thời gian.",
  "Search for the unit by its name on the page of units over time.",
);
