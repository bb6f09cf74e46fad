import { describe, expect, it } from "vitest";
import {
  accumulateDomains,
  declareDesign,
  declareDomains,
  degreesOfFreedom,
  estimateMeans,
  estimateTotals,
} from "./index.ts";
import type { LonelyPsuRule } from "./index.ts";

describe("the door for designs", () => {
  it("names every weight that is zero, negative, infinite or missing", () => {
    const outcome = declareDesign({
      surveyWeights: Float64Array.of(1, 0, -2, Number.NaN, Number.POSITIVE_INFINITY, 3),
    });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        {
          code: "survey.weight-not-positive",
          places: ["1", "2", "3", "4"].map((name) => ({ kind: "row", name })),
        },
      ],
    });
  });

  it("tells all faults at once, in both languages", () => {
    const outcome = declareDesign({
      ids: [["u1", "u2", "u1", "u4"]],
      strata: [["north", "north", "south", ""]],
      surveyWeights: Float64Array.of(1, 0, 1, 1),
    });
    expect(outcome.ok).toBe(false);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.map(({ code }) => code)).toEqual([
      "survey.label-missing",
      "survey.psu-in-two-strata",
      "survey.weight-not-positive",
    ]);
    expect(problems[1]?.message.en).toContain("u1");
    expect(problems[1]?.message.vi).toContain("u1");
  });

  it("reads PSU names within strata when they are nested", () => {
    const outcome = declareDesign({
      ids: [["1", "2", "1", "2"]],
      strata: [["a", "a", "b", "b"]],
      nest: true,
      surveyWeights: new Float64Array(4).fill(1),
    });
    expect(outcome.ok && degreesOfFreedom(outcome.value)).toBe(2);
  });

  it("names strata whose population is below the sample, missing or not constant", () => {
    const outcome = declareDesign({
      strata: [["a", "a", "b", "b", "c", "c"]],
      populationSizes: [Float64Array.of(1, 1, 8, 9, Number.NaN, Number.NaN)],
    });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: "survey.population-below-sample", places: [{ name: "a" }, { name: "c" }] },
        { code: "survey.population-not-constant", places: [{ name: "b" }, { name: "c" }] },
        { code: "survey.weight-not-positive" },
      ],
    });
  });

  it("names strata with a single PSU unless a rule is chosen or the stratum was taken whole", () => {
    const declaration = { strata: [["a", "a", "b"]], surveyWeights: Float64Array.of(1, 1, 1) };
    expect(declareDesign(declaration)).toMatchObject({
      ok: false,
      problems: [{ code: "survey.lonely-psu", places: [{ kind: "stratum", name: "b" }] }],
    });
    expect(declareDesign({ ...declaration, lonelyPsu: "adjust" }).ok).toBe(true);
    expect(declareDesign({ ...declaration, populationSizes: [Float64Array.of(4, 4, 1)] }).ok).toBe(true);
  });

  it("refuses columns of unequal length and a sample without rows", () => {
    expect(declareDesign({ ids: [["a", "b"]], surveyWeights: Float64Array.of(1) })).toMatchObject({
      ok: false,
      problems: [{ code: "survey.column-length" }],
    });
    expect(declareDesign({})).toMatchObject({ ok: false, problems: [{ code: "survey.column-length" }] });
  });

  it("takes the weight from population over sample sizes when none is given", () => {
    const outcome = declareDesign({
      ids: [
        ["u", "u", "v", "v"],
        ["1", "2", "1", "2"],
      ],
      populationSizes: [Float64Array.of(10, 10, 10, 10), Float64Array.of(6, 6, 4, 4)],
    });
    expect(outcome.ok && Array.from(outcome.value.surveyWeights)).toEqual([15, 15, 10, 10]);
  });
});

describe("a stratum with one PSU", () => {
  const strata = ["a", "a", "b", "b", "c"];
  const values = Float64Array.of(1, 3, 4, 8, 5);
  const squared = (lonelyPsu: LonelyPsuRule): number => {
    const design = declareDesign({ strata: [strata], surveyWeights: new Float64Array(5).fill(1), lonelyPsu });
    if (!design.ok) throw new Error("design");
    const outcome = estimateTotals(design.value, { y: values });
    const row = outcome.ok ? outcome.value[0] : undefined;
    return row?.status === "estimated" ? row.standardError ** 2 : Number.NaN;
  };

  it("adds nothing under certainty and remove, the others' mean under average, its distance under adjust", () => {
    expect(squared("certainty")).toBeCloseTo(4 + 16, 9);
    expect(squared("remove")).toBeCloseTo(4 + 16, 9);
    expect(squared("average")).toBeCloseTo((20 * 3) / 2, 9);
    expect(squared("adjust")).toBeCloseTo(20 + (5 - 21 / 5) ** 2, 9);
  });
});

describe("domains", () => {
  it("are sorted by name or number, whatever the order of the rows", () => {
    const outcome = declareDomains({ province: ["10", "9", "9"], gender: ["M", "M", "F"] });
    expect(outcome.ok && outcome.value.levels).toEqual([
      { province: "9", gender: "F" },
      { province: "9", gender: "M" },
      { province: "10", gender: "M" },
    ]);
  });

  it("that were asked for and have no rows are named", () => {
    expect(declareDomains({ province: ["a", "b"] }, ["a", "c", "d"])).toMatchObject({
      ok: false,
      problems: [{ code: "survey.domain-empty", places: [{ name: "c" }, { name: "d" }] }],
    });
  });

  it("keep PSUs without members in the variance", () => {
    const design = declareDesign({ surveyWeights: new Float64Array(4).fill(1) });
    const by = declareDomains({ group: ["a", "a", "b", "b"] });
    if (!design.ok || !by.ok) throw new Error("design");
    const outcome = estimateTotals(design.value, { y: Float64Array.of(1, 1, 1, 1) }, { by: by.value });
    const row = outcome.ok ? outcome.value[0] : undefined;
    expect(row?.status === "estimated" && row.standardError).toBeCloseTo(Math.sqrt(4 / 3), 12);
  });
});

describe("sums over a stream of chunks", () => {
  const rows = Array.from({ length: 200 }, (_, row) => ({
    psu: row % 20,
    stratum: (row % 20) % 4,
    domain: row % 3 === 0 ? -1 : row % 2,
    weight: 1 + (row % 7),
    answer: row % 11 === 0 ? Number.NaN : 1 + (row % 5),
  }));
  const chunk = (from: number, to: number) => {
    const part = rows.slice(from, to);
    return {
      psu: Int32Array.from(part, (one) => one.psu),
      stratum: Int32Array.from(part, (one) => one.stratum),
      domain: Int32Array.from(part, (one) => one.domain),
      surveyWeights: Float64Array.from(part, (one) => one.weight),
      items: [Float64Array.from(part, (one) => one.answer), Float64Array.from(part, (one) => one.psu)],
    };
  };

  it("do not depend on where the chunks are cut", () => {
    const whole = accumulateDomains(2, 2);
    whole.add(chunk(0, 200));
    const pieces = accumulateDomains(2, 2);
    for (const [from, to] of [
      [0, 7],
      [7, 8],
      [8, 150],
      [150, 200],
    ] as const)
      pieces.add(chunk(from, to));
    expect(pieces.finish()).toEqual(whole.finish());
  });

  it("equal the estimates of the same rows in memory, rows outside every domain included in the design", () => {
    const sums = accumulateDomains(2, 2);
    sums.add(chunk(0, 200));
    const table = sums.finish();
    const all = chunk(0, 200);
    const design = declareDesign({ ids: [all.psu], strata: [all.stratum], surveyWeights: all.surveyWeights });
    const [answers = new Float64Array()] = all.items;
    if (!design.ok || !table.ok) throw new Error("design");
    const general = estimateMeans(
      design.value,
      { answers },
      { missing: "dropPerVariable", by: { codes: all.domain, levels: [{ d: "0" }, { d: "1" }] } },
    );
    const rowsOut = general.ok ? general.value : [];
    rowsOut.forEach((row, domain) => {
      if (row.status !== "estimated") throw new Error("no estimate");
      expect(table.value.values[domain * 2]).toBeCloseTo(row.value, 12);
      expect(table.value.standardErrors[domain * 2]).toBeCloseTo(row.standardError, 12);
    });
    expect(table.value.degreesOfFreedom).toBe(degreesOfFreedom(design.value));
  });

  it("name faults of any chunk at the end, by row of the whole stream", () => {
    const sums = accumulateDomains(2, 2);
    sums.add(chunk(0, 10));
    const bad = chunk(10, 20);
    bad.surveyWeights[3] = -1;
    bad.stratum[4] = 3;
    sums.add(bad);
    sums.add(chunk(20, 40));
    expect(sums.finish()).toMatchObject({
      ok: false,
      problems: [
        { code: "survey.weight-not-positive", places: [{ name: "13" }] },
        { code: "survey.psu-in-two-strata", places: [{ name: "14" }] },
      ],
    });
  });
});
