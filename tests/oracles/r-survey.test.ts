/** Estimators beyond the reference cases, with the figures of R `survey` 4.1-1 that r/figures.R prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  buildReplicates,
  calibrate,
  calibrateReplicates,
  declareDesign,
  estimateMeans,
  estimateQuantiles,
  estimateReplicated,
  indicatorsOf,
  populationSpread,
  regress,
  replicateDegreesOfFreedom,
  testAssociation,
  testTerm,
} from "../../packages/engine/src/survey/index.ts";
import type { Outcome, QuantileRule } from "../../packages/engine/src/survey/index.ts";
import { parseTable } from "./table.ts";

const table = parseTable(readFileSync(join(import.meta.dirname, "cases/data/apistrat.csv"), "utf8"));
const numbers = (name: string) => Float64Array.from(table.numbers(name));
const labels = (name: string) => table.text(name);
const dummies = (name: string, level: string) =>
  Float64Array.from(labels(name), (label) => Number(label === level));

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message.en).join("; "));
  return outcome.value;
}

const strata = [labels("stype")];
const surveyWeights = numbers("pw");
const withFpc = valueOf(declareDesign({ strata, surveyWeights, populationSizes: [numbers("fpc")] }));
const without = valueOf(declareDesign({ strata, surveyWeights }));
const totals = { "(Intercept)": 6194, stypeH: 755, stypeM: 1018, api99: 3_914_069 };
const variables = {
  "(Intercept)": new Float64Array(table.rowCount).fill(1),
  stypeH: dummies("stype", "H"),
  stypeM: dummies("stype", "M"),
  api99: numbers("api99"),
};

function near(got: readonly (number | undefined)[], right: readonly number[], digits = 9): void {
  expect(got).toHaveLength(right.length);
  for (const [i, value] of right.entries())
    expect(Math.abs((got[i] ?? Number.NaN) / value - 1), `${got[i]} for ${value}`).toBeLessThan(
      10 ** -digits,
    );
}

describe("quantiles", () => {
  const expected: Partial<Record<QuantileRule, readonly number[]>> = {
    hf3: [565, 535, 597, 668, 642, 694, 836, 806, 865],
    hf4: [
      562.20560886487, 532.6518565957226, 592.8534532121307, 667.2357559658042, 635.9425932669528, 681, 836,
      805.2274396367161, 864.1492827589652,
    ],
    hf5: [
      565, 536.0262530363154, 597.1296144984317, 667.8333588749284, 637.1690119244785, 681.0021026485326,
      836.8509382636837, 805.7274396367161, 865.2044228176669,
    ],
    hf6: [
      563.70560886487, 533.1999367686037, 593.7788797120174, 668, 641.520361072911, 695.0384089363974,
      838.4509382636837, 806.6605052930536, 867.1847137145381,
    ],
    hf7: [
      565, 536.9582249813072, 597.4448347964458, 667.6085725335233, 637.0329848825775, 680.8195916534029, 836,
      805.3723161118006, 864.2513283204762,
    ],
    hf8: [
      564.6410636524923, 533.834549986683, 593.6419738612233, 667.9503705776484, 637.1888535822582,
      682.2799316324445, 837.3842715970171, 805.8458141450213, 865.7005526504328,
    ],
    hf9: [
      564.7876501753966, 533.913876638943, 593.6192495975992, 667.918141572832, 637.1844353028232,
      681.9718975349303, 837.2509382636837, 805.816220517945, 865.5639016112799,
    ],
  };

  test("follow the nine rules of Hyndman and Fan with their intervals", () => {
    const api00 = numbers("api00");
    for (const [rule, right] of Object.entries(expected)) {
      const found = valueOf(
        estimateQuantiles(withFpc, { api00 }, [0.25, 0.5, 0.9], { rule: rule as QuantileRule }),
      );
      near(
        found.flatMap(({ value, low, high }) => [value, low, high]),
        right,
        12,
      );
    }
  });

  test("have intervals by beta, logit and arcsine too", () => {
    for (const [interval, right] of [
      ["beta", [565, 539, 600, 668, 641, 695]],
      ["logit", [565, 539, 599, 668, 642, 694]],
      ["asin", [565, 539, 597, 668, 642, 694]],
    ] as const) {
      const found = valueOf(estimateQuantiles(withFpc, { y: numbers("api00") }, [0.25, 0.5], { interval }));
      expect(
        found.flatMap(({ value, low, high }) => [value, low, high]),
        interval,
      ).toEqual(right);
    }
  });
});

test("linear calibration within bounds cuts the factors off there and has the error of R", () => {
  const bounded = valueOf(calibrate(withFpc, { method: "linear", bounds: [0.97, 1.02], variables, totals }));
  const factors = bounded.surveyWeights.map((weight, row) => weight / (surveyWeights[row] ?? 1));
  near([Math.min(...factors), Math.max(...factors)], [0.97, 1.02], 12);
  const [mean] = valueOf(estimateMeans(bounded, { y: numbers("api00") }));
  if (mean?.status !== "estimated") throw new Error("a mean");
  near([mean.value, mean.standardError], [664.6422705553078, 1.900929714356017]);
});

test("variances, covariances and correlations in the population come with their errors", () => {
  const found = valueOf(populationSpread(withFpc, { api00: numbers("api00"), meals: numbers("meals") }));
  near(
    found.covariance.flat(),
    [15190.586205827334, -2944.55608480826, -2944.55608480826, 870.4202754658031],
  );
  near(
    found.standardErrors.flat(),
    [1255.73997868098, 260.1594094517909, 260.1594094517909, 62.46870378969245],
  );
  expect(found.correlation[0]?.[1]).toBeCloseTo(-0.8097818983933616, 12);
});

describe("tests of independence", () => {
  test("correct Pearson's statistic as Rao and Scott do", () => {
    const two = valueOf(
      testAssociation(withFpc, { "sch.wide": labels("sch.wide"), "comp.imp": labels("comp.imp") }),
    );
    near(
      [two.chiSquared, two.f, two.numeratorDegrees, two.denominatorDegrees, two.pValue],
      [57.42168048580664, 47.31773299932395, 1, 197, 7.822040652230088e-11],
    );
    const three = valueOf(
      testAssociation(withFpc, { "sch.wide": labels("sch.wide"), stype: labels("stype") }),
    );
    near(
      [three.f, three.numeratorDegrees, three.denominatorDegrees, three.pValue],
      [17.24744396388881, 1.828671504163584, 360.2482863202261, 2.035046359465121e-7],
    );
  });

  test("reject a true hypothesis in about five of a hundred clustered samples, where the plain test rejects far more", () => {
    let [corrected, plain] = [0, 0];
    let state = 7;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const samples = 300;
    for (let sample = 0; sample < samples; sample += 1) {
      const psu = Int32Array.from({ length: 600 }, (_, row) => Math.floor(row / 15));
      // both answers hang on the commune, but not on each other
      const lean = Array.from({ length: 40 }, () => [random(), random()] as const);
      const answers = (which: 0 | 1) =>
        Array.from(psu, (code) => (random() < (lean[code]?.[which] ?? 0) ? "yes" : "no"));
      const design = valueOf(declareDesign({ ids: [psu], surveyWeights: "none" }));
      const found = valueOf(testAssociation(design, { a: answers(0), b: answers(1) }));
      if (found.pValue < 0.05) corrected += 1;
      if (found.chiSquared > 3.841) plain += 1;
    }
    expect(corrected / samples).toBeGreaterThan(0.02);
    expect(corrected / samples).toBeLessThan(0.09);
    expect(plain / samples).toBeGreaterThan(0.12);
  });
});

describe("regression", () => {
  const columns = (...names: string[]) => Object.fromEntries(names.map((name) => [name, numbers(name)]));

  test("linear has the coefficients, errors and degrees of freedom of svyglm", () => {
    const found = valueOf(regress(withFpc, numbers("api00"), columns("ell", "meals", "mobility")));
    near(
      found.coefficients.flatMap(({ value, standardError }) => [value, standardError]),
      [
        820.8873159056232, 10.077735949885394, -0.4805866121719505, 0.3919734032225278, -3.141535309984561,
        0.2839465064165015, 0.2257132102296367, 0.3932183620225298,
      ],
    );
    expect(found.degreesOfFreedom).toBe(194);
    expect(found.coefficients[1]?.pValue).toBeCloseTo(0.221658715155486, 9);
    const term = valueOf(testTerm(found, ["ell", "mobility"]));
    near([term.f, term.denominatorDegrees, term.pValue], [1.0463056188484576, 194, 0.3532063598856456]);
  });

  test("logistic has them too, with a factor of three levels and its Wald test", () => {
    const predictors = { ...columns("ell", "meals"), ...indicatorsOf("stype", labels("stype")) };
    const found = valueOf(regress(withFpc, dummies("sch.wide", "Yes"), predictors, { family: "logistic" }));
    expect(found.coefficients.map(({ name }) => name)).toEqual([
      "(Intercept)",
      "ell",
      "meals",
      "stypeH",
      "stypeM",
    ]);
    near(
      found.coefficients.flatMap(({ value, standardError }) => [value, standardError]),
      [
        2.8861016138184703, 0.643843564687323, -0.01130380774494617, 0.01484308112789976,
        -0.004449390052006932, 0.00909675855810844, -2.515228843950424, 0.5512069146411386,
        -1.5985947908127833, 0.5021650548670422,
      ],
      6,
    );
    const term = valueOf(testTerm(found, ["stypeH", "stypeM"]));
    near([term.f, term.denominatorDegrees, term.pValue], [10.41113865413747, 193, 5.083590728610475e-5], 5);
  });

  test("says that predictors depend on each other, that outcomes are separated, that an outcome is no yes or no", () => {
    const twice = { a: numbers("meals"), b: numbers("meals").map((value) => 2 * value) };
    expect(regress(withFpc, numbers("api00"), twice)).toMatchObject({ ok: false });
    const y = numbers("meals").map((value) => Number(value > 40));
    expect(regress(withFpc, y, columns("meals"), { family: "logistic" })).toMatchObject({ ok: false });
    expect(regress(withFpc, numbers("api00"), columns("meals"), { family: "logistic" })).toMatchObject({
      ok: false,
      problems: [{ code: "survey.model-not-fitted" }],
    });
  });
});

describe("replicates", () => {
  const jackknife = valueOf(buildReplicates(withFpc, { method: "JKn" }));
  const plain = valueOf(buildReplicates(without, { method: "JKn" }));

  test("are each calibrated, and then have the error of a calibrated estimator", () => {
    const calibrated = valueOf(calibrateReplicates(jackknife, { method: "linear", variables, totals }));
    const [mean] = valueOf(
      estimateReplicated(calibrated, [{ kind: "mean", variable: "y", values: numbers("api00") }]),
    );
    near([mean?.value, mean?.standardError], [664.6302002608847, 1.911313412691301]);
    const raked = valueOf(
      calibrateReplicates(plain, {
        method: "rake",
        margins: [
          { name: "sch.wide", labels: labels("sch.wide"), population: { No: 1200, Yes: 4994 } },
          { name: "comp.imp", labels: labels("comp.imp"), population: { No: 1700, Yes: 4494 } },
        ],
      }),
    );
    const [byRaking] = valueOf(
      estimateReplicated(raked, [{ kind: "mean", variable: "y", values: numbers("api00") }]),
    );
    near([byRaking?.value, byRaking?.standardError], [661.1632223980037, 9.560581197315082], 6);
  });

  test("of a design that is calibrated already are refused", () => {
    const calibrated = valueOf(calibrate(withFpc, { method: "linear", variables, totals }));
    expect(buildReplicates(calibrated, { method: "JKn" })).toMatchObject({
      ok: false,
      problems: [{ message: { en: expect.stringContaining("calibrateReplicates") } }],
    });
  });

  test("take a number of one's own, and give intervals on the rank of their weights", () => {
    const [api00, api99] = [numbers("api00"), numbers("api99")];
    const [own] = valueOf(
      estimateReplicated(plain, [
        {
          kind: "own",
          variable: "api99-weighted",
          of: (weights, rows) => {
            let [above, below] = [0, 0];
            for (const row of rows) {
              const weight = (weights[row] ?? 0) * (api99[row] ?? 0);
              above += weight * (api00[row] ?? 0);
              below += weight;
            }
            return above / below;
          },
        },
      ]),
    );
    near([own?.value, own?.standardError], [686.725967811188, 9.500005548201898]);
    expect(replicateDegreesOfFreedom(plain)).toBe(197);
    const [mean] = valueOf(estimateReplicated(plain, [{ kind: "mean", variable: "y", values: api00 }]));
    near([mean?.interval.low, mean?.interval.high], [643.4813565932166, 681.093369725425]);
  });

  test("give quantiles: the bootstrap error of a median is near Woodruff's", () => {
    const bootstrap = valueOf(
      buildReplicates(without, { method: "subbootstrap", replicates: 400, seed: 11 }),
    );
    const values = numbers("api00");
    const [median] = valueOf(
      estimateReplicated(bootstrap, [
        { kind: "quantile", variable: "y", values, probability: 0.5, rule: "hf7" },
      ]),
    );
    const [woodruff] = valueOf(estimateQuantiles(without, { values }, [0.5], { rule: "hf7" }));
    expect(median?.value).toBe(woodruff?.value);
    const ratio = (median?.standardError ?? 0) / (woodruff?.standardError ?? Number.NaN);
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.35);
  });
});
