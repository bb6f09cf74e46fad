import type { UnitShown } from "@thang-diem/contract";
import {
  type Bilingual,
  endedUnit,
  explainEnded,
  fullUnitName,
  type IsoDate,
  type RecordedVersion,
  searchMatches,
  searchUnits,
  SINCE_UNKNOWN,
  type UnitRegistry,
  unitNameMatches,
  versionOn,
} from "@thang-diem/engine";
import { dayInVietnam } from "@thang-diem/presentation";
import type { OpeningContext } from "../schemes/index.ts";
import type { Body } from "./store.ts";
import { unitsAtHand } from "./units-at-hand.ts";

const MOST_FOUND = 30;

/** Bodies of one's own first, then units of the lists, by any spelling. */
export async function findUnits(context: OpeningContext, q: string): Promise<{ units: UnitShown[] }> {
  const { registry, bodies, bodyOf } = await unitsAtHand(context);
  const on = dayInVietnam(context.clock());
  const own = bodies.filter(
    ({ kind, unitId, name, code }) =>
      kind === "own" && unitId === "" && (searchMatches(q, `${name} ${code}`) || unitNameMatches(q, name)),
  );
  const listed = searchUnits(registry, q, on, MOST_FOUND);
  const short = bodies.flatMap((body) =>
    body.kind === "own" && body.unitId !== "" && unitNameMatches(q, body.name)
      ? (registry.units.get(body.unitId)?.at(-1) ?? [])
      : [],
  );
  const versions = [...new Set([...short, ...listed])].toSorted(
    (a, b) => Number(bodyOf(b.unitId) !== undefined) - Number(bodyOf(a.unitId) !== undefined),
  );
  return {
    units: [...own.map(unrecorded), ...versions.map((version) => showVersion(version, registry, on))].slice(
      0,
      MOST_FOUND,
    ),
  };
}

/** A body of which nothing was recorded. */
export function unrecorded({ id, name }: Body): UnitShown {
  const both = { vi: name, en: name };
  return { ref: id, name: both, level: "body", kind: "co-quan", code: "", within: "", since: "", until: "" };
}

export function showVersion(
  version: RecordedVersion & { readonly validTo?: IsoDate },
  registry: UnitRegistry,
  on: IsoDate,
): UnitShown {
  const [ended] = endedUnit(registry, version, on);
  return {
    ref: version.unitId,
    name: inBoth(version),
    level: version.level,
    kind: version.kind,
    code: version.level === "body" ? "" : version.code,
    within: within(version, registry),
    since: version.validFrom === SINCE_UNKNOWN ? "" : version.validFrom,
    until: version.validTo ?? "",
    ...(ended !== undefined && { became: explainEnded(ended) }),
  };
}

export function inBoth(version: Pick<RecordedVersion, "kind" | "name">): Bilingual {
  return { vi: fullUnitName(version, "vi"), en: fullUnitName(version, "en") };
}

/** The unit above as it was called on the version's first day. */
export function within({ parent, validFrom }: RecordedVersion, registry: UnitRegistry): string {
  if (parent.is !== "known") return "";
  const above = versionOn(registry, parent.unit, validFrom) ?? registry.units.get(parent.unit)?.at(-1);
  return above === undefined ? "" : fullUnitName(above, "vi");
}
