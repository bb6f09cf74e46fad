/** Half the logarithm of 2π. */
const LN_ROOT_2PI = 0.9189385332046728;

/** Lanczos' approximation, g = 607/128 (Godfrey 2001): right to fifteen digits. */
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5,
  -2.6190838401581408e-5, 3.6899182659531625e-6,
];

function logGamma(x: number): number {
  const shifted = x - 1;
  const sum = LANCZOS.reduce(
    (total, coefficient, k) => total + (k === 0 ? coefficient : coefficient / (shifted + k)),
    0,
  );
  const t = shifted + 607 / 128 + 0.5;
  return (shifted + 0.5) * Math.log(t) - t + LN_ROOT_2PI + Math.log(sum);
}

export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** ln n! less Stirling's formula for it. */
function stirlingRest(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - LN_ROOT_2PI;
  const square = n * n;
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360_360 / square) / square) / square) / square) /
        square) /
    n
  );
}

/** x ln(x/m) + m − x with the difference x − m, also where x and m are close (Loader 2000). */
function deviance(x: number, m: number, difference: number): number {
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let k = 1; k < 1000; k += 1) {
    term *= v * v;
    const next = sum + term / (2 * k + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** x^a (1 − x)^b / B(a, b), by the saddle-point form that keeps its digits for large a and b (Loader 2000). */
function powers(x: number, rest: number, a: number, b: number): number {
  const n = a + b;
  // a − nx and b − n(1 − x) add up to 0; the smaller of x and 1 − x tells them more exactly
  const above = x < rest ? a - n * x : n * rest - b;
  const exponent =
    stirlingRest(n) -
    stirlingRest(a) -
    stirlingRest(b) -
    deviance(a, n * x, above) -
    deviance(b, n * rest, -above);
  return Math.sqrt((a * b) / n) * Math.exp(exponent - LN_ROOT_2PI);
}

/**
 * The regularised incomplete beta function I_x(a, b), the distribution function of the beta distribution; `rest` is 1 − x,
 * given where it is known more exactly. By its continued fraction (Lentz; DLMF 8.17.22), about √max(a, b) terms.
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(a > 0 && b > 0)) return Number.NaN;
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  return x < (a + 1) / (a + b + 2)
    ? (powers(x, rest, a, b) * fraction(x, a, b)) / a
    : 1 - (powers(rest, x, b, a) * fraction(rest, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let value = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

const nonZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Density times x of the beta distribution: the slope of I_x(a, b) against ln x. */
export const betaSlope = (x: number, a: number, b: number, rest = 1 - x): number =>
  powers(x, rest, a, b) / rest;

/** Quantile of the beta distribution: x with I_x(a, b) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  if (p > incompleteBeta(a / (a + b), a, b)) return 1 - lowerBeta(1 - p, b, a);
  return lowerBeta(p, a, b);
}

/** Newton's method on ln I against ln x, kept in a bracket; p at most that of the mean. */
function lowerBeta(p: number, a: number, b: number): number {
  let [low, high] = [0, a / (a + b)];
  // I ≈ xᵃ / (a B) near 0: where that leaves the range of numbers, so does the quantile
  let x = Math.min(high, Math.exp((Math.log(p * a) + logBeta(a, b)) / a));
  if (x === 0) return 0;
  for (let round = 0; round < 200; round += 1) {
    const value = incompleteBeta(x, a, b);
    if (value < p) low = x;
    else high = x;
    const step = (Math.log(p / value) * value) / betaSlope(x, a, b);
    const next = x * Math.exp(step);
    const inside = next > low && next < high && Number.isFinite(next);
    const moved = inside ? next : (low + high) / 2;
    if (Math.abs(moved - x) <= 1e-15 * x) return moved;
    x = moved;
  }
  return x;
}
