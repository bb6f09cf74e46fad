import type { UnitVersionId } from "../ids/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "../numbers/index.ts";
import { award } from "./award.ts";
import { computeIndex } from "./compute.ts";
import { Estimate, pointsFromEstimate } from "./estimate.ts";
import { given, item, schemeOf } from "./example-scheme.ts";
import type { FactValue } from "./facts.ts";
import { degreesOfFreedomOf, deviationOf, intervalOf, standardErrorOf } from "./points-error.ts";
import { readFacts } from "./read.ts";

const share = { kind: "share", vi: "Tỷ lệ hài lòng", en: "Satisfied" };
const bands = [
  { from: "90%", points: 2 },
  { from: "80%", points: 1 },
  { otherwise: true, points: 0 },
];
const surveyed = (code: string, points: number, rest = {}) =>
  item(code, points, { facts: { share }, rule: { kind: "external", of: "share", as: "share" }, ...rest });
const estimate = (value: string, standardError: number, about = {}) =>
  new Estimate(Exact.of(value), standardError, about);
const facts = (of: Record<string, Record<string, FactValue>>) => ({
  unit: "A" as UnitVersionId,
  group: "",
  facts: new Map(Object.entries(of).map(([code, each]) => [code, new Map(Object.entries(each))])),
});

describe("the door from estimates to exact points", () => {
  test("rounds at the stated decimals and brings the error along", () => {
    const made = pointsFromEstimate(
      {
        status: "estimated",
        value: 0.812_35,
        standardError: 0.0134,
        degreesOfFreedom: 57,
        answers: 580,
        designEffect: 1.4,
      },
      { decimals: 4, from: 0, upTo: 1 },
    );
    expect(made).toEqual({
      ok: true,
      value: estimate("0.8124", 0.0134, { degreesOfFreedom: 57, answers: 580, designEffect: 1.4 }),
    });
  });

  test("a suppressed estimate is missing with its reason, never 0", () => {
    const made = pointsFromEstimate(
      { status: "suppressed", reason: "too-few-answers", answers: 12, minimumAnswers: 30 },
      { decimals: 4 },
    );
    expect(made).toEqual({
      ok: true,
      value: {
        missing: {
          vi: "chỉ có 12 phiếu trả lời, ít hơn mức tối thiểu 30 để công bố",
          en: "only 12 answers, fewer than the 30 needed for publication",
        },
      },
    });
  });

  test("refuses what is no finite number, what lies outside the range and an error that cannot be, all at once", () => {
    const codes = (value: number, standardError: number, degreesOfFreedom?: number) => {
      const made = pointsFromEstimate(
        { status: "estimated", value, standardError, degreesOfFreedom },
        { decimals: 2, from: 0, upTo: 1 },
      );
      return made.ok ? [] : made.faults.map(({ code }) => code);
    };
    expect(codes(Number.NaN, -1)).toEqual(["estimate.not-finite", "estimate.error-not-valid"]);
    expect(codes(1.2, Number.NaN)).toEqual(["estimate.out-of-range", "estimate.error-not-valid"]);
    expect(codes(0.5, 0.1, 0)).toEqual(["estimate.error-not-valid"]);
  });
});

describe("the error of points", () => {
  const scheme = schemeOf([
    surveyed("a", 10),
    item("b", 2, { facts: { share }, rule: { kind: "step-by-ratio", of: "share", bands } }),
    given("c", 5),
  ]);
  const scored = (code: string, value: Estimate) =>
    award(scheme.items.get(code) ?? scheme.root, new Map([["share", value]]));

  test("is the error of the share times the maximum, and stands in the sentence and in the record", () => {
    const node = scored("a", estimate("0.8", 0.02));
    expect([node.points?.text, node.standardError]).toEqual(["8", 0.2]);
    expect(node.sentence.vi).toBe(
      "Kết quả 80% nhân với 10 điểm: 8/10 điểm. Sai số chuẩn của ước lượng từ mẫu: 0,2 điểm.",
    );
    expect(node.toJSON()).toMatchObject({
      points: "8",
      standardError: "0.2",
      inputs: [{ fact: "share", value: "0.8 ± 0.02" }],
    });
  });

  test("of a rule with steps follows the chance of each step", () => {
    const half = scored("b", estimate("0.9", 0.02));
    expect([half.points?.text, half.standardError]).toEqual(["2", expect.closeTo(0.5, 2)]);
    const sure = scored("b", estimate("0.85", 0.001));
    expect([sure.points?.text, sure.standardError]).toEqual(["1", 0]);
  });

  test("keeps steps inside what a share can be", () => {
    expect(scored("b", estimate("0.99", 0.02)).standardError).toBe(0);
  });

  test("stands at no node without a sample", () => {
    const { tree, error } = computeIndex(
      scheme,
      facts({ a: { share: Exact.of("0.8") }, b: { share: Exact.of("0.85") }, c: { score: Exact.of(5) } }),
    );
    expect([tree.standardError, error, "standardError" in tree.toJSON()]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});

describe("the error of an index", () => {
  const scheme = schemeOf([surveyed("a", 10), surveyed("b", 30), given("c", 60)], {
    index: { value: "share", points: 100, show: { decimals: 2 } },
  });
  const indexOf = (about: object = {}) =>
    computeIndex(
      scheme,
      facts({
        a: { share: estimate("0.8", 0.02, about) },
        b: { share: estimate("0.7", 0.01) },
        c: { score: Exact.of(50) },
      }),
    );

  test("adds up what samples bring: an upper bound without covariances, exact with them", () => {
    const errorOf = (about: object) => standardErrorOf(indexOf(about).error ?? { linear: new Map() });
    expect(errorOf({})).toBeCloseTo((10 * 0.02 + 30 * 0.01) / 100, 12);
    expect(errorOf({ covariances: new Map([["b:share", 0]]) })).toBeCloseTo(
      Math.hypot(10 * 0.02, 30 * 0.01) / 100,
      12,
    );
    expect(errorOf({ covariances: new Map([["b:share", -0.0002]]) })).toBeCloseTo(
      Math.abs(10 * 0.02 - 30 * 0.01) / 100,
      12,
    );
  });

  test("its interval uses Student's t with the fewest degrees of freedom behind it", () => {
    const { error, index } = indexOf({ degreesOfFreedom: 5 });
    if (!error || !index) throw new Error("no error");
    expect(degreesOfFreedomOf(error)).toBe(5);
    const { low, high } = intervalOf(error, index.toNumber());
    expect(high - low).toBeCloseTo(2 * 2.570_582 * standardErrorOf(error), 6);
  });

  test("is never smaller than that of its most uncertain part and never larger than their sum", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y, correlation) => {
          const { error } = computeIndex(
            scheme,
            facts({
              a: { share: estimate("0.8", x, { covariances: new Map([["b:share", correlation * x * y]]) }) },
              b: { share: estimate("0.7", y) },
              c: { score: Exact.of(50) },
            }),
          );
          const whole = error ? standardErrorOf(error) : Number.NaN;
          expect(whole).toBeGreaterThanOrEqual(Math.max(0.1 * x, 0.3 * y) - 1e-12);
          expect(whole).toBeLessThanOrEqual(0.1 * x + 0.3 * y + 1e-12);
        },
      ),
    );
  });

  test("of means of shares, weighted and geometric, equals what drawing the estimates again gives", () => {
    for (const aggregate of ["mean", "weighted-mean", "geometric-mean"]) {
      const weighed = aggregate === "weighted-mean" ? (w: number) => ({ componentWeight: w }) : () => ({});
      const root = item("d", 20, {
        aggregate,
        items: [surveyed("a", 10, weighed(1)), surveyed("b", 30, weighed(3))],
        ...(aggregate === "geometric-mean" && { round: { decimals: 9, by: "half-up" } }),
      });
      const tree = schemeOf([root]);
      const pointsAt = (a: string, b: string) =>
        computeIndex(
          tree,
          facts({ a: { share: Exact.of(a) }, b: { share: Exact.of(b) } }),
        ).points?.toNumber() ?? Number.NaN;
      const moved = (pointsAt("0.8001", "0.7") - pointsAt("0.7999", "0.7")) / 0.0002;
      const { error } = computeIndex(
        tree,
        facts({ a: { share: estimate("0.8", 0.02) }, b: { share: Exact.of("0.7") } }),
      );
      expect(error && standardErrorOf(error)).toBeCloseTo(0.02 * moved, 6);
    }
  });

  test("draws move up with chance and are centred for smooth rules", () => {
    const { error } = indexOf();
    const deviation = deviationOf(error ?? { linear: new Map() });
    expect(deviation(0.5)).toBeCloseTo(0, 12);
    expect(deviation(0.975)).toBeCloseTo(1.959_964 * 0.005, 8);
  });
});

describe("figures with a sampling error", () => {
  const scheme = schemeOf([surveyed("a", 10), surveyed("b", 30)]);
  const row = (value: string, sampling: object) => [
    { unit: "A", item: "a", fact: "", value, sampling: { standardError: "0.02", ...sampling } },
  ];

  test("are read with answers, degrees of freedom, design effect and covariances", () => {
    const read = readFacts(
      scheme,
      row("80%", { n: "580", df: "57", deff: "1.4", covariances: "b:share=0.0001" }),
    );
    expect(read.ok && read.value[0]?.facts.get("a")?.get("share")).toEqual(
      estimate("0.8", 0.02, {
        answers: 580,
        degreesOfFreedom: 57,
        designEffect: 1.4,
        covariances: new Map([["b:share", 0.0001]]),
      }),
    );
  });

  test("that were suppressed are missing with the number of answers as the reason", () => {
    const read = readFacts(scheme, [{ unit: "A", item: "a", fact: "", value: "suppressed 12/30" }]);
    expect(read.ok && read.value[0]?.facts.get("a")?.get("share")).toEqual({
      missing: {
        vi: "chỉ có 12 phiếu trả lời, ít hơn mức tối thiểu 30 để công bố",
        en: "only 12 answers, fewer than the 30 needed for publication",
      },
    });
  });

  test("that state what cannot be are refused with the reason", () => {
    const fault = (value: string, sampling: object) => {
      const read = readFacts(scheme, row(value, sampling));
      return read.ok ? undefined : read.faults[0]?.message.en;
    };
    expect(fault("80%", { standardError: "-1" })).toBe("The standard error -1 must be a number, 0 or more.");
    expect(fault("80%", { n: "0" })).toBe("The number of answers 0 must be whole and positive.");
    expect(fault("", {})).toBe("Only a figure that is a number has a standard error.");
    expect(fault("80%", { covariances: "b" })).toContain("is no list of covariances");
  });
});
