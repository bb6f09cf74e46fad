import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rankScores } from "../ranking/index.ts";
import {
  compareConstructions,
  composeIndex,
  drawWeights,
  mergeReplications,
  pairShares,
  placesOfScores,
  prepareUncertainty,
  ranking,
  rankSensitivity,
  rankUnderWeights,
  removeOneAtATime,
  replicatorOf,
  runReplications,
  sobolIndices,
  summarisePlaces,
  summariseScores,
  surveyPart,
  tiersOf,
  unclearPairs,
} from "./index.ts";
import type { Construction, Design, Outcome, Uncertainty, UncertaintyPlan } from "./index.ts";
import { NO_PLACE, placer } from "./places.ts";

const units = Array.from({ length: 12 }, (_, i) => `U${i}`);
const built = value(
  composeIndex(
    {
      units,
      nodes: [
        { code: "a", parent: "P", componentWeight: 1 },
        { code: "b", parent: "P", componentWeight: 1 },
        { code: "c", parent: "Q", componentWeight: 1 },
        { code: "d", parent: "Q", componentWeight: 1 },
        { code: "P", parent: "T", componentWeight: 1 },
        { code: "Q", parent: "T", componentWeight: 1 },
        { code: "T", componentWeight: 1 },
      ],
      columns: Object.fromEntries(
        ["a", "b", "c", "d"].map((code, k) => [
          code,
          Float64Array.from(units, (_, i) => 20 + i * 5 + ((i * (k + 3) * 7) % 11)),
        ]),
      ),
    },
    [
      { verb: "normalise", rule: { method: "min-max", lower: 1, upper: 100 } },
      { verb: "aggregate", rule: { methods: ["arithmetic"] } },
    ],
  ),
);
const everything: UncertaintyPlan = {
  seed: 11,
  imputation: [{ method: "mean" }, { method: "median" }],
  treatment: ["none", { pointsMax: 2, second: "log-ct" }],
  normalisation: [
    { method: "min-max", lower: 1, upper: 100 },
    { method: "z-score", mean: 10, sd: 2 },
  ],
  aggregation: [{ methods: ["arithmetic"] }, { methods: ["geometric"] }],
  componentWeights: { kind: "relative", spread: 0.25 },
  inclusion: ["a", "d"],
  surveyParts: [
    surveyPart(
      "b",
      units.map(() => 2),
    ),
  ],
};

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.value;
}

function prepared(
  plan: UncertaintyPlan,
  design: Design = { kind: "random", replications: 200 },
  of: Construction = built,
): Uncertainty {
  return value(prepareUncertainty(of, plan, design));
}

function ran(uncertainty: Uncertainty) {
  const run = runReplications(uncertainty);
  if (run === undefined) throw new Error("not cancelled");
  return run;
}

test("the same seed gives the same draws, another seed others", () => {
  const first = ran(prepared(everything));
  expect(ran(prepared(everything)).scores).toEqual(first.scores);
  expect(ran(prepared({ ...everything, seed: 12 })).scores).not.toEqual(first.scores);
});

test("ranges computed apart and merged equal one run", () => {
  const uncertainty = prepared(everything);
  const parts = [
    [120, 200],
    [0, 7],
    [7, 120],
  ].map(([from = 0, to = 0]) => runReplications(prepared(everything), { from, to }));
  expect(mergeReplications(parts.filter((part) => part !== undefined))).toEqual(ran(uncertainty));
  expect(() => mergeReplications(parts.slice(0, 2).filter((part) => part !== undefined))).toThrow(
    "follow each other",
  );
});

test("progress is told and a cancel stops the run", () => {
  const told: number[] = [];
  const stopped = runReplications(prepared(everything), {
    onProgress: (done) => told.push(done),
    cancelled: () => told.length === 2,
  });
  expect(stopped).toBeUndefined();
  expect(told).toEqual([0, 50]);
});

test("an index whose assumptions are certain keeps every place in every replication", () => {
  const uncertainty = prepared({ seed: 1, aggregation: [{ methods: ["arithmetic"] }] });
  const run = ran(uncertainty);
  for (const [unit, summary] of summarisePlaces(run).entries()) {
    expect(summary).toMatchObject({
      mean: uncertainty.nominal.ranks[unit],
      sd: 0,
      low: uncertainty.nominal.ranks[unit],
    });
  }
  expect(unclearPairs(pairShares(run))).toEqual([]);
  expect([...tiersOf(run, uncertainty.nominal.ranks)].toSorted((a, b) => a - b)).toEqual(
    units.map((_, place) => place + 1),
  );
});

test("place shares of a unit add up to 1 and its rank interval holds most draws", () => {
  const run = ran(prepared(everything));
  for (const { placeShares, low, high, median } of summarisePlaces(run)) {
    expect(placeShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(low).toBeLessThanOrEqual(median);
    expect(high).toBeGreaterThanOrEqual(median);
  }
  const shares = pairShares(run);
  expect((shares[0]?.[11] ?? 0) + (shares[11]?.[0] ?? 0)).toBeCloseTo(1, 12);
});

test("the spread of scores matches the sampling error that goes in", () => {
  const plain = value(composeIndex(built.frame, [{ verb: "aggregate", rule: { methods: ["arithmetic"] } }]));
  const run = ran(
    prepared(
      {
        seed: 5,
        surveyParts: [
          surveyPart(
            "b",
            units.map(() => 4),
          ),
        ],
      },
      { kind: "random", replications: 4000 },
      plain,
    ),
  );
  for (const { low, high } of summariseScores(run, 0.95)) expect((high - low) / 2 / 1.96).toBeCloseTo(1, 0.9);
});

test("covariances between survey parts are kept: what cancels out leaves no error", () => {
  const plain = value(composeIndex(built.frame, [{ verb: "aggregate", rule: { methods: ["arithmetic"] } }]));
  const against = { codes: ["a", "b"], covariances: units.map(() => [9, -9, -9, 9]) };
  const run = ran(prepared({ seed: 5, surveyParts: [against] }, { kind: "random", replications: 50 }, plain));
  for (const { low, high } of summariseScores(run)) expect(high - low).toBeLessThan(1e-9);
});

test("units close to each other share a tier, units far apart do not", () => {
  const places = Uint16Array.from(
    Array.from({ length: 100 }, (_, draw) => (draw % 2 === 0 ? [1, 2, 3] : [2, 1, 3])).flat(),
  );
  const run = { unitCount: 3, places };
  expect([...tiersOf(run, [1, 2, 3])]).toEqual([1, 1, 2]);
  expect(unclearPairs(pairShares(run))).toEqual([{ a: 0, b: 1, shareAbove: 0.5 }]);
  expect(summarisePlaces(run)[2]).toMatchObject({ low: 3, high: 3 });
});

test("a plan that cannot work says everything that is wrong with it", () => {
  const broken = prepareUncertainty(
    built,
    {
      seed: 1,
      inclusion: ["T", "nowhere"],
      imputation: [{ method: "group-mean", group: "region" }],
      componentWeights: { kind: "relative", spread: 2 },
      surveyParts: [{ codes: ["P"], covariances: [] }],
    },
    { kind: "random", replications: 0 },
  );
  expect(broken.ok ? [] : broken.faults.map(({ code }) => code)).toEqual([
    "unknown-node",
    "unknown-node",
    "bad-rule",
    "unknown-group",
    "wrong-length",
    "bad-rule",
  ]);
});

test("a combination of choices that leaves units without a score is a fault", () => {
  const outcome = prepareUncertainty(
    built,
    {
      seed: 1,
      normalisation: [{ method: "z-score", mean: 0, sd: 1 }],
      aggregation: [{ methods: ["geometric"] }],
    },
    { kind: "random", replications: 10 },
  );
  expect(outcome.ok ? [] : outcome.faults.map(({ code }) => code)).toEqual(["not-positive"]);
});

test("leaving out a node equals an index built without it", () => {
  const without = value(
    composeIndex(
      { ...built.frame, nodes: built.frame.nodes.filter(({ code }) => code !== "c") },
      built.log.map(({ step }) => step),
    ),
  );
  const removal = removeOneAtATime(built, ["c"])[0];
  expect([...(removal?.ranks ?? [])]).toEqual([...rankScores(replicatorOf(without)({}))]);
  expect(removeOneAtATime(built).map(({ code }) => code)).toEqual(["a", "b", "c", "d", "P", "Q"]);
});

test("sensitivity gives the whole effect to the one assumption that matters", () => {
  const uncertainty = prepared(
    { seed: 3, treatment: ["none"], componentWeights: { kind: "free" } },
    { kind: "sobol", n: 64 },
  );
  const { assumptions, totalOrder } = rankSensitivity(uncertainty, ran(uncertainty));
  expect(assumptions).toEqual(["treatment", "componentWeights"]);
  expect(totalOrder[0]).toBe(0);
  expect(totalOrder[1]).toBeGreaterThan(0.5);
  expect(sobolIndices(new Float64Array(4), 1, 2).firstOrder).toEqual(Float64Array.of(Number.NaN, Number.NaN));
});

test("fast places equal the count of units above by more than a tie, near ties and gaps included", () => {
  const anyScore = fc.oneof(
    fc.integer({ min: 0, max: 5 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constant(1 + Number.EPSILON),
    fc.constant(Number.NaN),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(anyScore, { minLength: 1, maxLength: 70 }),
        fc.array(anyScore, { minLength: 250, maxLength: 260 }),
        fc.array(anyScore, { minLength: 520, maxLength: 530 }),
      ),
      (scores) => {
        const places = new Uint16Array(scores.length);
        placer(scores.length)(Float64Array.from(scores), places, 0);
        const tie = 1e-12 * Math.max(0, ...scores.filter((score) => !Number.isNaN(score)).map(Math.abs));
        expect([...places]).toEqual(
          scores.map((score) =>
            Number.isNaN(score) ? NO_PLACE : 1 + scores.filter((other) => other > score + tie).length,
          ),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test("units whose scores are the same sum in another order share a place, in the ranking and in every draw", () => {
  const parts = [0.1, 0.2, 0.3, 0.4, 0.7];
  const sums = [parts, parts.toReversed(), [0.7, 0.1, 0.4, 0.3, 0.2], [0.1, 0.2, 0.3, 0.4, 0.6]];
  const columns = parts.map((_, k) => Float64Array.from(sums, (row) => row[k] ?? 0));
  const frame = {
    units: ["A", "B", "C", "D"],
    nodes: [
      ...parts.map((_, k) => ({ code: `i${k}`, parent: "T", componentWeight: 1 })),
      { code: "T", componentWeight: 1 },
    ],
    columns: Object.fromEntries(columns.map((column, k) => [`i${k}`, column])),
  };
  const simple = value(composeIndex(frame, [{ verb: "aggregate", rule: { methods: ["arithmetic"] } }]));
  const { scores, ranks } = ranking(simple);
  expect(new Set(scores.subarray(0, 3)).size).toBeGreaterThan(1);
  expect([...ranks]).toEqual([1, 1, 1, 4]);
  expect([...rankUnderWeights(columns, Float64Array.of(1, 1, 1, 1, 1)).places]).toEqual([1, 1, 1, 4]);
  expect(compareConstructions(simple, simple).map(({ change }) => change)).toEqual([0, 0, 0, 0]);
  for (const unitCount of [4, 300])
    for (const gap of [-1, Number.NaN]) {
      const many = Float64Array.from({ length: unitCount }, (_, unit) => scores[unit] ?? gap);
      expect([...placesOfScores(many).subarray(0, 4)]).toEqual([1, 1, 1, 4]);
    }
});

test("weight draws are shares, even in the mean, and rank like the weighted mean they stand for", () => {
  const draws = drawWeights({ seed: 4, drawCount: 5000, componentCount: 3 });
  for (let draw = 0; draw < 20; draw += 1)
    expect(draws.subarray(3 * draw, 3 * draw + 3).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(draws.filter((_, i) => i % 3 === 0).reduce((sum, share) => sum + share, 0) / 5000).toBeCloseTo(
    1 / 3,
    1.5,
  );
  const columns = [Float64Array.of(1, 2, Number.NaN), Float64Array.of(3, 1, 5), Float64Array.of(0, 1, 0)];
  const { places } = rankUnderWeights(columns, Float64Array.of(1, 0, 0, 0, 2, 0, 0, 0, 9));
  expect([...places]).toEqual([2, 1, NO_PLACE, 1, 2, NO_PLACE, 2, 1, NO_PLACE]);
});
