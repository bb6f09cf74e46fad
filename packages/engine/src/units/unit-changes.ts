/** What an office records about units between two editions of the lists, laid over them. */

import type { UnitId, UnitVersionId } from "../ids/index.ts";
import { dayBefore } from "./calendar.ts";
import { assembleUnits, type UnitRegistry } from "./unit-registry.ts";
import type { IsoDate, LineageEdge, UnitKind, UnitVersion } from "./unit-types.ts";

export type UnitChangeKind = "add" | "rename" | "merge" | "split" | "close";

/** What somebody wants to record. */
export interface WantedChange {
  readonly kind: UnitChangeKind;
  /** First day of the new state. */
  readonly on: IsoDate;
  readonly legalBasis: string;
  /** Units that end, or the one that gets another name. */
  readonly of: readonly UnitId[];
  /** What begins, or the new name. */
  readonly into: readonly WantedUnit[];
  /** Of a merger: in which of the former units the new one has its seat; the first where it is "". */
  readonly seat: UnitId | "";
}

export interface WantedUnit {
  /** Without the word of its kind: "Hồng Gai"; of a body in full: "Sở Xây dựng". */
  readonly name: string;
  readonly kind: UnitKind;
  /** Statistical code; "" for a body. */
  readonly code: string;
}

/** A version as a change writes it down: plain data. Regions are those of the unit it has its seat in. */
export type RecordedVersion = Omit<UnitVersion, "regions">;

/** What a change does, in full: whoever lays it over the lists needs no rule any more. */
export interface UnitChange {
  readonly kind: UnitChangeKind;
  /** First day of what begins; what ends does so on the day before. */
  readonly on: IsoDate;
  /** Number and date of the document, as it is cited: "Nghị quyết 12/NQ-HĐND ngày 05/03/2026". */
  readonly legalBasis: string;
  /** Bodies that nothing held before, as they stood until then. */
  readonly known: readonly RecordedVersion[];
  readonly ends: readonly UnitVersionId[];
  readonly begins: readonly RecordedVersion[];
  readonly lineage: readonly LineageEdge[];
}

/** The first day of a body of which nobody wrote down when it was founded. */
export const SINCE_UNKNOWN: IsoDate = "0001-01-01";

/**
 * The registry with changes laid over it in the order in which they were recorded. What a later edition of the lists
 * holds itself is not laid twice: the ids are the same (docs/decisions/0006).
 *
 * @example withUnitChanges(shipped, [renamed]).units.get(unit)?.length // 2
 */
export function withUnitChanges(registry: UnitRegistry, changes: readonly UnitChange[]): UnitRegistry {
  if (changes.length === 0) return registry;
  const versions = new Map(registry.versions);
  const lineage = new Map(registry.lineage.map((edge) => [`${edge.from} ${edge.to}`, edge]));
  for (const change of changes) {
    for (const body of change.known)
      if (!versions.has(body.id)) versions.set(body.id, { ...body, regions: new Map() });
    for (const id of change.ends) {
      const version = versions.get(id);
      if (version && version.validTo === undefined)
        versions.set(id, { ...version, validTo: dayBefore(change.on) });
    }
    for (const version of change.begins)
      if (!versions.has(version.id)) {
        const seat = change.lineage.find((edge) => edge.to === version.id && edge.seat);
        const regions = (seat && versions.get(seat.from)?.regions) ?? new Map();
        versions.set(version.id, { ...version, regions });
      }
    for (const edge of change.lineage) {
      const key = `${edge.from} ${edge.to}`;
      if (!lineage.has(key)) lineage.set(key, edge);
    }
  }
  const { regionSchemes, aliases } = registry;
  return assembleUnits({
    versions: [...versions.values()],
    lineage: [...lineage.values()],
    regionSchemes,
    aliases,
  });
}
