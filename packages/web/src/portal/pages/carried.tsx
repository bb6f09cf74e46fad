import type { CarriedSeries, CarriedUnit } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { dateText, renderTileMap, tileLayoutOn } from "@thang-diem/presentation";
import type { TileFigure } from "@thang-diem/presentation";
import { EditionFrame, Figure, Kicker, Svg } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, indexText } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import { sourceLine } from "./source-line.ts";

interface CarriedProps {
  readonly page: Page;
  readonly series: SeriesView;
  /** The newest edition: it gives the form of the numbers and the source. */
  readonly edition: EditionView;
  readonly carried: CarriedSeries;
}

/**
 * "My province is a new one: what were its figures before?" One page a rule; each figure says which former
 * units it comes from.
 */
export function CarriedPage(props: CarriedProps) {
  const { page, series, edition, carried } = props;
  const { words, language } = page;
  const title = words.carried.title(series.shortTitle[language], carried.units.length);
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="trend"
      title={title}
      description={carried.title[language]}
      crumbs={[
        { title: words.nav.trend, to: address.trend(series.slug) },
        { title: words.carried.kicker, to: address.carried(series.slug, carried.rule) },
      ]}
    >
      <Kicker>
        {series.shortTitle[language]} · {words.carried.kicker}
      </Kicker>
      <h1>{title}</h1>
      <p className="standfirst">{words.carried.standfirst(dateText(carried.asOf, language))}</p>
      <Rules {...props} />
      <CarriedTable {...props} />
      <CarriedMap {...props} />
    </EditionFrame>
  );
}

function Rules({ page, series, carried }: CarriedProps) {
  const { words, language } = page;
  return (
    <nav className="section" aria-label={words.carried.rules}>
      <h2>{words.carried.rules}</h2>
      <ul>
        {series.carried.map(({ rule, title }) => (
          <li key={rule}>
            <a
              href={page.to(address.carried(series.slug, rule))}
              aria-current={rule === carried.rule ? "page" : undefined}
            >
              {title[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function CarriedTable({ page, series, edition, carried }: CarriedProps) {
  const { words, language } = page;
  const reasons = reasonsOf(carried);
  const marks = new Map(reasons.map(({ vi }, i) => [vi, `(${String.fromCharCode(97 + i)})`]));
  const counted = words.carried.title(series.shortTitle[language], carried.units.length);
  const caption = `${counted}: ${carried.title[language]}`;
  return (
    <section className="section carried">
      <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="hint">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.ranking.unit}</th>
              <th scope="col">{words.carried.formerly}</th>
              {carried.years.map((year) => (
                <th scope="col" className="num" key={year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {carried.units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{unit.shortName[language]}</th>
                <td>
                  {unit.formerly.length === 0
                    ? words.carried.unchanged
                    : unit.formerly.map((each) => each[language]).join(", ")}
                </td>
                {unit.points.map((point) => (
                  <td className="num" key={point.year}>
                    {"missing" in point ? (
                      <span className="hint">{marks.get(point.missing.vi)}</span>
                    ) : (
                      indexText(edition, point.value, language)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="source">
        {reasons.map((reason) => `${marks.get(reason.vi) ?? ""} ${reason[language]}`).join("; ")}
        {reasons.length > 0 && ". "}
        {sourceLine(edition, language)}
      </p>
    </section>
  );
}

/** Why figures are missing, each reason once: the cells carry its letter. */
function reasonsOf(carried: CarriedSeries): Bilingual[] {
  const missing = carried.units.flatMap(({ points }) =>
    points.flatMap((point) => ("missing" in point ? [point.missing] : [])),
  );
  return [...new Map(missing.map((reason) => [reason.vi, reason])).values()];
}

function CarriedMap({ page, series, edition, carried }: CarriedProps) {
  const { words, language } = page;
  const quarters = [1, 2, 3, 4] as const;
  const title = words.carried.mapTitle(
    series.shortTitle[language],
    carried.years[0] ?? edition.year,
    carried.units.length,
  );
  const markup = renderTileMap({
    layout: tileLayoutOn(carried.asOf),
    language,
    id: "carried-map",
    title,
    description: carried.title[language],
    figures: new Map(carried.units.map((unit) => [unit.code, tile(page, edition, unit)])),
    legend: quarters.map((quarter) => ({
      step: quarter,
      mark: String(quarter),
      text: words.quartile[quarter],
    })),
  });
  return (
    <Figure
      page={page}
      title={title}
      subtitle={carried.title[language]}
      source={sourceLine(edition, language)}
      note={words.map.islands}
    >
      <Svg className="tile-box" markup={markup} />
    </Figure>
  );
}

function tile({ words, language }: Page, edition: EditionView, unit: CarriedUnit): TileFigure {
  const [newest] = unit.points;
  const value = newest && "value" in newest ? indexText(edition, newest.value, language) : undefined;
  const reason = newest && "missing" in newest ? newest.missing[language] : words.carried.none;
  return {
    name: unit.shortName[language],
    ...(value !== undefined && { mark: value }),
    ...(value !== undefined && unit.quartile && { step: unit.quartile }),
    spoken: `${unit.shortName[language]}: ${value ?? reason}`,
  };
}
