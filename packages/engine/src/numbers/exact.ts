/**
 * How a number is rounded: `half-up` takes the half away from zero (as offices do),
 * `half-even` to the even neighbour, `down` towards zero, `up` away from zero.
 */
export const ROUNDING_RULES = ["half-up", "half-even", "down", "up"] as const;
export type RoundingRule = (typeof ROUNDING_RULES)[number];
export interface Rounding {
  readonly decimals: number;
  readonly by: RoundingRule;
}

type Whole = number | bigint;

/**
 * An exact rational number in lowest terms: points, shares, indices.
 *
 * Whole parts are plain numbers while they are safe integers and become BigInt beyond, so nothing is ever
 * rounded by the machine and the common case stays fast (docs/decisions/0003-exact-numbers.md).
 *
 * @example Exact.of("85%").times(Exact.of("10/3")).text // "17/6"
 */
export class Exact {
  static readonly ZERO = new Exact(0, 1);
  static readonly ONE = new Exact(1, 1);
  /** Numerator, in lowest terms; carries the sign. */
  readonly n: Whole;
  /** Denominator, always positive. */
  readonly d: Whole;

  private constructor(n: Whole, d: Whole) {
    this.n = n;
    this.d = d;
  }

  /**
   * Reads an integer, a decimal with a point, a percentage or a fraction: `"12"`, `"-0.25"`, `"85%"`, `"10/3"`.
   * A JavaScript number is taken as the shortest decimal that prints it (0.1 is 1/10).
   * @throws RangeError when the text is no number; use {@link readExact} for text from outside.
   */
  static of(value: string | number | bigint | Exact): Exact {
    if (value instanceof Exact) return value;
    if (typeof value === "number" && Number.isSafeInteger(value))
      return new Exact(value === 0 ? 0 : value, 1);
    if (typeof value === "bigint") return reduced(value, 1n);
    const read = readExact(String(value));
    if (!read) throw new RangeError(`not a number: ${JSON.stringify(String(value))}`);
    return read;
  }

  /** The fraction n/d in lowest terms. @throws RangeError when d is 0. */
  static ratio(n: Whole, d: Whole): Exact {
    return reduced(n, d);
  }

  static sum(values: Iterable<Exact>): Exact {
    let total = Exact.ZERO;
    for (const value of values) total = total.plus(value);
    return total;
  }

  static max(first: Exact, ...others: Exact[]): Exact {
    return others.reduce((best, value) => (value.compare(best) > 0 ? value : best), first);
  }

  static min(first: Exact, ...others: Exact[]): Exact {
    return others.reduce((best, value) => (value.compare(best) < 0 ? value : best), first);
  }

  /** Only for this module: a pair already in lowest terms. */
  static lowest(n: Whole, d: Whole): Exact {
    return new Exact(n, d);
  }

  plus(other: Exact): Exact {
    if (this.d === 1 && other.d === 1) return new Exact(add(this.n, other.n), 1);
    const common = commonDivisor(this.d, other.d);
    const top = add(multiply(this.n, divide(other.d, common)), multiply(other.n, divide(this.d, common)));
    const surplus = commonDivisor(top, common);
    return new Exact(divide(top, surplus), multiply(divide(this.d, common), divide(other.d, surplus)));
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    const [left, right] = [commonDivisor(this.n, other.d), commonDivisor(other.n, this.d)];
    return new Exact(
      multiply(divide(this.n, left), divide(other.n, right)),
      multiply(divide(this.d, right), divide(other.d, left)),
    );
  }

  /** @throws RangeError when the divisor is 0. */
  over(other: Exact): Exact {
    if (other.isZero) throw new RangeError("division by zero");
    return this.times(
      other.isNegative ? new Exact(minus(other.d), minus(other.n)) : new Exact(other.d, other.n),
    );
  }

  negated(): Exact {
    return new Exact(minus(this.n), this.d);
  }

  absolute(): Exact {
    return this.n < 0 ? this.negated() : this;
  }

  /** Negative, zero or positive, as for `Array.sort`. */
  compare(other: Exact): number {
    if (this.d === other.d) return order(this.n, other.n);
    return order(multiply(this.n, other.d), multiply(other.n, this.d));
  }

  equals(other: Exact): boolean {
    return this.n === other.n && this.d === other.d;
  }

  atLeast(other: Exact): boolean {
    return this.compare(other) >= 0;
  }

  above(other: Exact): boolean {
    return this.compare(other) > 0;
  }

  get isZero(): boolean {
    return this.n === 0;
  }

  get isNegative(): boolean {
    return this.n < 0;
  }

  get isWhole(): boolean {
    return this.d === 1;
  }

  /** @example Exact.of("2.345").rounded({ decimals: 2, by: "half-up" }).text // "2.35" */
  rounded({ decimals, by }: Rounding): Exact {
    const scale = 10n ** BigInt(decimals);
    return reduced(roundedQuotient(BigInt(this.n) * scale, BigInt(this.d), by), scale);
  }

  /** Fixed decimals with a point, rounded half up unless told: for display only, never to compute on. */
  toFixed(decimals: number, by: RoundingRule = "half-up"): string {
    const scaled = roundedQuotient(BigInt(this.n) * 10n ** BigInt(decimals), BigInt(this.d), by);
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
    const sign = scaled < 0n ? "-" : "";
    return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }

  /** The nearest double: for statistics and drawing. */
  toNumber(): number {
    if (typeof this.n === "number" && typeof this.d === "number") return this.n / this.d;
    return Number(this.toFixed(20));
  }

  /** Exact text that {@link Exact.of} reads back: a terminating decimal where there is one, else a fraction. */
  get text(): string {
    if (this.d === 1) return String(this.n);
    const decimals = terminatingDecimals(this.d);
    return decimals === undefined ? `${this.n}/${this.d}` : this.toFixed(decimals);
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

/**
 * As {@link Exact.of} for text from outside: `undefined` when it is
 * no number. Decimal point only; commas are the importer's matter.
 */
export function readExact(text: string): Exact | undefined {
  const plain = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text);
  if (plain) return readShort(plain[1] === "-", plain[2] ?? "0", plain[3] ?? "");
  const match = /^\s*([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?\s*(%|\/\s*(\d+)(?:\.(\d+))?)?\s*$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, sign, integer = "0", fraction = "", exponent = "0", tail, below = "1", belowFraction = ""] = match;
  let n = BigInt(integer + fraction) * (sign === "-" ? -1n : 1n);
  let d = 10n ** BigInt(fraction.length);
  const power = Number(exponent);
  if (power >= 0) n *= 10n ** BigInt(power);
  else d *= 10n ** BigInt(-power);
  if (tail === "%") d *= 100n;
  else if (tail) {
    n *= 10n ** BigInt(belowFraction.length);
    d *= BigInt(below + belowFraction);
  }
  return d === 0n ? undefined : reduced(n, d);
}

/** The common case, at most fifteen digits, without BigInt. */
function readShort(negative: boolean, integer: string, fraction: string): Exact {
  const digits = Number(integer + fraction);
  return reduced(negative ? -digits : digits, 10 ** fraction.length);
}

/**
 * The value (a₁^w₁ · a₂^w₂ · …)^(1/Σw) rounded to `decimals`, correct to the last digit although the root is
 * irrational: the candidate is found in whole numbers. Weights are positive integers, values not negative.
 */
export function roundedGeometricMean(
  values: readonly Exact[],
  weights: readonly number[],
  rounding: Rounding,
): Exact {
  const degree = BigInt(weights.reduce((sum, each) => sum + each, 0));
  let n = 1n;
  let d = 1n;
  values.forEach((value, i) => {
    n *= BigInt(value.n) ** BigInt(weights[i] ?? 0);
    d *= BigInt(value.d) ** BigInt(weights[i] ?? 0);
  });
  const scale = 10n ** BigInt(rounding.decimals);
  // twice the scale, so that the half can be told from the whole
  const doubled = integerRoot((n * (2n * scale) ** degree) / d, degree);
  const exactHit = doubled ** degree * d === n * (2n * scale) ** degree;
  const finer = exactHit ? 2n * doubled : 2n * doubled + 1n;
  return reduced(roundedQuotient(finer, 4n, rounding.by), scale);
}

function integerRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let high = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  let low = 0n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

function roundedQuotient(n: bigint, d: bigint, by: RoundingRule): bigint {
  const negative = n < 0n;
  const size = negative ? -n : n;
  const floor = size / d;
  const twice = (size % d) * 2n;
  const up =
    by === "up"
      ? twice > 0n
      : by === "down"
        ? false
        : by === "half-up"
          ? twice >= d
          : twice > d || (twice === d && floor % 2n === 1n);
  const result = up ? floor + 1n : floor;
  return negative ? -result : result;
}

function terminatingDecimals(denominator: Whole): number | undefined {
  let rest = BigInt(denominator);
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function reduced(n: Whole, d: Whole): Exact {
  if (d === 0 || d === 0n) throw new RangeError("division by zero");
  if (typeof n === "number" && typeof d === "number") {
    const divisor = gcd(Math.abs(n), Math.abs(d)) * (d < 0 ? -1 : 1);
    return Exact.lowest(n === 0 ? 0 : n / divisor, n === 0 ? 1 : d / divisor);
  }
  const top = BigInt(n);
  const bottom = BigInt(d);
  const divisor = bigGcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) * (bottom < 0n ? -1n : 1n);
  return Exact.lowest(small(top / divisor), small(bottom / divisor));
}

function minus(n: Whole): Whole {
  return n === 0 ? 0 : -n;
}

/**
 * Greatest common divisor, positive; cheap as soon as one side is small, which keeps sums of many fractions linear
 * (Knuth, TAOCP vol. 2, 4.5.1: the divisor left in a sum of fractions divides that of their denominators).
 */
function commonDivisor(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") return gcd(Math.abs(a), Math.abs(b));
  if (typeof b === "number")
    return b === 0 ? positive(a) : gcd(Math.abs(b), Number(positive(BigInt(a) % BigInt(b))));
  if (typeof a === "number") return commonDivisor(b, a);
  return small(bigGcd(BigInt(positive(a)), BigInt(positive(b))));
}

function positive(value: Whole): Whole {
  return value < 0 ? -value : value;
}

function divide(value: Whole, divisor: Whole): Whole {
  if (divisor === 1) return value;
  if (typeof value === "number" && typeof divisor === "number") return value / divisor;
  return small(BigInt(value) / BigInt(divisor));
}

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function bigGcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function small(value: bigint): Whole {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

function add(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

function multiply(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

function order(a: Whole, b: Whole): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
