import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildReplicates,
  declareDesign,
  declareDomains,
  estimateDomainTable,
  estimateMeans,
  estimateRatios,
  estimateReplicated,
  estimateShares,
  estimateTotals,
  contrast,
  domainMeansWithCovariance,
} from "./index.ts";
import type { EstimateRow, LonelyPsuRule, Outcome, SurveyEstimate } from "./index.ts";

/** A stratified cluster sample with missing answers. */
interface Sample {
  readonly strata: number[];
  readonly psus: number[];
  readonly domain: string[];
  readonly weights: number[];
  readonly answers: number[];
  readonly populations: number[];
}

const row = fc.record({
  domain: fc.constantFrom("a", "b", "c"),
  weight: fc.double({ min: 0.5, max: 50, noNaN: true }),
  answer: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  ),
});
const psu = fc.array(row, { minLength: 1, maxLength: 4 });
const stratum = fc.record({
  psus: fc.array(psu, { minLength: 2, maxLength: 5 }),
  beyond: fc.integer({ min: 1, max: 20 }),
});
const samples: fc.Arbitrary<Sample> = fc.array(stratum, { minLength: 1, maxLength: 4 }).map((strata) => {
  const rows = strata.flatMap((one, layer) =>
    one.psus.flatMap((members, unit) =>
      members.map((member) => ({
        ...member,
        layer,
        unit: layer * 10 + unit,
        population: one.psus.length + one.beyond,
      })),
    ),
  );
  return {
    strata: rows.map((one) => one.layer),
    psus: rows.map((one) => one.unit),
    domain: rows.map((one) => one.domain),
    weights: rows.map((one) => one.weight),
    // At least one answer, so that there is something to estimate.
    answers: rows.map((one, index) => (index === 0 && Number.isNaN(one.answer) ? 3 : one.answer)),
    populations: rows.map((one) => one.population),
  };
});

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message.en).join("\n"));
  return outcome.value;
}

function designOf(
  sample: Sample,
  options: { scale?: number; fpc?: boolean; lonelyPsu?: LonelyPsuRule } = {},
) {
  return valueOf(
    declareDesign({
      ids: [sample.psus],
      strata: [sample.strata],
      surveyWeights: Float64Array.from(sample.weights, (weight) => weight * (options.scale ?? 1)),
      ...(options.fpc ? { populationSizes: [Float64Array.from(sample.populations)] } : {}),
      ...(options.lonelyPsu ? { lonelyPsu: options.lonelyPsu } : {}),
    }),
  );
}

const estimated = (rows: readonly EstimateRow[]): SurveyEstimate[] =>
  rows.filter((one) => one.status === "estimated");
const first = (rows: readonly EstimateRow[]): SurveyEstimate => {
  const [found] = estimated(rows);
  if (!found) throw new Error("no estimate");
  return found;
};
const close = (got: number, expected: number, scale = Math.abs(expected)): void =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));
const answersOf = (sample: Sample): Float64Array => Float64Array.from(sample.answers);
const options = { missing: "dropPerVariable" } as const;

describe("estimates from a sample", () => {
  it("do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(samples, fc.infiniteStream(fc.nat()), (sample, keys) => {
        const order = sample.weights
          .map((_, index) => ({ index, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ index }) => index);
        const shuffle = <T>(values: readonly T[]): T[] =>
          order.flatMap((index) => values.slice(index, index + 1));
        const shuffled: Sample = {
          strata: shuffle(sample.strata),
          psus: shuffle(sample.psus),
          domain: shuffle(sample.domain),
          weights: shuffle(sample.weights),
          answers: shuffle(sample.answers),
          populations: shuffle(sample.populations),
        };
        const estimate = (one: Sample) =>
          valueOf(
            estimateMeans(
              designOf(one, { fpc: true }),
              { y: answersOf(one) },
              { ...options, by: valueOf(declareDomains({ domain: one.domain })) },
            ),
          );
        const [before, after] = [estimate(sample), estimate(shuffled)];
        expect(after.map((one) => [one.domain, one.status, one.answers])).toEqual(
          before.map((one) => [one.domain, one.status, one.answers]),
        );
        estimated(before).forEach((one, index) => {
          close(estimated(after)[index]?.value ?? Number.NaN, one.value);
          close(estimated(after)[index]?.standardError ?? Number.NaN, one.standardError);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("keep means and errors, and scale totals, when weights come in another unit", () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.01, max: 1000, noNaN: true }), (sample, scale) => {
        const [one, other] = [designOf(sample), designOf(sample, { scale })];
        const [mean, scaledMean] = [one, other].map((design) =>
          first(valueOf(estimateMeans(design, { y: answersOf(sample) }, options))),
        );
        const [total, scaledTotal] = [one, other].map((design) =>
          first(valueOf(estimateTotals(design, { y: answersOf(sample) }, options))),
        );
        close(scaledMean?.value ?? Number.NaN, mean?.value ?? 0);
        close(scaledMean?.standardError ?? Number.NaN, mean?.standardError ?? 0);
        close(scaledTotal?.value ?? Number.NaN, scale * (total?.value ?? 0));
        close(
          scaledTotal?.standardError ?? Number.NaN,
          scale * (total?.standardError ?? 0),
          scale * (total?.value ?? 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("have domain totals that add up to the total", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const design = designOf(sample);
        const parts = estimated(
          valueOf(
            estimateTotals(
              design,
              { y: answersOf(sample) },
              { ...options, by: valueOf(declareDomains({ domain: sample.domain })) },
            ),
          ),
        );
        const whole = first(valueOf(estimateTotals(design, { y: answersOf(sample) }, options)));
        close(
          parts.reduce((sum, part) => sum + part.value, 0),
          whole.value,
        );
      }),
    );
  });

  it("have no error when everyone was asked", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const census = valueOf(
          declareDesign({
            rowCount: sample.weights.length,
            populationSizes: [new Float64Array(sample.weights.length).fill(sample.weights.length)],
          }),
        );
        const result = first(valueOf(estimateTotals(census, { y: answersOf(sample) }, options)));
        expect(result.standardError).toBe(0);
        expect(result.value).toBeCloseTo(
          sample.answers.reduce((sum, answer) => sum + (Number.isNaN(answer) ? 0 : answer), 0),
          9,
        );
      }),
    );
  });

  it("come out the same from the one-pass table as from the general way, missing answers included", () => {
    fc.assert(
      fc.property(
        samples,
        fc.boolean(),
        fc.constantFrom("mean" as const, "total" as const),
        (sample, fpc, statistic) => {
          const design = designOf(sample, { fpc });
          const by = valueOf(declareDomains({ domain: sample.domain }));
          const complete = Float64Array.from(sample.answers, (answer) => (Number.isNaN(answer) ? 1 : answer));
          const table = valueOf(estimateDomainTable(design, [answersOf(sample), complete], by, statistic));
          const general = valueOf(
            (statistic === "mean" ? estimateMeans : estimateTotals)(
              design,
              { y: answersOf(sample), complete },
              { ...options, by },
            ),
          );
          general.forEach((one, index) => {
            expect(table.answers[index]).toBe(one.answers);
            if (one.status === "suppressed") return expect(table.values[index]).toBeNaN();
            close(table.values[index] ?? Number.NaN, one.value);
            return close(table.standardErrors[index] ?? Number.NaN, one.standardError, one.value);
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("agree for totals between the stratified jackknife and Taylor linearisation", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const design = designOf(sample, { fpc: true });
        const values = Float64Array.from(sample.answers, (answer) => (Number.isNaN(answer) ? 0 : answer));
        const [replicated] = valueOf(
          estimateReplicated(valueOf(buildReplicates(design, { method: "JKn" })), [
            { kind: "total", variable: "y", values },
          ]),
        );
        const taylor = first(valueOf(estimateTotals(design, { y: values })));
        close(replicated?.standardError ?? Number.NaN, taylor.standardError, taylor.value);
      }),
    );
  });

  it("agree for ratios between jackknife and Taylor as the number of PSUs grows", () => {
    const gap = (size: number): number => {
      const psus = Array.from({ length: size }, (_, unit) => unit);
      const weights = Float64Array.from(psus, (unit) => 10 + ((unit * 7) % 13));
      const numerator = Float64Array.from(psus, (unit) => 1 + ((unit * 11) % 17));
      const denominator = Float64Array.from(psus, (unit) => 5 + ((unit * 5) % 19));
      const design = valueOf(declareDesign({ surveyWeights: weights }));
      const taylor = first(valueOf(estimateRatios(design, { r: { numerator, denominator } }))).standardError;
      const [jackknife] = valueOf(
        estimateReplicated(valueOf(buildReplicates(design, { method: "JK1" })), [
          { kind: "ratio", variable: "r", values: numerator, denominator },
        ]),
      );
      return Math.abs((jackknife?.standardError ?? Number.NaN) / taylor - 1);
    };
    expect(gap(20)).toBeGreaterThan(gap(200));
    expect(gap(800)).toBeLessThan(2e-3);
  });

  it("come close between half-samples or bootstraps and Taylor", () => {
    const strata = Array.from({ length: 120 }, (_, row) => Math.floor(row / 2));
    const values = Float64Array.from(strata, (layer, row) => (layer % 7) + (row % 2) * ((layer * 5) % 4));
    const design = valueOf(declareDesign({ strata: [strata], surveyWeights: new Float64Array(120).fill(3) }));
    const taylor = first(valueOf(estimateMeans(design, { y: values }))).standardError;
    const error = (rule: Parameters<typeof buildReplicates>[1]): number =>
      valueOf(
        estimateReplicated(valueOf(buildReplicates(design, rule)), [{ kind: "mean", variable: "y", values }]),
      )[0]?.standardError ?? Number.NaN;
    close(error({ method: "BRR" }), taylor);
    close(error({ method: "Fay", rho: 0.3 }), taylor);
    expect(error({ method: "subbootstrap", replicates: 800, seed: 5 }) / taylor).toBeCloseTo(1, 1);
    expect(error({ method: "bootstrap", replicates: 800, seed: 5 }) / taylor).toBeCloseTo(1, 1);
  });

  it("give shares that add up to one and a difference with the error of both domains", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const design = designOf(sample);
        const shares = estimated(valueOf(estimateShares(design, { domain: sample.domain })));
        close(
          shares.reduce((sum, share) => sum + share.value, 0),
          1,
        );
      }),
    );
    const design = valueOf(declareDesign({ surveyWeights: new Float64Array(6).fill(2) }));
    const values = Float64Array.of(1, 2, 3, 5, 6, 10);
    const joint = valueOf(
      domainMeansWithCovariance(
        design,
        values,
        valueOf(declareDomains({ group: ["a", "a", "a", "b", "b", "b"] })),
      ),
    );
    const difference = valueOf(contrast(joint, { b: 1, a: -1 }));
    expect(difference.value).toBe(5);
    expect(contrast(joint, { nobody: 1 })).toMatchObject({
      ok: false,
      problems: [{ places: [{ kind: "domain", name: "nobody" }] }],
    });
  });
});

describe("an estimate that should not be printed", () => {
  const design = valueOf(declareDesign({ surveyWeights: new Float64Array(4).fill(1) }));

  it("is suppressed with its reason when too few answered", () => {
    const by = valueOf(declareDomains({ group: ["a", "a", "a", "b"] }));
    const rows = valueOf(
      estimateMeans(design, { y: Float64Array.of(1, 2, 3, 4) }, { by, minimumAnswers: 2 }),
    );
    expect(rows[1]).toMatchObject({
      status: "suppressed",
      reason: "too-few-answers",
      answers: 1,
      minimumAnswers: 2,
    });
  });

  it("says that all answers are equal instead of claiming to be exact", () => {
    const [row] = valueOf(estimateMeans(design, { y: Float64Array.of(5, 5, 5, 5) }));
    expect(row).toMatchObject({ status: "estimated", caveats: ["constant"], designEffect: undefined });
  });

  it("is refused while nobody has said what happens to missing answers", () => {
    const outcome = estimateMeans(design, {
      y: Float64Array.of(1, Number.NaN, 3, 4),
      z: Float64Array.of(1, 2, 3, Number.NaN),
    });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "survey.value-missing", places: [{ name: "y" }, { name: "z" }] }],
    });
  });
});
