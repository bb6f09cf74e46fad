/** The facts of formats 1 and 2, frozen: editions were published with them. What is said today: `findFacts` of the engine. */
import { Exact, type ItemCode, mean, type Place, type UnitId } from "@thang-diem/engine";
import type { Fact } from "./fact.ts";

/**
 * One unit in one year's table. Ids name the same unit through
 * the years (the caller joins versions by lineage, not by code).
 */
export interface TableRow {
  readonly unit: UnitId;
  readonly group: string;
  readonly value: Exact;
  readonly place: Place;
  /** Points and maximum of the parts below the index. */
  readonly parts: readonly { readonly code: ItemCode; readonly points: Exact; readonly maximum: Exact }[];
}

/**
 * The ranked units of one year. Tables with the same `method`
 * can be compared in points; places can be compared always.
 */
export interface YearTable {
  readonly year: number;
  readonly method: string;
  readonly rows: readonly TableRow[];
  /** Lower ends of classes, or other limits worth counting over. */
  readonly thresholds: readonly Exact[];
}

/**
 * Facts about the last of the given years, by group.
 * @param years ascending; the last one is spoken about, the others are its past (gaps break a streak)
 */
export function findFacts(years: readonly YearTable[]): Fact[] {
  const now = years.at(-1);
  if (!now) return [];
  const groups = [...new Set(now.rows.map((row) => row.group))];
  return groups.flatMap((group) =>
    groupFacts(
      years.map((year) => ofGroup(year, group)),
      group,
    ),
  );
}

function ofGroup(table: YearTable, group: string): YearTable {
  return {
    ...table,
    rows: table.rows.filter((row) => row.group === group).toSorted((a, b) => a.place.place - b.place.place),
  };
}

function groupFacts(years: readonly YearTable[], group: string): Fact[] {
  const now = years.at(-1);
  if (!now || now.rows.length === 0) return [];
  const before = years.at(-2)?.year === now.year - 1 ? years.at(-2) : undefined;
  const comparable = before && before.method === now.method ? before : undefined;
  return [
    ...endFacts(now, group),
    ...streakFacts(years, group),
    ...tieFacts(now, group),
    meanFact(now, comparable, group),
    rangeFact(now, comparable, group),
    ...thresholdFacts(now, comparable, group),
    ...(before ? moverFacts(now, before, group) : []),
    ...partFacts(now, group),
    ...recordFacts(years, group),
  ];
}

function endFacts(now: YearTable, group: string): Fact[] {
  const top = now.rows.filter((row) => row.place.place === 1);
  const bottom = now.rows.filter((row) => row.value.equals(now.rows.at(-1)?.value ?? Exact.ZERO));
  const [best, worst] = [top[0], bottom[0]];
  if (!best || !worst) return [];
  const second = now.rows.find((row) => row.place.place > 1);
  const of = now.rows.length;
  return [
    {
      kind: "first",
      group,
      units: names(top),
      value: best.value,
      of,
      ...(second && { lead: best.value.minus(second.value) }),
    },
    { kind: "last", group, units: names(bottom), value: worst.value, of },
  ];
}

function streakFacts(years: readonly YearTable[], group: string): Fact[] {
  const now = years.at(-1);
  if (!now) return [];
  const leaders = names(now.rows.filter((row) => row.place.place === 1));
  const topThree = names(now.rows.filter((row) => row.place.place <= 3));
  return [
    ...leaders.flatMap((unit) =>
      streak(
        years,
        (table) => holdsPlace(table, unit, 1),
        (count, since) => ({ kind: "first-streak", group, units: [unit], years: count, since }),
      ),
    ),
    ...leaders.flatMap((unit) => timesFirst(years, unit, group)),
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
  return table.rows.some((row) => row.unit === unit && row.place.place <= place);
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

function timesFirst(years: readonly YearTable[], unit: UnitId, group: string): Fact[] {
  const times = years.filter((table) => holdsPlace(table, unit, 1)).length;
  return times > 1 ? [{ kind: "times-first", group, units: [unit], times, of: years.length }] : [];
}

function topThreeUnchanged(years: readonly YearTable[], topThree: readonly UnitId[], group: string): Fact[] {
  const [before, now] = [years.at(-2), years.at(-1)];
  if (!before || !now || before.year !== now.year - 1 || topThree.length !== 3) return [];
  const same =
    topThree.every((unit) => holdsPlace(before, unit, 3)) &&
    before.rows.filter((row) => row.place.place <= 3).length === 3;
  return same ? [{ kind: "top-three-unchanged", group, units: topThree, since: before.year }] : [];
}

function tieFacts(now: YearTable, group: string): Fact[] {
  const shared = Map.groupBy(
    now.rows.filter((row) => row.place.shared),
    (row) => row.place.place,
  );
  return [...shared].flatMap(([place, rows]) =>
    rows[0] ? [{ kind: "tie" as const, group, units: names(rows), place, value: rows[0].value }] : [],
  );
}

function meanFact(now: YearTable, before: YearTable | undefined, group: string): Fact {
  const middle = mean(values(now));
  const past =
    before && before.rows.length > 0
      ? { change: middle.minus(mean(values(before))), since: before.year }
      : {};
  const above = now.rows.filter((row) => row.value.above(middle)).length;
  return {
    kind: "mean",
    group,
    units: [],
    mean: middle,
    ...past,
    above,
    below: now.rows.filter((row) => middle.above(row.value)).length,
  };
}

function rangeFact(now: YearTable, before: YearTable | undefined, group: string): Fact {
  const [highest, lowest] = ends(now);
  const past =
    before && before.rows.length > 0
      ? { before: ends(before)[0].minus(ends(before)[1]), since: before.year }
      : {};
  return { kind: "range", group, units: [], highest, lowest, range: highest.minus(lowest), ...past };
}

function ends(table: YearTable): [highest: Exact, lowest: Exact] {
  const [first = Exact.ZERO, ...others] = values(table);
  return [Exact.max(first, ...others), Exact.min(first, ...others)];
}

function thresholdFacts(now: YearTable, before: YearTable | undefined, group: string): Fact[] {
  return now.thresholds
    .filter((threshold) => threshold.above(Exact.ZERO))
    .flatMap((threshold) => {
      const over = names(now.rows.filter((row) => row.value.atLeast(threshold)));
      const overBefore = before
        ? names(before.rows.filter((row) => row.value.atLeast(threshold)))
        : undefined;
      const kept = overBefore ? over.filter((unit) => overBefore.includes(unit)) : [];
      const past = before && overBefore ? { before: overBefore.length, since: before.year } : {};
      return [
        {
          kind: "over-threshold" as const,
          group,
          units: over,
          threshold,
          count: over.length,
          of: now.rows.length,
          ...past,
        },
        ...(before && kept.length > 0
          ? [{ kind: "kept-over-threshold" as const, group, units: kept, threshold, since: before.year }]
          : []),
      ];
    });
}

function moverFacts(now: YearTable, before: YearTable, group: string): Fact[] {
  const past = new Map(before.rows.map((row) => [row.unit, row.place.place]));
  const moves = now.rows.flatMap((row) => {
    const from = past.get(row.unit);
    return from === undefined
      ? []
      : [{ unit: row.unit, from, to: row.place.place, up: from - row.place.place }];
  });
  const best = Math.max(0, ...moves.map((move) => move.up));
  const worst = Math.min(0, ...moves.map((move) => move.up));
  const told = (kind: "riser" | "faller", up: number): Fact[] =>
    up === 0
      ? []
      : moves
          .filter((move) => move.up === up)
          .map((move) => ({
            kind,
            group,
            units: [move.unit],
            places: Math.abs(up),
            from: move.from,
            to: move.to,
            since: before.year,
          }));
  return [...told("riser", best), ...told("faller", worst)];
}

function partFacts(now: YearTable, group: string): Fact[] {
  const shares = (now.rows[0]?.parts ?? []).flatMap(({ code }) => {
    const found = now.rows.flatMap((row) =>
      row.parts
        .filter((part) => part.code === code && !part.maximum.isZero)
        .map((part) => part.points.over(part.maximum)),
    );
    return found.length > 0 ? [{ code, share: mean(found) }] : [];
  });
  if (shares.length < 2) return [];
  const sorted = shares.toSorted((a, b) => b.share.compare(a.share));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  return best && worst
    ? [
        { kind: "best-part", group, units: [], part: best.code, share: best.share },
        { kind: "worst-part", group, units: [], part: worst.code, share: worst.share },
      ]
    : [];
}

/** The highest value since the method last changed, when there are at least three such years. */
function recordFacts(years: readonly YearTable[], group: string): Fact[] {
  const now = years.at(-1);
  const same = years.filter((table) => table.method === now?.method);
  const best = now?.rows[0];
  if (
    !now ||
    !best ||
    same.length < 3 ||
    same.slice(0, -1).some((table) => table.rows.some((row) => row.value.atLeast(best.value)))
  )
    return [];
  return [
    {
      kind: "record",
      group,
      units: names(now.rows.filter((row) => row.value.equals(best.value))),
      value: best.value,
      since: same[0]?.year ?? now.year,
    },
  ];
}

function names(rows: readonly TableRow[]): UnitId[] {
  return rows.map((row) => row.unit);
}

function values(table: YearTable): Exact[] {
  return table.rows.map((row) => row.value);
}
