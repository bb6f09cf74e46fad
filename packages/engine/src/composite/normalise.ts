import { percentRanks, rankScores } from "../ranking/index.ts";
import type { TieRule } from "../ranking/index.ts";
import { meanOf, sampleSd } from "./statistics.ts";
import { bounds } from "./treat.ts";

/** The tie rules under which equal values get equal numbers. */
export const SHARED_PLACES = ["min", "max", "average"] as const satisfies readonly TieRule[];
export type SharedPlace = (typeof SHARED_PLACES)[number];

/**
 * How a column is brought to a common scale. x is the value times the direction, m and M its lowest and highest:
 * - `none`: the value as it is (points already on a common scale);
 * - `min-max`: lower + (upper − lower)(x − m)/(M − m);
 * - `z-score`: mean 0 and sample standard deviation 1, then times `sd` plus `mean`;
 * - `rank`: 1 = lowest, equal values share a place as `ties` says (`min` unless said); `borda`: rank − 1;
 *   `percent-rank`: (rank − 1)/(n − 1);
 * - `distance-to-max`: 1 − (M − x)/(M − m); `fraction-of-max`: x/M;
 * - `distance-to-reference`: 1 − (x_ref − x)/(x_ref − m), cut at 1 when `capped`;
 * - `scaled`: factor·(x − lower)/(upper − lower) without cutting.
 * Two rules read the plain value and use the direction themselves:
 * - `distance-to-target`: (v − min)/(target − min), or (max − v)/(max − target) where lower is better;
 * - `goalposts`: scale·(v − low)/(high − low), or scale·(v − high)/(low − high), cut to 0 … scale when `truncated`.
 */
export type NormalisationRule =
  | { method: "none" }
  | { method: "rank" | "borda" | "percent-rank"; ties?: SharedPlace }
  | { method: "distance-to-max" | "fraction-of-max" }
  | { method: "min-max"; lower: number; upper: number }
  | { method: "z-score"; mean: number; sd: number }
  | { method: "scaled"; lower: number; upper: number; factor: number }
  | { method: "distance-to-reference"; unit: string; capped: boolean }
  | { method: "distance-to-target"; target?: number; capped: boolean }
  | { method: "goalposts"; low: number; high: number; scale: number; truncated: boolean };

/** What a rule may need besides the values: direction, the target of the indicator, the units in row order. */
export type ColumnContext = { direction?: 1 | -1; target?: number; units?: readonly string[] };

/**
 * Normalises one column. NaN stays NaN; a rule that is not defined for the column (no spread, no such reference unit,
 * no target) gives NaN throughout, never a number that looks fine.
 */
export function normaliseColumn(
  values: Float64Array,
  rule: NormalisationRule,
  context: ColumnContext = {},
): Float64Array {
  const direction = context.direction ?? 1;
  if (rule.method === "none") return values;
  if (rule.method === "goalposts") return values.map((value) => onGoalposts(value, rule, direction));
  if (rule.method === "distance-to-target")
    return towardsTarget(values, rule.target ?? context.target ?? Number.NaN, direction, rule.capped);
  return scaleDirected(direction === 1 ? values : values.map((value) => -value), rule, context);
}

type DirectedRule = Exclude<NormalisationRule, { method: "none" | "goalposts" | "distance-to-target" }>;

function scaleDirected(x: Float64Array, rule: DirectedRule, { units = [] }: ColumnContext): Float64Array {
  switch (rule.method) {
    case "min-max":
      return minMax(x, rule.lower, rule.upper);
    case "distance-to-max":
      return minMax(x, 0, 1);
    case "z-score":
      return zScore(x, rule.mean, rule.sd);
    case "rank":
      return ascending(x, rule);
    case "borda":
      return ascending(x, rule).map((rank) => rank - 1);
    case "percent-rank":
      return percentRanks(x, { order: "ascending", ties: rule.ties ?? "min" });
    case "fraction-of-max":
      return fractionOfMax(x);
    case "scaled":
      return affine(x, rule.factor / (rule.upper - rule.lower), rule.lower, 0);
    case "distance-to-reference":
      return towardsReference(x, units.indexOf(rule.unit), rule.capped);
  }
}

function ascending(x: Float64Array, { ties = "min" }: { ties?: SharedPlace }): Float64Array {
  return rankScores(x, { order: "ascending", ties });
}

function minMax(x: Float64Array, lower: number, upper: number): Float64Array {
  const [min, max] = bounds(x);
  return affine(x, max === min ? Number.NaN : (upper - lower) / (max - min), min, lower);
}

function zScore(x: Float64Array, mean: number, sd: number): Float64Array {
  const spread = sampleSd(x);
  return affine(x, spread === 0 ? Number.NaN : sd / spread, meanOf(x), mean);
}

function affine(x: Float64Array, slope: number, origin: number, lift: number): Float64Array {
  const out = new Float64Array(x.length);
  for (let unit = 0; unit < x.length; unit += 1)
    out[unit] = lift + slope * ((x[unit] ?? Number.NaN) - origin);
  return out;
}

function fractionOfMax(x: Float64Array): Float64Array {
  const [, max] = bounds(x);
  return x.map((value) => (max === 0 ? Number.NaN : value / max));
}

function towardsReference(x: Float64Array, row: number, capped: boolean): Float64Array {
  const reference = x[row] ?? Number.NaN;
  const span = reference - bounds(x)[0];
  return x.map((value) => cut(span === 0 ? Number.NaN : 1 - (reference - value) / span, capped));
}

function towardsTarget(
  values: Float64Array,
  target: number,
  direction: 1 | -1,
  capped: boolean,
): Float64Array {
  const [min, max] = bounds(values);
  const worst = direction === 1 ? min : max;
  return values.map((value) =>
    cut(target === worst ? Number.NaN : (value - worst) / (target - worst), capped),
  );
}

function onGoalposts(
  value: number,
  { low, high, scale, truncated }: Extract<NormalisationRule, { method: "goalposts" }>,
  direction: 1 | -1,
): number {
  const share = direction === 1 ? (value - low) / (high - low) : (value - high) / (low - high);
  if (Number.isNaN(share) || !truncated) return share * scale;
  return Math.min(1, Math.max(0, share)) * scale;
}

function cut(share: number, capped: boolean): number {
  return capped && share > 1 ? 1 : share;
}
