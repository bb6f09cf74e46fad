import { searchKey } from "@thang-diem/engine";
import { cellBar, count, dateText, placeText } from "@thang-diem/presentation";
import { EditionFrame, Kicker, Quartile } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import {
  address,
  changeText,
  indexCell,
  indexShare,
  indexText,
  pointsText,
  topItems,
} from "../site/index.ts";
import type { EditionView, GroupView, RowView, SeriesView } from "../site/index.ts";
import { Downloads } from "./downloads.tsx";
import { headlineOf } from "./headline.ts";
import { type Bracket, bracketsOf, IntervalCell, intervalNotes, intervalParts } from "./interval-cell.tsx";
import { sourceLine } from "./source-line.ts";

/** Long tables are cut into pages of this many units, so that a page stays under its budget. */
const UNITS_A_PAGE = 400;
/** Above this many units the points by component are left to the profiles and the downloads. */
const COMPONENTS_UP_TO = 120;

/** The parts of the groups that stand on each page of the table. */
export function rankingPages(edition: EditionView): readonly (readonly GroupView[])[] {
  const pages: GroupView[][] = [[]];
  let room = UNITS_A_PAGE;
  for (const group of edition.groups) {
    for (let begin = 0; begin < group.rows.length; begin += 0) {
      if (room === 0) {
        pages.push([]);
        room = UNITS_A_PAGE;
      }
      const rows = group.rows.slice(begin, begin + room);
      pages.at(-1)?.push({ ...group, rows });
      begin += rows.length;
      room -= rows.length;
    }
  }
  return pages;
}

interface RankingProps {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
  readonly pages: readonly (readonly GroupView[])[];
  /** From 1. */
  readonly number: number;
}

export function RankingPage({ page, series, edition, pages, number }: RankingProps) {
  const { words, language } = page;
  const title = words.ranking.title(series.shortTitle[language], edition.year);
  const more = edition.facts.slice(1, 4);
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="ranking"
      title={title}
      description={headlineOf(edition, page)}
      crumbs={[{ title: String(edition.year), to: address.ranking(series.slug, edition.year) }]}
      inYear={(each) => address.ranking(series.slug, each.year)}
    >
      <Kicker>
        {series.shortTitle[language]} {edition.year} · {words.ranking.kicker}
      </Kicker>
      <h1>{headlineOf(edition, page)}</h1>
      <p className="standfirst">{standfirst(page, edition)}</p>
      {more.length > 0 && (
        <ul className="facts" aria-label={words.ranking.more}>
          {more.map((fact) => (
            <li key={fact.sentence.vi}>{fact.sentence[language]}</li>
          ))}
        </ul>
      )}
      <div className="ranking" data-ranking="">
        {pages.length > 1 && (
          <Pages page={page} series={series} edition={edition} all={pages.length} number={number} />
        )}
        <div className="ranking-tools">
          <Controls page={page} edition={edition} pages={pages} series={series} />
          {hasComponents(edition) && (
            <label className="switch">
              <input type="checkbox" className="all-columns" /> {words.ranking.allColumns}
            </label>
          )}
        </div>
        <Table page={page} series={series} edition={edition} groups={pages[number - 1] ?? []} />
        {pages.length > 1 && (
          <Pages page={page} series={series} edition={edition} all={pages.length} number={number} />
        )}
      </div>
      <Reading page={page} edition={edition} />
    </EditionFrame>
  );
}

function standfirst(page: Page, edition: EditionView): string {
  const { words, language } = page;
  const ranked = edition.rows.filter((view) => view.row.rank).length;
  const partial = edition.rows.find(({ row }) => row.rankSource === "published")?.row.rank;
  if (partial)
    return words.ranking.standfirstPartial(
      count(edition.rows.length, language),
      partial.of === undefined ? "…" : count(partial.of, language),
      dateText(edition.manifest.publishedOn, language),
    );
  const mean = edition.summaryOf(edition.groups[0]?.id ?? "", "")?.mean;
  const said = words.ranking.standfirst(
    count(ranked, language),
    mean === undefined ? words.missing : indexText(edition, mean, language),
    dateText(edition.manifest.publishedOn, language),
  );
  const alike =
    edition.groups.length === 1 ? edition.rows.filter(({ row }) => row.interval?.tier === 1).length : 0;
  return alike > 1 ? `${said} ${words.ranking.topAlike(count(alike, language))}` : said;
}

function Controls({
  page,
  series,
  edition,
  pages,
}: Pick<RankingProps, "page" | "series" | "edition" | "pages">) {
  const { words, language } = page;
  const regions = [
    ...new Map(
      edition.rows.flatMap(({ unit }) =>
        unit.region ? [[unit.region.id, unit.region.title[language]] as const] : [],
      ),
    ).entries(),
  ];
  return (
    <>
      {edition.groups.length > 1 && (
        <nav className="anchors" aria-label={words.ranking.groups}>
          <span>{words.ranking.groups}:</span>{" "}
          {edition.groups.map((group) => (
            <a key={group.id} href={`${groupHref(page, series, edition, pages, group)}#g-${group.id}`}>
              {group.title[language]} ({count(group.rows.length, language)})
            </a>
          ))}
        </nav>
      )}
      <form className="controls needs-js" data-controls="">
        <label>
          <span>
            {words.ranking.search} <span className="hint">({words.ranking.searchHint})</span>
          </span>
          <input type="search" name="q" autoComplete="off" />
        </label>
        {edition.groups.length > 1 && (
          <Choice
            name="group"
            label={words.ranking.group}
            all={words.ranking.allGroups}
            options={edition.groups.map((group) => [group.id, group.title[language]])}
          />
        )}
        {regions.length > 1 && (
          <Choice
            name="region"
            label={words.ranking.region}
            all={words.ranking.allRegions}
            options={regions}
          />
        )}
        <button type="reset">{words.ranking.clear}</button>
        <p
          className="status"
          role="status"
          data-status=""
          data-shown={words.ranking.shown("{n}", "{all}")}
          data-none={words.ranking.none}
        />
      </form>
      {pages.length > 1 && <p className="hint needs-js">{words.ranking.withinPage}</p>}
    </>
  );
}

function Choice({
  name,
  label,
  all,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [string, string])[];
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{all}</option>
        {options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function groupHref(
  page: Page,
  series: SeriesView,
  edition: EditionView,
  pages: RankingProps["pages"],
  group: GroupView,
): string {
  const at = pages.findIndex((groups) => groups.some((each) => each.id === group.id));
  return pages.length > 1 ? page.to(address.ranking(series.slug, edition.year, at + 1)) : "";
}

function Pages({
  page,
  series,
  edition,
  all,
  number,
}: Pick<RankingProps, "page" | "series" | "edition" | "number"> & { readonly all: number }) {
  return (
    <nav className="years" aria-label={page.words.ranking.pages}>
      <ul>
        {Array.from({ length: all }, (_, i) => (
          <li key={i}>
            <a
              href={page.to(address.ranking(series.slug, edition.year, i + 1))}
              aria-current={i + 1 === number ? "page" : undefined}
            >
              {page.words.ranking.page(i + 1, all)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Columns {
  readonly interval: boolean;
  readonly quartile: boolean;
  readonly class: boolean;
  readonly change: boolean;
  readonly region: boolean;
  readonly items: readonly { readonly code: string; readonly title: string }[];
}

function hasComponents(edition: EditionView): boolean {
  return edition.rows.length <= COMPONENTS_UP_TO && topItems(edition).length > 0;
}

function columnsOf(edition: EditionView, page: Page): Columns {
  const some = (has: (view: RowView) => boolean) => edition.rows.some(has);
  return {
    interval: some(({ row }) => row.interval !== undefined),
    quartile: some(({ row }) => row.quartile !== undefined),
    class: some(({ row }) => row.class !== undefined || row.classReason !== undefined),
    change: some(({ row }) => row.change !== undefined),
    region: some(({ unit }) => unit.region !== undefined),
    items: hasComponents(edition)
      ? topItems(edition).map((item) => ({ code: item.code, title: item.title[page.language] }))
      : [],
  };
}

function Table({
  page,
  series,
  edition,
  groups,
}: Pick<RankingProps, "page" | "series" | "edition"> & { readonly groups: readonly GroupView[] }) {
  const { words, language } = page;
  const columns = columnsOf(edition, page);
  const since = edition.rows.find(({ row }) => row.change)?.row.change?.since;
  const maximum =
    edition.scheme.indexValue === "share"
      ? words.ranking.inPercent
      : words.ranking.ofMaximum(edition.scheme.root.points.text);
  return (
    <>
      <div
        className="table-box"
        tabIndex={0}
        role="region"
        aria-label={words.ranking.caption(series.shortTitle[language], edition.year)}
      >
        <table className="rank-table" data-sort-by={words.ranking.sortBy("{what}")}>
          <caption className="hidden">
            {words.ranking.caption(series.shortTitle[language], edition.year)}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="place" data-sort="place" aria-sort="ascending">
                {words.ranking.place}
              </th>
              <th scope="col" className="unit" data-sort="text">
                {words.ranking.unit}
              </th>
              <th scope="col" className="num" data-sort="number">
                {words.ranking.index} <small>{maximum}</small>
              </th>
              <th scope="col" className="bar-cell">
                {words.ranking.scale}
              </th>
              {columns.interval && (
                <th scope="col" className="wide interval" data-sort="number">
                  {words.ranking.interval}
                </th>
              )}
              {columns.class && (
                <th scope="col" data-sort="text">
                  {words.ranking.class}
                </th>
              )}
              {columns.quartile && (
                <th scope="col" className="wide">
                  {words.ranking.quartile}
                </th>
              )}
              {columns.change && (
                <th scope="col" className="wide" data-sort="number">
                  {since === undefined ? words.ranking.change : words.ranking.changeSince(since)}
                </th>
              )}
              {columns.region && (
                <th scope="col" className="extra" data-sort="text">
                  {words.ranking.region}
                </th>
              )}
              {columns.items.map((item) => (
                <th key={item.code} scope="col" className="num extra" data-sort="number">
                  {item.title}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <Group
              key={group.id}
              page={page}
              series={series}
              edition={edition}
              group={group}
              columns={columns}
            />
          ))}
        </table>
      </div>
    </>
  );
}

interface GroupProps extends Pick<RankingProps, "page" | "series" | "edition"> {
  readonly group: GroupView;
  readonly columns: Columns;
}

function Group({ page, series, edition, group, columns }: GroupProps) {
  const { words, language } = page;
  const summary = edition.summaryOf(group.id, "");
  const named = edition.groups.length > 1;
  const width =
    4 + Number(columns.interval) + Number(columns.class) + Number(columns.quartile) + Number(columns.change);
  const mean = summary && indexShare(edition, summary.mean);
  const brackets = bracketsOf(edition.groups.find(({ id }) => id === group.id)?.rows ?? []);
  return (
    <tbody id={`g-${group.id}`} data-group={group.id}>
      {named && (
        <tr className="group-head">
          <th scope="rowgroup" colSpan={width}>
            {group.title[language]}
          </th>
        </tr>
      )}
      {group.rows.map((view) => (
        <UnitRow
          key={view.unit.id}
          page={page}
          series={series}
          edition={edition}
          view={view}
          columns={columns}
          mean={mean}
          bracket={brackets.get(view.unit.id)}
        />
      ))}
      {summary && (
        <tr className="mean-row">
          <td className="place" />
          <th scope="row" className="unit">
            {named ? words.ranking.meanOf(group.title[language]) : words.ranking.mean}
          </th>
          <td className="num">{indexCell(edition, summary.mean, language)}</td>
          <td className="bar-cell" />
          {Array.from({ length: width - 4 }, (_, i) => (
            <td key={i} className="wide" />
          ))}
          {columns.region && <td className="extra" />}
          {columns.items.map((item) => {
            const itemMean = edition.summaryOf(group.id, item.code)?.mean;
            return (
              <td key={item.code} className="num extra">
                {itemMean === undefined
                  ? words.missing
                  : pointsText(edition, { ...EMPTY, code: item.code, points: itemMean }, language, words)}
              </td>
            );
          })}
        </tr>
      )}
    </tbody>
  );
}

const EMPTY = {
  status: "scored",
  maximum: "0",
  fullMaximum: "0",
  rule: "",
  inputs: [],
  sentence: { vi: "", en: "" },
} as const;

interface UnitRowProps extends Pick<RankingProps, "page" | "series" | "edition"> {
  readonly view: RowView;
  readonly columns: Columns;
  readonly mean: number | undefined;
  readonly bracket: Bracket | undefined;
}

function UnitRow({ page, series, edition, view, columns, mean, bracket }: UnitRowProps) {
  const { words, language } = page;
  const { row, unit } = view;
  const classTitle =
    edition.scheme.classes.find((each) => each.id === row.class)?.title[language] ??
    row.class ??
    row.classReason?.[language];
  const change = changeText(row, language, words);
  return (
    <tr id={view.segment} data-f={searchKey(`${unit.name.vi} ${unit.shortName.en}`)} data-r={unit.region?.id}>
      <td className="place">{row.rank ? placeText(row.rank) : <span title={words.notRanked}>–</span>}</td>
      <th scope="row" className="unit">
        <a href={page.to(address.profile(series.slug, edition.year, view.segment))}>
          {unit.shortName[language]}
        </a>
        {row.rank ? (
          <Below
            page={page}
            quartile={row.quartile}
            change={columns.change ? change : undefined}
            interval={intervalParts(page, edition, view)}
          />
        ) : (
          <small className="reason">{row.notRanked?.[language] ?? words.notRanked}</small>
        )}
      </th>
      <td className="num">
        {row.index === undefined ? words.missing : indexCell(edition, row.index, language)}
      </td>
      <td className="bar-cell" dangerouslySetInnerHTML={{ __html: barOf(edition, row, mean) }} />
      {columns.interval && <IntervalCell page={page} edition={edition} view={view} bracket={bracket} />}
      {columns.class && <td>{classTitle ?? words.missing}</td>}
      {columns.quartile && (
        <td className="wide nowrap">
          {row.quartile ? <Quartile page={page} quartile={row.quartile} /> : words.notRanked}
        </td>
      )}
      {columns.change && (
        <td className="wide" data-v={row.change?.places}>
          {change}
        </td>
      )}
      {columns.region && <td className="extra">{unit.region?.title[language] ?? words.missing}</td>}
      {columns.items.map((item) => (
        <td key={item.code} className="num extra">
          {pointsText(edition, view.nodes.get(item.code), language, words)}
        </td>
      ))}
    </tr>
  );
}

interface BelowProps {
  readonly page: Page;
  readonly quartile: 1 | 2 | 3 | 4 | undefined;
  readonly change: string | undefined;
  readonly interval: readonly string[];
}

/** Quarter, change and interval under the name, where the screen has no room for their columns. */
function Below({ page, quartile, change, interval }: BelowProps) {
  if (quartile === undefined && change === undefined && interval.length === 0) return null;
  return (
    <small className="sub">
      {quartile && (
        <span>
          <Quartile page={page} quartile={quartile} />
        </span>
      )}
      {change !== undefined && <span>{change}</span>}
      {interval.length > 0 && <span>{interval.join("; ")}</span>}
    </small>
  );
}

function barOf(edition: EditionView, row: RowView["row"], mean: number | undefined): string {
  if (row.index === undefined) return "";
  const interval = row.interval && {
    low: indexShare(edition, row.interval.low),
    high: indexShare(edition, row.interval.high),
  };
  return cellBar({
    value: indexShare(edition, row.index),
    ...(mean === undefined ? {} : { mean }),
    ...interval,
  });
}

function Reading({ page, edition }: { readonly page: Page; readonly edition: EditionView }) {
  const { words } = page;
  const { ranking, show } = edition.scheme;
  const lines = [
    ranking.ties === "shared-gap" ? words.ranking.tieShared : words.ranking.tieDense,
    ranking.on === "exact" ? words.ranking.onExact(show.decimals) : words.ranking.onShown(show.decimals),
    ...(edition.rows.some(({ row }) => row.quartile) ? [words.ranking.quartileRule] : []),
    ...(edition.rows.some(({ row }) => row.rankSource === "published")
      ? [words.ranking.publishedPlaces]
      : []),
    words.ranking.barNote,
    ...intervalNotes(page, edition),
    ...(edition.manifest.remarks ?? []).map((remark) => remark[page.language]),
  ];
  return (
    <section className="reading">
      <h2>{words.ranking.howToRead}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="credit">
        {words.source}: {sourceLine(edition, page.language)}
      </p>
      <Downloads page={page} edition={edition} />
    </section>
  );
}
