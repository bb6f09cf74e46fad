import type { UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import { type Place, rankUnits } from "../ranking/index.ts";
import type { Scheme } from "../scheme/index.ts";
import {
  computeIndex,
  computeRound,
  type FactValue,
  figuresByGroup,
  type IndexResult,
  type UnitFacts,
  withQuotas,
} from "../scoring/index.ts";
import { withPoints } from "./with-points.ts";

/** A round as it was published, computed once: what every question "what if" is asked against. */
export interface PublishedRound {
  readonly scheme: Scheme;
  readonly units: readonly UnitFacts[];
  /** Units that hold no place, whatever their index. */
  readonly unranked: ReadonlySet<UnitVersionId>;
  readonly results: readonly IndexResult[];
  readonly places: ReadonlyMap<string, Place>;
}

/** What is supposed of one unit. Facts of the whole unit stand under the code "", as everywhere. */
export interface Supposed {
  readonly facts?: ReadonlyMap<string, ReadonlyMap<string, FactValue>>;
  /** Points that items are given outright, by code. */
  readonly points?: ReadonlyMap<string, Exact>;
  /**
   * By how much every other unit's index moves, on the scale of the index (0.01 = one point in a hundred of a share).
   */
  readonly trend?: Exact;
}

export interface WhatIf {
  readonly before: IndexResult;
  readonly after: IndexResult;
  readonly placeBefore: Place | undefined;
  readonly place: Place | undefined;
  /** Other units whose own points move, because a rule compares with the mean of the group. */
  readonly moved: readonly IndexResult[];
}

/** @param unranked units out of competition */
export function publishedRound(
  scheme: Scheme,
  units: readonly UnitFacts[],
  unranked: ReadonlySet<UnitVersionId> = new Set(),
): PublishedRound {
  const results = computeRound(scheme, units);
  return { scheme, units, unranked, results, places: placesOf(scheme, results, unranked) };
}

/**
 * Points, index, class and place of a unit if something were otherwise, exactly as a whole computation would give them:
 * only what can move is computed again. Others stand as published, or move by the stated trend.
 *
 * @returns nothing for a unit that is not in the round
 * @example whatIf(published, unit, { points: new Map([["1.2", Exact.of(3)]]) })?.place
 */
export function whatIf(
  published: PublishedRound,
  unit: UnitVersionId,
  { facts, points, trend }: Supposed,
): WhatIf | undefined {
  const { scheme, units, results, places, unranked } = published;
  const at = units.findIndex((each) => each.unit === unit);
  const [own, before] = [units[at], results[at]];
  if (own === undefined || before === undefined) return undefined;
  const changed = facts === undefined ? own : { ...own, facts: merged(own.facts, facts) };
  const group = units
    .map((each, i) => (i === at ? changed : each))
    .filter((each) => each.group === own.group);
  const figures = figuresByGroup(scheme, group).get(own.group);
  const supposed = withPoints(scheme, changed, points ?? new Map());
  const first = computeIndex(supposed.scheme, supposed.unit, figures);
  const moved =
    figures === undefined || facts === undefined
      ? []
      : group.filter((each) => each !== changed).map((each) => computeIndex(scheme, each, figures));
  const now = withQuotas(
    scheme,
    othersOf(published, moved, trend).map((each) => (each.unit === unit ? first : each)),
  );
  return {
    before,
    after: now.find((each) => each.unit === unit) ?? first,
    placeBefore: places.get(unit),
    place: placesOf(scheme, now, unranked).get(unit),
    moved,
  };
}

/** Everybody as they stand or were moved, their classes as before any quota: that is given again over all of them. */
function othersOf(
  { scheme, units, results }: PublishedRound,
  moved: readonly IndexResult[],
  trend: Exact | undefined,
): IndexResult[] {
  const limited = scheme.classes.some(({ quota }) => quota !== undefined);
  const figures = limited ? figuresByGroup(scheme, units) : undefined;
  const movedOf = new Map(moved.map((each) => [each.unit, each]));
  return results.map((each, i) => {
    const facts = units[i];
    const plain =
      movedOf.get(each.unit) ??
      (limited && facts ? computeIndex(scheme, facts, figures?.get(facts.group)) : each);
    return trend === undefined || plain.index === undefined
      ? plain
      : { ...plain, index: drifted(scheme, plain.index, trend) };
  });
}

/** A trend takes nobody below 0 or above the whole. */
function drifted({ indexValue, root }: Scheme, index: Exact, trend: Exact): Exact {
  const whole = indexValue === "share" ? Exact.ONE : root.points;
  return Exact.max(Exact.ZERO, Exact.min(whole, index.plus(trend)));
}

export function placesOf(
  scheme: Scheme,
  results: readonly IndexResult[],
  unranked: ReadonlySet<UnitVersionId>,
): Map<string, Place> {
  return rankUnits(
    results
      .filter(({ unit }) => !unranked.has(unit))
      .map(({ unit, group, index }) => ({ unit, group, value: index })),
    rankingOf(scheme),
  );
}

/** Decimals of the ranking are those that are shown. */
export function rankingOf({ ranking, show, indexValue }: Scheme): Parameters<typeof rankUnits>[1] {
  return { on: ranking.on, ties: ranking.ties, decimals: show.decimals + (indexValue === "share" ? 2 : 0) };
}

function merged(
  own: UnitFacts["facts"],
  supposed: ReadonlyMap<string, ReadonlyMap<string, FactValue>>,
): UnitFacts["facts"] {
  const facts = new Map(own);
  for (const [code, values] of supposed) facts.set(code, new Map([...(own.get(code) ?? []), ...values]));
  return facts;
}
