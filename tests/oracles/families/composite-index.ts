import {
  aggregateColumns,
  averageRankShifts,
  composeIndex,
  dataSet,
  effectiveWeights,
  normaliseColumn,
  ranking,
  rankUnderWeights,
  replicatorOf,
  sobolIndices,
  summarisePlaces,
  treeOf,
} from "../../../packages/engine/src/composite/index.ts";
import type {
  AggregationMethod,
  IndexNode,
  IndicatorFrame,
  NormalisationRule,
  Outcome,
  Settings,
  Step,
} from "../../../packages/engine/src/composite/index.ts";
import { rankScores } from "../../../packages/engine/src/ranking/index.ts";
import type { OracleCase, OracleMethod, Table } from "../runner.ts";
import { asemFrame, nodesOf } from "./asem.ts";
import {
  inputsOf,
  numberIn,
  numbersIn,
  optionsOf,
  recordIn,
  tableNamed,
  textIn,
  textsIn,
} from "./reading.ts";

type Tables = (file: string) => Table;

/** Methods that build a whole index, and its uncertainty. */
export const compositeIndex: Record<string, OracleMethod> = {
  "composite.index": (testCase, table) => {
    const { denominate, imputeGroup, winsoriseMaxPoints, normalise, aggregate } = optionsOf(testCase);
    const { method, parameters } = recordIn(normalise, "normalise");
    const [first = 0, second = 0] = numbersIn(parameters, "parameters");
    const built = value(
      composeIndex(frameOf(testCase, table), [
        ...(denominate === true ? [{ verb: "denominate" } as const] : []),
        ...asemSteps({
          group: textIn(imputeGroup, "imputeGroup"),
          pointsMax:
            winsoriseMaxPoints === null ? undefined : numberIn(winsoriseMaxPoints, "winsoriseMaxPoints"),
          rule:
            method === "n_zscore"
              ? { method: "z-score", mean: first, sd: second }
              : { method: "min-max", lower: first, upper: second },
          methods: textsIn(aggregate, "aggregate").map(methodNamed),
        }),
      ]),
    );
    const aggregates = Object.fromEntries(
      built.tree.aggregates.map(({ code }) => [code, ranking(built, code).scores]),
    );
    return {
      units: ranking(built).units,
      aggregates,
      ranks: Object.fromEntries(Object.keys(aggregates).map((code) => [code, ranking(built, code).ranks])),
      denominated: dataSet(built, "Denominated")?.columns,
      imputed: dataSet(built, "Imputed")?.columns,
      treated: dataSet(built, "Treated")?.columns,
      normalised: dataSet(built, "Normalised")?.columns,
    };
  },

  "composite.index.twoLevel": (testCase, table) => {
    const { lower, upper, availabilityThreshold } = optionsOf(testCase);
    const frame = twoLevelFrame(testCase, table);
    const built = value(
      composeIndex(frame, [
        {
          verb: "normalise",
          rule: { method: "min-max", lower: numberIn(lower, "lower"), upper: numberIn(upper, "upper") },
        },
        {
          verb: "aggregate",
          rule: {
            methods: ["arithmetic"],
            presentShareMin: numberIn(availabilityThreshold, "availabilityThreshold"),
          },
        },
      ]),
    );
    const domains = built.tree.aggregates
      .filter(({ level }) => level === 2)
      .map(({ code }) => [code, ranking(built, code).scores]);
    return {
      normalised: dataSet(built, "Normalised")?.columns,
      domains: Object.fromEntries(domains),
      index: ranking(built).scores,
      rank: ranking(built).ranks,
    };
  },

  "composite.effectiveWeights": (testCase, table) => {
    const { metadata } = recordIn(testCase.data, "data");
    const nodes = nodesOf(tableNamed(metadata, table));
    const columns = Object.fromEntries(nodes.map(({ code }) => [code, new Float64Array()]));
    const tree = value(treeOf({ units: [], nodes, columns }));
    const effective = effectiveWeights(tree);
    const byCode = new Map(
      tree.nodes.map((node) => [
        node.code,
        {
          iCode: node.code,
          Level: node.level,
          Weight: node.componentWeight,
          EffWeight: effective.get(node.code),
        },
      ]),
    );
    const { weights } = recordIn(testCase.expected, "expected");
    return {
      weights: Array.isArray(weights)
        ? weights.map((row) => byCode.get(textIn(recordIn(row, "weights").iCode, "iCode")))
        : [],
    };
  },

  "handbook.index": (testCase, table) => {
    const { indicators, low, high, weights } = optionsOf(testCase);
    const source = tableNamed(testCase.data, table);
    const [lows, highs, by] = [numbersIn(low, "low"), numbersIn(high, "high"), numbersIn(weights, "weights")];
    const codes = textsIn(indicators, "indicators");
    const scoreBy = (rules: readonly NormalisationRule[]) =>
      aggregateColumns(
        codes.map((code, k) =>
          normaliseColumn(Float64Array.from(source.numbers(code)), rules[k] ?? { method: "none" }),
        ),
        by,
        "arithmetic",
      );
    const score = scoreBy(
      codes.map((_, k) => ({
        method: "goalposts",
        low: lows[k] ?? 0,
        high: highs[k] ?? 1,
        scale: 1,
        truncated: true,
      })),
    );
    const scoreMinmax = scoreBy(codes.map(() => ({ method: "min-max", lower: 0, upper: 1 })));
    const rank = rankScores(score);
    return {
      score,
      rank,
      scoreMinmax,
      rankMinmax: rankScores(scoreMinmax),
      publishedRank: nearPublished(rank, testCase),
    };
  },

  "composite.uncertainty.weights": (testCase, table) => {
    const { indicators } = recordIn(testCase.data, "data");
    const source = tableNamed(testCase.data, table);
    const columns = textsIn(indicators, "indicators").map((code) =>
      normaliseColumn(Float64Array.from(source.numbers(code)), { method: "min-max", lower: 0, upper: 1 }),
    );
    const drawn = tableNamed(inputsOf(testCase).weightDraws, table);
    const byComponent = drawn.columns.map((name) => drawn.numbers(name));
    const draws = Float64Array.from(
      { length: drawn.rowCount * columns.length },
      (_, i) => byComponent[i % columns.length]?.[Math.floor(i / columns.length)] ?? Number.NaN,
    );
    const ranked = rankUnderWeights(columns, draws);
    const nominalRank = rankScores(
      aggregateColumns(
        columns,
        columns.map(() => 1),
        "arithmetic",
      ),
    );
    const summary = summarisePlaces(ranked);
    return {
      nominalRank,
      meanRank: summary.map(({ mean }) => mean),
      medianRank: summary.map(({ median }) => median),
      q5: summary.map(({ low }) => low),
      q95: summary.map(({ high }) => high),
      sdRank: summary.map(({ sd }) => sd),
      averageAbsoluteShift: averageRankShifts(
        { ...ranked, from: 0, to: ranked.drawCount, scores: new Float64Array() },
        nominalRank,
      ),
      shareTop: summary.map(({ placeShares }) => placeShares[0]),
    };
  },

  "composite.uncertainty.indexUA": (testCase, table) => replicated(testCase, table),

  "composite.uncertainty.indexSA": (testCase, table) => {
    const made = replicated(testCase, table);
    const { n } = optionsOf(testCase);
    return { ...made, ...sobolIndices(made.averageRankShift, numberIn(n, "n"), made.parameterCount) };
  },
};

/** The printed place where ours is within one of it (the printed weights are rounded), else ours, which then fails. */
function nearPublished(rank: Float64Array, testCase: OracleCase): number[] {
  const published = numbersIn(recordIn(testCase.expected, "expected").publishedRank, "publishedRank");
  return published.map((printed, unit) =>
    Math.abs(printed - (rank[unit] ?? Number.NaN)) <= 1 ? printed : (rank[unit] ?? Number.NaN),
  );
}

/** Runs the ASEM index under every row of the parameter file. */
function replicated(testCase: OracleCase, table: Tables) {
  const { n, type } = optionsOf(testCase);
  const built = value(
    composeIndex(frameOf(testCase, table), [
      { verb: "denominate" },
      ...asemSteps({
        group: "EurAsia_group",
        pointsMax: 5,
        rule: { method: "min-max", lower: 0, upper: 100 },
        methods: ["arithmetic"],
      }),
    ]),
  );
  const { units, ranks: nominal } = ranking(built);
  const parameters = tableNamed(inputsOf(testCase).parameters, table);
  const replicate = replicatorOf(built);
  const scores = settingsIn(testCase, table).map(replicate);
  const places = Uint16Array.from(scores.flatMap((row) => [...rankScores(row)]));
  const run = {
    from: 0,
    to: scores.length,
    unitCount: units.length,
    scores: Float64Array.from(scores.flatMap((row) => [...row])),
    places,
  };
  const counted = type === "SA" ? 2 * numberIn(n, "n") : scores.length;
  const summary = summarisePlaces({
    unitCount: units.length,
    places: places.subarray(0, counted * units.length),
  });
  const order = units
    .map((_, row) => row)
    .toSorted((a, b) => (units[a] ?? "").localeCompare(units[b] ?? "", "en"));
  const arranged = (row: ArrayLike<number>) => order.map((unit) => row[unit]);
  return {
    rankStats: order.map((unit) => ({
      uCode: units[unit],
      nominal: nominal[unit],
      mean: summary[unit]?.mean,
      median: summary[unit]?.median,
      q5: summary[unit]?.low,
      q95: summary[unit]?.high,
    })),
    ranks: scores.slice(0, 10).map((row) => arranged(rankScores(row))),
    scoresFirst3: scores.slice(0, 3).map(arranged),
    unitOrder: order.map((unit) => units[unit]),
    averageRankShift: averageRankShifts(run, nominal),
    parameterCount: parameters.columns.length,
  };
}

function settingsIn(testCase: OracleCase, table: Tables): Settings[] {
  const parameters = tableNamed(inputsOf(testCase).parameters, table);
  const sets = tableNamed(inputsOf(testCase).weightSets, table);
  const winmax = parameters.numbers("winmax");
  const normalisation = parameters.text("normalisation");
  const weights = parameters.numbers("weights");
  const aggregation = parameters.has("aggregation")
    ? parameters.text("aggregation")
    : winmax.map(() => "a_amean");
  return winmax.map((pointsMax, row) => ({
    treatment: { pointsMax, second: "log-ct" },
    normalisation:
      normalisation[row] === "n_zscore"
        ? { method: "z-score", mean: 10, sd: 2 }
        : { method: "min-max", lower: 1, upper: 100 },
    componentWeights: new Map(
      sets.columns.map((code) => [code, sets.numbers(code)[(weights[row] ?? 1) - 1] ?? Number.NaN]),
    ),
    aggregation: { methods: [methodNamed(aggregation[row] ?? "")] },
  }));
}

function asemSteps({
  group,
  pointsMax,
  rule,
  methods,
}: {
  group: string;
  pointsMax: number | undefined;
  rule: NormalisationRule;
  methods: AggregationMethod[];
}): Step[] {
  return [
    { verb: "impute", rule: { method: "group-mean", group } },
    { verb: "screen", presentShareMin: 0.9 },
    ...(pointsMax === undefined
      ? []
      : [{ verb: "treat", rule: { pointsMax, second: "log-ct" } } satisfies Step]),
    { verb: "normalise", rule },
    { verb: "aggregate", rule: { methods } },
  ];
}

function frameOf(testCase: OracleCase, table: Tables): IndicatorFrame {
  const { indicators, metadata } = recordIn(testCase.data, "data");
  return asemFrame(tableNamed(indicators, table), tableNamed(metadata, table));
}

function twoLevelFrame(testCase: OracleCase, table: Tables): IndicatorFrame {
  const { indicators, metadata } = recordIn(testCase.data, "data");
  const source = tableNamed(indicators, table);
  const described = tableNamed(metadata, table);
  const domains = described.text("domain").map(String);
  const weights = described.numbers("weight");
  const criteria = described.text("code").map((code, row): IndexNode => ({
    code: code ?? "",
    parent: domains[row] ?? "",
    componentWeight: weights[row] ?? 0,
    direction: described.numbers("direction")[row] === -1 ? -1 : 1,
  }));
  const parents = [...new Set(domains)].map((code): IndexNode => ({
    code,
    parent: "index",
    componentWeight: weights
      .filter((_, row) => domains[row] === code)
      .reduce((sum, weight) => sum + weight, 0),
  }));
  return {
    units: source.text("unit").map(String),
    nodes: [...criteria, ...parents, { code: "index", componentWeight: 1 }],
    columns: Object.fromEntries(criteria.map(({ code }) => [code, Float64Array.from(source.numbers(code))])),
  };
}

function methodNamed(name: string): AggregationMethod {
  const methods: Record<string, AggregationMethod> = {
    a_amean: "arithmetic",
    a_gmean: "geometric",
    a_hmean: "harmonic",
  };
  const method = methods[name];
  if (method === undefined) throw new RangeError(`no such aggregation: ${name}`);
  return method;
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RangeError(outcome.faults.map(({ message }) => message.en).join("; "));
  return outcome.value;
}
