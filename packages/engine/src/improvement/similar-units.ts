import { Exact } from "../numbers/index.ts";
import type { Scheme } from "../scheme/index.ts";
import { nodesOf } from "../scoring/index.ts";
import type { UnitVersionId } from "../ids/index.ts";
import type { PublishedUnit } from "./losses.ts";

export interface SimilarUnit {
  readonly unit: UnitVersionId;
  /** 0 = alike in everything that is compared. */
  readonly distance: number;
  readonly sameKind: boolean;
  readonly sameRegion: boolean;
  /** Mean difference of the shares of the domains, 0–1; nothing where they have no domain in common. */
  readonly profile: number | undefined;
  /** Change of its index points since the year before, where both years are known. */
  readonly gained: Exact | undefined;
}

/**
 * Units like this one, the nearest first. The distance is stated and simple, so that anybody can compute it again:
 * 1 where the kind differs, plus 0.5 where the region differs (or one of them has none), plus the mean absolute
 * difference of the shares of the maximum over the domains that both have. Ties keep the order of the edition.
 *
 * @param before the same units the year before, for what each has gained since
 */
export function similarUnits(
  scheme: Scheme,
  units: readonly PublishedUnit[],
  unit: UnitVersionId,
  before: readonly PublishedUnit[] = [],
): SimilarUnit[] {
  const own = units.find((each) => each.unit === unit);
  if (own === undefined) return [];
  const profile = profileOf(scheme, own);
  const past = new Map(before.map((each) => [each.chain, each.tree.points]));
  return units
    .filter((each) => each !== own)
    .map((each) => {
      const [sameKind, sameRegion] = [
        each.kind === own.kind,
        each.region !== undefined && each.region === own.region,
      ];
      const apart = difference(profile, profileOf(scheme, each));
      const [now, then] = [each.tree.points, past.get(each.chain)];
      return {
        unit: each.unit,
        distance: (sameKind ? 0 : 1) + (sameRegion ? 0 : 0.5) + (apart ?? 1),
        sameKind,
        sameRegion,
        profile: apart,
        gained: now === undefined || then === undefined ? undefined : Exact.of(now).minus(Exact.of(then)),
      };
    })
    .toSorted((a, b) => a.distance - b.distance);
}

function profileOf(scheme: Scheme, { tree }: PublishedUnit): Map<string, number> {
  const domains = new Set<string>(scheme.root.children.map(({ code }) => code));
  return new Map(
    nodesOf(tree).flatMap(({ code, points, maximum }) =>
      domains.has(code) && points !== undefined && Number(maximum) !== 0
        ? [[code, Exact.of(points).over(Exact.of(maximum)).toNumber()] as const]
        : [],
    ),
  );
}

function difference(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number | undefined {
  const apart = [...a].flatMap(([code, share]) => {
    const other = b.get(code);
    return other === undefined ? [] : [Math.abs(share - other)];
  });
  return apart.length === 0 ? undefined : apart.reduce((sum, each) => sum + each, 0) / apart.length;
}
