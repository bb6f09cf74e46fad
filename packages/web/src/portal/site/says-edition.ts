/** What is said of an edition as a whole, each only where it holds. */
import { type Bilingual, Exact, mean } from "@thang-diem/engine";
import { hasGaps, type Said, unitsWord } from "@thang-diem/presentation";
import type { EditionView, GroupView, RowView, SeriesView } from "./views.ts";

type Of<Kind extends Said["kind"]> = Extract<Said, { readonly kind: Kind }>;

/** How the numbers of an edition are shown. */
export function shownIn({ scheme }: EditionView) {
  return { value: scheme.indexValue, decimals: scheme.show.decimals } as const;
}

/** What the units of an edition, or of one of its groups, are called. */
export function unitsOf(rows: readonly RowView[]): Bilingual {
  return unitsWord(rows.map(({ unit }) => unit.kind));
}

export function gapsIn({ rows }: EditionView): boolean {
  return hasGaps(rows.map(({ row }) => row));
}

/** How much of the list is known, the mean where one can be said, and the days: when the source and when this site published. */
export function standfirstOf(edition: EditionView): Said[] {
  const { manifest } = edition;
  const known = gapsIn(edition) ? [coverageOf(edition), ...sourceMeanOf(edition)] : rankedOf(edition);
  const day = manifest.source?.publishedOn;
  return [
    ...known,
    ...(day === undefined ? [] : [{ kind: "source-day" as const, day }]),
    { kind: edition.missing === "no-figures" ? "own-day" : "site-day", day: manifest.publishedOn },
  ];
}

function coverageOf(edition: EditionView): Said {
  return {
    kind: "coverage",
    groups: edition.groups.map(({ title, rows }) => {
      const known = rows.filter(({ row }) => row.rank || row.index !== undefined);
      const of = known.flatMap(({ row }) => row.rank?.of ?? []);
      return { title, known: known.length, ...(of[0] !== undefined && { of: Math.max(...of) }) };
    }),
  };
}

function sourceMeanOf(edition: EditionView): Said[] {
  return (edition.manifest.source?.means ?? [])
    .filter(({ group }) => edition.groups.length === 1 && group === edition.groups[0]?.id)
    .map(({ value, note }) => ({ kind: "source-mean", mean: Exact.of(value), ...(note && { note }) }));
}

function rankedOf(edition: EditionView): Said[] {
  const units = unitsOf(edition.rows);
  const ranked = edition.rows.filter(({ row }) => row.rank).length;
  const without = edition.rows.filter(({ row }) => !row.rank && row.index === undefined).length;
  const middle =
    edition.groups.length === 1 ? edition.summaryOf(edition.groups[0]?.id ?? "")?.mean : undefined;
  return [
    { kind: "ranked", count: ranked, units, ...(middle !== undefined && { mean: Exact.of(middle) }) },
    ...(without > 0 ? [{ kind: "unranked" as const, count: without, units }] : []),
  ];
}

/** The mean of a group: computed from its ranked units, or the one that the source prints. */
export function meanOfGroup(edition: EditionView, group: string): string | undefined {
  return (
    edition.summaryOf(group)?.mean ??
    edition.manifest.source?.means?.find((each) => each.group === group)?.value
  );
}

/** Who leads, and the region with the highest mean: of a complete list, where the lead and the region stand alone. */
export function mapSaid(
  edition: EditionView,
  regions: readonly { readonly title: Bilingual; readonly mean: string | undefined }[],
): Of<"map"> | undefined {
  if (gapsIn(edition) || edition.groups.length > 1) return undefined;
  const leaders = edition.rows.filter(({ row }) => row.rank?.place === 1);
  const alike = edition.rows.filter(({ row }) => row.interval?.tier === 1).length;
  const [first, second] = regions;
  if (leaders.length === 0 || alike > 1 || first?.mean === undefined || second?.mean === undefined)
    return undefined;
  if (Exact.of(first.mean).equals(Exact.of(second.mean))) return undefined;
  return { kind: "map", leaders: leaders.map(({ unit }) => unit.shortName), region: first.title };
}

/**
 * How the mean of a group moved since the first year that can be compared with the newest: over the units that stand in
 * both, for another set of units is no movement.
 *
 * @param editions oldest first
 */
export function meansMoved(editions: readonly EditionView[], group: string): Of<"means-moved"> | undefined {
  const now = editions.at(-1);
  if (!now || gapsIn(now) || now.uncertainty) return undefined;
  const first = editions.find((each) => each.manifest.method === now.manifest.method && !gapsIn(each));
  if (!first || first === now) return undefined;
  const [was, is] = [valuesOf(first, group), valuesOf(now, group)];
  const both = [...is.keys()].filter((chain) => was.has(chain));
  if (both.length === 0) return undefined;
  const over = (values: ReadonlyMap<string, Exact>) => mean(both.flatMap((chain) => values.get(chain) ?? []));
  const all = both.length === was.size && both.length === is.size;
  return {
    kind: "means-moved",
    from: over(was),
    fromYear: first.year,
    to: over(is),
    year: now.year,
    ...(!all && { common: both.length }),
    units: unitsOf(now.groups.find(({ id }) => id === group)?.rows ?? []),
  };
}

function valuesOf(edition: EditionView, group: string): Map<string, Exact> {
  return new Map(
    edition.rows.flatMap(({ row, unit }) =>
      unit.group === group && row.rank && row.index !== undefined
        ? [[unit.chain, Exact.of(row.index)] as const]
        : [],
    ),
  );
}

/** Who came first in most years, sought among all units that ever stood; said from two years on, where every year's leader is known. */
export function championOf(
  { years }: Pick<SeriesView, "years">,
  group: string,
): (Of<"champion"> & { readonly chains: readonly string[] }) | undefined {
  const leaders = years.map((edition) =>
    edition.rows.filter(({ row, unit }) => unit.group === group && row.rank?.place === 1),
  );
  const sampled = years.some(({ uncertainty }) => uncertainty);
  const oneAfterTheOther = years.every(({ year }, i) => i === 0 || years[i - 1]?.year === year + 1);
  if (sampled || !oneAfterTheOther || leaders.some((each) => each.length === 0)) return undefined;
  const counts = Map.groupBy(leaders.flat(), ({ unit }) => unit.chain);
  const times = Math.max(...[...counts.values()].map((won) => won.length));
  const best = [...counts].filter(([, won]) => won.length === times);
  if (times < 2 || best.length > 4) return undefined;
  return {
    kind: "champion",
    units: best.flatMap(([, won]) => won[0]?.unit.shortName ?? []),
    chains: best.map(([chain]) => chain),
    times,
  };
}

/** The group that a page of one group shows: the largest. */
export function largestGroup({ groups }: EditionView): GroupView | undefined {
  return groups.toSorted((a, b) => b.rows.length - a.rows.length)[0];
}
