import { Fragment } from "react";
import { count, dateText } from "@thang-diem/presentation";
import { finderData, Layout, Say } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, indexText, hasMap, meanOfGroup, standfirstOf } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import { headlineOf } from "./headline.ts";
import { ProvinceMap } from "./province-map.tsx";

/** Series on the start page with their whole list of units: more would bury the news. */
const LISTED_UP_TO = 100;

/** Further headlines; every index stands in the table below them. */
const STORIES = 4;

interface Newest {
  readonly series: SeriesView;
  readonly edition: EditionView;
}

/** The order of the installation, what is no real result at its end. */
function samplesLast(all: readonly Newest[]): Newest[] {
  const isSample = ({ edition }: Newest) => edition.manifest.status === "sample";
  return [...all.filter((each) => !isSample(each)), ...all.filter(isSample)];
}

export function StartPage({ page }: { readonly page: Page }) {
  const { words, site } = page;
  const newest = samplesLast(
    site.series.flatMap((series) => (series.years[0] ? [{ series, edition: series.years[0] }] : [])),
  );
  const [lead, ...others] = newest;
  return (
    <Layout page={page} title={words.start.title} description={words.start.lead}>
      <h1>{words.start.title}</h1>
      <p className="standfirst">{words.start.lead}</p>
      <div className="lead-story">
        <div>
          <Finder
            page={page}
            listed={lead && lead.edition.rows.length <= LISTED_UP_TO ? [lead.edition] : []}
          />
          {lead && <Story page={page} series={lead.series} edition={lead.edition} facts={4} />}
          {others.length > 0 && (
            <section className="section">
              <h2>{words.start.newest}</h2>
              <div className="stories">
                {others.slice(0, STORIES).map(({ series, edition }) => (
                  <Story key={series.slug} page={page} series={series} edition={edition} facts={1} />
                ))}
              </div>
            </section>
          )}
          <section className="section">
            <h2>{words.start.allIndices}</h2>
            <IndexTable page={page} all={newest} />
          </section>
        </div>
        {lead && hasMap(lead.edition) && (
          <ProvinceMap page={page} series={lead.series} edition={lead.edition} />
        )}
      </div>
    </Layout>
  );
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

function Finder({ page, listed }: { readonly page: Page; readonly listed: readonly EditionView[] }) {
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
      {listed.map((edition) => (
        <details key={edition.slug}>
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
      ))}
    </section>
  );
}

function IndexTable({ page, all }: { readonly page: Page; readonly all: readonly Newest[] }) {
  const { words, language } = page;
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
      <tbody>
        {all.map(({ series, edition }) => (
          <tr key={series.slug}>
            <th scope="row">
              <a href={page.to(address.index(series.slug))}>{series.title[language]}</a>
              <small className="reason">{series.summary[language]}</small>
            </th>
            <td className="nowrap">
              {words.start.years(series.years.at(-1)?.year ?? edition.year, edition.year)}
            </td>
            <td className="wide">{firstOf(edition, language) || words.missing[edition.missing]}</td>
            <td className="num" data-head={words.start.mean}>
              {meanText(edition, page)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
