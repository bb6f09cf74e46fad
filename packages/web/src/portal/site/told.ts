import type { IndexSeries, PublishedEdition } from "@thang-diem/contract";
import { findFacts } from "@thang-diem/engine";
import {
  changeSince,
  hasGaps,
  missingIn,
  tableOfEdition,
  tellFacts,
  tellingOf,
} from "@thang-diem/presentation";
import type { EditionView, GroupView, RowView } from "./views.ts";

/** The table of an edition, how its numbers are told, and why some are missing. */
export function toldAs(
  { manifest, scheme, results }: PublishedEdition,
  { shortTitle }: Pick<IndexSeries, "shortTitle">,
): Pick<EditionView, "table" | "telling" | "missing"> {
  const { year, method, source, status } = manifest;
  const told = { year, method, shortTitle, scheme, results };
  return {
    table: tableOfEdition(told),
    telling: tellingOf(told),
    missing: missingIn({
      gaps: hasGaps(results.rows),
      published: source !== undefined || status === "reconstructed",
    }),
  };
}

/**
 * Facts and comparisons of every year, found in the editions that stand: when a year is corrected, the years after it
 * are told anew, and no page says what another one has taken back.
 *
 * @param years oldest first
 */
export function toldTogether(years: readonly EditionView[]): EditionView[] {
  const tables = years.map(({ table }) => table);
  return years.map((edition, i) => {
    const before = tables[i - 1];
    const byUnit = new Map(edition.table.rows.map((row) => [row.unit, row]));
    const compared = ({ row, ...view }: RowView): RowView => {
      const { change: _change, noChange: _noChange, ...kept } = row;
      const own = byUnit.get(view.unit.chain);
      return { ...view, row: { ...kept, ...(own && changeSince(edition.table, own, before)) } };
    };
    const groups = edition.groups.map((group): GroupView => ({ ...group, rows: group.rows.map(compared) }));
    const rows = groups.flatMap((group) => group.rows);
    return {
      ...edition,
      groups,
      rows,
      byUnit: new Map(rows.map((view) => [view.unit.id, view])),
      facts: tellFacts(findFacts(tables.slice(0, i + 1)), edition.telling),
    };
  });
}
