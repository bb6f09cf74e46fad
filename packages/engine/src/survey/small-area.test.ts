import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AREA_VARIANCE_RULES, fayHerriot } from "./index.ts";
import type { AreaEstimates, AreaVarianceRule, SmallAreaModel } from "./index.ts";

const estimates = Float64Array.of(61, 74, 70, 55, 83, 66, 79, 58, 71, 64);
const standardErrors = Float64Array.of(3, 5, 2, 6, 4, 3, 7, 2, 5, 4);
const poverty = Float64Array.of(12, 6, 8, 17, 3, 10, 4, 15, 9, 11);
const areas: AreaEstimates = { estimates, standardErrors, covariates: { poverty } };

function fitted(input: AreaEstimates, rule?: AreaVarianceRule): SmallAreaModel {
  const model = fayHerriot(input, rule);
  if (!model.ok) throw new Error(JSON.stringify(model.problems));
  return model.value;
}

describe("small areas after Fay and Herriot", () => {
  test("with equal errors and no covariates leave the spread of the estimates less the sampling variance", () => {
    const input = { estimates, standardErrors: new Float64Array(10).fill(3) };
    const mean = estimates.reduce((sum, value) => sum + value, 0) / 10;
    const squares = estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(fitted(input).areaVariance).toBeCloseTo(squares / 9 - 9, 9);
    expect(fitted(input, "FH").areaVariance).toBeCloseTo(squares / 9 - 9, 9);
    expect(fitted(input, "ML").areaVariance).toBeCloseTo(squares / 10 - 9, 9);
    const { areas: estimated, areaVariance, coefficients } = fitted(input);
    expect(coefficients).toEqual([
      {
        name: "(Intercept)",
        value: expect.closeTo(mean, 9),
        standardError: expect.closeTo(Math.sqrt((areaVariance + 9) / 10), 9),
      },
    ]);
    const directShare = areaVariance / (areaVariance + 9);
    const own = 9 * directShare + ((1 - directShare) ** 2 * (areaVariance + 9)) / 10;
    expect(estimated[4]).toEqual({
      value: expect.closeTo(mean + directShare * (83 - mean), 9),
      synthetic: expect.closeTo(mean, 9),
      directShare: expect.closeTo(directShare, 9),
      meanSquaredError: expect.closeTo(own + (4 * 81) / (10 * (areaVariance + 9)), 9),
    });
  });

  test("under ML stand at the top of the likelihood, under REML at that of the restricted one", () => {
    for (const rule of ["ML", "REML"] as const) {
      const { areaVariance } = fitted({ estimates, standardErrors }, rule);
      expect(areaVariance).toBeGreaterThan(1);
      const top = logLikelihood(areaVariance, rule);
      expect(logLikelihood(areaVariance * 1.01, rule)).toBeLessThan(top);
      expect(logLikelihood(areaVariance * 0.99, rule)).toBeLessThan(top);
    }
  });

  test("under FH meet the moment equation", () => {
    const { areaVariance, areas: estimated } = fitted({ estimates, standardErrors }, "FH");
    const sum = estimates.reduce(
      (total, value, area) =>
        total +
        (value - (estimated[area]?.synthetic ?? 0)) ** 2 / (areaVariance + (standardErrors[area] ?? 0) ** 2),
      0,
    );
    expect(sum).toBeCloseTo(9, 9);
  });

  test("lean on the model alone where the sampling errors explain all the spread", () => {
    for (const rule of AREA_VARIANCE_RULES) {
      const { areaVariance, areas: estimated } = fitted(areas, rule);
      expect(areaVariance).toBe(0);
      for (const { value, synthetic, directShare, meanSquaredError } of estimated) {
        expect([value, directShare]).toEqual([synthetic, 0]);
        expect(meanSquaredError).toBeGreaterThan(0);
      }
    }
  });

  test("give estimates between direct and model, in any unit of measurement", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ y: fc.integer({ min: 0, max: 100 }), s: fc.integer({ min: 1, max: 20 }) }), {
          minLength: 4,
          maxLength: 30,
        }),
        fc.constantFrom(...AREA_VARIANCE_RULES),
        (rows, rule) => {
          const input = (unit: number): AreaEstimates => ({
            estimates: Float64Array.from(rows, ({ y }) => y * unit),
            standardErrors: Float64Array.from(rows, ({ s }) => s * unit),
          });
          const one = fitted(input(1), rule);
          const cents = fitted(input(100), rule);
          expect(cents.areaVariance / 1e4).toBeCloseTo(one.areaVariance, 6);
          for (const [area, { value, synthetic }] of one.areas.entries()) {
            const direct = rows[area]?.y ?? 0;
            expect(value).toBeGreaterThanOrEqual(Math.min(direct, synthetic) - 1e-9);
            expect(value).toBeLessThanOrEqual(Math.max(direct, synthetic) + 1e-9);
            expect((cents.areas[area]?.value ?? 0) / 100).toBeCloseTo(value, 6);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("name every fault at once: errors of zero, missing values, too few areas, dependent covariates", () => {
    const faulty = fayHerriot({
      estimates: Float64Array.of(1, Number.NaN, 3),
      standardErrors: Float64Array.of(1, 0, 1),
      covariates: { x: Float64Array.of(1, 2, 3), z: Float64Array.of(1, 4, 9) },
    });
    expect(faulty.ok ? [] : faulty.problems.map(({ code, message }) => [code, message.en])).toEqual([
      ["survey.value-missing", expect.stringContaining("estimates")],
      ["survey.value-out-of-scale", expect.stringContaining("A standard error must be above zero")],
      ["survey.model-not-fitted", "There must be more areas than coefficients"],
    ]);
    const twice = fayHerriot({ ...areas, covariates: { poverty, again: poverty.map((share) => 2 * share) } });
    expect(twice.ok ? [] : twice.problems.map(({ message }) => message.en)).toEqual([
      expect.stringContaining("The covariates depend on each other"),
    ]);
  });
});

/** Log-likelihood of the model with one mean, up to a constant. */
function logLikelihood(areaVariance: number, rule: "ML" | "REML"): number {
  const precision = standardErrors.map((error) => 1 / (areaVariance + error * error));
  const sum = precision.reduce((total, value) => total + value, 0);
  const mean = estimates.reduce((total, value, i) => total + value * (precision[i] ?? 0), 0) / sum;
  const likelihood = estimates.reduce(
    (total, value, i) =>
      total + Math.log(precision[i] ?? 0) / 2 - ((precision[i] ?? 0) * (value - mean) ** 2) / 2,
    0,
  );
  return rule === "ML" ? likelihood : likelihood - Math.log(sum) / 2;
}
