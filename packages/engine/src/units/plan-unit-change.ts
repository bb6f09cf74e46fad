import type { UnitId, UnitVersionId } from "../ids/index.ts";
import { done, failed, type Result } from "../result/index.ts";
import { checkUnitChange, type UnitChangeFault } from "./check-unit-change.ts";
import type {
  RecordedVersion,
  UnitChange,
  UnitChangeKind,
  WantedChange,
  WantedUnit,
} from "./unit-changes.ts";
import { unitKindWords } from "./unit-kinds.ts";
import type { UnitRegistry } from "./unit-registry.ts";
import type { LineageEdge, LineageKind, UnitVersion } from "./unit-types.ts";
import { matchKey, searchKey } from "./vietnamese-text.ts";
import { withoutMarks } from "./written-name.ts";

export type PlannedChange = Result<UnitChange, { readonly faults: readonly UnitChangeFault[] }>;

/**
 * Works out in full what a change does, or says everything that stands against it at once.
 *
 * A unit that is renamed stays itself. Of a merger and of a split everything ends and something new begins, as the
 * lists of 2025 have it; only a body whose name goes on (Sở Giao thông vận tải joins Sở Xây dựng) goes on itself. The
 * communes of provinces that merge stay themselves and belong to the new one.
 *
 * @param registry with the changes that were recorded before, and with the bodies that the change is about
 * @example planUnitChange(registry, { kind: "close", on: "2026-07-01", legalBasis, of: [unit], into: [], seat: "" })
 */
export function planUnitChange(registry: UnitRegistry, wanted: WantedChange): PlannedChange {
  const faults = checkUnitChange(registry, wanted);
  if (faults.length > 0) return failed({ faults });
  const ended = wanted.of.flatMap((unit) => registry.units.get(unit)?.at(-1) ?? []);
  const begun = beginnings(registry, wanted, ended);
  const moved = childrenMoved(registry, wanted, ended, begun[0]);
  return done({
    kind: wanted.kind,
    on: wanted.on,
    legalBasis: wanted.legalBasis,
    known: [],
    ends: [...ended.map(({ id }) => id), ...moved.map(({ before }) => before.id)],
    begins: [...begun, ...moved.map(({ after }) => after)],
    lineage: [
      ...begun.flatMap((version) => edgesInto(version, wanted, ended)),
      ...moved.map(({ before, after }): LineageEdge => ({
        from: before.id,
        to: after.id,
        kind: "full",
        seat: true,
      })),
    ],
  });
}

function beginnings(
  registry: UnitRegistry,
  { into, on, kind, legalBasis }: WantedChange,
  ended: readonly UnitVersion[],
): RecordedVersion[] {
  const taken = new Set<string>(registry.versions.keys());
  return into.map((wanted): RecordedVersion => {
    const { level } = unitKindWords[wanted.kind];
    const code = level === "body" ? searchKey(wanted.name).replace(/[^a-z0-9]+/g, "-") : wanted.code;
    const id = freeId(level === "body" ? `org:${code}@${on}` : `${code}@${on}`, taken);
    taken.add(id);
    const same = kind === "rename" ? ended[0] : goesOnAs(wanted, ended);
    const en = level === "body" ? wanted.name : withoutMarks(wanted.name);
    return {
      id,
      unitId: same?.unitId ?? (`#${id}` as UnitId),
      level,
      kind: wanted.kind,
      code,
      name: { vi: wanted.name, en },
      parent: ended[0]?.parent ?? { is: "country" },
      validFrom: on,
      legalBasis,
      certainty: "sourced",
    };
  });
}

/** Two bodies of one day may be one word apart in their marks alone. */
function freeId(wished: string, taken: ReadonlySet<string>): UnitVersionId {
  let [id, more] = [wished, 1];
  while (taken.has(id)) id = `${wished}-${(more += 1)}`;
  return id as UnitVersionId;
}

/** The body of that name, which goes on. */
function goesOnAs({ name, kind }: WantedUnit, ended: readonly UnitVersion[]): UnitVersion | undefined {
  return kind === "co-quan"
    ? ended.find((version) => matchKey(version.name.vi) === matchKey(name))
    : undefined;
}

function edgesInto(
  to: RecordedVersion,
  { kind, seat }: WantedChange,
  ended: readonly UnitVersion[],
): LineageEdge[] {
  const home = ended.find(({ unitId }) => unitId === (seat === "" ? to.unitId : seat)) ?? ended[0];
  return ended.map((from) => ({
    from: from.id,
    to: to.id,
    kind: edgeKind(kind, from, to),
    seat: from === home,
  }));
}

function edgeKind(kind: UnitChangeKind, from: UnitVersion, to: RecordedVersion): LineageKind {
  if (kind === "split") return "partial";
  if (kind === "merge") return from.unitId === to.unitId ? "full" : "merged";
  if (from.kind !== to.kind) return "retype";
  return from.name.vi === to.name.vi ? "full" : "rename";
}

/** The communes of provinces that merge. */
function childrenMoved(
  registry: UnitRegistry,
  { kind, on, legalBasis }: WantedChange,
  ended: readonly UnitVersion[],
  home: RecordedVersion | undefined,
): { readonly before: UnitVersion; readonly after: RecordedVersion }[] {
  if (kind !== "merge" || home?.level !== "province") return [];
  const provinces = new Set(ended.map(({ unitId }) => unitId));
  return [...registry.versions.values()]
    .filter(
      ({ parent, validTo }) => validTo === undefined && parent.is === "known" && provinces.has(parent.unit),
    )
    .map((before) => {
      const { regions: _regions, ...same } = before;
      const id = `${before.code}@${on}` as UnitVersionId;
      const parent = { is: "known", unit: home.unitId } as const;
      return { before, after: { ...same, id, parent, validFrom: on, legalBasis, certainty: "sourced" } };
    });
}
