import { escapeXml } from "../formats/index.ts";
import { yearClass } from "./line-chart.ts";
import type { LineRole } from "./line-chart.ts";
import { lonePath, penPath, short, spreadLabels, timeAxis } from "./scale.ts";
import type { TimeAxis } from "./scale.ts";

export interface BumpLine {
  readonly id: string;
  readonly label: string;
  readonly role: LineRole;
  /** Place in each year; undefined where the unit was not ranked. */
  readonly places: readonly (number | undefined)[];
}

export interface BumpChart {
  readonly years: readonly number[];
  readonly lines: readonly BumpLine[];
  readonly alternative: string;
  /** Height of one place in px. */
  readonly rowHeight: number;
}

/** Places through the years, first place on top. Each line carries `data-line` so that the page can lift one out. */
export function bumpChart(chart: BumpChart): string {
  const most = Math.max(
    1,
    ...chart.lines.flatMap((line) => line.places.filter((place) => place !== undefined)),
  );
  const height = most * chart.rowHeight;
  const y = (place: number) => short((place - 0.5) * chart.rowHeight);
  const last = chart.years.length - 1;
  const time = timeAxis(chart.years);
  const years = [-1, 1].map((side) =>
    chart.years
      .map(
        (year, i) =>
          `<text class="${yearClass(i, last)}" x="${time.x(i)}%" ` +
          `y="${side < 0 ? 14 : height + 38}" text-anchor="middle">${year}</text>`,
      )
      .join(""),
  );
  const grid = chart.years
    .map((_, i) => `<line class="rule" x1="${time.x(i)}%" x2="${time.x(i)}%" y1="0" y2="${height}"/>`)
    .join("");
  const paths = chart.lines
    .map(
      (line) =>
        `<path class="line ${line.role}" data-line="${escapeXml(line.id)}" d="${bumpPath(penPath, line, time, y)}"/>` +
        `<path class="line lone ${line.role}" data-line="${escapeXml(line.id)}" d="${bumpPath(lonePath, line, time, y)}"/>`,
    )
    .join("");
  const plot =
    `<svg y="22" viewBox="0 0 100 ${height}" preserveAspectRatio="none" ` +
    `width="100%" height="${height}" overflow="visible">${paths}</svg>`;
  return (
    `<svg class="plot bump" role="img" aria-label="${escapeXml(chart.alternative)}" ` +
    `width="100%" height="${height + 46}">${years.join("")}<svg y="22" width="100%" ` +
    `height="${height}" overflow="visible">${grid}</svg>${plot}<svg y="22" width="100%" ` +
    `height="${height}" overflow="visible">${endLabels(chart, y, height)}</svg></svg>`
  );
}

/** Names keep this distance however low the rows are. */
const LABEL_HEIGHT = 16;

function bumpPath(
  draw: typeof penPath,
  line: BumpLine,
  { x, gaps }: TimeAxis,
  y: (place: number) => number,
): string {
  return draw(
    line.places.map((place, i) => (place === undefined ? undefined : { x: x(i), y: y(place) })),
    gaps,
  );
}

function endLabels(chart: BumpChart, y: (place: number) => number, height: number): string {
  const last = chart.years.length - 1;
  const ended = chart.lines.flatMap((line) => {
    const at = line.places.findLastIndex((place) => place !== undefined);
    const place = line.places[at];
    // A line that ends before is named where the reader is told of it.
    return place === undefined || (at < last && line.role !== "chosen")
      ? []
      : [{ line, place, year: at < last ? ` (${chart.years[at]})` : "" }];
  });
  const named = ended.filter(({ line }) => line.role !== "context");
  const heights = spreadLabels(
    named.map(({ place }) => y(place)),
    LABEL_HEIGHT,
    height - chart.rowHeight / 2,
  );
  const heightOf = new Map(named.map(({ line }, i) => [line.id, heights[i]]));
  // Sixty names beside sixty lines say nothing: those of the context are hidden until one is lifted out.
  return ended
    .map(
      ({ line, place, year }) =>
        `<text class="label ${line.role}" data-line="${escapeXml(line.id)}" x="100%" dx="8" dy="4" ` +
        `y="${heightOf.get(line.id) ?? y(place)}">` +
        `<tspan class="value">${place}${year}</tspan> ${escapeXml(line.label)}</text>`,
    )
    .join("");
}
