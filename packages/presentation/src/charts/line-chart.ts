import { escapeXml } from "../formats/index.ts";
import { linearScale, lonePath, penPath, short, spreadLabels, timeAxis } from "./scale.ts";
import type { Scale, TimeAxis } from "./scale.ts";

/**
 * `chosen` is the unit in question (accent), `main` the figure
 * it is measured against (ink), `context` the rest (grey).
 */
export type LineRole = "chosen" | "main" | "context";

export interface ChartLine {
  readonly label: string;
  readonly role: LineRole;
  /** One value a year; a gap stays a gap. */
  readonly values: readonly (number | undefined)[];
  /** Text of the last value, set beside the label. */
  readonly lastText?: string;
}

export interface LineChart {
  readonly years: readonly number[];
  readonly lines: readonly ChartLine[];
  /** Says the finding for those who do not see the picture. */
  readonly alternative: string;
  readonly height: number;
  readonly tickText: (value: number) => string;
  /** Years (index ≥ 1) at which another criteria set begins: the line is cut before them and a mark is drawn. */
  readonly cuts?: readonly number[];
  readonly cutText?: string;
}

/**
 * A line chart as SVG whose horizontal positions are percent of its box, so that the
 * same picture serves 320 px and 4K with text at its right size. Labels hang outside
 * the plot: the box around it leaves room on the right (class "chart").
 */
export function lineChart(chart: LineChart): string {
  const values = chart.lines.flatMap((line) => line.values.filter((value) => value !== undefined));
  if (values.length === 0) return "";
  const scale = linearScale(values, 4);
  const time = timeAxis(chart.years);
  const frame = {
    chart,
    scale,
    time,
    y: (value: number) => short(chart.height * (1 - scale.at(value) / 100)),
  };
  const body = [
    axis(frame),
    cutMarks(frame),
    ...chart.lines.map((line) => linePath(frame, line)),
    labels(frame),
  ].join("");
  return (
    `<svg class="plot" role="img" aria-label="${escapeXml(chart.alternative)}" ` +
    `width="100%" height="${chart.height + 24}">${body}</svg>`
  );
}

interface Frame {
  readonly chart: LineChart;
  readonly scale: Scale;
  readonly time: TimeAxis;
  readonly y: (value: number) => number;
}

function axis({ chart, scale, time, y }: Frame): string {
  const rules = scale.ticks.map(
    (tick) =>
      `<line class="rule" x1="0" x2="100%" y1="${y(tick)}" y2="${y(tick)}"/>` +
      `<text class="tick" x="0" dx="-6" dy="4" y="${y(tick)}" ` +
      `text-anchor="end">${escapeXml(chart.tickText(tick))}</text>`,
  );
  const last = chart.years.length - 1;
  const years = chart.years.map(
    (year, i) =>
      `<text class="${yearClass(i, last)}" x="${time.x(i)}%" ` +
      `y="${chart.height + 20}" text-anchor="middle">${year}</text>`,
  );
  return rules.join("") + years.join("");
}

function cutMarks({ chart, time }: Frame): string {
  // neighbours would write over each other: the last mark says what all of them mean
  return (chart.cuts ?? [])
    .map((index, i, all) => {
      const x = short((time.x(index) + time.x(index - 1)) / 2);
      return (
        `<line class="cut" x1="${x}%" x2="${x}%" y1="0" y2="${chart.height}"/>` +
        `<text class="tick" x="${x}%" dx="6" ` +
        `y="${chart.height - 6}">${escapeXml(i === all.length - 1 ? (chart.cutText ?? "") : "")}</text>`
      );
    })
    .join("");
}

function linePath({ chart, time, y }: Frame, line: ChartLine): string {
  const last = chart.years.length - 1;
  const points = line.values.map((value, i) =>
    value === undefined ? undefined : { x: time.x(i), y: y(value) },
  );
  const dots =
    line.role === "context"
      ? ""
      : line.values
          .map((value, i) =>
            value === undefined
              ? ""
              : `<circle class="dot ${line.role}" cx="${time.x(i)}%" ` +
                `cy="${y(value)}" r="${i === last ? 4 : 2.5}"/>`,
          )
          .join("");
  const cuts = [...(chart.cuts ?? []), ...time.gaps];
  return (
    `<svg viewBox="0 0 100 ${chart.height}" preserveAspectRatio="none" ` +
    `width="100%" height="${chart.height}" overflow="visible">` +
    `<path class="line ${line.role}" d="${penPath(points, cuts)}"/>` +
    `<path class="line lone ${line.role}" d="${lonePath(points, cuts)}"/></svg>${dots}`
  );
}

function labels({ chart, y }: Frame): string {
  const named = chart.lines
    .filter((line) => line.label !== "")
    .flatMap((line) => {
      const value = line.values.findLast((each) => each !== undefined);
      return value === undefined ? [] : [{ line, at: y(value) }];
    });
  const places = spreadLabels(
    named.map(({ at }) => at),
    16,
    chart.height,
  );
  return named
    .map(({ line }, i) => {
      const value =
        line.lastText === undefined ? "" : ` <tspan class="value">${escapeXml(line.lastText)}</tspan>`;
      const place = `x="100%" dx="10" dy="4" y="${places[i] ?? 0}"`;
      return `<text class="label ${line.role}" ${place}>${escapeXml(line.label)}${value}</text>`;
    })
    .join("");
}

/**
 * Years that a narrow screen leaves out: all but every second,
 * or every fourth of a long series, counted from the last.
 */
export function yearClass(index: number, last: number): string {
  return (last - index) % (last > 7 ? 4 : 2) === 0 ? "tick" : "tick between";
}
