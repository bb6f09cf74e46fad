import fc from "fast-check";
import { expect, test } from "vitest";
import { tQuantileAt } from "../survey/index.ts";
import { rankIntervals } from "./rank-intervals.ts";

const normal = (error: number) => (u: number) => error * tQuantileAt(u, Number.POSITIVE_INFINITY);
const ranked = (values: readonly number[], errors: readonly (number | undefined)[], draws = 2000) =>
  rankIntervals({
    values,
    deviations: errors.map((error) => (error === undefined ? undefined : normal(error))),
    places: values.map((value) => 1 + values.filter((other) => other > value).length),
    seed: 2026,
    draws,
  });

test("numbers without an error keep their places", () => {
  const { intervals, tiers } = ranked([3, 2, 1], [undefined, undefined, undefined]);
  expect(intervals).toEqual([
    { low: 1, high: 1 },
    { low: 2, high: 2 },
    { low: 3, high: 3 },
  ]);
  expect([...tiers]).toEqual([1, 2, 3]);
});

test("two close numbers cannot be told apart, a far one can", () => {
  const { intervals, tiers, unclear } = ranked([0.81, 0.8, 0.6], [0.01, 0.01, 0.01]);
  expect(intervals).toEqual([
    { low: 1, high: 2 },
    { low: 1, high: 2 },
    { low: 3, high: 3 },
  ]);
  expect([...tiers]).toEqual([1, 1, 2]);
  expect(unclear().map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
});

test("the chance to stand above equals that of the normal difference", () => {
  const { unclear } = ranked([0.81, 0.8], [0.01, 0.01], 20_000);
  // Φ(0.01 / √(0.01² + 0.01²)) = Φ(0.7071)
  expect(unclear()[0]?.shareAbove).toBeCloseTo(0.76025, 1.9);
});

test("a certain number moves in place when its neighbours are uncertain", () => {
  expect(ranked([0.81, 0.8, 0.79], [0.05, undefined, 0.05]).intervals[1]).toEqual({ low: 1, high: 3 });
});

test("the same seed gives the same answer, and chances of the places of a unit add up to one", () => {
  const make = () => ranked([5, 4, 3, 2], [1, 1, 1, 1], 300);
  expect(make().summaries()).toEqual(make().summaries());
  for (const { placeShares } of make().summaries())
    expect(placeShares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
});

test("intervals hold the official place where the error is small, and widen with the error", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 30 }),
      (values) => {
        const width = (error: number) =>
          ranked(
            values,
            values.map(() => error),
            200,
          ).intervals.reduce((sum, { low, high }) => sum + high - low, 0);
        expect(width(0.01)).toBe(0);
        expect(width(50)).toBeGreaterThan(0);
      },
    ),
    { numRuns: 20 },
  );
});

test("a whole country of communes is ranked alike by number and by comparison, scores that spread, crowd or tie", () => {
  for (const score of [
    (unit: number) => Math.sin(unit),
    (unit: number) => (unit * 7919) % 101,
    (unit: number) => (unit === 0 ? 1e6 : 1 / (unit + 1)),
    () => 5,
  ]) {
    const values = Array.from({ length: 300 }, (_, unit) => score(unit));
    const { intervals } = ranked(
      values,
      values.map(() => undefined),
      2,
    );
    expect(intervals.map(({ low }) => low)).toEqual(
      values.map((value) => 1 + values.filter((other) => other > value).length),
    );
  }
});
