import type { CarriedSeries, EditionRow } from "@thang-diem/contract";
import {
  comparabilityRules,
  comparableSeries,
  type ComparabilityRule,
  compareVietnamese,
  Exact,
  fullUnitName,
  goesOnWhole,
  mean,
  quarters,
  unitsOn,
  type UnitRegistry,
  type UnitVersion,
  type UnitVersionId,
} from "@thang-diem/engine";

/** What is read of an edition. */
export interface YearOfRows {
  readonly year: number;
  readonly rows: readonly EditionRow[];
}

/**
 * A series of provinces carried over to the provinces of a later day, once for each rule of comparison; nothing when
 * the editions hold no provinces, or the same ones as on that day.
 */
export function carriedSeries(
  editions: readonly YearOfRows[],
  registry: UnitRegistry,
  asOf: string,
): CarriedSeries[] {
  const values = valuesByYear(editions);
  const known = new Set([...values.values()].flatMap((ofYear) => [...ofYear.keys()]));
  const today = unitsOn(registry, asOf, "province").toSorted((a, b) =>
    compareVietnamese(a.name.vi, b.name.vi),
  );
  const former = [...known].filter(
    (id) => registry.versions.get(id)?.level === "province" && !today.some((version) => version.id === id),
  );
  if (former.length === 0) return [];
  return RULES.map((rule) => carriedBy(rule, today, values, registry, asOf));
}

const RULES = ["mean-of-parts", "seat", "one-to-one"] as const satisfies readonly ComparabilityRule[];

type Values = ReadonlyMap<number, ReadonlyMap<UnitVersionId, Exact>>;

/** Only complete tables: a list with gaps says nothing of the units that it leaves out. */
function valuesByYear(editions: readonly YearOfRows[]): Values {
  const complete = editions.filter(({ rows }) => !rows.some((row) => row.rankSource === "published"));
  return new Map(
    complete.map(({ year, rows }) => [
      year,
      new Map(
        rows.flatMap((row) =>
          row.index === undefined ? [] : [[row.unit as UnitVersionId, Exact.of(row.index)] as const],
        ),
      ),
    ]),
  );
}

/**
 * The former units that a unit was made of, back to the last merger: a new name or kind since then hides none of them
 * (Đồng Nai became a city ten months after it was merged with Bình Phước). A unit that only changed its name was the
 * one of that name before; one that kept it was nobody else.
 */
export function madeOf(registry: UnitRegistry, version: UnitVersion): UnitVersion[] {
  const edges = registry.predecessors.get(version.id) ?? [];
  const before = edges.flatMap(({ from }) => registry.versions.get(from) ?? []);
  const [only] = before;
  if (!only || edges.length > 1 || !edges.every(goesOnWhole)) return before;
  const earlier = madeOf(registry, only);
  return earlier.length > 0 || only.name.vi === version.name.vi ? earlier : [only];
}

function carriedBy(
  rule: ComparabilityRule,
  today: readonly UnitVersion[],
  values: Values,
  registry: UnitRegistry,
  asOf: string,
): CarriedSeries {
  const years = [...values.keys()].toSorted((a, b) => b - a);
  const newest = years[0] ?? 0;
  const units = today.map((version) => {
    const points = comparableSeries(registry, version, values, rule, mean);
    const name = (id: UnitVersionId) => registry.versions.get(id)?.name ?? { vi: id, en: id };
    return {
      id: version.id,
      code: version.code,
      name: { vi: fullUnitName(version, "vi"), en: fullUnitName(version, "en") },
      shortName: version.name,
      formerly: madeOf(registry, version).map(({ id }) => name(id)),
      points: points
        .map((point) =>
          point.is === "value"
            ? { year: point.year, value: point.value.text, from: point.from.map(name) }
            : { year: point.year, missing: point.reason },
        )
        .toSorted((a, b) => b.year - a.year),
    };
  });
  const inNewest = new Map(
    units.flatMap(({ id, points }) =>
      points.flatMap((point) =>
        point.year === newest && "value" in point ? [[id as string, Exact.of(point.value)] as const] : [],
      ),
    ),
  );
  const quarterOf = quarters(inNewest);
  return {
    rule,
    title: comparabilityRules[rule],
    asOf,
    years,
    units: units.map((unit) => ({
      ...unit,
      ...(quarterOf.has(unit.id) && { quartile: quarterOf.get(unit.id) ?? 4 }),
    })),
  };
}
