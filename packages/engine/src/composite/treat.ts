import { shape } from "./statistics.ts";

/** A column counts as free of outliers when |skewness| < `skewnessMax` or kurtosis < `kurtosisMax`. */
export type ShapeLimits = { skewnessMax: number; kurtosisMax: number };

/** The limits of the OECD/JRC practice: |skewness| 2, kurtosis 3.5. */
export const usualLimits: ShapeLimits = { skewnessMax: 2, kurtosisMax: 3.5 };

export const TRANSFORMS = ["log-ct", "log-ct-plus", "log-ct-orig", "log-gii"] as const;
export type Transform = (typeof TRANSFORMS)[number] | { boxCox: number };

/** Winsorise at most `pointsMax` points; where the shape still fails, `second` transforms the untreated column. */
export type TreatmentRule = { pointsMax: number; limits?: ShapeLimits; second: Transform | "none" };

export type ShapeCheck = { passes: boolean; skewness: number; kurtosis: number };

export type Winsorised = {
  values: Float64Array;
  treated: readonly ("" | "high" | "low")[];
  treatedCount: number;
};

/** What was done to a column and why: the shape before, after winsorising, and after the transform. */
export type Treated = {
  values: Float64Array;
  before: ShapeCheck;
  winsorised?: { treatedCount: number; after: ShapeCheck };
  transformed?: { transform: Transform; after: ShapeCheck };
};

/** Whether the shape of a column calls for no treatment. A column without spread passes: it has no outliers. */
export function checkShape(values: ArrayLike<number>, limits: ShapeLimits = usualLimits): ShapeCheck {
  const { skewness, kurtosis } = shape(values);
  const fails = Math.abs(skewness) >= limits.skewnessMax && kurtosis >= limits.kurtosisMax;
  return { passes: !fails, skewness, kurtosis };
}

/**
 * Winsorises while the shape fails and fewer than `pointsMax` points were treated: with positive skewness the highest
 * value becomes the next highest, else the lowest the next lowest. Equal extremes are treated together, so the count
 * may pass `pointsMax`. NaN stays NaN.
 */
export function winsorise(
  values: Float64Array,
  pointsMax: number,
  limits: ShapeLimits = usualLimits,
): Winsorised {
  const out = values.slice();
  const treated: ("" | "high" | "low")[] = Array.from(values, () => "");
  let treatedCount = 0;
  for (
    let check = checkShape(out, limits);
    !check.passes && treatedCount < pointsMax;
    check = checkShape(out, limits)
  ) {
    const side = check.skewness >= 0 ? "high" : "low";
    const { extreme, next } = extremes(out, side);
    if (Number.isNaN(next)) break;
    for (let unit = 0; unit < out.length; unit += 1) {
      if (out[unit] !== extreme) continue;
      out[unit] = next;
      treated[unit] = side;
    }
    treatedCount = treated.filter((mark) => mark !== "").length;
  }
  return { values: out, treated, treatedCount };
}

/**
 * The transforms for long tails, on the present values with min m and max M: `log-ct` ln(x − m +
 * 0.01(M − m)); `log-ct-plus` the same for positive skewness, else −ln(M + 0.01(M − m) − x);
 * `log-ct-orig` ln(x − m + 1); `log-gii` ln((M − 1)(x − m)/(M − m) + 1), NaN where M ≤ 1 since
 * it would turn the order round; `boxCox: λ` of x − m + 1: (y^λ − 1)/λ, ln y at λ = 0.
 */
export function transform(values: Float64Array, rule: Transform): Float64Array {
  const [min, max] = bounds(values);
  const shift = 0.01 * (max - min);
  if (typeof rule === "object") return values.map((x) => boxCox(x - min + 1, rule.boxCox));
  switch (rule) {
    case "log-ct":
      return values.map((x) => Math.log(x - min + shift));
    case "log-ct-plus":
      return shape(values).skewness > 0
        ? values.map((x) => Math.log(x - min + shift))
        : values.map((x) => -Math.log(max + shift - x));
    case "log-ct-orig":
      return values.map((x) => Math.log(x - min + 1));
    case "log-gii":
      return values.map((x) => (max > 1 ? Math.log(((max - 1) * (x - min)) / (max - min) + 1) : Number.NaN));
  }
}

/** The two-step treatment: leave alone, else winsorise, else transform the original column. */
export function treatColumn(
  values: Float64Array,
  { pointsMax, limits = usualLimits, second }: TreatmentRule,
): Treated {
  const before = checkShape(values, limits);
  if (before.passes) return { values, before };
  const first = winsorise(values, pointsMax, limits);
  const winsorised = { treatedCount: first.treatedCount, after: checkShape(first.values, limits) };
  if (winsorised.after.passes || second === "none") return { values: first.values, before, winsorised };
  const changed = transform(values, second);
  return {
    values: changed,
    before,
    winsorised,
    transformed: { transform: second, after: checkShape(changed, limits) },
  };
}

/** Lowest and highest present value; NaN both when there is none. */
export function bounds(values: ArrayLike<number>): [min: number, max: number] {
  let min = Number.NaN;
  let max = Number.NaN;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (!(min <= value)) min = value;
    if (!(max >= value)) max = value;
  }
  return [min, max];
}

function extremes(values: Float64Array, side: "high" | "low"): { extreme: number; next: number } {
  const [min, max] = bounds(values);
  const extreme = side === "high" ? max : min;
  const [nextMin, nextMax] = bounds(values.filter((value) => value !== extreme));
  return { extreme, next: side === "high" ? nextMax : nextMin };
}

function boxCox(y: number, lambda: number): number {
  return lambda === 0 ? Math.log(y) : (y ** lambda - 1) / lambda;
}
