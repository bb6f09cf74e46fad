/** The examples of docs/from-r.md, with the values R `survey` 4.1-1 gives for them. */
import { describe, expect, it } from "vitest";
import {
  buildReplicates,
  calibrate,
  contrast,
  declareDesign,
  declareDomains,
  degreesOfFreedom,
  domainMeansWithCovariance,
  estimateDomainTable,
  estimateMeans,
  estimatePps,
  estimateQuantiles,
  estimateRatios,
  estimateReplicated,
  estimateShares,
  estimateTotals,
  meansWithCovariance,
  shareInterval,
  tInterval,
  totalsWithCovariance,
  trimWeights,
} from "./index.ts";
import type { EstimateRow, Outcome, SurveyEstimate } from "./index.ts";

const x = Float64Array.of(
  2.799999952316284,
  4.099999904632568,
  6.800000190734863,
  6.800000190734863,
  9.199999809265137,
  3.700000047683716,
  6.599999904632568,
  4.199999809265137,
);
const stratid = [1, 1, 1, 1, 1, 2, 2, 2];
const psuid = [1, 2, 3, 4, 5, 1, 2, 3];
const surveyWeights = Float64Array.of(3, 3, 3, 3, 3, 4, 4, 4);
const Nh = Float64Array.of(15, 15, 15, 15, 15, 12, 12, 12);

const arrests = Float64Array.of(120, 78, 185, 228, 670, 530);
const alive = Float64Array.of(25, 24, 30, 49, 80, 70);

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message.en).join("\n"));
  return outcome.value;
}

function first(rows: readonly EstimateRow[]): SurveyEstimate {
  const [row] = rows;
  if (row?.status !== "estimated") throw new Error("no estimate");
  return row;
}

describe("calls of R survey, in our words", () => {
  const design = valueOf(
    declareDesign({ ids: [psuid], strata: [stratid], surveyWeights, populationSizes: [Nh], nest: true }),
  );
  const ambulances = valueOf(
    declareDesign({
      ids: [[1, 2, 1, 2, 1, 2]],
      strata: [[1, 1, 2, 2, 3, 3]],
      probabilities: new Float64Array(6).fill(1),
      nest: true,
    }),
  );

  it("svydesign, svymean, confint, degf", () => {
    const mean = first(valueOf(estimateMeans(design, { x })));
    expect(mean.value).toBeCloseTo(5.448148118125068, 12);
    expect(mean.standardError).toBeCloseTo(0.6160407198096527, 12);
    expect(mean.designEffect).toBeCloseTo(0.9853061485248958, 11);
    expect(mean.designEffectWithReplacement).toBeCloseTo(0.6933635859990007, 11);
    const { low, high } = tInterval(mean.value, mean.standardError, mean.degreesOfFreedom);
    expect([low, high]).toEqual([
      expect.closeTo(3.9407507800349517, 10),
      expect.closeTo(6.955545456215184, 10),
    ]);
    expect(degreesOfFreedom(design)).toBe(6);
  });

  it("svytotal and svyratio", () => {
    const total = first(valueOf(estimateTotals(design, { x })));
    expect([total.value, total.standardError]).toEqual([
      expect.closeTo(147.09999918937683, 10),
      expect.closeTo(16.633099434860622, 10),
    ]);
    const ratio = first(
      valueOf(estimateRatios(ambulances, { "alive/arrests": { numerator: alive, denominator: arrests } })),
    );
    expect([ratio.value, ratio.standardError]).toEqual([
      expect.closeTo(0.15350635008282718, 12),
      expect.closeTo(0.009807303599974755, 12),
    ]);
  });

  it("as.svrepdesign with half-samples, Fay's and jackknife, and svytotal on it", () => {
    const error = (rule: Parameters<typeof buildReplicates>[1]) =>
      valueOf(
        estimateReplicated(valueOf(buildReplicates(ambulances, rule)), [
          { kind: "total", variable: "alive", values: alive },
        ]),
      )[0];
    expect(error({ method: "BRR" })).toMatchObject({
      value: 278,
      standardError: expect.closeTo(21.494185260204677, 10),
    });
    expect(error({ method: "Fay", rho: 0.3 })).toMatchObject({
      standardError: expect.closeTo(21.49418526020469, 10),
    });
    expect(error({ method: "JKn" })).toMatchObject({
      standardError: expect.closeTo(first(valueOf(estimateTotals(ambulances, { alive }))).standardError, 10),
    });
  });

  it("svyby, svycontrast, vcov and subset agree with each other", () => {
    const group = ["a", "b", "a", "b", "a", "b", "a", "b"];
    const by = valueOf(declareDomains({ group }));
    const rows = valueOf(estimateMeans(design, { x }, { by }));
    const joint = valueOf(domainMeansWithCovariance(design, x, by));
    const table = valueOf(estimateDomainTable(design, [x], by));
    rows.forEach((row, domain) => {
      if (row.status !== "estimated") throw new Error("no estimate");
      expect(joint.values[domain]).toBeCloseTo(row.value, 12);
      expect(Math.sqrt(joint.covariance[domain]?.[domain] ?? Number.NaN)).toBeCloseTo(row.standardError, 12);
      expect(table.standardErrors[domain]).toBeCloseTo(row.standardError, 12);
    });
    const difference = valueOf(contrast(joint, { a: 1, b: -1 }));
    const covariance = joint.covariance;
    expect(difference.standardError).toBeCloseTo(
      Math.sqrt((covariance[0]?.[0] ?? 0) + (covariance[1]?.[1] ?? 0) - 2 * (covariance[0]?.[1] ?? 0)),
      12,
    );
    expect(valueOf(meansWithCovariance(design, { x })).covariance[0]?.[0]).toBeCloseTo(
      0.6160407198096527 ** 2,
      12,
    );
    const totals = valueOf(totalsWithCovariance(design, { x, twice: x.map((value) => 2 * value) }));
    const total = first(valueOf(estimateTotals(design, { x })));
    expect(totals.values[0]).toBe(total.value);
    expect(totals.covariance[0]?.[0]).toBeCloseTo(total.standardError ** 2, 9);
    expect(totals.covariance[1]?.[0]).toBeCloseTo(2 * total.standardError ** 2, 9);
  });

  it("svyciprop, svyquantile, factors, calibrate, trimWeights and unequal probabilities have their counterpart", () => {
    const event = first(
      valueOf(estimateMeans(design, { event: Float64Array.from(x, (value) => (value > 5 ? 1 : 0)) })),
    );
    const logit = shareInterval(
      "logit",
      event.value,
      event.standardError,
      event.degreesOfFreedom,
      design.rowCount,
    );
    expect(logit.low).toBeLessThan(event.value);
    expect(logit.high).toBeGreaterThan(event.value);
    expect(valueOf(estimateQuantiles(design, { x }, [0.5]))[0]?.value).toBe(4.199999809265137);
    expect(valueOf(estimateShares(design, { stratid }))).toMatchObject([
      { level: "1", value: expect.closeTo(15 / 27, 12) },
      { level: "2" },
    ]);
    const post = valueOf(
      calibrate(design, {
        method: "postStratify",
        cells: { stratid },
        population: [
          { levels: { stratid: "1" }, size: 20 },
          { levels: { stratid: "2" }, size: 10 },
        ],
      }),
    );
    expect(post.surveyWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(30, 12);
    expect(valueOf(trimWeights(surveyWeights, { upper: 3.5 })).diagnostics.sum).toBeCloseTo(27, 12);
    expect(
      valueOf(estimatePps(Float64Array.of(0.5, 0.25), { y: Float64Array.of(10, 10) }, { method: "wr" })),
    ).toMatchObject({ values: [60], standardErrors: [expect.closeTo(20, 12)] });
  });
});
