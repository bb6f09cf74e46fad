import { renderToStaticMarkup } from "react-dom/server";
import { picture, placeText, shareCard, WORDS } from "@thang-diem/presentation";
import { type Page, pageAt } from "../layout/index.ts";
import { type Address, address, hasMap, indexText, picturePaths } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import type { Drawn } from "./drawn.ts";
import { EmbedPage } from "./embed.tsx";
import { headlineOf } from "./headline.ts";
import { historyPicture } from "./profile-history.tsx";
import { mapPicture } from "./province-map.tsx";
import { meansPicture } from "./trend.tsx";

export interface PictureFile {
  readonly path: string;
  readonly body: string;
  /** How wide it is wanted as PNG beside it; absent where the SVG is all there is. */
  readonly png_width?: number;
}

/** A third more than it is drawn: sharp on a screen; whoever prints it takes the SVG. */
const FIGURE_PNG = 960;
/** Services that show shared pages take 600 pixels and more as a large picture. */
const CARD_PNG = 800;

/**
 * The figures of a series as files, in the language of `page`: a card for each year, maps, the means, and each unit's
 * history as of the newest year. Of histories there is no PNG: they are as many as there are units.
 */
export function* picturesOfSeries(
  site: Page["site"],
  series: SeriesView,
  language: Page["language"],
): Generator<PictureFile> {
  const on = (target: Address) => pageAt(site, language, target);
  for (const edition of series.years) {
    const ranking = address.ranking(series.slug, edition.year);
    yield file(ranking(language), card(on(ranking), edition), CARD_PNG);
    const map = address.map(series.slug, edition.year);
    if (hasMap(edition)) yield* drawn(on(map), edition, mapPicture({ page: on(map), series, edition }));
  }
  const [newest] = series.years;
  if (newest === undefined) return;
  const trend = address.trend(series.slug);
  yield* drawn(on(trend), newest, meansPicture({ page: on(trend), series, edition: newest }));
  for (const view of newest.rows) {
    const target = address.profile(series.slug, newest.year, view.segment);
    const made = historyPicture({ page: on(target), series, edition: newest, view });
    yield* drawn(on(target), newest, made, "SVG alone");
  }
}

function* drawn(
  page: Page,
  edition: EditionView,
  made: Drawn | undefined,
  extent: "whole kit" | "SVG alone" = "whole kit",
): Generator<PictureFile> {
  if (made === undefined || made.drawing === "") return;
  const { language, words, address: own } = page;
  const { identity } = page.site;
  const where = identity.origin === undefined ? "" : ` ${identity.origin}/${own(language)}`;
  const free = edition.manifest.approval === undefined ? [] : [words.press.free];
  const foot = [...made.foot, [`${identity.owner[language]}.${where}`, ...free].join(" ")];
  const body = picture({ ...made, foot, language });
  if (extent === "SVG alone") return yield { path: picturePaths(own(language)).svg, body };
  yield file(own(language), body, FIGURE_PNG);
  const embedded: Address = (l) => picturePaths(own(l)).embed;
  const embed = <EmbedPage page={pageAt(page.site, language, embedded)} of={own} title={made.title} />;
  yield { path: `${embedded(language)}index.html`, body: `<!doctype html>${renderToStaticMarkup(embed)}\n` };
}

function file(folder: string, body: string, png_width: number): PictureFile {
  return { path: picturePaths(folder).svg, body, png_width };
}

function card(page: Page, edition: EditionView): string {
  const { language, site } = page;
  const [group] = edition.groups;
  const rows = group?.rows.filter(({ row }) => row.rank && row.rank.place <= 3) ?? [];
  return shareCard({
    language,
    kicker: `${edition.seriesTitle[language]} ${edition.year}`,
    title: headlineOf(edition, page).text,
    rows: rows.flatMap(({ row, unit }) =>
      row.rank && row.index !== undefined
        ? [
            {
              place: placeText(row.rank),
              name: unit.shortName[language],
              value: indexText(edition, row.index, language),
            },
          ]
        : [],
    ),
    owner: site.identity.owner[language],
    edition: `${WORDS[language].edition.kicker} ${edition.manifest.id}`,
  });
}
