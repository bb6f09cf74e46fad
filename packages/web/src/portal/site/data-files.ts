import { searchKey } from "@thang-diem/engine";
import type { LastingUnit } from "@thang-diem/contract";
import { dateText, type Language, WORDS } from "@thang-diem/presentation";
import { address } from "./addresses.ts";
import type { SeriesDigest, UnitDigest } from "./digest.ts";
import { onFullMaximum } from "./says-unit.ts";
import type { EditionView, LastingUnits, RowView } from "./views.ts";

/** A unit in the finder: folded names, name and indices in both languages, address below each language segment. */
export interface FinderEntry {
  /** With | between them. */
  readonly key: string;
  readonly name: readonly [vi: string, en: string];
  readonly where: readonly [vi: string, en: string];
  readonly path: readonly [vi: string, en: string];
}

/**
 * Every unit that ever stood in a series, once: the way to its page over all indices, or to its newest result where
 * one index is all there is.
 */
export function finderEntries(digests: readonly SeriesDigest[], lastingUnits: LastingUnits): FinderEntry[] {
  const found = new Map<string, { readonly series: SeriesDigest; readonly unit: UnitDigest }[]>();
  for (const series of digests)
    for (const unit of series.units)
      found.set(unit.chain, [...(found.get(unit.chain) ?? []), { series, unit }]);
  const known = [...found].map(([chain, results]) => entryOf(results, lastingUnits.get(chain)));
  const others = [...lastingUnits.values()].filter(
    ({ chain, segment }) => segment !== undefined && !found.has(chain),
  );
  return [...known, ...others.map((unit) => entryOf([], unit))];
}

function entryOf(
  results: readonly { readonly series: SeriesDigest; readonly unit: UnitDigest }[],
  unit: LastingUnit | undefined,
): FinderEntry {
  const [first] = results;
  const names = unit ?? first?.unit;
  const newest = first?.unit.years[0];
  const target = (l: Language) =>
    unit?.segment === undefined
      ? address.profile(first?.series.slug ?? "", newest?.year ?? 0, newest?.segment ?? "")(l)
      : address.unitPage(unit.segment)(l);
  const both = <T>(make: (language: Language) => T) => [make("vi"), make("en")] as const;
  return {
    key: searchKey(
      [
        ...new Set([
          ...(names ? [names.name.vi, names.shortName.vi, names.name.en, names.shortName.en] : []),
          ...results.flatMap(({ unit }) => [unit.name.vi, unit.shortName.vi]),
          ...(unit?.otherNames ?? []),
        ]),
      ].join("|"),
    ),
    name: both((l) => names?.name[l] ?? ""),
    where: both((l) =>
      [
        ...(unit?.endedOn === undefined ? [] : [WORDS[l].unitPage.until(dateText(unit.endedOn, l))]),
        ...results.map(({ series, unit }) => `${series.shortTitle[l]} ${unit.years[0]?.year}`),
      ].join(" · "),
    ),
    path: both((l) => target(l).replace(`${l}/`, "")),
  };
}

/**
 * What the comparison page loads: exact shares and points as shown, one list of values a unit in the order of
 * the items.
 */
export interface ComparisonData {
  readonly decimals: number;
  readonly percent: boolean;
  readonly items: readonly {
    readonly code: string;
    readonly depth: number;
    readonly title: readonly [string, string];
    readonly maximum: string;
  }[];
  readonly units: readonly ComparedUnit[];
}

export interface ComparedUnit {
  readonly id: string;
  readonly name: readonly [string, string];
  readonly key: string;
  readonly place: string;
  readonly index: string | null;
  /** Points with a decimal point; null where there are none. */
  readonly points: readonly (string | null)[];
  /** The unit's own maxima by the place of the item, where they are not the item's: something did not apply. */
  readonly maxima: Readonly<Record<number, string>>;
}

export function comparisonData(edition: EditionView): ComparisonData {
  const codes = [...(edition.rows[0]?.nodes.keys() ?? [])].filter((code) => code !== "");
  const { show, indexValue } = edition.scheme;
  return {
    decimals: show.decimals,
    percent: indexValue === "share",
    items: codes.map((code) => {
      const item = edition.scheme.items.get(code);
      return {
        code,
        depth: item?.depth ?? 1,
        title: [item?.title.vi ?? code, item?.title.en ?? code] as const,
        maximum: item?.points.text ?? "0",
      };
    }),
    units: edition.rows.map((view) => comparedUnit(view, codes)),
  };
}

function comparedUnit({ unit, row, segment, nodes }: RowView, codes: readonly string[]): ComparedUnit {
  return {
    id: segment,
    name: [unit.shortName.vi, unit.shortName.en],
    key: searchKey(`${unit.name.vi} ${unit.name.en}`),
    place: row.rank ? `${row.rank.place}${row.rank.shared ? "=" : ""}` : "–",
    index: row.index ?? null,
    points: codes.map((code) => nodes.get(code)?.points ?? null),
    maxima: Object.fromEntries(
      codes.flatMap((code, at) => {
        const node = nodes.get(code);
        return node === undefined || onFullMaximum(node) ? [] : [[at, node.maximum]];
      }),
    ),
  };
}
