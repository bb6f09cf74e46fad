import { describe, expect, it } from "vitest";
import {
  cronbachAlpha,
  declareDesign,
  declareDomains,
  estimateQuantiles,
  estimatePps,
  likertIndex,
  satisfaction,
  shareInterval,
  wilsonInterval,
} from "./index.ts";
import type { SatisfactionPart } from "./index.ts";

const missing = Number.NaN;
const items = {
  access: Float64Array.of(4, 5, 3, 2, 5, missing),
  officials: Float64Array.of(4, 4, 1, 2, 5, 5),
  result: Float64Array.of(5, 3, 3, 4, missing, missing),
};
const structure: SatisfactionPart = {
  name: "SIPAS",
  parts: [
    { name: "service", parts: [{ item: "access" }, { item: "officials" }] },
    { name: "outcome", parts: [{ item: "result" }] },
  ],
};

function design(weights = Float64Array.of(1, 1, 2, 2, 1, 1)) {
  const declared = declareDesign({ surveyWeights: weights });
  if (!declared.ok) throw new Error("design");
  return declared.value;
}

describe("satisfaction", () => {
  it("is the share of satisfied and very satisfied among those who answered, factors being plain means", () => {
    const outcome = satisfaction(design(), items, structure);
    const shares = outcome.ok
      ? outcome.value.map(({ part, depth, answers, result }) => [
          part,
          depth,
          answers,
          result.status === "estimated" ? result.share : undefined,
        ])
      : [];
    expect(shares).toEqual([
      ["SIPAS", 0, 4, expect.closeTo((3 / 7 + 4 / 8) / 4 + 3 / 6 / 2, 12)],
      ["service", 1, 5, expect.closeTo((3 / 7 + 4 / 8) / 2, 12)],
      ["access", 2, 5, expect.closeTo(3 / 7, 12)],
      ["officials", 2, 6, expect.closeTo(4 / 8, 12)],
      ["outcome", 1, 4, expect.closeTo(3 / 6, 12)],
      ["result", 2, 4, expect.closeTo(3 / 6, 12)],
    ]);
    const access = outcome.ok ? outcome.value[2]?.result : undefined;
    expect(access).toMatchObject({ unweightedShare: 3 / 5 });
  });

  it("suppresses an item with too few answers and all that contains it, and says which", () => {
    const outcome = satisfaction(design(), items, structure, { minimumAnswers: 5 });
    const states = outcome.ok
      ? outcome.value.map(({ part, result }) =>
          result.status === "suppressed" ? `${part}: ${result.reason} ${result.items.join()}` : part,
        )
      : [];
    expect(states).toEqual([
      "SIPAS: too-few-answers result",
      "service",
      "access",
      "officials",
      "outcome: too-few-answers result",
      "result: too-few-answers result",
    ]);
  });

  it("is estimated for each domain and empty where nobody answered", () => {
    const by = declareDomains({ province: ["a", "a", "a", "b", "b", "b"] });
    if (!by.ok) throw new Error("domains");
    const only = satisfaction(
      design(),
      { access: Float64Array.of(4, 5, 3, missing, missing, missing) },
      { item: "access" },
      { by: by.value },
    );
    expect(only).toMatchObject({
      ok: true,
      value: [
        { domain: { province: "a" }, result: { status: "estimated", share: 0.5 } },
        { domain: { province: "b" }, result: { status: "suppressed", reason: "no-answers" } },
      ],
    });
  });

  it("refuses answers outside the scale and items without a column, both at once", () => {
    const outcome = satisfaction(
      design(),
      { access: Float64Array.of(4, 6, 3, 2.5, 1, 1) },
      { name: "all", parts: [{ item: "access" }, { item: "speed" }] },
    );
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: "survey.value-out-of-scale", places: [{ name: "access" }] },
        { code: "survey.option-invalid", places: [{ name: "speed" }] },
      ],
    });
  });

  it("as an index runs from 0, all at the lowest answer, to 100", () => {
    const index = (answers: Float64Array) => {
      const outcome = likertIndex(design(), { answers, same: answers });
      return outcome.ok ? outcome.value.index : undefined;
    };
    expect(index(new Float64Array(6).fill(1))).toBe(0);
    expect(index(new Float64Array(6).fill(5))).toBe(100);
    expect(index(new Float64Array(6).fill(3))).toBe(50);
  });
});

describe("Cronbach's alpha", () => {
  it("is one for items that say the same, weighted or not", () => {
    const outcome = cronbachAlpha(design().surveyWeights, {
      a: Float64Array.of(1, 2, 3, 4, 5, 1),
      b: Float64Array.of(1, 2, 3, 4, 5, 1),
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: { weighted: expect.closeTo(1, 12), unweighted: expect.closeTo(1, 12), answers: 6 },
    });
  });

  it("names items without spread", () => {
    const outcome = cronbachAlpha(design().surveyWeights, {
      a: Float64Array.of(1, 2, 3, 4, 5, 1),
      b: new Float64Array(6).fill(3),
      c: new Float64Array(6).fill(2),
    });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "survey.variable-constant", places: [{ name: "b" }, { name: "c" }] }],
    });
  });
});

describe("intervals and quantiles", () => {
  it("of a share stay within 0 and 1 under logit, beta and arcsine", () => {
    for (const method of ["logit", "beta", "asin"] as const) {
      const { low, high } = shareInterval(method, 0.02, 0.013, 40, 300);
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(0.02);
      expect(high).toBeGreaterThan(0.02);
      expect(high).toBeLessThan(1);
    }
  });

  it("by Wilson mirror each other when success and failure change places", () => {
    const [one, other] = [wilsonInterval(3, 20), wilsonInterval(17, 20)];
    expect(one.low).toBeCloseTo(1 - other.high, 12);
    expect(one.high).toBeCloseTo(1 - other.low, 12);
  });

  it("have a median that splits the weight, and refuse probabilities outside 0 and 1", () => {
    const outcome = estimateQuantiles(design(), { y: Float64Array.of(1, 2, 3, 4, 5, 6) }, [0.5]);
    expect(outcome).toMatchObject({ ok: true, value: [{ value: 3, probability: 0.5, answers: 6 }] });
    expect(estimateQuantiles(design(), { y: Float64Array.of(1, 2, 3, 4, 5, 6) }, [0, 1.2])).toMatchObject({
      ok: false,
      problems: [{ places: [{ name: "0" }, { name: "1.2" }] }],
    });
  });
});

describe("unequal probabilities", () => {
  it("that are missing, zero or above one are named by row", () => {
    expect(
      estimatePps(Float64Array.of(0.5, 0, 1.2), { y: Float64Array.of(1, 2, 3) }, { method: "brewer" }),
    ).toMatchObject({ ok: false, problems: [{ places: [{ name: "1" }, { name: "2" }] }] });
  });

  it("of one each leave no error without replacement", () => {
    const outcome = estimatePps(
      Float64Array.of(1, 1, 1),
      { y: Float64Array.of(1, 2, 3) },
      { method: "brewer" },
    );
    expect(outcome).toMatchObject({ ok: true, value: { values: [6], standardErrors: [0] } });
  });
});
