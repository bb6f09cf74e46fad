import fc from "fast-check";
import Fraction from "fraction.js";
import { expect, test } from "vitest";
import { Exact, readExact, roundedGeometricMean } from "./index.ts";

const rational = fc.tuple(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  fc.bigInt({ min: 1n, max: 10n ** 12n }),
);

test("arithmetic agrees with an independent library of rationals, far beyond safe integers", () => {
  fc.assert(
    fc.property(rational, rational, ([an, ad], [bn, bd]) => {
      const [a, b] = [Exact.ratio(an, ad), Exact.ratio(bn, bd)];
      const [x, y] = [new Fraction(an, ad), new Fraction(bn, bd)];
      expect(a.plus(b).equals(Exact.ratio(x.add(y).s * x.add(y).n, x.add(y).d))).toBe(true);
      expect(a.minus(b).text).toBe(exactText(x.sub(y)));
      expect(a.times(b).text).toBe(exactText(x.mul(y)));
      if (bn !== 0n) expect(a.over(b).text).toBe(exactText(x.div(y)));
      expect(Math.sign(a.compare(b))).toBe(x.compare(y));
    }),
  );
});

function exactText(value: Fraction): string {
  return Exact.ratio(value.s * value.n, value.d).text;
}

test("text reads back to the same number", () => {
  fc.assert(fc.property(rational, ([n, d]) => Exact.of(Exact.ratio(n, d).text).equals(Exact.ratio(n, d))));
});

test("a number keeps one form, whether it came from small or large whole parts", () => {
  fc.assert(fc.property(rational, ([n, d]) => Exact.ratio(n * 3n, d * 3n).equals(Exact.ratio(n, d))));
});

test("percent, fraction, decimal and exponent are read exactly", () => {
  expect(Exact.of("85%").text).toBe("0.85");
  expect(Exact.of("10/3").text).toBe("10/3");
  expect(Exact.of(0.1).plus(Exact.of(0.2)).text).toBe("0.3");
  expect(Exact.of("1e-3").text).toBe("0.001");
  expect(Exact.of("-0").isNegative).toBe(false);
  for (const bad of ["", "abc", "1,5", "1/0", "--1", "1.2.3", "NaN", "Infinity"])
    expect(readExact(bad)).toBeUndefined();
});

test("rounding follows the rule it names, also below zero", () => {
  const by = (text: string, rule: "half-up" | "half-even" | "down" | "up") =>
    Exact.of(text).rounded({ decimals: 1, by: rule }).text;
  expect([by("0.25", "half-up"), by("0.25", "half-even"), by("0.25", "down"), by("0.21", "up")]).toEqual([
    "0.3",
    "0.2",
    "0.2",
    "0.3",
  ]);
  expect([by("-0.25", "half-up"), by("-0.25", "half-even"), by("-0.29", "down"), by("-0.21", "up")]).toEqual([
    "-0.3",
    "-0.2",
    "-0.2",
    "-0.3",
  ]);
  expect(Exact.of("120/17").toFixed(2)).toBe("7.06");
  expect(Exact.of("-0.001").toFixed(2)).toBe("0.00");
});

test("a geometric mean is right to the last digit, at the half as well", () => {
  const mean = (values: string[], decimals: number) =>
    roundedGeometricMean(
      values.map(Exact.of),
      values.map(() => 1),
      { decimals, by: "half-up" },
    ).text;
  expect(mean(["4", "9"], 2)).toBe("6");
  expect(mean(["2", "1"], 10)).toBe("1.4142135624");
  expect(mean(["0.25", "0.25"], 1)).toBe("0.3");
  expect(mean(["0", "9"], 2)).toBe("0");
});

test("division by zero is refused, never infinite", () => {
  expect(() => Exact.ONE.over(Exact.ZERO)).toThrow(RangeError);
});
