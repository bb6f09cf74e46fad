import { Fragment, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { count, dateText } from "@thang-diem/presentation";
import { finderData, Layout, Say } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, indexText, hasMap, meanOfGroup, standfirstOf } from "../site/index.ts";
import type { EditionView, SeriesDigest, SeriesView, StartPieces } from "../site/index.ts";
import { headlineOf } from "./headline.ts";
import { ProvinceMap } from "./province-map.tsx";

/** Series on the start page with their whole list of units: more would bury the news. */
const LISTED_UP_TO = 100;

/** Further headlines; every index stands in the table below them. */
const STORIES = 4;

export function StartPage({
  page,
  digests,
}: {
  readonly page: Page;
  readonly digests: readonly SeriesDigest[];
}) {
  const { words, language } = page;
  // The order of the installation, what is no real result at its end.
  const all = [...digests.filter(({ sample }) => !sample), ...digests.filter(({ sample }) => sample)];
  const pieces = all.map((digest) => digest.pieces[language]);
  const [lead, ...others] = pieces;
  return (
    <Layout page={page} title={words.start.title} description={words.start.lead}>
      <h1>{words.start.title}</h1>
      <p className="standfirst">{words.start.lead}</p>
      <div className="lead-story">
        <div>
          <Finder page={page} list={lead?.list ?? ""} />
          {lead && <Drawn markup={lead.lead} />}
          {others.length > 0 && (
            <section className="section">
              <h2>{words.start.newest}</h2>
              <div
                className="stories"
                dangerouslySetInnerHTML={{
                  __html: others
                    .slice(0, STORIES)
                    .map(({ story }) => story)
                    .join(""),
                }}
              />
            </section>
          )}
          <section className="section">
            <h2>{words.start.allIndices}</h2>
            <IndexTable page={page} rows={pieces.map(({ row }) => row)} />
          </section>
        </div>
        {lead && lead.map !== "" && <Drawn markup={lead.map} />}
      </div>
    </Layout>
  );
}

/** A piece that was drawn with its series; everything in it was escaped there. */
function Drawn({ markup }: { readonly markup: string }) {
  return <div dangerouslySetInnerHTML={{ __html: markup }} />;
}

interface PieceProps {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}

/** What the start page shows of a series, drawn when the series is. @param page the start page */
export function startPieces({ page, series, edition }: PieceProps): StartPieces {
  const drawn = (element: ReactElement) => renderToStaticMarkup(element);
  return {
    lead: drawn(<Story page={page} series={series} edition={edition} facts={4} />),
    story: drawn(<Story page={page} series={series} edition={edition} facts={1} />),
    row: drawn(<IndexRow page={page} series={series} edition={edition} />),
    map: hasMap(edition) ? drawn(<ProvinceMap page={page} series={series} edition={edition} />) : "",
    list: edition.rows.length <= LISTED_UP_TO ? drawn(<UnitList page={page} edition={edition} />) : "",
  };
}

/** Newest results as a headline made from the facts. */
function Story({
  page,
  series,
  edition,
  facts,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
  readonly facts: number;
}) {
  const { words, language } = page;
  const more = edition.facts.slice(1, facts);
  const headline = headlineOf(edition, page);
  const days = standfirstOf(edition).filter(({ kind }) => kind.endsWith("-day"));
  return (
    <article className="story">
      <p className="kicker">
        {series.shortTitle[language]} {edition.year}
      </p>
      <h2>
        <a data-said={headline.kind} href={page.to(address.ranking(series.slug, edition.year))}>
          {headline.text}
        </a>
      </h2>
      {more.map((fact) => (
        <p key={fact.sentence.vi} data-said={fact.kind}>
          {fact.sentence[language]}
        </p>
      ))}
      <p className="hint">
        {days.map((said) => (
          <Fragment key={said.kind}>
            <Say page={page} edition={edition} said={said} />{" "}
          </Fragment>
        ))}
        {edition.correction && (
          <>
            <a href={page.to(address.edition(edition.manifest.id))}>
              {words.correction.banner(
                dateText(edition.correction.day, language),
                edition.correction.units.size,
              )}
            </a>{" "}
          </>
        )}
        <a href={page.to(address.ranking(series.slug, edition.year))}>{words.start.read}</a>
      </p>
    </article>
  );
}

function Finder({ page, list }: { readonly page: Page; readonly list: string }) {
  const { start } = page.words;
  return (
    <section className="finder" aria-labelledby="finder">
      <h2 id="finder">{start.find}</h2>
      <form className="needs-js" {...finderData(page)}>
        <p className="hint" id="finder-hint">
          {start.findHint}
        </p>
        <label htmlFor="finder-name">{start.findLabel}</label>
        <input id="finder-name" type="search" autoComplete="off" aria-describedby="finder-hint" />
        <p className="status" role="status" />
        <ul className="results" />
      </form>
      {list !== "" && <Drawn markup={list} />}
    </section>
  );
}

function UnitList({ page, edition }: Omit<PieceProps, "series">) {
  const { start } = page.words;
  return (
    <details>
      <summary>
        {start.browse}: {edition.seriesTitle[page.language]} ({count(edition.rows.length, page.language)})
      </summary>
      <ul className="links">
        {edition.rows
          .toSorted((a, b) => a.unit.shortName.vi.localeCompare(b.unit.shortName.vi, "vi"))
          .map((view) => (
            <li key={view.segment}>
              <a href={page.to(address.profile(edition.slug, edition.year, view.segment))}>
                {view.unit.shortName[page.language]}
              </a>
            </li>
          ))}
      </ul>
    </details>
  );
}

function IndexTable({ page, rows }: { readonly page: Page; readonly rows: readonly string[] }) {
  const { words } = page;
  return (
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">{words.index.kicker}</th>
          <th scope="col">{words.start.year}</th>
          <th scope="col" className="wide">
            {words.start.first}
          </th>
          <th scope="col" className="num">
            {words.start.mean}
          </th>
        </tr>
      </thead>
      <tbody dangerouslySetInnerHTML={{ __html: rows.join("") }} />
    </table>
  );
}

function IndexRow({ page, series, edition }: PieceProps) {
  const { words, language } = page;
  return (
    <tr>
      <th scope="row">
        <a href={page.to(address.index(series.slug))}>{series.title[language]}</a>
        <small className="reason">{series.summary[language]}</small>
      </th>
      <td className="nowrap">{words.start.years(series.years.at(-1)?.year ?? edition.year, edition.year)}</td>
      <td className="wide">{firstOf(edition, language) || words.missing[edition.missing]}</td>
      <td className="num" data-head={words.start.mean}>
        {meanText(edition, page)}
      </td>
    </tr>
  );
}

/** Who comes first, with the value; the first group where there are several. */
export function firstOf(edition: EditionView, language: Page["language"]): string {
  const leaders = edition.groups[0]?.rows.filter((view) => view.row.rank?.place === 1) ?? [];
  const index = leaders[0]?.row.index;
  const names = leaders.map((view) => view.unit.shortName[language]).join(", ");
  return index === undefined ? names : `${names} (${indexText(edition, index, language)})`;
}

export function meanText(edition: EditionView, page: Page): string {
  const mean = edition.groups.length === 1 ? meanOfGroup(edition, edition.groups[0]?.id ?? "") : undefined;
  if (mean === undefined) return edition.groups.length === 1 ? page.words.missing[edition.missing] : "–";
  return indexText(edition, mean, page.language);
}
