import { placeText } from "@thang-diem/presentation";
import { EditionFrame, Kicker } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, indexText, hasMap } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import { mapTitle, ProvinceMap, regionsOf } from "./province-map.tsx";

/** The tile map of a year, and the same figures as lists by region. */
export function MapPage({
  page,
  series,
  edition,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}) {
  const { words, language } = page;
  const title = words.map.titlePlain(series.shortTitle[language], edition.year);
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="map"
      title={title}
      description={words.map.subtitle(series.shortTitle[language], edition.year)}
      crumbs={[
        { title: String(edition.year), to: address.ranking(series.slug, edition.year) },
        { title: words.nav.map, to: address.map(series.slug, edition.year) },
      ]}
      inYear={(each) => (hasMap(each) ? address.map(series.slug, each.year) : undefined)}
    >
      <Kicker>
        {series.shortTitle[language]} {edition.year} · {words.map.kicker}
      </Kicker>
      <h1 data-said="map">{mapTitle(page, series, edition)}</h1>
      <div className="map-page">
        <ProvinceMap page={page} series={series} edition={edition} saidAbove />
        <section className="section">
          <h2>{words.map.byRegion}</h2>
          <div className="regions">
            {regionsOf(edition).map((region) => (
              <Region key={region.id} page={page} series={series} edition={edition} region={region} />
            ))}
          </div>
        </section>
      </div>
    </EditionFrame>
  );
}

/** A region's mean, and its units in the order of places. */
function Region({
  page,
  series,
  edition,
  region,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
  readonly region: ReturnType<typeof regionsOf>[number];
}) {
  const { words, language } = page;
  return (
    <div>
      <h3>{region.title[language]}</h3>
      <p className="hint">
        {words.map.regionMean}:{" "}
        {region.mean === undefined
          ? words.missing[edition.missing]
          : indexText(edition, region.mean, language)}
      </p>
      <ul>
        {region.rows.map(({ unit, row, segment }) => (
          <li key={unit.id}>
            {row.quartile ? (
              <span className={`q q${row.quartile}`}>{row.rank && placeText(row.rank)}</span>
            ) : (
              <span className="q">–</span>
            )}
            <a href={page.to(address.profile(series.slug, edition.year, segment))}>
              {unit.shortName[language]}
            </a>
            <span className="num">
              {row.index === undefined
                ? words.missing[edition.missing]
                : indexText(edition, row.index, language)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
