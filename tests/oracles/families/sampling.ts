import { z } from "zod";
import {
  allocate,
  clopperPearsonInterval,
  sampleSizes,
  selectPpsSystematic,
  selectSystematic,
  tQuantileAt,
  varianceOfStratifiedMean,
  waldInterval,
  wilsonInterval,
} from "../../../packages/engine/src/survey/index.ts";
import type {
  AllocationRule,
  AllocationStratum,
  Interval,
} from "../../../packages/engine/src/survey/index.ts";
import { adapter } from "../adapter.ts";
import type { OracleMethod } from "../adapter.ts";
import { valueOf } from "./survey-design.ts";

const number = z.number();
const numbers = z.array(number).min(1);
const confidence = number.gt(0).lt(1);

/** The methods of `sampling.json`. */
export const sampling: Record<string, OracleMethod> = {
  "sampling.size": adapter(
    {
      inputs: z.strictObject({
        rows: z.array(
          z.strictObject({ N: number, e: number, p: number, deff: number, responseRate: number }),
        ),
      }),
      options: z.strictObject({ confidence }),
    },
    ({ inputs, options }) => {
      const rows = inputs.rows.map((row) => ({ ...row, ...sizesOf(row, options.confidence) }));
      return { z: rows[0]?.z, rows };
    },
  ),

  "sampling.allocation": adapter(
    {
      inputs: z.strictObject({ N: numbers, sd: numbers, cost: numbers.exactOptional() }),
      options: z.strictObject({ n: z.int() }),
    },
    ({ inputs: { N, sd, cost = [] }, options: { n } }) => allocations(N, sd, cost, n),
  ),

  "sampling.ppsSystematic": adapter(
    {
      inputs: z.strictObject({ size: numbers }),
      options: z.strictObject({ n: z.int(), randomStart: number.min(0).lt(1) }),
    },
    ({ inputs: { size }, options: { n, randomStart } }) => {
      const { inclusionProbability, interval, selected } = selectPpsSystematic(size, n, randomStart);
      const probabilities = size.map((_, unit) => inclusionProbability(unit));
      return {
        inclusionProbability: probabilities,
        certainty: probabilities.map((probability) => probability === 1),
        interval,
        selected: selected.map((index) => index + 1),
        weight: selected.map((index) => 1 / inclusionProbability(index)),
        sumInclusion: probabilities.reduce((sum, probability) => sum + probability, 0),
      };
    },
  ),

  "sampling.systematic": adapter(
    { options: z.strictObject({ N: z.int(), n: z.int(), randomStart: number.min(0).lt(1) }) },
    ({ options: { N, n, randomStart } }) => {
      const { interval, selected } = selectSystematic(N, n, randomStart);
      return { interval, selected: selected.map((index) => index + 1) };
    },
  ),

  "sampling.simpleProportionInterval": adapter(
    {
      inputs: z.strictObject({ x: z.array(z.int()), n: z.array(z.int()) }),
      options: z.strictObject({ confidence }),
    },
    ({ inputs: { x, n }, options }) => {
      const each = (make: (successes: number, trials: number, confidence: number) => Interval): Interval[] =>
        x.map((successes, index) => make(successes, n[index] ?? Number.NaN, options.confidence));
      const [wilson, clopper, wald] = [
        each(wilsonInterval),
        each(clopperPearsonInterval),
        each(waldInterval),
      ];
      return {
        wilsonLow: wilson.map(({ low }) => low),
        wilsonHigh: wilson.map(({ high }) => high),
        clopperLow: clopper.map(({ low }) => low),
        clopperHigh: clopper.map(({ high }) => high),
        waldLow: wald.map(({ low }) => low),
        waldHigh: wald.map(({ high }) => high),
        tQuantile975: n.map((trials) => tQuantileAt(0.975, trials - 1)),
      };
    },
  ),
};

type Question = { N: number; e: number; p: number; deff: number; responseRate: number };

function sizesOf({ N, e, p, deff, responseRate }: Question, confidence: number) {
  const answer = valueOf(
    sampleSizes({ population: N, margin: e, share: p, designEffect: deff, responseRate, confidence }),
  );
  return {
    z: answer.z,
    yamane: answer.yamane,
    yamaneCeil: answer.yamaneCeiling,
    cochran: answer.cochran,
    cochranCeil: answer.cochranCeiling,
    withFpc: answer.finite,
    withFpcCeil: answer.finiteCeiling,
    withFpcDeffCeil: answer.withDesignEffect,
    toInviteCeil: answer.toInvite,
    marginAtYamaneCeil: answer.marginAtYamane,
  };
}

function allocations(
  populations: readonly number[],
  deviations: readonly number[],
  costs: readonly number[],
  n: number,
): unknown {
  const strata = populations.map((population, index): AllocationStratum => {
    const [deviation, cost] = [deviations[index], costs[index]];
    return {
      name: String(index + 1),
      population,
      ...(deviation === undefined ? {} : { deviation }),
      ...(cost === undefined ? {} : { cost }),
    };
  });
  const rules: AllocationRule[] = [
    "equal",
    "proportional",
    "squareRoot",
    "neyman",
    ...(costs.length > 0 ? (["costOptimal"] as const) : []),
  ];
  const results = rules.map((rule) => [rule, valueOf(allocate(strata, n, rule))] as const);
  const shares = results.flatMap(
    ([rule, { exact, rounded }]) =>
      [
        [rule, exact],
        [`${rule}Rounded`, rounded],
      ] as const,
  );
  const variances = results.map(
    ([rule, { rounded }]) => [rule, varianceOfStratifiedMean(strata, rounded)] as const,
  );
  return { ...Object.fromEntries(shares), varianceOfMean: Object.fromEntries(variances) };
}
