/** Classes that only so many units of a group may have. */
import type { UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import { type Place, rankUnits } from "../ranking/index.ts";
import type { Scheme, UnitClass } from "../scheme/index.ts";
import type { Classification, MissingForClass } from "./classes.ts";

/** What a quota reads and changes of a result. */
interface Classified {
  readonly unit: UnitVersionId;
  readonly group: string;
  readonly index: Exact | undefined;
  readonly class: Classification | undefined;
}

/**
 * Takes units beyond a quota one class down, from the best class to the worst: a unit keeps its class while not more
 * units of the class stand at its place or before it than the quota allows. So units that tie across the end of a
 * quota all go down. A share is of the group's units that have an index, rounded down ("không quá 20%").
 *
 * While the class of a unit placed before is not decided and could fill the quota, the class is undecided as well.
 * Vetoes and conditions have been judged before; a quota only lowers.
 */
export function withQuotas<T extends Classified>(scheme: Scheme, results: readonly T[]): readonly T[] {
  if (!scheme.classes.some(({ quota }) => quota !== undefined)) return results;
  const places = rankUnits(
    results.map(({ unit, group, index }) => ({ unit, group, value: index })),
    { ...scheme.ranking, decimals: scheme.show.decimals },
  );
  const given = new Map<string, Classification>();
  for (const group of Map.groupBy(results, (each) => each.group).values()) {
    const ranked = group.filter(({ index }) => index !== undefined);
    for (const [unit, classification] of lowered(scheme, ranked, places)) given.set(unit, classification);
  }
  return results.map((result) => ({ ...result, class: given.get(result.unit) ?? result.class }));
}

function lowered(
  scheme: Scheme,
  group: readonly Classified[],
  places: ReadonlyMap<string, Place>,
): Map<string, Classification> {
  const placeOf = ({ unit }: Classified) => places.get(unit)?.place ?? Number.POSITIVE_INFINITY;
  const now = new Map(
    group.flatMap((each) => (each.class ? [[each.unit as string, each.class] as const] : [])),
  );
  for (const [at, unitClass] of scheme.classes.entries()) {
    const next = scheme.classes[at + 1];
    if (unitClass.quota === undefined || next === undefined) continue;
    const most = mostOf(unitClass.quota, group.length);
    const taking = group.filter(({ unit }) => isGiven(now.get(unit), unitClass));
    const open = group.filter(({ unit }) => now.get(unit)?.decided === false);
    for (const result of taking) {
      const before = (others: readonly Classified[]) =>
        others.filter((other) => placeOf(other) <= placeOf(result)).length;
      const was = now.get(result.unit);
      if (!was?.decided) continue;
      if (before(taking) > most)
        now.set(result.unit, {
          ...was,
          id: next.id,
          title: next.title,
          quota: { without: { id: unitClass.id, title: unitClass.title }, most, of: group.length },
        });
      else if (before(taking) + before(open) > most) now.set(result.unit, OTHERS_UNDECIDED);
    }
  }
  return now;
}

function isGiven(given: Classification | undefined, { id }: UnitClass): boolean {
  return given?.decided === true && given.id === id;
}

function mostOf(quota: NonNullable<UnitClass["quota"]>, units: number): number {
  return quota.as === "count"
    ? quota.value.toNumber()
    : quota.value.times(Exact.of(units)).rounded({ decimals: 0, by: "down" }).toNumber();
}

const WHOSE = {
  vi: "hạng của các đơn vị đứng trước trong nhóm",
  en: "the classes of the units placed before it in the group",
};
const OTHERS_UNDECIDED: Classification & { readonly missing: readonly MissingForClass[] } = {
  decided: false,
  missing: [{ subject: { fact: "@quota" }, title: WHOSE, why: WHOSE }],
};
