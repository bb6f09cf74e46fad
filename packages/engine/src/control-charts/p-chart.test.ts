import { expect, test } from "vitest";
import { pChart } from "./index.ts";

const periods = (...parts: number[]) => parts.map((part) => ({ part, whole: 100 }));

test("the centre is the share of all periods, the limits three binomial deviations away", () => {
  // 275 of 300; 3 × √(0.91667 × 0.08333 / 100) = 0.082916.
  const chart = pChart(periods(95, 95, 85));
  expect(chart?.centre).toBeCloseTo(275 / 300, 12);
  expect(chart?.points[0]?.lower).toBeCloseTo(0.833751, 6);
  expect(chart?.points[0]?.upper).toBeCloseTo(0.999582, 6);
  expect(chart?.points.map(({ signal }) => signal)).toEqual(["none", "none", "none"]);
});

test("a larger period has narrower limits, and they never leave 0 to 1", () => {
  const chart = pChart([
    { part: 99, whole: 100 },
    { part: 9_900, whole: 10_000 },
  ]);
  expect(chart?.points[0]?.upper).toBe(1);
  expect((chart?.points[1]?.lower ?? 0) > (chart?.points[0]?.lower ?? 1)).toBe(true);
});

test("a share beyond its limits is told, and the eighth in a row on one side", () => {
  expect(pChart(periods(95, 95, 95, 60))?.points.at(-1)?.signal).toBe("below");
  const signals = pChart(periods(89, 93, 93, 93, 93, 93, 93, 93, 93))?.points.map(({ signal }) => signal);
  expect(signals).toEqual([...Array.from({ length: 8 }, () => "none"), "run-above"]);
});

test("a period without anything counted has no share; without any there is no chart", () => {
  expect(pChart([{ part: 0, whole: 0 }])).toBeUndefined();
  expect(
    pChart([
      { part: 1, whole: 2 },
      { part: 0, whole: 0 },
    ])?.points[1],
  ).toEqual({
    lower: 0,
    upper: 1,
    signal: "none",
  });
});
