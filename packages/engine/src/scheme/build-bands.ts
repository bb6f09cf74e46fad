/** Bands as written to bands with both ends. */
import { Exact } from "../numbers/index.ts";
import type { RuleText } from "./language.ts";
import type { Band } from "./model.ts";

type RisingBandText = Extract<RuleText, { kind: "step-by-ratio" }>["bands"][number];
type DelayBandText = Extract<RuleText, { kind: "step-by-delay" }>["bands"][number];

/** Best band first; a band without an upper end reaches to the lower end of the one before it. */
export function buildRisingBands(bands: readonly RisingBandText[]): Band[] {
  return bands.map((band, i) => {
    const before = bands[i - 1];
    const lower = band.from ?? band.above;
    const upper = band.below ?? band.upTo ?? before?.from ?? before?.above;
    return {
      ...(lower !== undefined && { low: Exact.of(lower) }),
      lowOpen: band.above !== undefined,
      ...(upper !== undefined && { high: Exact.of(upper) }),
      highClosed: band.upTo !== undefined || (band.below === undefined && before?.above !== undefined),
      points: Exact.of(band.points),
    };
  });
}

/** Shortest delay first; "up to" includes its day. */
export function buildDelayBands(bands: readonly DelayBandText[]): Band[] {
  return bands.map((band, i) => {
    const lower = band.beyond ?? bands[i - 1]?.upTo;
    return {
      ...(lower !== undefined && { low: Exact.of(lower) }),
      lowOpen: true,
      ...(band.upTo !== undefined && { high: Exact.of(band.upTo) }),
      highClosed: true,
      points: Exact.of(band.points),
    };
  });
}
