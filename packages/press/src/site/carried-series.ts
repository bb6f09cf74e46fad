import type { CarriedSeries, PublishedEdition } from "@thang-diem/contract";
import {
  comparabilityRules,
  comparableSeries,
  type ComparabilityRule,
  compareVietnamese,
  Exact,
  fullUnitName,
  mean,
  quarters,
  unitsOn,
  type UnitRegistry,
  type UnitVersion,
  type UnitVersionId,
} from "@thang-diem/engine";

/**
 * A series of provinces carried over to the provinces of a later day, once for each rule of comparison; nothing when
 * the editions hold no provinces, or the same ones as on that day.
 */
export function carriedSeries(
  editions: readonly Pick<PublishedEdition, "manifest" | "results">[],
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
function valuesByYear(editions: readonly Pick<PublishedEdition, "manifest" | "results">[]): Values {
  const complete = editions.filter(
    ({ results }) => !results.rows.some((row) => row.rankSource === "published"),
  );
  return new Map(
    complete.map(({ manifest, results }) => [
      manifest.year,
      new Map(
        results.rows.flatMap((row) =>
          row.index === undefined ? [] : [[row.unit as UnitVersionId, Exact.of(row.index)] as const],
        ),
      ),
    ]),
  );
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
      formerly: (registry.predecessors.get(version.id) ?? []).map((edge) => name(edge.from)),
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
