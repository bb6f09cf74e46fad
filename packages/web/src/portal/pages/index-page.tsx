import { count, dateText } from "@thang-diem/presentation";
import { Kicker, Layout } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, indexText } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import { OpenData } from "./open-data.tsx";
import { firstOf, meanText } from "./start.tsx";

/** An index: its years and every edition ever published. */
export function IndexPage({ page, series }: { readonly page: Page; readonly series: SeriesView }) {
  const { words, language } = page;
  const [newest] = series.years;
  const { status } = newest?.manifest ?? {};
  return (
    <Layout
      page={page}
      title={series.shortTitle[language]}
      description={series.summary[language]}
      crumbs={[{ title: series.shortTitle[language], to: address.index(series.slug) }]}
      caution={
        status === "sample" ? words.sample : status === "reconstructed" ? words.reconstructed : undefined
      }
    >
      <Kicker>
        {words.index.kicker} · {series.shortTitle[language]}
      </Kicker>
      <h1>{series.title[language]}</h1>
      <p className="standfirst">{series.summary[language]}</p>
      {newest && (
        <ul className="facts">
          {newest.facts.slice(0, 3).map((fact) => (
            <li key={fact.sentence.vi} data-said={fact.kind}>
              {fact.sentence[language].includes(String(newest.year)) ? "" : `${newest.year}: `}
              {fact.sentence[language]}
            </li>
          ))}
        </ul>
      )}
      <p className="prose">
        {newest && (
          <>
            <a href={page.to(address.ranking(series.slug, newest.year))}>{words.index.newest(newest.year)}</a>{" "}
            · <a href={page.to(address.trend(series.slug))}>{words.nav.trend}</a> ·{" "}
            <a href={page.to(address.method(series.slug, newest.year))}>{words.nav.method}</a>
          </>
        )}
      </p>
      <Years page={page} series={series} />
      <OpenData page={page} series={series} />
      <section className="section">
        <h2>{words.index.editions}</h2>
        <ul>
          {series.published.map(({ manifest, current }) => (
            <li key={manifest.id}>
              <a href={page.to(address.edition(manifest.id))}>{manifest.id}</a> · {manifest.title[language]} ·{" "}
              {dateText(manifest.publishedOn, language)} ·{" "}
              {current ? words.edition.current : words.edition.old}
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

function Years({ page, series }: { readonly page: Page; readonly series: SeriesView }) {
  const { words, language } = page;
  return (
    <section className="section">
      <h2>{words.index.yearsTitle}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.start.year}</th>
            <th scope="col">{words.index.first}</th>
            <th scope="col" className="num">
              {words.index.mean}
            </th>
            <th scope="col" className="num wide">
              {words.index.range}
            </th>
            <th scope="col" className="num wide">
              {words.index.ranked}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.years.map((edition) => (
            <tr key={edition.year}>
              <th scope="row">
                <a href={page.to(address.ranking(series.slug, edition.year))}>{edition.year}</a>
                {edition.correction && <small className="corrected-mark"> {words.correction.mark}</small>}
              </th>
              <td>{firstOf(edition, language)}</td>
              <td className="num">{meanText(edition, page)}</td>
              <td className="num wide">{rangeText(edition, page)}</td>
              <td className="num wide">
                {count(edition.rows.filter((view) => view.row.rank).length, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rangeText(edition: EditionView, { words, language }: Page): string {
  const summary = edition.summaryOf(edition.groups[0]?.id ?? "");
  return summary
    ? `${indexText(edition, summary.worst.value, language)} – ${indexText(edition, summary.best.value, language)}`
    : words.missing[edition.missing];
}
