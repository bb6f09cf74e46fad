import type { ItemCode, UnitId, UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Item, Scheme } from "../scheme/index.ts";
import { nodesOf } from "../scoring/index.ts";
import { type LossCause, lossCause, type WhatIsKnown } from "./loss-cause.ts";
import type { PublishedNode } from "./published-node.ts";

/** A unit of an edition with what it was given. */
export interface PublishedUnit {
  readonly unit: UnitVersionId;
  readonly chain: UnitId;
  readonly group: string;
  readonly region?: string | undefined;
  readonly kind: string;
  readonly tree: PublishedNode;
}

/** One item of one unit: what it got, what it could have got, what others got. Points are exact. */
export interface ItemLoss {
  readonly code: ItemCode;
  /** First level of the tree that it stands below; of a bonus or a penalty the name of the block. */
  readonly domain: ItemCode;
  /** Whether a rule scores it; else it is a sum of what stands below. */
  readonly leaf: boolean;
  /** Nobody reported: the points are not known, and the whole maximum is open. */
  readonly missing: boolean;
  readonly points: Exact | undefined;
  readonly maximum: Exact;
  /** Maximum less points; of a penalty what it took. 0 where nothing was lost. */
  readonly lost: Exact;
  /** Mean over the other units of the group that have points here; nothing where there are none. */
  readonly group: Exact | undefined;
  /** The same over the other units of the region, whatever their group. */
  readonly region: Exact | undefined;
  readonly best: { readonly points: Exact; readonly units: readonly UnitVersionId[] } | undefined;
  /** The year before: points, and whether maximum and rule are the same, so that they compare. */
  readonly before: { readonly points: Exact; readonly comparable: boolean } | undefined;
  readonly cause: LossCause;
}

export interface LossContext {
  readonly scheme: Scheme;
  readonly units: readonly PublishedUnit[];
  /** The edition of the year before, where there is one. */
  readonly before?: { readonly scheme: Scheme; readonly units: readonly PublishedUnit[] } | undefined;
  /** Items whose rule, points or facts are others than the year before. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Where one unit lost points, item by item in the order of the scheme, compared with its group, its region, the best
 * and its own year before. What does not apply to the unit is left out; a bonus loses nothing. Linear in units × items.
 *
 * @param known what the evaluation knows besides the edition: points claimed, evidence shown
 * @returns nothing for a unit that the edition does not have
 * @example lossesOf({ scheme, units, changed: new Set() }, unit).filter(({ leaf, lost }) => leaf && !lost.isZero)
 */
export function lossesOf(context: LossContext, unit: UnitVersionId, known: WhatIsKnown = {}): ItemLoss[] {
  const own = context.units.find((each) => each.unit === unit);
  if (own === undefined) return [];
  const others = context.units
    .filter((each) => each !== own)
    .map((each) => ({ ...each, at: pointsByCode(each.tree) }));
  const past = context.before?.units.find(({ chain }) => chain === own.chain);
  const pastPoints = past && byCode(past.tree);
  const inGroup = others.filter((each) => each.group === own.group);
  const inRegion = others.filter((each) => own.region !== undefined && each.region === own.region);
  const withOwn = [...inGroup, { ...own, at: pointsByCode(own.tree) }];
  return nodesOf(own.tree).flatMap((node) => {
    const item = context.scheme.items.get(node.code);
    if (item === undefined || node.status === "not-applicable") return [];
    const points = node.points === undefined ? undefined : Exact.of(node.points);
    const maximum = Exact.of(node.maximum);
    const was = pastPoints?.get(node.code);
    const same = !context.changed.has(node.code) && was !== undefined && was.maximum === node.maximum;
    const line = {
      code: node.code,
      domain: domainOf(context.scheme, item),
      leaf: item.rule !== undefined,
      missing: points === undefined,
      points,
      maximum,
      lost: lostAt(item, points, maximum),
      group: meanAt(inGroup, node.code),
      region: meanAt(inRegion, node.code),
      best: bestAt(withOwn, node.code),
      before: was?.points === undefined ? undefined : { points: Exact.of(was.points), comparable: same },
    };
    return [{ ...line, cause: lossCause(item, line, context.changed.has(node.code), known) }];
  });
}

/** Lost points of every unit by the first level of the scheme: what a whole province lost, and where. */
export function lossesByDomain(
  scheme: Scheme,
  units: readonly PublishedUnit[],
): { readonly domain: ItemCode; readonly lost: ReadonlyMap<UnitVersionId, Exact> }[] {
  const domains = scheme.root.children.map(({ code }) => code);
  const trees = units.map(({ unit, tree }) => ({ unit, at: byCode(tree) }));
  return domains.map((domain) => ({
    domain,
    lost: new Map(
      trees.flatMap(({ unit, at }) => {
        const node = at.get(domain);
        return node === undefined || node.status === "not-applicable"
          ? []
          : [[unit, Exact.of(node.maximum).minus(Exact.of(node.points ?? "0"))] as const];
      }),
    ),
  }));
}

/** Lost points summed by a key of the line; only what a rule scores counts, so nothing counts twice. */
export function lostBy<K>(losses: readonly ItemLoss[], keyOf: (loss: ItemLoss) => K): Map<K, Exact> {
  const sums = new Map<K, Exact>();
  for (const loss of losses)
    if (loss.leaf && !loss.lost.isZero)
      sums.set(keyOf(loss), (sums.get(keyOf(loss)) ?? Exact.ZERO).plus(loss.lost));
  return sums;
}

function lostAt(item: Item, points: Exact | undefined, maximum: Exact): Exact {
  const isBonus = item.rule?.kind === "bonus" || item.parent === "bonus";
  if (isBonus) return Exact.ZERO;
  if (item.points.isNegative)
    return points === undefined ? Exact.ZERO : Exact.max(Exact.ZERO, points.negated());
  return Exact.max(Exact.ZERO, maximum.minus(points ?? Exact.ZERO));
}

/** The item below the root that it stands in, itself where it is one. */
export function domainOf(scheme: Scheme, item: Item): ItemCode {
  const above = scheme.items.get(item.parent ?? "");
  return above === undefined || above.depth === 0 ? item.code : domainOf(scheme, above);
}

type Pointed = PublishedUnit & { readonly at: ReadonlyMap<string, Exact> };

function byCode(tree: PublishedNode): Map<string, PublishedNode> {
  return new Map(nodesOf(tree).map((node) => [node.code, node]));
}

function pointsByCode(tree: PublishedNode): Map<string, Exact> {
  return new Map(
    nodesOf(tree).flatMap(({ code, points }) => (points === undefined ? [] : [[code, Exact.of(points)]])),
  );
}

function meanAt(units: readonly Pointed[], code: string): Exact | undefined {
  const values = units.flatMap(({ at }) => at.get(code) ?? []);
  return values.length === 0 ? undefined : Exact.sum(values).over(Exact.of(values.length));
}

function bestAt(units: readonly Pointed[], code: string): ItemLoss["best"] {
  const [first, ...rest] = units.flatMap(({ at }) => at.get(code) ?? []);
  if (first === undefined) return undefined;
  const points = Exact.max(first, ...rest);
  return { points, units: units.filter(({ at }) => at.get(code)?.equals(points)).map(({ unit }) => unit) };
}
