import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkShape,
  imputePanel,
  imputeWithinGroups,
  indicatorStatistics,
  normaliseColumn,
  transform,
  treatColumn,
  winsorise,
} from "./index.ts";
import type { NormalisationRule, SharedPlace } from "./index.ts";

const column = (...values: number[]) => Float64Array.from(values);
const outlying = column(1, 2, 3, 4, 5, 6, 7, 8, 9, 1000);

describe("outliers", () => {
  test("the highest value becomes the next highest until the shape passes", () => {
    const done = winsorise(outlying, 5);
    expect([...done.values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    expect(done.treated.at(-1)).toBe("high");
    expect(done.treatedCount).toBe(1);
  });

  test("equal extremes are treated together, low ones upward", () => {
    const done = winsorise(
      outlying.map((value) => -value),
      5,
    );
    expect(done.treated.at(-1)).toBe("low");
    expect(done.values.at(-1)).toBe(-9);
  });

  test("a column that passes is left alone, one that stays bad is transformed from its original values", () => {
    const even = column(1, 2, 3, 4, 5);
    expect(treatColumn(even, { pointsMax: 3, second: "log-ct" })).toMatchObject({
      values: even,
      before: { passes: true },
    });
    const treated = treatColumn(outlying, { pointsMax: 0, second: "log-ct" });
    expect(treated.transformed?.transform).toBe("log-ct");
    expect([...treated.values]).toEqual([...transform(outlying, "log-ct")]);
  });

  test("the GII logarithm follows its formula and is not defined where it would turn the order round", () => {
    const [low, middle, high] = transform(column(2, 6, 10), "log-gii");
    expect([low, middle, high]).toEqual([0, Math.log((9 * 4) / 8 + 1), Math.log(10)]);
    expect([...transform(column(0.1, 0.5), "log-gii")]).toEqual([Number.NaN, Number.NaN]);
  });

  test("transforms keep the order of the units and leave gaps as they are", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2, max: 500 }), { minLength: 3, maxLength: 20 }),
        (values) => {
          for (const rule of [
            "log-ct",
            "log-ct-plus",
            "log-ct-orig",
            "log-gii",
            { boxCox: 0.5 },
            { boxCox: 0 },
          ] as const) {
            const out = transform(Float64Array.from([...values, Number.NaN]), rule);
            expect(out.at(-1)).toBeNaN();
            const order = (list: ArrayLike<number>) =>
              [...values.keys()].toSorted((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
            expect(order(out)).toEqual(order(values));
          }
        },
      ),
    );
  });

  test("a column without spread counts as free of outliers", () => {
    expect(checkShape([3, 3, 3, 3]).passes).toBe(true);
  });
});

describe("gaps", () => {
  test("are filled within the group, and stay where the group has no value", () => {
    const filled = imputeWithinGroups(column(1, Number.NaN, 5, Number.NaN), ["a", "a", "b", "c"], "mean");
    expect([...filled]).toEqual([1, 1, 5, Number.NaN]);
  });

  test("in a panel take the values of other years by the named rule", () => {
    const panel = { units: ["A", "A", "A", "A", "B"], times: [2018, 2019, 2020, 2021, 2018] };
    const values = column(Number.NaN, 10, Number.NaN, 30, Number.NaN);
    expect([...imputePanel(values, panel, { method: "latest" })]).toEqual([
      Number.NaN,
      10,
      10,
      30,
      Number.NaN,
    ]);
    expect([...imputePanel(values, panel, { method: "latest", maxYearsBack: 0 })]).toEqual([...values]);
    const later = { units: ["A", "A", "A"], times: [2018, 2019, 2021] };
    expect([
      ...imputePanel(column(7, Number.NaN, Number.NaN), later, { method: "latest", maxYearsBack: 2 }),
    ]).toEqual([7, 7, Number.NaN]);
    expect([...imputePanel(values, panel, { method: "constant" })]).toEqual([10, 10, 10, 30, Number.NaN]);
    expect([...imputePanel(values, panel, { method: "linear" })]).toEqual([10, 10, 20, 30, Number.NaN]);
  });
});

describe("normalisation", () => {
  test("by place shares equal values by the named rule, the lowest place unless said", () => {
    const values = column(4, 2, 4, Number.NaN, 9);
    const by = (method: "rank" | "borda" | "percent-rank", ties?: SharedPlace) => [
      ...normaliseColumn(values, ties === undefined ? { method } : { method, ties }),
    ];
    expect(by("rank")).toEqual([2, 1, 2, Number.NaN, 4]);
    expect(by("rank", "max")).toEqual([3, 1, 3, Number.NaN, 4]);
    expect(by("rank", "average")).toEqual([2.5, 1, 2.5, Number.NaN, 4]);
    expect(by("borda", "average")).toEqual([1.5, 0, 1.5, Number.NaN, 3]);
    expect(by("percent-rank", "max")).toEqual([2 / 3, 0, 2 / 3, Number.NaN, 1]);
  });

  const rules: NormalisationRule[] = [
    { method: "min-max", lower: 0, upper: 100 },
    { method: "z-score", mean: 0, sd: 1 },
    { method: "rank" },
    { method: "percent-rank" },
    { method: "distance-to-max" },
  ];

  test("does not change with the unit of measurement", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 25 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -99, max: 99 }),
        (values, factor, shift) => {
          for (const rule of rules) {
            const plain = normaliseColumn(Float64Array.from(values), rule);
            const scaled = normaliseColumn(
              Float64Array.from(values, (value) => value * factor + shift),
              rule,
            );
            for (const [row, value] of scaled.entries()) expect(value).toBeCloseTo(plain[row] ?? 0, 8);
          }
        },
      ),
    );
  });

  test("of a column without spread is not defined, never a number that looks fine", () => {
    const flat = column(4, 4, 4);
    for (const rule of [
      { method: "min-max", lower: 0, upper: 1 },
      { method: "z-score", mean: 0, sd: 1 },
      { method: "distance-to-max" },
      { method: "distance-to-reference", unit: "A", capped: true },
    ] as const) {
      expect([...normaliseColumn(flat, rule, { units: ["A", "B", "C"] })], rule.method).toEqual([
        Number.NaN,
        Number.NaN,
        Number.NaN,
      ]);
    }
  });

  test("turns an indicator where lower is better", () => {
    expect([
      ...normaliseColumn(column(10, 20, 30), { method: "min-max", lower: 0, upper: 100 }, { direction: -1 }),
    ]).toEqual([100, 50, 0]);
    expect([
      ...normaliseColumn(
        column(0, 5, 12),
        { method: "goalposts", low: 0, high: 10, scale: 1, truncated: true },
        { direction: -1 },
      ),
    ]).toEqual([1, 0.5, 0]);
  });
});

test("statistics count gaps and do not let them in", () => {
  expect(indicatorStatistics([1, Number.NaN, 3, 3])).toMatchObject({
    min: 1,
    max: 3,
    median: 3,
    missingCount: 1,
    distinctCount: 2,
    kurtosis: Number.NaN,
  });
});
