import { Exact } from "@thang-diem/engine";
import { placeText, renderTileMap, say } from "@thang-diem/presentation";
import type { TileFigure } from "@thang-diem/presentation";
import { Figure, Svg } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, gapsIn, indexText, mapLayout, mapSaid, meanOf, shownIn } from "../site/index.ts";
import type { EditionView, RowView, SeriesView } from "../site/index.ts";
import type { Drawn } from "./drawn.ts";
import { sourceLine } from "./source-line.ts";

interface MapProps {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}

/** The tile map as a figure whose title is the finding, unless the heading of its page says it. */
export function ProvinceMap({ page, series, edition, saidAbove }: MapProps & { readonly saidAbove?: true }) {
  const { words, language } = page;
  const title = saidAbove
    ? words.map.titlePlain(series.shortTitle[language], edition.year)
    : mapTitle(page, series, edition);
  return (
    <Figure
      page={page}
      title={title}
      subtitle={words.map.subtitle(series.shortTitle[language], edition.year)}
      source={sourceLine(edition, language)}
      note={mapNotes(page, edition).join(" ")}
      said={saidAbove ? undefined : "map"}
      picture={{ folder: address.map(series.slug, edition.year), embedHeight: 1240 }}
    >
      <Svg className="tile-box" markup={drawMap(page, series, edition, title)} />
    </Figure>
  );
}

/** The same figure as a file. */
export function mapPicture({ page, series, edition }: MapProps): Drawn {
  const { words, language } = page;
  const title = mapTitle(page, series, edition);
  return {
    title,
    subtitle: words.map.subtitle(series.shortTitle[language], edition.year),
    foot: [`${words.source}: ${sourceLine(edition, language)}`, ...mapNotes(page, edition)],
    drawing: drawMap(page, series, edition, title),
    left: 0,
    right: 0,
  };
}

function mapNotes({ words }: Page, edition: EditionView): string[] {
  return [
    words.map.islands,
    words.ranking.regionsOfToday,
    ...(edition.correction ? [words.correction.tileNote] : []),
  ];
}

function drawMap(page: Page, series: SeriesView, edition: EditionView, title: string): string {
  const { words, language } = page;
  const quarters = [1, 2, 3, 4] as const;
  return renderTileMap({
    layout: mapLayout(edition),
    language,
    id: "tile-map",
    title,
    description: words.map.subtitle(series.shortTitle[language], edition.year),
    figures: new Map(edition.rows.map((view) => [view.unit.code, tile(page, series, edition, view)])),
    legend: quarters.map((quarter) => ({
      step: quarter,
      mark: String(quarter),
      text: words.quartile[quarter],
    })),
  });
}

function tile(
  page: Page,
  series: SeriesView,
  edition: EditionView,
  { unit, row, segment }: RowView,
): TileFigure {
  const { words, language } = page;
  const figure =
    row.index === undefined ? words.missing[edition.missing] : indexText(edition, row.index, language);
  const told = row.rank
    ? [figure, `${words.ranking.place.toLowerCase()} ${placeText(row.rank)}`]
    : [row.notRanked?.[language] ?? words.notRanked];
  const corrected = edition.correction?.units.has(unit.id) === true;
  return {
    name: unit.shortName[language],
    ...(row.rank && { mark: placeText(row.rank) + (corrected ? "*" : "") }),
    ...(row.quartile && { step: row.quartile }),
    spoken:
      `${[unit.shortName[language], ...(row.rank ? [placeText(row.rank)] : [])].join(" ")}: ${told.join(", ")}` +
      `${row.quartile ? `, ${words.quartileLong(row.quartile, words.quartile[row.quartile])}` : ""}` +
      `${corrected ? `, ${words.correction.mark}` : ""}`,
    href: page.to(address.profile(series.slug, edition.year, segment)),
  };
}

/** The finding of the map; its name where there is none. */
export function mapTitle(page: Page, series: SeriesView, edition: EditionView): string {
  const { words, language } = page;
  const said = mapSaid(edition, regionsOf(edition));
  return said
    ? say(said, shownIn(edition), language)
    : words.map.titlePlain(series.shortTitle[language], edition.year);
}

export interface RegionView {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly rows: readonly RowView[];
  readonly mean: string | undefined;
}

/** Regions by the mean of their ranked units, highest first. */
export function regionsOf(edition: EditionView): RegionView[] {
  const regions = Map.groupBy(
    edition.rows.filter(({ unit }) => unit.region),
    ({ unit }) => unit.region?.id ?? "",
  );
  return [...regions]
    .map(([id, rows]) => ({
      id,
      title: rows[0]?.unit.region?.title ?? { vi: id, en: id },
      rows,
      // A list with gaps has no means of its own.
      mean: gapsIn(edition)
        ? undefined
        : meanOf(rows.flatMap(({ row }) => (row.rank && row.index !== undefined ? [row.index] : []))),
    }))
    .toSorted(
      (a, b) => Number(b.mean !== undefined) - Number(a.mean !== undefined) || compareMeans(b.mean, a.mean),
    );
}

function compareMeans(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined ? 0 : Exact.of(a).compare(Exact.of(b));
}
