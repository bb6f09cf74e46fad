import { searchKey } from "@thang-diem/engine";
import { HeadCells, RowCells } from "../../tables/index.ts";
import type { Page } from "../layout/index.ts";
import { indexShare } from "../site/index.ts";
import type { EditionView, GroupView, SeriesView } from "../site/index.ts";
import { bracketsOf } from "./interval-parts.ts";
import { type RankColumn, rankColumns } from "./ranking-columns.tsx";

interface Of {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}

/** The units of an edition in the order of their places, group after group. */
export function RankTable({ page, series, edition, groups }: Of & { readonly groups: readonly GroupView[] }) {
  const columns = rankColumns(page, series, edition);
  const caption = page.words.ranking.caption(series.shortTitle[page.language], edition.year);
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="rank-table" data-sort-by={page.words.ranking.sortBy("{what}")}>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <HeadCells columns={columns} />
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.id} page={page} edition={edition} group={group} columns={columns} />
        ))}
      </table>
    </div>
  );
}

function Group({
  page,
  edition,
  group,
  columns,
}: Omit<Of, "series"> & { readonly group: GroupView; readonly columns: readonly RankColumn[] }) {
  const summary = edition.summaryOf(group.id);
  const mean = summary && indexShare(edition, summary.mean);
  const brackets = bracketsOf(edition.groups.find(({ id }) => id === group.id)?.rows ?? []);
  return (
    <tbody id={`g-${group.id}`} data-group={group.id}>
      {edition.groups.length > 1 && (
        <tr className="group-head">
          <th scope="rowgroup" colSpan={columns.filter(({ extra }) => !extra).length}>
            {group.title[page.language]}
          </th>
        </tr>
      )}
      {group.rows.map((view) => (
        <tr
          key={view.unit.id}
          id={view.segment}
          data-f={searchKey(`${view.unit.name.vi} ${view.unit.shortName.en}`)}
          data-r={view.unit.region?.id}
        >
          <RowCells columns={columns} row={{ view, mean, bracket: brackets.get(view.unit.id) }} />
        </tr>
      ))}
      {summary && (
        <tr className="mean-row">
          {columns.map(({ key, className, names, mean: meanOf }) =>
            names === true ? (
              <th key={key} scope="row" className={className}>
                {meanOf?.(group)}
              </th>
            ) : (
              <td key={key} className={className}>
                {meanOf?.(group)}
              </td>
            ),
          )}
        </tr>
      )}
    </tbody>
  );
}
