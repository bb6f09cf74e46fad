/** Who leads, for how long, how often: told of lists with gaps too, since sources print who comes first. */
import type { UnitId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Fact } from "./fact.ts";
import { rankedRows, type TableRow, type YearTable } from "./year-table.ts";

/**
 * The lead of the last of the given years, and how it repeats those before.
 *
 * @param years of one group, ascending
 */
export function leaderFacts(years: readonly YearTable[], group: string): Fact[] {
  const now = years.at(-1);
  if (!now) return [];
  const leaders = now.rows.filter((row) => row.place?.place === 1);
  if (leaders.length === 0) return [];
  const alike = now.rows.filter(({ tier }) => tier === 1);
  if (alike.length > 1) return [alikeFact(now, alike, group)];
  return [
    firstFact(now, leaders, group),
    ...(now.gaps || alike.length > 0 ? [] : topThreeFacts(years, group)),
    ...leaders.flatMap(({ unit }) => [
      ...streak(
        years,
        (table) => holdsPlace(table, unit, 1),
        (count, since) => ({ kind: "first-streak", group, units: [unit], years: count, since }),
      ),
      ...timesFirst(years, unit, group),
    ]),
  ];
}

function firstFact(now: YearTable, leaders: readonly TableRow[], group: string): Fact {
  const [best] = leaders;
  const of = now.gaps ? best?.place?.of : rankedRows(now).length;
  const second = now.gaps ? undefined : rankedRows(now).find((row) => row.place.place > 1);
  return {
    kind: "first",
    group,
    units: leaders.map(({ unit }) => unit),
    ...(best?.value && { value: best.value }),
    ...(of !== undefined && { of }),
    ...(second && best?.value && { lead: best.value.minus(second.value) }),
  };
}

function alikeFact(now: YearTable, alike: readonly TableRow[], group: string): Fact {
  const values = alike.flatMap(({ value }) => value ?? []);
  const [first = Exact.ZERO, ...others] = values;
  return {
    kind: "first-alike",
    group,
    units: alike.map(({ unit }) => unit),
    highest: Exact.max(first, ...others),
    lowest: Exact.min(first, ...others),
    of: rankedRows(now).length,
  };
}

function topThreeFacts(years: readonly YearTable[], group: string): Fact[] {
  const now = years.at(-1);
  const topThree = (now?.rows ?? []).filter(({ place }) => place && place.place <= 3).map(({ unit }) => unit);
  return [
    ...topThree.flatMap((unit) =>
      streak(
        years,
        (table) => holdsPlace(table, unit, 3),
        (count, since) => ({ kind: "top-three-streak", group, units: [unit], years: count, since }),
      ),
    ),
    ...topThreeUnchanged(years, topThree, group),
  ];
}

function holdsPlace(table: YearTable, unit: UnitId, place: number): boolean {
  return table.rows.some((row) => row.unit === unit && row.place !== undefined && row.place.place <= place);
}

/** Years in a row up to now in which the test holds; a missing year ends the streak. Told from two years on. */
function streak(
  years: readonly YearTable[],
  holds: (table: YearTable) => boolean,
  fact: (count: number, since: number) => Fact,
): Fact[] {
  let since: number | undefined;
  for (const table of years.toReversed()) {
    if (!holds(table) || (since !== undefined && table.year !== since - 1)) break;
    since = table.year;
  }
  const last = years.at(-1)?.year ?? 0;
  return since !== undefined && since < last ? [fact(last - since + 1, since)] : [];
}

/** Counted only where it is known of every year who led; of lists with gaps it is not known how often a unit was ranked. */
function timesFirst(years: readonly YearTable[], unit: UnitId, group: string): Fact[] {
  const times = years.filter((table) => holdsPlace(table, unit, 1)).length;
  const known = years.every(({ rows }) => rows.length === 0 || rows.some(({ place }) => place?.place === 1));
  if (times < 2 || !known) return [];
  const of = years.some(({ gaps }) => gaps)
    ? undefined
    : years.filter((table) => table.rows.some((row) => row.unit === unit && row.place)).length;
  return [{ kind: "times-first", group, units: [unit], times, ...(of !== undefined && { of }) }];
}

function topThreeUnchanged(years: readonly YearTable[], topThree: readonly UnitId[], group: string): Fact[] {
  const [before, now] = [years.at(-2), years.at(-1)];
  if (!before || !now || before.gaps || before.year !== now.year - 1 || topThree.length !== 3) return [];
  const same =
    topThree.every((unit) => holdsPlace(before, unit, 3)) &&
    before.rows.filter((row) => row.place && row.place.place <= 3).length === 3;
  return same ? [{ kind: "top-three-unchanged", group, units: topThree, since: before.year }] : [];
}
