import type { EditionResults, EditionRow, EditionUnit } from "@thang-diem/contract";
import { type Bilingual, Exact, type Scheme, type TableRow, type YearTable } from "@thang-diem/engine";
import { type Telling, unitsWord } from "./telling.ts";

/** What of an edition its sentences are made from. */
export interface ToldEdition {
  readonly year: number;
  readonly method: string;
  readonly shortTitle: Bilingual;
  readonly scheme: Scheme;
  readonly results: Pick<EditionResults, "rows" | "units" | "groups">;
}

/** The results of an edition as the table that facts are found in; units by their chains. */
export function tableOfEdition({ year, method, scheme, results }: ToldEdition): YearTable {
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  return {
    year,
    method,
    thresholds: scheme.classes.map((each) => each.low),
    gaps: hasGaps(results.rows),
    rows: results.rows.flatMap((row) => {
      const unit = units.get(row.unit);
      return unit ? [tableRow(row, unit, scheme)] : [];
    }),
  };
}

/** True where only some of the results are known: places and indices are those that the source prints, or nobody is ranked. */
export function hasGaps(rows: readonly EditionRow[]): boolean {
  return (
    rows.some(({ rankSource, indexSource }) => rankSource === "published" || indexSource === "published") ||
    !rows.some(({ rank }) => rank)
  );
}

function tableRow(row: EditionRow, { chain, group }: EditionUnit, { items }: Scheme): TableRow {
  const parts = (row.tree.children ?? []).flatMap(({ code, points, maximum }) =>
    points !== undefined && items.has(code)
      ? [{ code, points: Exact.of(points), maximum: Exact.of(maximum) }]
      : [],
  );
  return {
    unit: chain,
    group,
    parts,
    ...(row.index !== undefined && { value: Exact.of(row.index) }),
    ...(row.rank && { place: row.rank }),
    ...(row.interval?.tier !== undefined && { tier: row.interval.tier }),
  };
}

/** Names and form of the numbers for the sentences of an edition. */
export function tellingOf({ year, shortTitle, scheme, results }: ToldEdition): Telling {
  const named = new Map<string, Bilingual>(results.units.map((unit) => [unit.chain, unit.shortName]));
  const kinds = Map.groupBy(results.units, ({ group }) => group);
  return {
    year,
    index: shortTitle,
    value: scheme.indexValue,
    decimals: scheme.show.decimals,
    units: (group) => unitsWord((kinds.get(group) ?? []).map(({ kind }) => kind)),
    unitName: (chain) => named.get(chain) ?? { vi: chain, en: chain },
    partName: (code) => scheme.items.get(code)?.title ?? { vi: code, en: code },
    groupName: (group) =>
      results.groups.length > 1 ? results.groups.find(({ id }) => id === group)?.title : undefined,
  };
}
