import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adjustForNonresponse,
  calibrate,
  declareDesign,
  diagnoseWeights,
  estimateShares,
  estimateTotals,
  trimWeights,
} from "./index.ts";
import type { CalibrationModel, SurveyDesign } from "./index.ts";

const rows = 60;
const gender = Array.from({ length: rows }, (_, row) => (row % 3 === 0 || row % 4 === 1 ? "F" : "M"));
const age = Array.from(
  { length: rows },
  (_, row) => ["18-34", "35-54", "55+"][(row * 7) % 5 === 0 ? 2 : row % 2] ?? "",
);
const size = Float64Array.from({ length: rows }, (_, row) => 1 + ((row * 5) % 9));

function design(): SurveyDesign {
  const declared = declareDesign({
    surveyWeights: Float64Array.from({ length: rows }, (_, row) => 8 + (row % 5)),
  });
  if (!declared.ok) throw new Error("design");
  return declared.value;
}

const levelTotal = (weights: Float64Array, labels: readonly string[], level: string): number =>
  weights.reduce((sum, weight, row) => sum + (labels[row] === level ? weight : 0), 0);

describe("calibration", () => {
  it("by raking hits every margin, whatever the shares of the population", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.25, max: 0.75, noNaN: true }),
        fc.double({ min: 0.2, max: 0.5, noNaN: true }),
        (women, young) => {
          const population = { F: 1000 * women, M: 1000 * (1 - women) };
          const ages = { "18-34": 1000 * young, "35-54": 1000 * (0.8 - young), "55+": 200 };
          const outcome = calibrate(design(), {
            method: "rake",
            margins: [
              { name: "gender", labels: gender, population },
              { name: "age", labels: age, population: ages },
            ],
          });
          if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
          for (const [level, target] of Object.entries(population))
            expect(levelTotal(outcome.value.surveyWeights, gender, level)).toBeCloseTo(target, 7);
          for (const [level, target] of Object.entries(ages))
            expect(levelTotal(outcome.value.surveyWeights, age, level)).toBeCloseTo(target, 7);
        },
      ),
      { numRuns: 40 },
    );
  });

  const intercept = new Float64Array(rows).fill(1);
  const totals = { intercept: 640, size: 3300 };
  const models: CalibrationModel[] = [
    { method: "linear", variables: { intercept, size }, totals },
    { method: "raking", variables: { intercept, size }, totals },
    { method: "logit", variables: { intercept, size }, totals, bounds: [0.5, 2] },
  ];
  it.each(models)("by the distance $method hits the totals and leaves them without error", (model) => {
    const outcome = calibrate(design(), model);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
    const estimates = estimateTotals(outcome.value, { intercept, size });
    const found = estimates.ok
      ? estimates.value.map((row) => (row.status === "estimated" ? [row.value, row.standardError] : []))
      : [];
    expect(found[0]?.[0]).toBeCloseTo(640, 7);
    expect(found[1]?.[0]).toBeCloseTo(3300, 7);
    expect(found[0]?.[1]).toBeLessThan(1e-8);
    expect(found[1]?.[1]).toBeLessThan(1e-8);
  });

  it("leaves margins it post-stratified to without error", () => {
    const population = [
      { levels: { gender: "F" }, size: 300 },
      { levels: { gender: "M" }, size: 340 },
    ];
    const outcome = calibrate(design(), { method: "postStratify", cells: { gender }, population });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
    const shares = estimateShares(outcome.value, { gender });
    const [share] = shares.ok ? shares.value : [];
    expect(share).toMatchObject({
      level: "F",
      value: expect.closeTo(300 / 640, 12),
      standardError: expect.closeTo(0, 12),
    });
  });

  it("that cannot be reached within its bounds is an error that names the margin", () => {
    const outcome = calibrate(design(), {
      method: "logit",
      variables: { intercept, size },
      totals: { intercept: 640, size: 5200 },
      bounds: [0.9, 1.1],
    });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        {
          code: "survey.calibration-not-converged",
          places: [
            { kind: "margin", name: "intercept" },
            { kind: "margin", name: "size" },
          ],
        },
      ],
    });
  });

  it("by raking that is stopped too early names the margins it has not reached", () => {
    const margins = [
      { name: "gender", labels: gender, population: { F: 500, M: 140 } },
      { name: "age", labels: age, population: { "18-34": 300, "35-54": 240, "55+": 100 } },
    ];
    const outcome = calibrate(design(), { method: "rake", margins, maximumIterations: 1 });
    expect(outcome.ok ? [] : outcome.problems[0]?.places.map(({ name }) => name)).toContain("gender = F");
  });

  it("names levels without population, without rows, and margins whose sums differ", () => {
    const outcome = calibrate(design(), {
      method: "rake",
      margins: [
        { name: "gender", labels: gender, population: { F: 300, X: 340 } },
        { name: "age", labels: age, population: { "18-34": 300, "35-54": 240, "55+": 200 } },
      ],
    });
    const places = outcome.ok
      ? []
      : outcome.problems.flatMap((problem) => problem.places.map(({ name }) => name));
    expect(places).toEqual(expect.arrayContaining(["gender = M", "gender = X", "age"]));
  });

  it("refuses weights that would turn negative", () => {
    const outcome = calibrate(design(), {
      method: "linear",
      variables: { intercept, size },
      totals: { intercept: 640, size: 6500 },
    });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "survey.calibration-not-positive" }] });
  });
});

describe("weights on their way", () => {
  it("keep their sum in every class when non-response is made good", () => {
    const base = Float64Array.of(2, 2, 3, 4, 4);
    const outcome = adjustForNonresponse(base, [true, false, true, true, false], ["a", "a", "a", "b", "b"]);
    expect(outcome.ok && Array.from(outcome.value.surveyWeights)).toEqual([
      expect.closeTo(2.8, 12),
      Number.NaN,
      expect.closeTo(4.2, 12),
      8,
      Number.NaN,
    ]);
    expect(outcome.ok && outcome.value.diagnostics.sum).toBeCloseTo(15, 12);
  });

  it("name the class in which nobody answered", () => {
    expect(adjustForNonresponse(Float64Array.of(1, 1, 1), [1, 0, 0], ["a", "b", "b"])).toMatchObject({
      ok: false,
      problems: [{ code: "survey.class-without-respondents", places: [{ name: "b" }] }],
    });
  });

  it("keep their sum when trimmed, and stay within strict bounds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 5, maxLength: 40 }),
        (values) => {
          const weights = Float64Array.from(values);
          const mean = diagnoseWeights(weights).sum / weights.length;
          const outcome = trimWeights(weights, { lower: mean * 0.5, upper: mean * 1.5, strict: true });
          // When all weights lie outside, none is left to take what is cut off.
          fc.pre(weights.some((weight) => weight >= mean * 0.5 && weight <= mean * 1.5));
          if (!outcome.ok) throw new Error(outcome.problems[0]?.message.en);
          expect(outcome.value.diagnostics.sum).toBeCloseTo(mean * weights.length, 6);
          expect(outcome.value.diagnostics.maximum).toBeLessThanOrEqual(mean * 1.5);
          expect(outcome.value.diagnostics.minimum).toBeGreaterThanOrEqual(mean * 0.5);
        },
      ),
    );
  });

  it("cannot be trimmed below their own mean", () => {
    expect(trimWeights(Float64Array.of(4, 5, 6), { upper: 3 })).toMatchObject({
      ok: false,
      problems: [{ code: "survey.trimming-impossible" }],
    });
  });

  it("have no Kish effect when equal", () => {
    expect(diagnoseWeights(new Float64Array(7).fill(3))).toMatchObject({
      kishDesignEffect: 1,
      effectiveSampleSize: 7,
      coefficientOfVariation: 0,
    });
  });
});
