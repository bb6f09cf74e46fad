import { searchKey } from "@thang-diem/engine";
import type { EditionView, RowView, Site } from "./views.ts";

/** A unit in the finder: folded names, name and index in both languages, address below the language segment. */
export interface FinderEntry {
  readonly key: string;
  readonly name: readonly [vi: string, en: string];
  readonly where: readonly [vi: string, en: string];
  readonly path: string;
}

/** Units of the newest year of every series. */
export function finderEntries(site: Site): FinderEntry[] {
  return site.series.flatMap((series) => {
    const [newest] = series.years;
    return (newest?.rows ?? []).map(({ unit, segment }) => ({
      key: searchKey(`${unit.name.vi} ${unit.name.en}`),
      name: [unit.name.vi, unit.name.en] as const,
      where: [`${series.shortTitle.vi} ${newest?.year}`, `${series.shortTitle.en} ${newest?.year}`] as const,
      path: `${series.slug}/${newest?.year}/${segment}/`,
    }));
  });
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
  };
}
