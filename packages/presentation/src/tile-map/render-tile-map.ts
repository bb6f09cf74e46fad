import { escapeXml, type Language } from "../formats/index.ts";
import type { ArchipelagoPlace, TileLayout, TilePlace } from "./tile-layouts.ts";

/** Step of the colour ramp: 1 the best and darkest. Quartiles use 1 to 4, five classes 1 to 5. */
export type TileStep = 1 | 2 | 3 | 4 | 5;

/** What a tile shows of one province. */
export interface TileFigure {
  /** Name without the word of its kind; it stands in the tile in two lines. */
  readonly name: string;
  /** A letter or place, so that colour is never alone: "A", "1", "3=". Absent where there is no figure. */
  readonly mark?: string;
  /** Absent where there is no figure. */
  readonly step?: TileStep;
  /** The whole sentence for those who hear the map: "Quảng Ninh: 92,18%, hạng 1, nhóm A". */
  readonly spoken: string;
  /** Address of the unit's page; a tile without one is no link. */
  readonly href?: string;
  /** Draws the accent frame: the unit in question. */
  readonly chosen?: boolean;
}

export interface TileMapLegendEntry {
  readonly step?: TileStep;
  readonly mark: string;
  /** At most some 18 characters. */
  readonly text: string;
}

export interface TileMapOptions {
  readonly layout: TileLayout;
  readonly language: Language;
  /** The finding in a sentence. */
  readonly title: string;
  /** What is measured, unit, year, where the table twin stands. */
  readonly description: string;
  /** By statistical code. A province without one is drawn empty, with a dash. */
  readonly figures: ReadonlyMap<string, TileFigure>;
  readonly legend: readonly TileMapLegendEntry[];
  /** Beginning of the ids, unique on the page. */
  readonly id: string;
}

const WIDTH = 360;
const TILE_HEIGHT = 46;
const GAP = 3;

/**
 * An equal-tile map as one static SVG: scales to its container (viewBox only), colours from the custom properties of
 * the portal (`--q1` … `--q5` with `--q1-ink` …, `--paper`, `--ink`, `--line`, `--accent`) with fallbacks that hold in
 * a downloaded file. Both archipelagos stand on every map. With links the SVG is a labelled
 * group, because the content of an image would be hidden from those who hear the page; without links it is an image.
 * All texts are escaped.
 * @example renderTileMap({ layout: tileLayout34, language: "vi", id: "map", title, description, figures, legend: [] })
 */
export function renderTileMap(options: TileMapOptions): string {
  const { layout, id } = options;
  const height = layout.rows * TILE_HEIGHT;
  const role = [...options.figures.values()].some((figure) => figure.href !== undefined) ? "group" : "img";
  const tiles = layout.tiles.map((place) => ({ place, svg: tile(place, options) }));
  const islands = layout.archipelagos.map((place) => ({ place, svg: archipelago(place, options) }));
  const fromNorthWest = [...tiles, ...islands].toSorted(
    (a, b) => a.place.row - b.place.row || a.place.column - b.place.column,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="tile-map" viewBox="0 0 ${WIDTH} ${height}" ` +
      `role="${role}" lang="${options.language}" aria-labelledby="${escapeXml(id)}-title" ` +
      `aria-describedby="${escapeXml(id)}-desc" font-family="'Be Vietnam Pro', ` +
      `'Noto Sans', 'DejaVu Sans', sans-serif">`,
    `<title id="${escapeXml(id)}-title">${escapeXml(options.title)}</title>`,
    `<desc id="${escapeXml(id)}-desc">${escapeXml(options.description)}</desc>`,
    ...fromNorthWest.map(({ svg }) => svg),
    ...options.legend.map((entry, i) => legendLine(entry, i, options)),
    "</svg>",
  ].join("\n");
}

function tile(place: TilePlace, options: TileMapOptions): string {
  const figure = options.figures.get(place.code);
  const { x, y, width } = box(place, options.layout);
  const middle = x + width / 2;
  const lines = nameLines(figure?.name ?? "");
  const spoken = escapeXml(figure?.spoken ?? "");
  const drawing = [
    rectangle(place, options.layout, figure?.step, figure?.chosen === true),
    ...lines.map((line, i) =>
      text(middle, y + (lines.length === 1 ? 17 : 12.5) + i * 11.5, line, 10.5, 500, figure?.step),
    ),
    text(middle, y + TILE_HEIGHT - GAP - 5, figure?.mark ?? "–", 12.5, 700, figure?.step),
  ].join("");
  if (figure?.href === undefined)
    return (
      `<g role="${figure ? "img" : "presentation"}" ` +
      `data-code="${place.code}"${figure ? ` aria-label="${spoken}"` : ""}>${drawing}</g>`
    );
  return (
    `<a href="${escapeXml(figure.href)}" data-code="${place.code}" aria-label="${spoken}">` +
    `<title>${spoken}</title>${drawing}</a>`
  );
}

/**
 * A frame of its own, as atlases draw it, named in full on the map itself: "Quần đảo Hoàng Sa (Đà Nẵng)". The islets
 * bear the colour of their province; the frame does not, or it would weigh as much as four provinces.
 */
function archipelago(place: ArchipelagoPlace, { layout, language, figures }: TileMapOptions): string {
  const { x, y, width } = box(place, layout);
  const frame = { width: width * 2 + GAP, height: TILE_HEIGHT * 2 - GAP };
  const middle = x + frame.width / 2;
  const islets = `fill:${fillOf(figures.get(place.code)?.step)};stroke:${INK};stroke-width:0.75`;
  const name = place.name[language];
  const province = `(${place.province[language]})`;
  const drawing = [
    `<rect x="${round(x)}" y="${round(y)}" width="${round(frame.width)}" ` +
      `height="${frame.height}" rx="2" style="fill:${PAPER};stroke:${FRAME};stroke-width:1"/>`,
    ...ISLETS.map(
      ([dx, dy]) => `<circle cx="${round(middle + dx)}" cy="${round(y + 16 + dy)}" r="3" style="${islets}"/>`,
    ),
    ...[...twoLines(name), province].map((line, i) =>
      text(middle, y + 44 + i * 14.5, line, 11.5, i === 2 ? 400 : 600, undefined),
    ),
  ].join("");
  return `<g role="img" class="tile-map-archipelago" aria-label="${escapeXml(`${name} ${province}`)}">${drawing}</g>`;
}

const ISLETS: readonly (readonly [number, number])[] = [
  [-24, 3],
  [-12, -4],
  [0, 6],
  [11, -3],
  [24, 4],
];

function rectangle(
  place: TilePlace,
  layout: TileLayout,
  step: TileStep | undefined,
  chosen: boolean,
): string {
  const { x, y, width } = box(place, layout);
  const size = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${TILE_HEIGHT - GAP}" rx="2"`;
  const edge =
    step === undefined
      ? `stroke:${FRAME};stroke-width:1;stroke-dasharray:3 2`
      : `stroke:${LINE};stroke-width:1`;
  const line = chosen ? "stroke:var(--accent,#a61c28);stroke-width:3" : edge;
  return `<rect ${size} style="fill:${fillOf(step)};${line}"/>`;
}

function box(place: TilePlace, layout: TileLayout): { x: number; y: number; width: number } {
  const pitch = WIDTH / layout.columns;
  return { x: place.column * pitch + GAP / 2, y: place.row * TILE_HEIGHT + GAP / 2, width: pitch - GAP };
}

/** Fallbacks of `--q1` … with the ink that keeps 4.5 : 1 on them. */
const RAMP: Readonly<Record<TileStep, { readonly fill: string; readonly ink: string }>> = {
  1: { fill: "#17425f", ink: "#ffffff" },
  2: { fill: "#74a1b8", ink: "#10202c" },
  3: { fill: "#b7d0da", ink: "#10202c" },
  4: { fill: "#e6edee", ink: "#10202c" },
  5: { fill: "#f7f9f9", ink: "#10202c" },
};
const PAPER = "var(--paper,#fcfbf8)";
const INK = "var(--ink,#1b2430)";
const LINE = "var(--line,#d9d5cc)";
const FRAME = "var(--quiet,#56616f)";

function fillOf(step: TileStep | undefined): string {
  return step === undefined ? PAPER : `var(--q${step},${RAMP[step].fill})`;
}

function inkOf(step: TileStep | undefined): string {
  return step === undefined ? INK : `var(--q${step}-ink,${RAMP[step].ink})`;
}

function paint(colour: string): string {
  return `style="fill:${colour}"`;
}

function text(
  x: number,
  y: number,
  content: string,
  size: number,
  weight: number,
  step: TileStep | undefined,
): string {
  return (
    `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="${size}" ` +
    `font-weight="${weight}" ${paint(inkOf(step))}>${escapeXml(content)}</text>`
  );
}

const SHORT: ReadonlyMap<string, readonly string[]> = new Map([
  ["Hồ Chí Minh", ["TP", "HCM"]],
  ["Ho Chi Minh", ["HCM", "City"]],
  ["Thừa Thiên Huế", ["T.Thiên", "Huế"]],
  ["Thua Thien Hue", ["T.Thien", "Hue"]],
  ["Bà Rịa - Vũng Tàu", ["Bà Rịa-", "V.Tàu"]],
  ["Ba Ria - Vung Tau", ["Ba Ria-", "V.Tau"]],
]);

/** Names of two syllables stand whole, one a line; the three long ones are shortened as newspapers do. */
function nameLines(name: string): readonly string[] {
  return SHORT.get(name.normalize("NFC")) ?? twoLines(name);
}

function twoLines(name: string): readonly string[] {
  const words = name.normalize("NFC").split(" ");
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(" "), words.slice(half).join(" ")].filter((line) => line !== "");
}

function legendLine(entry: TileMapLegendEntry, i: number, { layout }: TileMapOptions): string {
  const x = (layout.legend.column * WIDTH) / layout.columns + GAP / 2;
  const y = layout.legend.row * TILE_HEIGHT + i * 24;
  const swatch =
    `<rect x="${round(x)}" y="${y}" width="26" height="19" rx="2" ` +
    `style="fill:${fillOf(entry.step)};stroke:${LINE};stroke-width:1"/>`;
  const words =
    `<text x="${round(x + 32)}" y="${y + 13.5}" font-size="11.5" ` +
    `${paint(INK)}>${escapeXml(entry.text)}</text>`;
  return `<g class="tile-map-legend">${swatch}${text(x + 13, y + 14, entry.mark, 12, 700, entry.step)}${words}</g>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
