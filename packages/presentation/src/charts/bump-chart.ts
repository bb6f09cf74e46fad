import { escapeXml } from "../formats/index.ts";
import { yearClass, yearX } from "./line-chart.ts";
import type { LineRole } from "./line-chart.ts";
import { penPath, short, spreadLabels } from "./scale.ts";

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
  /** Height of one place in px: 16 keeps names readable. */
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
  const years = [-1, 1].map((side) =>
    chart.years
      .map(
        (year, i) =>
          `<text class="${yearClass(i, last)}" x="${yearX(i, last)}%" ` +
          `y="${side < 0 ? 14 : height + 38}" text-anchor="middle">${year}</text>`,
      )
      .join(""),
  );
  const grid = chart.years
    .map(
      (_, i) => `<line class="rule" x1="${yearX(i, last)}%" x2="${yearX(i, last)}%" y1="0" y2="${height}"/>`,
    )
    .join("");
  const paths = chart.lines
    .map(
      (line) =>
        `<path class="line ${line.role}" data-line="${escapeXml(line.id)}" d="${bumpPath(line, last, y)}"/>`,
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

function bumpPath(line: BumpLine, last: number, y: (place: number) => number): string {
  return penPath(
    line.places.map((place, i) => (place === undefined ? undefined : { x: yearX(i, last), y: y(place) })),
  );
}

function endLabels(chart: BumpChart, y: (place: number) => number, height: number): string {
  const last = chart.years.length - 1;
  const ranked = chart.lines.flatMap((line) => {
    const place = line.places[last];
    return place === undefined ? [] : [{ line, place }];
  });
  const at = spreadLabels(
    ranked.map(({ place }) => y(place)),
    chart.rowHeight,
    height - chart.rowHeight / 2,
  );
  return ranked
    .map(
      ({ line, place }, i) =>
        `<text class="label ${line.role}" data-line="${escapeXml(line.id)}" x="100%" dx="8" dy="4" y="${at[i] ?? 0}">` +
        `<tspan class="value">${place}</tspan> ${escapeXml(line.label)}</text>`,
    )
    .join("");
}
