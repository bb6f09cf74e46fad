/** Of a period: how many of how many. */
export interface PartOfWhole {
  readonly part: number;
  readonly whole: number;
}

/** Why a period stands out; `run`: the eighth or a later one in a row on the same side of the centre. */
export type ChartSignal = "below" | "above" | "run-below" | "run-above" | "none";

export interface PChartPoint {
  /** Absent where there was nothing to count. */
  readonly share?: number;
  readonly lower: number;
  readonly upper: number;
  readonly signal: ChartSignal;
}

export interface PChart {
  /** Mean share of all periods together. */
  readonly centre: number;
  readonly points: readonly PChartPoint[];
}

const RUN = 8;

/**
 * A control chart of shares with unequal sizes: the centre is the share of all periods together, the limits of a period
 * lie three standard deviations of a binomial share of its size away, cut to 0…1 (Montgomery, Introduction to
 * Statistical Quality Control, 7.2.1); a run of eight on one side of the centre is told too (Western Electric, rule 4).
 * A period in which nothing was counted has no share, and neither breaks nor makes a run.
 *
 * @returns undefined where nothing was counted at all
 *
 * @example
 * pChart([{ part: 95, whole: 100 }, { part: 60, whole: 100 }])?.points[1]?.signal // "below"
 */
export function pChart(periods: readonly PartOfWhole[]): PChart | undefined {
  const sum = (of: (each: PartOfWhole) => number) => periods.reduce((total, each) => total + of(each), 0);
  const whole = sum((each) => each.whole);
  if (whole === 0) return undefined;
  const centre = sum(({ part }) => part) / whole;
  let [side, run] = [0, 0];
  const points = periods.map((period): PChartPoint => {
    if (period.whole === 0) return { lower: 0, upper: 1, signal: "none" };
    const reach = 3 * Math.sqrt((centre * (1 - centre)) / period.whole);
    const limits = { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
    const share = period.part / period.whole;
    const now = Math.sign(share - centre);
    run = now !== 0 && now === side ? run + 1 : Math.abs(now);
    side = now;
    return { share, ...limits, signal: signalOf(share, limits, run >= RUN ? side : 0) };
  });
  return { centre, points };
}

function signalOf(
  share: number,
  { lower, upper }: Pick<PChartPoint, "lower" | "upper">,
  run: number,
): ChartSignal {
  if (share < lower) return "below";
  if (share > upper) return "above";
  return run < 0 ? "run-below" : run > 0 ? "run-above" : "none";
}
