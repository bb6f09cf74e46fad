import { Exact } from "../numbers/index.ts";
import type { Bilingual } from "../scheme/index.ts";

/** A place among the units of one group; `shared` when others hold the same place ("đồng hạng"). */
export interface Place {
  readonly place: number;
  readonly shared: boolean;
  /** How many units are ranked in the group. */
  readonly of: number;
}

export interface Entrant {
  readonly unit: string;
  readonly group: string;
  readonly value: Exact | undefined;
  /** Why the unit is not ranked although it may have a value (out of competition, figures missing). */
  readonly notRanked?: Bilingual | undefined;
}

export interface RankingRule {
  /** `exact`: unrounded values; `shown`: values rounded half up to `decimals` first. */
  readonly on: "exact" | "shown";
  readonly decimals: number;
  /** `shared-gap`: 1, 2, 2, 4; `shared-dense`: 1, 2, 2, 3. */
  readonly ties: "shared-gap" | "shared-dense";
}

/**
 * Places by unit, highest value first, within each group; units
 * without a value or with a reason are left out. O(n log n).
 */
export function rankUnits(entrants: readonly Entrant[], rule: RankingRule): Map<string, Place> {
  const groups = Map.groupBy(
    entrants.flatMap((each) => ranked(each, rule)),
    (each) => each.group,
  );
  return new Map([...groups.values()].flatMap((group) => placesOf(group, rule.ties)));
}

interface Ranked {
  readonly unit: string;
  readonly group: string;
  readonly value: Exact;
}

function ranked({ unit, group, value, notRanked }: Entrant, { on, decimals }: RankingRule): Ranked[] {
  if (!value || notRanked) return [];
  return [{ unit, group, value: on === "exact" ? value : value.rounded({ decimals, by: "half-up" }) }];
}

function placesOf(group: readonly Ranked[], ties: RankingRule["ties"]): [string, Place][] {
  const sorted = group.toSorted((a, b) => b.value.compare(a.value));
  const places: [string, Place][] = [];
  for (let from = 0, distinct = 1, to = 0; from < sorted.length; from = to, distinct += 1) {
    to = endOfTie(sorted, from);
    const place = ties === "shared-gap" ? from + 1 : distinct;
    for (const { unit } of sorted.slice(from, to))
      places.push([unit, { place, shared: to - from > 1, of: sorted.length }]);
  }
  return places;
}

/** First index after those that share the value at `from`. */
function endOfTie(sorted: readonly Ranked[], from: number): number {
  const value = sorted[from]?.value;
  for (let to = from + 1; to < sorted.length; to += 1)
    if (!value || !sorted[to]?.value.equals(value)) return to;
  return sorted.length;
}

/** 1 = the highest quarter. */
export type Quarter = 1 | 2 | 3 | 4;

/**
 * Quarters as PAPI prints them: limits are the type-7 quantiles, a value on a limit belongs to the higher quarter, so
 * that 63 units fall 16/16/15/16 from the top (PAPI 2022, map 3.6).
 */
export function quarters(values: ReadonlyMap<string, Exact>): Map<string, Quarter> {
  const sorted = [...values.values()].toSorted((a, b) => a.compare(b));
  const limits = [1, 2, 3].map((k) => exactQuantile(sorted, Exact.ratio(k, 4)));
  return new Map([...values].map(([unit, value]) => [unit, quarterOf(value, limits)]));
}

function quarterOf(value: Exact, limits: readonly Exact[]): Quarter {
  const passed = limits.filter((limit) => value.atLeast(limit)).length;
  return passed === 3 ? 1 : passed === 2 ? 2 : passed === 1 ? 3 : 4;
}

/** Type 7 (linear between order statistics at (n−1)p), on ascending values. @throws RangeError when there are none. */
export function exactQuantile(sorted: readonly Exact[], p: Exact): Exact {
  const position = Exact.of(sorted.length - 1).times(p);
  const below = position.rounded({ decimals: 0, by: "down" });
  const low = sorted[below.toNumber()];
  const high = sorted[Math.min(below.toNumber() + 1, sorted.length - 1)];
  if (!low || !high) throw new RangeError("no quantile of no values");
  return low.plus(high.minus(low).times(position.minus(below)));
}

/** @throws RangeError when there are none. */
export function mean(values: readonly Exact[]): Exact {
  return Exact.sum(values).over(Exact.of(values.length));
}
