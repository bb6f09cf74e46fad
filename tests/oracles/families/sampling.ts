import {
  allocate,
  clopperPearsonInterval,
  sampleSizes,
  selectPpsSystematic,
  selectSystematic,
  tInterval,
  varianceOfStratifiedMean,
  waldInterval,
  wilsonInterval,
} from "../../../packages/engine/src/survey/index.ts";
import type {
  AllocationRule,
  AllocationStratum,
  Interval,
} from "../../../packages/engine/src/survey/index.ts";
import type { OracleCase, OracleMethod } from "../runner.ts";
import { inputsOf, listIn, numberIn, numbersIn, optionsOf, recordIn } from "./reading.ts";
import { valueOf } from "./survey-design.ts";

/** The methods of `sampling.json`. */
export const sampling: Record<string, OracleMethod> = {
  "sampling.size": sizes,
  "sampling.allocation": allocations,
  "sampling.ppsSystematic": (testCase) => {
    const { n, randomStart } = optionsOf(testCase);
    const selection = selectPpsSystematic(
      numbersIn(inputsOf(testCase).size, "size"),
      numberIn(n, "n"),
      numberIn(randomStart, "randomStart"),
    );
    return {
      inclusionProbability: selection.inclusionProbabilities,
      certainty: selection.certainty,
      interval: selection.interval,
      selected: selection.selected.map((index) => index + 1),
      weight: selection.selected.map((index) => 1 / (selection.inclusionProbabilities[index] ?? Number.NaN)),
      sumInclusion: selection.inclusionProbabilities.reduce((sum, probability) => sum + probability, 0),
    };
  },
  "sampling.systematic": (testCase) => {
    const { N, n, randomStart } = optionsOf(testCase);
    const selection = selectSystematic(
      numberIn(N, "N"),
      numberIn(n, "n"),
      numberIn(randomStart, "randomStart"),
    );
    return { interval: selection.interval, selected: selection.selected.map((index) => index + 1) };
  },
  "sampling.simpleProportionInterval": intervals,
};

/** Every row carries its own question beside the answer. */
function sizes(testCase: OracleCase): unknown {
  const confidence = numberIn(optionsOf(testCase).confidence, "confidence");
  const rows = listIn(recordIn(testCase.expected, "expected").rows, "rows").map((row) => {
    const { N, e, p, deff, responseRate } = recordIn(row, "row");
    const question = {
      population: numberIn(N, "N"),
      margin: numberIn(e, "e"),
      share: numberIn(p, "p"),
      designEffect: numberIn(deff, "deff"),
      responseRate: numberIn(responseRate, "responseRate"),
      confidence,
    };
    const answer = valueOf(sampleSizes(question));
    return {
      N,
      e,
      p,
      deff,
      responseRate,
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
  });
  return { z: rows[0]?.z, rows };
}

function allocations(testCase: OracleCase): unknown {
  const inputs = inputsOf(testCase);
  const n = numberIn(optionsOf(testCase).n, "n");
  const deviations = numbersIn(inputs.sd, "sd");
  const costs = inputs.cost === undefined ? [] : numbersIn(inputs.cost, "cost");
  const strata = numbersIn(inputs.N, "N").map((population, index): AllocationStratum => {
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

function intervals(testCase: OracleCase): unknown {
  const { x, n } = inputsOf(testCase);
  const confidence = numberIn(optionsOf(testCase).confidence, "confidence");
  const trials = numbersIn(n, "n");
  const each = (make: (successes: number, trials: number, confidence: number) => Interval): Interval[] =>
    numbersIn(x, "x").map((successes, index) => make(successes, trials[index] ?? Number.NaN, confidence));
  const [wilson, clopper, wald] = [each(wilsonInterval), each(clopperPearsonInterval), each(waldInterval)];
  return {
    wilsonLow: wilson.map(({ low }) => low),
    wilsonHigh: wilson.map(({ high }) => high),
    clopperLow: clopper.map(({ low }) => low),
    clopperHigh: clopper.map(({ high }) => high),
    waldLow: wald.map(({ low }) => low),
    waldHigh: wald.map(({ high }) => high),
    tQuantile975: trials.map((size) => tInterval(0, 1, size - 1, confidence).high),
  };
}
