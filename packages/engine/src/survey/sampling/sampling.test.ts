import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocate,
  drawMultistage,
  drawSample,
  largestRemainder,
  multistageFrame,
  papiPlan,
  readDrawFile,
  replayDraw,
  replayMultistage,
  sampleSizes,
  selectPpsSystematic,
} from "./index.ts";
import type { DrawPlan, FrameCluster, FrameUnit, MultistageColumns } from "./index.ts";

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
          const { selected, inclusionProbabilities, certainty } = selectPpsSystematic(sizes, n, start);
          expect(selected).toHaveLength(n);
          expect(inclusionProbabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(n, 9);
          expect(inclusionProbabilities.every((probability) => probability > 0 && probability <= 1)).toBe(
            true,
          );
          certainty?.forEach((sure, unit) => sure && expect(selected).toContain(unit));
        },
      ),
    );
  });
});

describe("a draw in stages, as PAPI makes it", () => {
  const village = (id: string, names: number): FrameCluster => ({
    id,
    size: names,
    contacts: Array.from({ length: names }, (_, index) => `${id}-${index}`),
  });
  const commune = (id: string): FrameCluster => ({
    id,
    size: 300,
    parts: [village(`${id}v1`, 40), village(`${id}v2`, 60), village(`${id}v3`, 50)],
  });
  const district = (id: string, certainty: boolean): FrameCluster => ({
    id,
    size: 900,
    certainty,
    parts: [commune(`${id}c1`), commune(`${id}c2`), commune(`${id}c3`)],
  });
  const province = (id: string): FrameCluster => ({
    id,
    size: 4500,
    parts: ["d1", "d2", "d3", "d4", "d5"].map((part) => district(`${id}${part}`, part === "d1")),
  });

  it("takes the capital, the numbers asked at each stage, and numbered substitutes", () => {
    const outcome = drawMultistage([province("p")], papiPlan, 2026);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
    const { contacts, substitutes } = outcome.value;
    expect(new Set(contacts.map(({ path }) => path[1])).size).toBe(3);
    expect(contacts.some(({ path }) => path[1] === "pd1")).toBe(true);
    expect(new Set(contacts.map(({ path }) => path.join("/"))).size).toBe(12);
    expect(contacts).toHaveLength(12 * 20);
    expect(substitutes).toHaveLength(12 * 10);
    expect(substitutes.slice(0, 10).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(drawMultistage([province("p")], papiPlan, 2026)).toEqual(outcome);
  });

  it("gives each name the product of its probabilities, so that weights add up to the names of the frame on average", () => {
    const runs = 300;
    let sum = 0;
    for (let seed = 0; seed < runs; seed++) {
      const outcome = drawMultistage([province("p")], papiPlan, seed);
      sum += outcome.ok
        ? outcome.value.contacts.reduce((weights, { baseWeight }) => weights + baseWeight, 0)
        : Number.NaN;
    }
    expect(sum / runs / (5 * 3 * 150)).toBeCloseTo(1, 1);
  });

  it("names every village whose list is too short and every cluster with too few parts", () => {
    const short: FrameCluster = {
      id: "q",
      size: 3,
      parts: [
        {
          id: "x",
          size: 1,
          parts: [
            { id: "y", size: 1, parts: [village("z1", 12), village("z2", 29)] },
            { id: "w", size: 1, parts: [village("w1", 90)] },
          ],
        },
      ],
    };
    const plan = {
      ...papiPlan,
      stages: [
        { name: "district", take: 1 },
        { name: "commune", take: 2 },
        { name: "village", take: 2 },
      ],
    };
    const outcome = drawMultistage([short], plan, 1);
    expect(
      outcome.ok ? [] : outcome.problems.flatMap(({ places }) => places.map(({ name }) => name)),
    ).toEqual(["q / x / w (1/2 village)", "q / x / y / z1 (12/30)", "q / x / y / z2 (29/30)"]);
  });

  it("names what occurs twice and where more units are sure than places", () => {
    const twice: FrameCluster = {
      id: "p",
      size: 10,
      parts: [
        { id: "d", size: 5, contacts: ["a", "b", "a"] },
        { id: "d", size: 5 },
      ],
    };
    expect(drawMultistage([twice], papiPlan, 1)).toMatchObject({
      ok: false,
      problems: [{ code: "survey.frame-duplicate", places: [{ name: "p / d / a" }, { name: "p / d" }] }],
    });
    const plan = { stages: [{ name: "district", take: 1 }], contacts: { take: 1, substitutes: 0 } };
    const crowded: FrameCluster = {
      id: "p",
      size: 10,
      parts: [
        { id: "x", size: 5, certainty: true, contacts: ["a"] },
        { id: "y", size: 5, certainty: true, contacts: ["b"] },
      ],
    };
    expect(drawMultistage([crowded], plan, 1)).toMatchObject({
      ok: false,
      problems: [{ code: "survey.option-invalid", places: [{ name: "p (2/1 district)" }] }],
    });
  });
});

describe("a frame in stages, read from a list", () => {
  const columns: MultistageColumns = {
    id: "id",
    top: "province",
    stages: [{ column: "district", size: "people", certainty: "capital" }, { column: "village" }],
  };
  const table = (...lines: string[]) => {
    const rows = lines.map((text) => text.split(","));
    return Object.fromEntries(
      ["province", "district", "people", "capital", "village", "id"].map((name, i) => [
        name,
        rows.map((row) => row[i] ?? ""),
      ]),
    );
  };

  it("holds clusters in the order of the lines; without a column of sizes its contacts are counted", () => {
    expect(
      multistageFrame(
        table("P,D1,900,x,V1,an", "P,D1,900,x,V1,binh", "P,D1,900,x,V2,", "P,D2,400,0,V1,chi"),
        columns,
      ),
    ).toEqual({
      ok: true,
      value: [
        {
          id: "P",
          size: 1300,
          parts: [
            {
              id: "D1",
              size: 900,
              certainty: true,
              parts: [
                { id: "V1", size: 2, contacts: ["an", "binh"] },
                { id: "V2", size: 0, contacts: [] },
              ],
            },
            { id: "D2", size: 400, parts: [{ id: "V1", size: 1, contacts: ["chi"] }] },
          ],
        },
      ],
    });
  });

  it("names lines without a cluster, sizes that are no whole numbers, clusters that differ between lines, and missing columns", () => {
    const outcome = multistageFrame(
      table("P,D1,900,,V1,an", "P,D1,800,,V1,binh", "P,,900,,V1,chi", "P,D2,1.200,,V1,dung"),
      columns,
    );
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: "survey.label-missing", places: [{ name: "4 (district)" }] },
        { code: "survey.number-not-valid", places: [{ name: "P / D2" }] },
        { code: "survey.population-not-constant", places: [{ name: "P / D1" }] },
      ],
    });
    expect(multistageFrame({ id: ["an"], province: ["P"] }, columns)).toMatchObject({
      ok: false,
      problems: [
        {
          code: "survey.column-missing",
          places: [{ name: "district" }, { name: "people" }, { name: "capital" }, { name: "village" }],
        },
      ],
    });
  });

  it("is drawn by the plan of a file, and a published draw comes out again only as it was", () => {
    const file = readDrawFile(
      "method: multistage\nstages:\n  - { name: district, take: 2, certainty: capital, size: people }\n  - { name: village, take: 1 }\ncontacts: { take: 2, substitutes: 1 }\ncolumns: { top: province }\n",
    );
    if (!file.ok || file.value.kind !== "multistage") throw new Error("a plan in stages was expected");
    const lines = ["D1", "D2", "D3"].flatMap((district, i) =>
      ["V1", "V2"].flatMap((village) =>
        ["a", "b", "c", "d"].map(
          (name) =>
            `P,${district},${100 * (i + 1)},${i === 0 ? "x" : ""},${village},${district}${village}${name}`,
        ),
      ),
    );
    const frame = multistageFrame(table(...lines), file.value.columns);
    if (!frame.ok) throw new Error(frame.problems[0]?.message.en);
    const outcome = drawMultistage(frame.value, file.value.plan, 11);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
    const draw = outcome.value;
    expect([draw.contacts.length, draw.substitutes.length, draw.contacts[0]?.stageProbabilities]).toEqual([
      4,
      2,
      [1, 0.5, 0.5],
    ]);
    expect(replayMultistage(draw, frame.value)).toEqual({ ok: true, value: draw });
    expect(replayMultistage({ ...draw, substitutes: draw.substitutes.toReversed() }, frame.value).ok).toBe(
      false,
    );
    expect(
      replayMultistage(
        { ...draw, contacts: draw.contacts.map((contact) => ({ ...contact, baseWeight: 1 })) },
        frame.value,
      ).ok,
    ).toBe(false);
    expect(
      replayMultistage(
        draw,
        frame.value.map((top) => ({ ...top, size: 1 })),
      ),
    ).toMatchObject({ ok: false, problems: [{ places: [{ name: "frameHash" }] }] });
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
