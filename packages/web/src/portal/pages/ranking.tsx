import { count, sourceText } from "@thang-diem/presentation";
import { EditionFrame, Kicker, Say } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, gapsIn, standfirstOf } from "../site/index.ts";
import type { EditionView, GroupView, SeriesView } from "../site/index.ts";
import { Fragment } from "react";
import { Downloads } from "./downloads.tsx";
import { Facts } from "./facts-list.tsx";
import { headlineOf } from "./headline.ts";
import { intervalNotes } from "./interval-parts.ts";
import { hasComponents } from "./ranking-columns.tsx";
import { RankTable } from "./ranking-table.tsx";
import { sourceLine } from "./source-line.ts";

/** Long tables are cut into pages of this many units, so that a page stays under its budget. */
const UNITS_A_PAGE = 400;

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
  const headline = headlineOf(edition, page);
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="ranking"
      title={title}
      description={headline.text}
      crumbs={[{ title: String(edition.year), to: address.ranking(series.slug, edition.year) }]}
      inYear={(each) => address.ranking(series.slug, each.year)}
    >
      <div className="ranked-page">
        <Kicker>
          {series.shortTitle[language]} {edition.year} · {words.ranking.kicker}
        </Kicker>
        <h1 data-said={headline.kind}>{headline.text}</h1>
        <Standfirst page={page} edition={edition} />
      </div>
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
        <RankTable page={page} series={series} edition={edition} groups={pages[number - 1] ?? []} />
        {pages.length > 1 && (
          <Pages page={page} series={series} edition={edition} all={pages.length} number={number} />
        )}
      </div>
      <Facts page={page} facts={edition.facts.slice(1, 4)} label={words.ranking.more} />
      <Reading page={page} series={series} edition={edition} />
    </EditionFrame>
  );
}

function Standfirst({ page, edition }: Pick<RankingProps, "page" | "edition">) {
  return (
    <p className="standfirst">
      {standfirstOf(edition).map((said, i) => (
        <Fragment key={said.kind}>
          {i > 0 && " "}
          <Say page={page} edition={edition} said={said} />
        </Fragment>
      ))}
    </p>
  );
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
        <GroupAnchors page={page} series={series} edition={edition} pages={pages} />
      )}
      <input type="checkbox" id="fold" className="fold needs-js" />
      <label htmlFor="fold" className="fold-name needs-js">
        {words.ranking.fold}
      </label>
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

function GroupAnchors({
  page,
  series,
  edition,
  pages,
}: Pick<RankingProps, "page" | "series" | "edition" | "pages">) {
  const { words, language } = page;
  return (
    <nav className="anchors" aria-label={words.ranking.groups}>
      <span>{words.ranking.groups}:</span>{" "}
      {edition.groups.map((group) => (
        <a key={group.id} href={`${groupHref(page, series, edition, pages, group)}#g-${group.id}`}>
          {group.title[language]} ({count(group.rows.length, language)})
        </a>
      ))}
    </nav>
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

function Reading({ page, series, edition }: Pick<RankingProps, "page" | "series" | "edition">) {
  const { words } = page;
  const { ranking, show } = edition.scheme;
  const lines = [
    ...(gapsIn(edition)
      ? [words.ranking.publishedPlaces, words.ranking.barAlone]
      : [
          ranking.ties === "shared-gap" ? words.ranking.tieShared : words.ranking.tieDense,
          ranking.on === "exact"
            ? words.ranking.onExact(show.decimals)
            : words.ranking.onShown(show.decimals),
          words.ranking.unrounded,
          words.ranking.barNote,
        ]),
    ...(edition.rows.some(({ row }) => row.quartile) ? [words.ranking.quartileRule] : []),
    ...(edition.rows.some(({ unit }) => unit.region) ? [words.ranking.regionsOfToday] : []),
    ...intervalNotes(page, edition),
    ...(edition.manifest.remarks ?? []).map((remark) => sourceText(remark[page.language], page.language)),
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
      <Downloads page={page} series={series} edition={edition} />
    </section>
  );
}
