import { betaSlope, incompleteBeta, logBeta } from "./beta.ts";
import { normalQuantile } from "./normal.ts";

/** P(T ≥ t) of Student's t for t ≥ 0. */
function upperTail(t: number, df: number): number {
  const square = t * t;
  return square === Number.POSITIVE_INFINITY
    ? 0
    : incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
}

/** Distribution function of Student's t. */
export function studentCdf(t: number, df: number): number {
  const tail = upperTail(Math.abs(t), df);
  return t > 0 ? 1 - tail : tail;
}

/**
 * Quantile of Student's t, df > 0: Newton's method on the logarithm of the tail, kept in a bracket, from the normal
 * quantile corrected for df (Abramowitz & Stegun 26.7.5).
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const size = upperQuantile(tail, df);
  return p < 0.5 ? -size : size;
}

function upperQuantile(tail: number, df: number): number {
  // P ≈ (df/t²)^(df/2) / (df B(df/2, ½)) far out, where t² would leave the range of numbers
  const far = Math.sqrt(df) * Math.exp(-(Math.log(tail * df) + logBeta(df / 2, 0.5)) / df);
  if (df < 1000 && far > 1e60) return far;
  const z = -normalQuantile(tail);
  if (df > 1e5) return nearNormal(z, df);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let t = df < 3 ? far : nearNormal(z, df);
  for (let round = 0; round < 300; round += 1) {
    const value = upperTail(t, df);
    if (value > tail) low = t;
    else high = t;
    const next = stepFrom(t, value, tail, df);
    const inside = next > low && next < high;
    const moved = inside ? next : high === Number.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
    if (Math.abs(moved - t) <= 1e-15 * t) return moved;
    t = moved;
  }
  return t;
}

/** d ln P / d ln t = −2 · (slope of I against ln x) · t²/(df + t²) / (2P), x = df/(df + t²). */
function stepFrom(t: number, value: number, tail: number, df: number): number {
  const x = df / (df + t * t);
  const rest = (t * t) / (df + t * t);
  const slope = (betaSlope(x, df / 2, 0.5, rest) * rest) / value;
  return tail > 0.25 ? t * (1 + (1 - tail / value) / slope) : t * Math.exp(Math.log(value / tail) / slope);
}

function nearNormal(z: number, df: number): number {
  const z2 = z * z;
  const first = (z2 + 1) / 4;
  const second = ((5 * z2 + 16) * z2 + 3) / 96;
  const third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  const fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92_160;
  return z * (1 + (first + (second + (third + fourth / df) / df) / df) / df);
}

const kept = new Map<number, (u: number) => number>();

/**
 * Quantiles of Student's t for many draws: read between 2,049 exact ones, evenly spaced in the log-odds of u, to four or
 * more digits. The same function for the same degrees of freedom.
 */
export function studentDraws(df: number): (u: number) => number {
  if (df > 1e5) return normalQuantile;
  const made = kept.get(df) ?? tableOf(df);
  if (kept.size >= TABLES_MAX) kept.clear();
  kept.set(df, made);
  return made;
}

const TABLES_MAX = 64;
const [STEPS, PER_UNIT] = [1024, 28];

function tableOf(df: number): (u: number) => number {
  const upper = Float64Array.from({ length: STEPS + 1 }, (_, k) =>
    k === 0 ? 0 : upperQuantile(1 / (1 + Math.exp(k / PER_UNIT)), df),
  );
  return (u) => {
    const place = Math.min(STEPS - 1e-9, Math.abs(Math.log(u / (1 - u))) * PER_UNIT);
    const below = Math.floor(place);
    const [low, high] = [upper[below] ?? 0, upper[below + 1] ?? 0];
    const size = low + (place - below) * (high - low);
    return u < 0.5 ? -size : size;
  };
}
