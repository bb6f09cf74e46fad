import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aggregateColumns,
  compareConstructions,
  composeIndex,
  copeland,
  dataSet,
  effectiveWeights,
  ranking,
  replay,
} from "./index.ts";
import type { Construction, DataSet, IndicatorFrame, Outcome, Step } from "./index.ts";

const column = (...values: number[]) => Float64Array.from(values);

const frame: IndicatorFrame = {
  units: ["A", "B", "C", "D"],
  nodes: [
    { code: "x", parent: "P", componentWeight: 1 },
    { code: "y", parent: "P", componentWeight: 3, direction: -1 },
    { code: "z", parent: "Q", componentWeight: 2, denominator: "people" },
    { code: "P", parent: "T", componentWeight: 1 },
    { code: "Q", parent: "T", componentWeight: 1 },
    { code: "T", componentWeight: 1 },
  ],
  columns: {
    x: column(1, 2, 3, 4),
    y: column(5, Number.NaN, 1, 3),
    z: column(10, 40, 90, 20),
    people: column(1, 2, 3, 4),
  },
  groups: { region: ["n", "n", "s", "s"] },
};
const steps: Step[] = [
  { verb: "denominate" },
  { verb: "impute", rule: { method: "group-mean", group: "region" } },
  { verb: "screen", presentShareMin: 0.5 },
  { verb: "treat", rule: { pointsMax: 1, second: "log-ct" } },
  { verb: "normalise", rule: { method: "min-max", lower: 0, upper: 100 } },
  { verb: "aggregate", rule: { methods: ["arithmetic"] } },
];

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.value;
}

function faultsOf(outcome: Outcome<Construction>): [string, readonly string[]][] {
  return outcome.ok ? [] : outcome.faults.map(({ code, places }) => [code, places]);
}

test("every step writes a data set of its own name and its arguments into the log", () => {
  const built = value(composeIndex(frame, steps));
  expect(built.sets.map(({ name }) => name)).toEqual([
    "Raw",
    "Denominated",
    "Imputed",
    "Screened",
    "Treated",
    "Normalised",
    "Aggregated",
  ]);
  expect(built.log.map(({ step }) => step)).toEqual(steps);
  expect([...(dataSet(built, "Denominated")?.columns.z ?? [])]).toEqual([10, 20, 30, 5]);
  expect(dataSet(built, "Imputed")?.columns.y?.[1]).toBe(5);
  expect(dataSet(built, "Raw")?.gaps).toEqual([{ unit: "B", code: "y", reason: "not-observed" }]);
  expect(dataSet(built, "Imputed")?.gaps).toEqual([]);
});

test("an index is the weighted mean of its children, level by level", () => {
  const built = value(composeIndex(frame, steps));
  const columns: DataSet["columns"] = dataSet(built, "Aggregated")?.columns ?? {};
  const [x = 0, y = 0, z = 0] = [columns.x?.[2], columns.y?.[2], columns.z?.[2]];
  expect([x, y, z].map((score) => Math.round(score))).toEqual([67, 100, 100]);
  expect(columns.T?.[2]).toBeCloseTo(((x + 3 * y) / 4 + z) / 2, 10);
  expect(Object.fromEntries(effectiveWeights(built.tree))).toEqual({
    T: 1,
    P: 0.5,
    Q: 0.5,
    x: 0.125,
    y: 0.375,
    z: 0.5,
  });
});

test("a replay of the log gives the same index, and with a step changed tells who moves", () => {
  const built = value(composeIndex(frame, steps));
  expect([...ranking(value(replay(built))).scores]).toEqual([...ranking(built).scores]);
  const other = value(
    replay(built, (step) =>
      step.verb === "normalise"
        ? {
            ...step,
            byIndicator: { z: { method: "goalposts", low: 0, high: 10_000, scale: 100, truncated: true } },
          }
        : step,
    ),
  );
  const moves = compareConstructions(built, other);
  expect(moves.map(({ unit }) => unit).toSorted()).toEqual(["A", "B", "C", "D"]);
  expect(moves[0]?.change).not.toBe(0);
  expect(moves.reduce((sum, { change }) => sum + change, 0)).toBe(0);
});

test("the order of the units changes nothing but the order of the results", () => {
  const built = value(composeIndex(frame, steps));
  const scores = new Map(built.frame.units.map((unit, row) => [unit, ranking(built).scores[row]]));
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }), (order) => {
      const pick = <T>(list: ArrayLike<T>) => order.map((row) => list[row] as T);
      const shuffled: IndicatorFrame = {
        ...frame,
        units: pick(frame.units),
        columns: Object.fromEntries(
          Object.entries(frame.columns).map(([code, values]) => [code, Float64Array.from(pick(values))]),
        ),
        groups: { region: pick(frame.groups?.region ?? []) },
      };
      const again = ranking(value(composeIndex(shuffled, steps)));
      for (const [row, unit] of again.units.entries())
        expect(again.scores[row]).toBeCloseTo(scores.get(unit) ?? Number.NaN, 10);
    }),
  );
});

test("screening drops units with too little data and says which", () => {
  const sparse = { ...frame, columns: { ...frame.columns, x: column(1, Number.NaN, 3, 4) } };
  const built = value(composeIndex(sparse, [{ verb: "screen", presentShareMin: 0.5 }, ...steps.slice(4)]));
  expect(ranking(built).units).toEqual(["A", "C", "D"]);
  expect(built.log[0]?.screenedOut).toEqual(["B"]);
});

describe("all faults come at once", () => {
  test("of the structure and the columns", () => {
    const broken: IndicatorFrame = {
      units: ["A", "A"],
      nodes: [
        { code: "x", parent: "lost", componentWeight: -1 },
        { code: "x", parent: "T", componentWeight: 1 },
        { code: "T", componentWeight: 1 },
        { code: "U", componentWeight: 1 },
      ],
      columns: { x: column(1, Infinity, 3) },
    };
    expect(faultsOf(composeIndex(broken, [])).map(([code]) => code)).toEqual([
      "duplicate-code",
      "unknown-parent",
      "no-single-top",
      "bad-weight",
      "no-column",
      "wrong-length",
      "not-finite",
      "duplicate-code",
    ]);
  });

  test("of a tree that turns in a circle", () => {
    const nodes = [
      { code: "T", componentWeight: 1 },
      { code: "a", parent: "b", componentWeight: 1 },
      { code: "b", parent: "a", componentWeight: 1 },
    ];
    expect(faultsOf(composeIndex({ units: [], nodes, columns: { T: column() } }, []))).toContainEqual([
      "cycle",
      ["a", "b"],
    ]);
  });

  test("of indicators that cannot be normalised", () => {
    const flat = { ...frame, columns: { ...frame.columns, x: column(2, 2, 2, 2), z: column(7, 7, 7, 7) } };
    expect(faultsOf(composeIndex(flat, steps.slice(4)))).toEqual([["constant-indicator", ["x", "z"]]]);
    expect(
      faultsOf(
        composeIndex(frame, [{ verb: "normalise", rule: { method: "distance-to-target", capped: true } }]),
      ),
    ).toEqual([["no-target", ["x", "y", "z"]]]);
  });

  test("of values a mean is not defined for, and of denominators of 0", () => {
    const geometric: Step = { verb: "aggregate", rule: { methods: ["geometric"] } };
    const [code, places] = faultsOf(composeIndex(frame, [...steps.slice(0, 5), geometric]))[0] ?? [];
    expect(code).toBe("not-positive");
    expect(places).toContain("x (A)");
    expect(
      faultsOf(composeIndex({ ...frame, columns: { ...frame.columns, people: column(1, 0, 1, 1) } }, steps)),
    ).toEqual([["zero-denominator", ["z"]]]);
  });
});

describe("aggregation", () => {
  const cells = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
    ),
    { minLength: 1, maxLength: 10 },
  );

  test("harmonic ≤ geometric ≤ arithmetic mean, whatever the scale of the weights", () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 1000 }), (rows, scale) => {
        const columns = [0, 1, 2].map((k) => Float64Array.from(rows, (row) => row[k] ?? 0));
        const mean = (method: "arithmetic" | "geometric" | "harmonic") =>
          aggregateColumns(columns, [1, 2, 3], method);
        const [high, middle, low] = [mean("arithmetic"), mean("geometric"), mean("harmonic")];
        for (const row of rows.keys()) {
          expect(middle[row]).toBeLessThanOrEqual((high[row] ?? 0) + 1e-9);
          expect(low[row]).toBeLessThanOrEqual((middle[row] ?? 0) + 1e-9);
        }
        const scaled = aggregateColumns(columns, [scale, 2 * scale, 3 * scale], "geometric");
        for (const [row, score] of scaled.entries()) expect(score).toBeCloseTo(middle[row] ?? 0, 9);
      }),
    );
  });

  test("drops a missing child and rescales, up to the share that must be present; a sum does not", () => {
    const columns = [column(10, 10), column(Number.NaN, 30), column(Number.NaN, 50)];
    expect([...aggregateColumns(columns, [1, 1, 2], "arithmetic")]).toEqual([10, 35]);
    expect([...aggregateColumns(columns, [1, 1, 2], "arithmetic", 0.5)]).toEqual([Number.NaN, 35]);
    expect([...aggregateColumns(columns, [1, 1, 2], "sum")]).toEqual([Number.NaN, 140]);
  });

  test("gives no score where the mean is not defined", () => {
    expect([...aggregateColumns([column(0, 4), column(9, 9)], [1, 1], "geometric")]).toEqual([Number.NaN, 6]);
    expect([...aggregateColumns([column(0), column(9)], [1, 1], "harmonic")]).toEqual([Number.NaN]);
    expect([...aggregateColumns([column(-1), column(9)], [1, 1], { power: 0.5 })]).toEqual([Number.NaN]);
  });

  test("by Copeland, a win of exactly half the weight is no win", () => {
    const { scores, matrix } = copeland(
      [column(1, 0), column(0, 1), column(1, 0), column(0, 1)],
      [0.1, 0.3, 0.4, 0.2],
    );
    expect(matrix[0]?.[1]).toBeCloseTo(0.5, 12);
    expect([...scores]).toEqual([0, 0]);
  });
});
