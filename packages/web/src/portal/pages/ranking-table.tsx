import { type ItemCode, searchKey, WHOLE } from "@thang-diem/engine";
import { HeadCells, RowCells } from "../../tables/index.ts";
import type { Page } from "../layout/index.ts";
import { gapsIn, indexOnAxis, meanOf, meanOfGroup } from "../site/index.ts";
import type { EditionView, GroupView, RowView, SeriesView } from "../site/index.ts";
import { bracketsOf } from "./interval-parts.ts";
import { type MeanOf, type RankColumn, rankColumns } from "./ranking-columns.tsx";
import { regionsOf } from "./province-map.tsx";

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
  const mean = summary && indexOnAxis(edition, summary.mean);
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
        <tr key={view.unit.id} id={view.segment} data-f={namesOf(page, view)} data-r={view.unit.region?.id}>
          <RowCells columns={columns} row={{ view, mean, bracket: brackets.get(view.unit.id) }} />
        </tr>
      ))}
      {meansOf(page, edition, group).map(({ region, ...mean }) => (
        <MeanRow key={region ?? ""} columns={columns} mean={mean} region={region} />
      ))}
    </tbody>
  );
}

/** All names that the unit is looked for by, folded: those of before and abbreviations among them. */
function namesOf({ site }: Page, { unit }: RowView): string {
  const { name, shortName, chain } = unit;
  const others = site.lastingUnits.get(chain)?.otherNames ?? [];
  return searchKey([...new Set([name.vi, shortName.vi, shortName.en, ...others])].join("|"));
}

function MeanRow({
  columns,
  mean,
  region,
}: {
  readonly columns: readonly RankColumn[];
  readonly mean: MeanOf;
  readonly region: string | undefined;
}) {
  return (
    <tr className="mean-row" data-mean={region ?? ""} hidden={region !== undefined}>
      {columns.map(({ key, className, names, mean: cell }) =>
        names === true ? (
          <th key={key} scope="row" className={className}>
            {cell?.(mean)}
          </th>
        ) : (
          <td key={key} className={className}>
            {cell?.(mean)}
          </td>
        ),
      )}
    </tr>
  );
}

/** The mean of the group, and those of its regions for whoever looks at one region; a list with gaps has neither. */
function meansOf(
  { words, language }: Page,
  edition: EditionView,
  group: GroupView,
): (MeanOf & { readonly region?: string })[] {
  if (!edition.summaryOf(group.id)) return [];
  const whole = {
    name: edition.groups.length > 1 ? words.ranking.meanOf(group.title[language]) : words.ranking.mean,
    of: (item: ItemCode) =>
      item === WHOLE ? meanOfGroup(edition, group.id) : edition.summaryOf(group.id, item)?.mean,
  };
  const regions = edition.groups.length === 1 && !gapsIn(edition) ? regionsOf(edition) : [];
  if (regions.length < 2) return [whole];
  return [
    whole,
    ...regions.map(({ id, title, rows }) => ({
      region: id,
      name: words.ranking.meanOf(title[language]),
      of: (item: ItemCode) =>
        meanOf(
          rows.flatMap(({ row, nodes }) => {
            const value = item === WHOLE ? row.index : nodes.get(item)?.points;
            return row.rank && value !== undefined ? [value] : [];
          }),
        ),
    })),
  ];
}
