/**
 * What is worth saying about a ranking, as data: computed from this year's table and the ones before it, never
 * written by hand. A fact that does not hold without a "but" is not made. Words are put to it in `presentation`.
 */
import type { UnitId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Fact } from "./fact.ts";
import { leaderFacts } from "./leader-facts.ts";
import { mean } from "./places.ts";
import { comparedWith, type RankedRow, rankedRows, type TableRow, type YearTable } from "./year-table.ts";

/**
 * Facts about the last of the given years, by group.
 *
 * Of a list with gaps only the printed lead and its repetitions are told. Years are compared only under one method and
 * one right after the other; what a sample does not let tell apart is not told apart.
 *
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
  const place = (row: TableRow) => row.place?.place ?? Number.MAX_SAFE_INTEGER;
  return {
    ...table,
    rows: table.rows.filter((row) => row.group === group).toSorted((a, b) => place(a) - place(b)),
  };
}

function groupFacts(years: readonly YearTable[], group: string): Fact[] {
  const now = years.at(-1);
  if (!now) return [];
  const ranked = rankedRows(now);
  if (now.gaps || ranked.length === 0) return leaderFacts(years, group);
  const before = comparedWith(now, years.at(-2));
  const sampled = ranked.some(({ tier }) => tier !== undefined);
  return [
    ...leaderFacts(years, group),
    ...(sampled ? [] : [lastFact(ranked, group), ...tieFacts(ranked, group)]),
    meanFact(now, sampled ? undefined : before, group),
    ...rangeFact(ranked, sampled || !before ? undefined : before, group),
    ...thresholdFacts(now, before, group),
    ...(before && !sampled ? moverFacts(ranked, before, group) : []),
    ...partFacts(ranked, group),
    ...(sampled ? [] : recordFacts(years, group)),
  ].flatMap((fact) => fact ?? []);
}

/** Nothing to say of a last unit where all are equal. */
function lastFact(ranked: readonly RankedRow[], group: string): Fact | undefined {
  const worst = ranked.at(-1);
  if (!worst || worst.place.place === 1) return undefined;
  const units = names(ranked.filter(({ place }) => place.place === worst.place.place));
  return { kind: "last", group, units, value: worst.value, of: ranked.length };
}

function tieFacts(ranked: readonly RankedRow[], group: string): Fact[] {
  const shared = Map.groupBy(
    ranked.filter((row) => row.place.shared),
    (row) => row.place.place,
  );
  return [...shared].flatMap(([place, rows]) =>
    rows[0] ? [{ kind: "tie" as const, group, units: names(rows), place, value: rows[0].value }] : [],
  );
}

/** The mean moves by what the units did that stand in both years: another set of units is no movement. */
function meanFact(now: YearTable, before: YearTable | undefined, group: string): Fact {
  const ranked = rankedRows(now);
  const middle = mean(values(ranked));
  const past = new Map((before ? rankedRows(before) : []).map((row) => [row.unit, row.value]));
  const both = ranked.flatMap((row) => {
    const was = past.get(row.unit);
    return was ? [row.value.minus(was)] : [];
  });
  const all = both.length === ranked.length && both.length === past.size;
  return {
    kind: "mean",
    group,
    units: [],
    mean: middle,
    ...(before &&
      both.length > 0 && {
        change: mean(both),
        since: before.year,
        ...(!all && { common: both.length }),
      }),
    above: ranked.filter((row) => row.value.above(middle)).length,
    below: ranked.filter((row) => middle.above(row.value)).length,
  };
}

function rangeFact(ranked: readonly RankedRow[], before: YearTable | undefined, group: string): Fact[] {
  if (ranked.length < 2) return [];
  const [highest, lowest] = ends(ranked);
  const past = before ? rankedRows(before) : [];
  return [
    {
      kind: "range",
      group,
      units: [],
      highest,
      lowest,
      range: highest.minus(lowest),
      ...(before && past.length > 1 && { before: ends(past)[0].minus(ends(past)[1]), since: before.year }),
    },
  ];
}

function ends(ranked: readonly RankedRow[]): [highest: Exact, lowest: Exact] {
  const [first = Exact.ZERO, ...others] = values(ranked);
  return [Exact.max(first, ...others), Exact.min(first, ...others)];
}

function thresholdFacts(now: YearTable, before: YearTable | undefined, group: string): Fact[] {
  const over = (table: YearTable, threshold: Exact) =>
    names(rankedRows(table).filter((row) => row.value.atLeast(threshold)));
  return now.thresholds
    .filter((threshold) => threshold.above(Exact.ZERO))
    .flatMap((threshold) => {
      const units = over(now, threshold);
      const past = before ? over(before, threshold) : [];
      const kept = units.filter((unit) => past.includes(unit));
      return [
        {
          kind: "over-threshold" as const,
          group,
          units,
          threshold,
          count: units.length,
          of: rankedRows(now).length,
          ...(before && { before: past.length, since: before.year }),
        },
        ...(before && kept.length > 0
          ? [{ kind: "kept-over-threshold" as const, group, units: kept, threshold, since: before.year }]
          : []),
      ];
    });
}

/** All units that rose or fell most, in one fact. */
function moverFacts(ranked: readonly RankedRow[], before: YearTable, group: string): Fact[] {
  const past = new Map(rankedRows(before).map((row) => [row.unit, row.place.place]));
  const moves = ranked.flatMap((row) => {
    const from = past.get(row.unit);
    return from === undefined
      ? []
      : [{ unit: row.unit, from, to: row.place.place, up: from - row.place.place }];
  });
  const told = (kind: "riser" | "faller", up: number): Fact[] => {
    const alike = moves.filter((move) => move.up === up);
    return up === 0
      ? []
      : [
          {
            kind,
            group,
            units: alike.map(({ unit }) => unit),
            places: Math.abs(up),
            moves: alike.map(({ from, to }) => ({ from, to })),
            since: before.year,
          },
        ];
  };
  const ups = moves.map((move) => move.up);
  return [...told("riser", Math.max(0, ...ups)), ...told("faller", Math.min(0, ...ups))];
}

/** The part with the highest and the one with the lowest share of its maximum, where exactly one has it. */
function partFacts(ranked: readonly RankedRow[], group: string): Fact[] {
  const shares = (ranked[0]?.parts ?? []).flatMap(({ code }) => {
    const found = ranked.flatMap((row) =>
      row.parts
        .filter((part) => part.code === code && !part.maximum.isZero)
        .map((part) => part.points.over(part.maximum)),
    );
    return found.length === ranked.length ? [{ code, share: mean(found) }] : [];
  });
  const sorted = shares.toSorted((a, b) => b.share.compare(a.share));
  const alone = (at: number, beside: number) => {
    const [part, other] = [sorted.at(at), sorted.at(beside)];
    return part && other && !part.share.equals(other.share) ? part : undefined;
  };
  const [best, worst] = shares.length < 2 ? [] : [alone(0, 1), alone(-1, -2)];
  return [
    ...(best ? [{ kind: "best-part" as const, group, units: [], part: best.code, share: best.share }] : []),
    ...(worst
      ? [{ kind: "worst-part" as const, group, units: [], part: worst.code, share: worst.share }]
      : []),
  ];
}

/** The highest value since the method last changed, when there are at least three such years, one after the other. */
function recordFacts(years: readonly YearTable[], group: string): Fact[] {
  const same = sameMethodRun(years);
  const now = same.at(-1);
  const ranked = now ? rankedRows(now) : [];
  const [best] = ranked;
  if (
    !best ||
    same.length < 3 ||
    same.slice(0, -1).some((table) => rankedRows(table).some((row) => row.value.atLeast(best.value)))
  )
    return [];
  return [
    {
      kind: "record",
      group,
      units: names(ranked.filter((row) => row.value.equals(best.value))),
      value: best.value,
      since: same[0]?.year ?? 0,
    },
  ];
}

/** The last years that follow each other under the method of the last one, all of them complete. */
function sameMethodRun(years: readonly YearTable[]): YearTable[] {
  const run: YearTable[] = [];
  for (const table of years.toReversed()) {
    const next = run[0];
    if (next && !comparedWith(next, table)) break;
    run.unshift(table);
  }
  return run;
}

function names(rows: readonly TableRow[]): UnitId[] {
  return rows.map((row) => row.unit);
}

function values(rows: readonly RankedRow[]): Exact[] {
  return rows.map((row) => row.value);
}
