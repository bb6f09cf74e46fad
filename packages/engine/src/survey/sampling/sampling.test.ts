import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocate,
  drawSample,
  largestRemainder,
  replayDraw,
  sampleSizes,
  selectPpsSystematic,
} from "./index.ts";
import type { DrawPlan, FrameUnit } from "./index.ts";

const frame: FrameUnit[] = Array.from({ length: 90 }, (_, index) => ({
  id: `u${index}`,
  stratum: ["north", "middle", "south"][index % 3] ?? "",
  size: 1 + ((index * 13) % 29),
}));

const plans: DrawPlan[] = [
  { method: "simple", n: 20, substitutes: 5 },
  { method: "systematic", n: 20 },
  { method: "ppsSystematic", n: 20 },
  { method: "stratified", sizes: { north: 4, south: 10 }, within: "ppsSystematic", substitutes: 2 },
  { method: "equalQuota", quota: 8, within: "simple", substitutes: 3 },
];

function drawn(plan: DrawPlan, seed: number, units: readonly FrameUnit[] = frame) {
  const outcome = drawSample(units, plan, seed);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
  return outcome.value;
}

describe("a draw", () => {
  it.each(plans)("by $method comes out again from frame, plan and seed", (plan) => {
    const draw = drawn(plan, 20260401);
    expect(replayDraw(draw, frame)).toEqual({ ok: true, value: draw });
    expect(replayDraw({ ...draw, units: draw.units.slice(1) }, frame).ok).toBe(false);
  });

  it("tells when the frame is not the one it was made from", () => {
    const draw = drawn({ method: "simple", n: 5 }, 1);
    const outcome = replayDraw(draw, [...frame.slice(1), { id: "new" }]);
    expect(outcome).toMatchObject({ ok: false, problems: [{ places: [{ name: "frameHash" }] }] });
  });

  it("never takes a unit twice, and its probabilities add up to its size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(...plans), (seed, plan) => {
        const draw = drawn(plan, seed);
        const ids = [...draw.units, ...draw.substitutes].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const unit of draw.units) expect(unit.baseWeight * unit.inclusionProbability).toBeCloseTo(1, 12);
      }),
      { numRuns: 60 },
    );
  });

  it("takes every unit as often as its probability says", () => {
    const hits = new Map<string, number>();
    const probabilities = new Map<string, number>();
    const runs = 3000;
    for (let seed = 0; seed < runs; seed++) {
      for (const { id, inclusionProbability } of drawn(
        { method: "ppsSystematic", n: 10 },
        seed,
        frame.slice(0, 30),
      ).units) {
        hits.set(id, (hits.get(id) ?? 0) + 1);
        probabilities.set(id, inclusionProbability);
      }
    }
    for (const [id, probability] of probabilities)
      expect(Math.abs((hits.get(id) ?? 0) / runs - probability)).toBeLessThan(0.05);
  });

  it("does not move in other strata when one is added", () => {
    const sizes = { north: 4, south: 10 };
    const small = drawn({ method: "stratified", sizes, within: "simple" }, 7).units;
    const large = drawn({ method: "stratified", sizes: { ...sizes, middle: 5 }, within: "simple" }, 7).units;
    expect(large.filter(({ stratum }) => stratum !== "middle")).toEqual(small);
  });

  it("from a frame with fewer units than asked is an error that names every stratum short of them", () => {
    const outcome = drawSample(
      frame,
      {
        method: "stratified",
        sizes: { north: 28, south: 10, west: 3, middle: 30 },
        within: "simple",
        substitutes: 3,
      },
      1,
    );
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        {
          code: "survey.frame-too-small",
          places: [{ name: "north (30/31)" }, { name: "west (0/6)" }, { name: "middle (30/33)" }],
        },
      ],
    });
  });

  it("names units that occur twice or have no size where size counts", () => {
    const outcome = drawSample(
      [{ id: "a", size: 1 }, { id: "b" }, { id: "a", size: 2 }, { id: "c", size: 0 }],
      { method: "ppsSystematic", n: 2 },
      1,
    );
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: "survey.frame-duplicate", places: [{ name: "a" }] },
        { code: "survey.size-not-positive", places: [{ name: "b" }, { name: "c" }] },
      ],
    });
  });

  it("by stratum names the units that belong to none", () => {
    const outcome = drawSample(
      [...frame, { id: "stray" }, { id: "lost", stratum: "" }],
      { method: "equalQuota", quota: 5, within: "simple" },
      1,
    );
    expect(outcome.ok ? [] : outcome.problems[0]).toMatchObject({
      code: "survey.label-missing",
      places: [{ name: "stray" }, { name: "lost" }],
    });
  });
});

describe("selection with probability proportional to size", () => {
  it("takes large units for sure and always as many units as asked", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 40 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (sizes, pick, start) => {
          const n = 1 + (pick % sizes.length);
          const { selected, inclusionProbability } = selectPpsSystematic(sizes, n, start);
          expect(selected).toHaveLength(n);
          expect(selected).toEqual([...new Set(selected)].toSorted((a, b) => a - b));
          const probabilities = sizes.map((_, unit) => inclusionProbability(unit));
          expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(n, 9);
          expect(probabilities.every((probability) => probability > 0 && probability <= 1)).toBe(true);
          probabilities.forEach((probability, unit) => probability === 1 && expect(selected).toContain(unit));
        },
      ),
    );
  });
});

describe("the size of a sample", () => {
  it("follows Yamane's rule, and a tiny population is asked completely", () => {
    expect(sampleSizes({ population: 10_000, margin: 0.05 })).toMatchObject({
      ok: true,
      value: { yamaneCeiling: 385, cochranCeiling: 385, finiteCeiling: 370 },
    });
    expect(sampleSizes({ population: 1, margin: 0.05 })).toMatchObject({
      ok: true,
      value: { yamaneCeiling: 1, marginAtYamane: 0 },
    });
  });

  it("names every parameter out of range", () => {
    expect(sampleSizes({ population: 0, margin: 2, responseRate: 0 })).toMatchObject({
      ok: false,
      problems: [{ places: [{ name: "population" }, { name: "margin" }, { name: "responseRate" }] }],
    });
  });
});

describe("allocation", () => {
  it("adds up to the sample, respects minimum and population, whatever the rule", () => {
    const stratum = fc.record({
      population: fc.integer({ min: 1, max: 500 }),
      deviation: fc.double({ min: 0.1, max: 20, noNaN: true }),
      cost: fc.double({ min: 0.5, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(
          "equal" as const,
          "proportional" as const,
          "squareRoot" as const,
          "neyman" as const,
          "costOptimal" as const,
        ),
        (raw, share, minimum, rule) => {
          const strata = raw.map((one, index) => ({ ...one, name: String(index) }));
          const population = strata.reduce((sum, one) => sum + one.population, 0);
          const least = strata.reduce((sum, one) => sum + Math.min(one.population, minimum), 0);
          const n = Math.max(1, least + Math.floor((population - least) * share));
          const outcome = allocate(strata, n, rule, { minimum });
          if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
          const { rounded } = outcome.value;
          expect(rounded.reduce((sum, size) => sum + size, 0)).toBe(n);
          rounded.forEach((size, index) => {
            expect(size).toBeLessThanOrEqual(strata[index]?.population ?? 0);
            expect(size).toBeGreaterThanOrEqual(Math.min(minimum, strata[index]?.population ?? 0));
          });
        },
      ),
    );
  });

  it("gives equal remainders to the earlier stratum", () => {
    expect(largestRemainder([1.5, 2.5, 1], 5)).toEqual([2, 2, 1]);
  });

  it("refuses a sample larger than the population", () => {
    expect(allocate([{ name: "a", population: 5 }], 6, "equal")).toMatchObject({
      ok: false,
      problems: [{ code: "survey.frame-too-small" }],
    });
  });
});
