/** Positions on an axis as percent of the plot, two decimals: enough for 4K, short in the page. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** A linear axis whose ends are round numbers around the values; from zero when `fromZero` (bars must). */
export function linearScale(values: readonly number[], wantedTicks: number, fromZero = false): Scale {
  const least = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const most = Math.max(...values);
  const step = roundStep((most - least || Math.abs(most) || 1) / Math.max(1, wantedTicks - 1));
  const low = Math.floor(least / step + 1e-9) * step;
  const high = Math.max(Math.ceil(most / step - 1e-9) * step, low + step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) =>
    Number((low + i * step).toFixed(6)),
  );
  return { low, high, at: (value) => short(((value - low) / (high - low)) * 100), ticks };
}

/** Two decimals without trailing zeros. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const fraction = rough / power;
  return (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 2.5 ? 2.5 : fraction <= 5 ? 5 : 10) * power;
}

/**
 * Moves labels apart so that neighbours stand at least `gap` away, keeping their order and staying within 0…`height`.
 */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  let floor = -Infinity;
  for (const label of order) {
    label.at = Math.max(label.at, floor);
    floor = label.at + gap;
  }
  let ceiling = height;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, ceiling);
    ceiling = label.at - gap;
  }
  const placed: number[] = [];
  for (const label of order) placed[label.index] = short(label.at);
  return placed;
}

type Point = { readonly x: number; readonly y: number } | undefined;

/** The path of a line through points; a missing point or a cut lifts the pen. */
export function penPath(points: readonly Point[], cuts: readonly number[] = []): string {
  return points
    .map((point, i) => (point ? `${isJoined(points, cuts, i) ? "L" : "M"}${point.x} ${point.y}` : ""))
    .join("");
}

/** The points that no line reaches, as lines of length 0: drawn with round ends they are dots. */
export function lonePath(points: readonly Point[], cuts: readonly number[] = []): string {
  return points
    .map((point, i) =>
      point && !isJoined(points, cuts, i) && !isJoined(points, cuts, i + 1) ? `M${point.x} ${point.y}h0` : "",
    )
    .join("");
}

/** True where a line leads from the point before to this one. */
function isJoined(points: readonly Point[], cuts: readonly number[], i: number): boolean {
  return i > 0 && points[i] !== undefined && points[i - 1] !== undefined && !cuts.includes(i);
}

/** Where years stand on a true axis of time, and between which there is a gap. */
export interface TimeAxis {
  /** In percent of the plot. */
  readonly x: (index: number) => number;
  /** Positions whose year is not the one after the position before: no line crosses them. */
  readonly gaps: readonly number[];
}

/** @example timeAxis([2015, 2017, 2018]) // x: 0, 66.67, 100; gaps: [1] */
export function timeAxis(years: readonly number[]): TimeAxis {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return {
    x: (index) => (last === first ? 50 : short((((years[index] ?? first) - first) / (last - first)) * 100)),
    gaps: years.flatMap((year, i) => (i > 0 && year !== (years[i - 1] ?? year) + 1 ? [i] : [])),
  };
}
