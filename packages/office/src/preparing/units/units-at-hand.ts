import {
  type RecordedVersion,
  searchKey,
  SINCE_UNKNOWN,
  type UnitId,
  type UnitRegistry,
  type UnitVersionId,
  withUnitChanges,
} from "@thang-diem/engine";
import type { OpeningContext } from "../schemes/index.ts";
import { type Body, readBodies } from "./store.ts";

/** Units and bodies as they stand, and how somebody names one. */
export interface UnitsAtHand {
  readonly registry: UnitRegistry;
  readonly bodies: readonly Body[];
  /** The body of a unit; several never share one. */
  bodyOf(unit: UnitId): Body | undefined;
}

export async function unitsAtHand({ database, shelf }: OpeningContext): Promise<UnitsAtHand> {
  const [registry, bodies] = await Promise.all([shelf.registry(), readBodies(database.db)]);
  const byUnit = new Map(
    bodies.flatMap((body) => (body.unitId === "" ? [] : [[body.unitId, body] as const])),
  );
  return { registry, bodies, bodyOf: (unit) => byUnit.get(unit) };
}

/** Units that were named, with the bodies among them that nothing held before, laid over the registry. */
export interface Named {
  readonly registry: UnitRegistry;
  readonly units: readonly UnitId[];
  readonly known: readonly RecordedVersion[];
  /** The organisation of each unit that has one. */
  readonly organisations: ReadonlyMap<UnitId, Body>;
}

/** @param refs ids of units, or of organisations of which nothing was recorded; unknown ones pass as they are */
export function namedUnits({ registry, bodies, bodyOf }: UnitsAtHand, refs: readonly string[]): Named {
  const known: RecordedVersion[] = [];
  const organisations = new Map<UnitId, Body>();
  const units = refs.map((ref): UnitId => {
    const body = bodies.find(({ id }) => id === ref) ?? bodyOf(ref as UnitId);
    if (body === undefined) return ref as UnitId;
    const version = body.unitId === "" ? asFirstRecorded(body, registry, known) : undefined;
    const held = body.unitId || body.pinnedUnit;
    const unit = version === undefined ? (held as UnitId) : version.unitId;
    if (version !== undefined && !known.some(({ id }) => id === version.id)) known.push(version);
    organisations.set(unit, body);
    return unit;
  });
  const laid = { kind: "add", on: SINCE_UNKNOWN, legalBasis: "", ends: [], begins: [], lineage: [] } as const;
  return {
    registry: known.length === 0 ? registry : withUnitChanges(registry, [{ ...laid, known }]),
    units,
    known,
    organisations,
  };
}

/** A body as it stood until now, under the ids that it was assessed with; nothing where the lists have those. */
function asFirstRecorded(
  body: Body,
  registry: UnitRegistry,
  known: readonly RecordedVersion[],
): RecordedVersion | undefined {
  if (body.pinnedUnit !== "" && registry.units.has(body.pinnedUnit)) return undefined;
  const code = searchKey(body.name).replace(/[^a-z0-9]+/g, "-");
  const wished = body.pinnedAs || `org:${code}`;
  const taken = (id: string) =>
    registry.versions.has(id as UnitVersionId) ||
    known.some((version) => version.id === id && version.name.vi !== body.name);
  const id = (taken(wished) ? `${wished}-${body.id.slice(-12)}` : wished) as UnitVersionId;
  return {
    id,
    unitId: body.pinnedUnit === "" ? (`#${id}` as UnitId) : body.pinnedUnit,
    level: "body",
    kind: "co-quan",
    code,
    name: { vi: body.name, en: body.name },
    parent: { is: "country" },
    validFrom: SINCE_UNKNOWN,
    legalBasis: "",
    certainty: "unverified",
  };
}
