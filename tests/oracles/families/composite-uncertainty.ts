import { z } from "zod";
import {
  aggregateColumns,
  averageRankShifts,
  normaliseColumn,
  placesOfScores,
  ranking,
  rankUnderWeights,
  replicatorOf,
  sobolIndices,
  summarisePlaces,
} from "../../../packages/engine/src/composite/index.ts";
import type { NormalisationRule, Settings } from "../../../packages/engine/src/composite/index.ts";
import { adapter, direction, file, names, tableIn } from "../adapter.ts";
import type { OracleMethod, Sources } from "../adapter.ts";
import { aggregation, indexAsked, indexParts } from "./composite-index.ts";

const share = z.number().min(0).max(1);
const parts = {
  data: indexParts.data,
  inputs: z.strictObject({ parameters: file, weightSets: file }),
};
const common = {
  n: z.int().positive(),
  nominal: z.string(),
  weightsNote: z.literal(
    "column 'weights' is the one-based row of the weight-set file: weights of levels 2 and 3; all other weights as in the metadata",
  ),
};

/** How certain the places of an index are. */
export const compositeUncertainty: Record<string, OracleMethod> = {
  "composite.uncertainty.weights": adapter(
    {
      data: z.strictObject({
        file: z.string(),
        unitColumn: z.string(),
        indicators: names,
        directions: z.array(direction).exactOptional(),
      }),
      inputs: z.strictObject({ weightDraws: file }),
      options: z.strictObject({
        normalise: z.literal("minmax 0-1"),
        aggregate: z.literal("arithmetic, each draw rescaled to sum 1"),
        nominalWeights: z.literal("equal"),
        quantiles: z.tuple([share, share]).refine(([low, high]) => Math.abs(low + high - 1) < 1e-12),
        quantileType: z.literal(7),
      }),
    },
    (
      {
        data,
        inputs,
        options: {
          quantiles: [low, high],
        },
      },
      sources,
    ) => {
      const source = tableIn(data, sources);
      const directions = data.directions ?? data.indicators.map((): 1 => 1);
      const columns = data.indicators.map((code, k) =>
        normaliseColumn(
          Float64Array.from(source.numbers(code)),
          { method: "min-max", lower: 0, upper: 1 },
          { direction: directions[k] ?? noDirection(code) },
        ),
      );
      return placesUnderWeights(columns, drawsIn(inputs.weightDraws, data.indicators, sources), high - low);
    },
  ),

  "composite.uncertainty.indexUA": adapter(
    {
      ...parts,
      options: z.strictObject({
        ...common,
        type: z.literal("UA"),
        rankStatsOver: z.literal("all replications"),
      }),
    },
    (asked, sources, notes) => {
      const { n, nominal } = asked.options;
      return replicated({ ...asked, nominal, notes, replications: () => n, counted: n }, sources).answer;
    },
  ),

  "composite.uncertainty.indexSA": adapter(
    {
      ...parts,
      options: z.strictObject({
        ...common,
        type: z.literal("SA"),
        rankStatsOver: z.literal("first 2N replications"),
      }),
    },
    (asked, sources, notes) => {
      const { n, nominal } = asked.options;
      const { answer, shifts, parameterCount } = replicated(
        { ...asked, nominal, notes, replications: (parameters) => n * (parameters + 2), counted: 2 * n },
        sources,
      );
      return { ...answer, averageRankShift: shifts, ...sobolIndices(shifts, n, parameterCount) };
    },
  ),
};

/** Weights one draw after the other, in the order of the indicators. */
function drawsIn(part: z.output<typeof file>, indicators: readonly string[], sources: Sources): Float64Array {
  const drawn = tableIn(part, sources);
  const byIndicator = indicators.map((code) => drawn.numbers(code));
  return Float64Array.from(
    { length: drawn.rowCount * indicators.length },
    (_, i) => byIndicator[i % indicators.length]?.[Math.floor(i / indicators.length)] ?? Number.NaN,
  );
}

function placesUnderWeights(columns: readonly Float64Array[], draws: Float64Array, level: number): unknown {
  const ranked = rankUnderWeights(columns, draws);
  const equal = columns.map(() => 1);
  const nominalRank = placesOfScores(aggregateColumns(columns, equal, "arithmetic"));
  const summary = summarisePlaces(ranked, level);
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
}

type Replicated = {
  data: z.output<typeof indexParts.data>;
  inputs: z.output<typeof parts.inputs>;
  nominal: string;
  notes: string;
  /** How many rows the parameter file has, from its number of parameters. */
  replications: (parameterCount: number) => number;
  /** The first so many replications make the rank statistics. */
  counted: number;
};

/** Runs the index of the nominal case under every row of the parameter file. */
function replicated(asked: Replicated, sources: Sources) {
  const built = indexAsked({ ...sources.questionOf(asked.nominal), data: asked.data }, sources);
  const { units, ranks: nominal } = ranking(built);
  const { settings, parameterCount } = settingsIn(asked, sources);
  if (settings.length !== asked.replications(parameterCount))
    throw new RangeError(`${settings.length} rows of parameters do not fit n`);
  const scores = settings.map(replicatorOf(built));
  const places = Uint16Array.from(scores.flatMap((row) => [...placesOfScores(row)]));
  const summary = summarisePlaces({
    unitCount: units.length,
    places: places.subarray(0, asked.counted * units.length),
  });
  const order = units
    .map((_, row) => row)
    .toSorted((a, b) => (units[a] ?? "").localeCompare(units[b] ?? "", "en"));
  const arranged = (row: ArrayLike<number>) => order.map((unit) => row[unit]);
  const run = {
    from: 0,
    to: scores.length,
    unitCount: units.length,
    scores: Float64Array.from(scores.flatMap((row) => [...row])),
    places,
  };
  const answer = {
    rankStats: order.map((unit) => ({
      uCode: units[unit],
      nominal: nominal[unit],
      mean: summary[unit]?.mean,
      median: summary[unit]?.median,
      q5: summary[unit]?.low,
      q95: summary[unit]?.high,
    })),
    ranks: scores.slice(0, 10).map((row) => arranged(placesOfScores(row))),
    scoresFirst3: scores.slice(0, 3).map(arranged),
    unitOrder: order.map((unit) => units[unit]),
  };
  return { answer, shifts: averageRankShifts(run, nominal), parameterCount };
}

const whole = z.int().positive();

function settingsIn({ inputs, notes }: Replicated, sources: Sources) {
  const parameters = tableIn(inputs.parameters, sources);
  const sets = tableIn(inputs.weightSets, sources);
  const rules = rulesIn(notes);
  const known = ["winmax", "normalisation", "weights", "aggregation"];
  const unknown = parameters.columns.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new RangeError(`unknown parameters: ${unknown.join(", ")}`);
  const column = (name: string) => (parameters.has(name) ? parameters.text(name) : undefined);
  const [winmax, normalisation, weights, methods] = known.map(column);
  const settings = Array.from({ length: parameters.rowCount }, (_, row): Settings => {
    const rule = normalisation && (rules[normalisation[row] ?? ""] ?? noRule(normalisation[row]));
    return {
      ...(winmax && { treatment: { pointsMax: whole.parse(Number(winmax[row])), second: "log-ct" } }),
      ...(rule && { normalisation: rule }),
      ...(weights && { componentWeights: weightSet(sets, whole.parse(Number(weights[row]))) }),
      ...(methods && { aggregation: { methods: [aggregation.parse(methods[row])] } }),
    };
  });
  return { settings, parameterCount: parameters.columns.length };
}

function weightSet(sets: ReturnType<typeof tableIn>, row: number): Map<string, number> {
  if (row > sets.rowCount) throw new RangeError(`no weight set ${row}`);
  return new Map(sets.columns.map((code) => [code, sets.numbers(code)[row - 1] ?? Number.NaN]));
}

/** What the names in the parameter file stand for; only the note of a case says it. */
function rulesIn(notes: string): Record<string, NormalisationRule> {
  const [, lower, upper, mean, sd] =
    /n_minmax: to (\d+)-(\d+); n_zscore: mean (\d+), sd (\d+)/.exec(notes) ?? [];
  if (sd === undefined)
    throw new RangeError("the note of the case does not say what n_minmax and n_zscore are");
  return {
    n_minmax: { method: "min-max", lower: Number(lower), upper: Number(upper) },
    n_zscore: { method: "z-score", mean: Number(mean), sd: Number(sd) },
  };
}

function noRule(name: string | null | undefined): never {
  throw new RangeError(`unknown normalisation: ${name}`);
}

function noDirection(code: string): never {
  throw new RangeError(`no direction of ${code}`);
}
