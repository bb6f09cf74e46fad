/** Fractions of this test's own: nothing of the engine computes what its sentences are held against. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** @example fraction("47.8249") */
export function fraction(text: string): Fraction {
  const [whole = "0", digits = ""] = text.split(".");
  return { n: BigInt(whole + digits), d: 10n ** BigInt(digits.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function total(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, { n: 0n, d: 1n });
}

export function average(all: readonly Fraction[]): Fraction {
  const sum = total(all);
  return { n: sum.n, d: sum.d * BigInt(all.length) };
}

/** Less than, equal to or more than 0. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The size, rounded half up, with a decimal comma. @example printed(fraction("1.005"), 2) // "1,01" */
export function printed({ n, d }: Fraction, decimals: number): string {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + d) / (2n * d);
  const digits = String(rounded).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
}
