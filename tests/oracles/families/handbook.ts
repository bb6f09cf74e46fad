import { z } from "zod";
import {
  aggregateColumns,
  normaliseColumn,
  placesOfScores,
} from "../../../packages/engine/src/composite/index.ts";
import type { NormalisationRule } from "../../../packages/engine/src/composite/index.ts";
import { rankScores } from "../../../packages/engine/src/ranking/index.ts";
import { adapter, columnsIn, names, tableIn, unitTable } from "../adapter.ts";
import type { OracleMethod } from "../adapter.ts";

const numbers = z.array(z.number());

/** Tables of the OECD/JRC handbook, computed again. */
export const handbook: Record<string, OracleMethod> = {
  "handbook.normalise": adapter(
    {
      data: unitTable,
      options: z.strictObject({ indicator: z.string(), aboveBelowThreshold: z.number().positive() }),
    },
    ({ data, options: { indicator, aboveBelowThreshold } }, sources) => {
      const values = Float64Array.from(tableIn(data, sources).numbers(indicator));
      const sum = values.reduce((total, value) => total + value, 0);
      const ratioToMean = values.map((value) => (value / sum) * values.length);
      const computed = {
        rank: rankScores(values, { order: "ascending" }),
        zscore: normaliseColumn(values, { method: "z-score", mean: 0, sd: 1 }),
        minmax: normaliseColumn(values, { method: "min-max", lower: 0, upper: 1 }),
        ratioToMean,
        ratioToBest: normaliseColumn(values, { method: "fraction-of-max" }),
        aboveBelowMean: ratioToMean.map((ratio) =>
          ratio > 1 + aboveBelowThreshold ? 1 : ratio < 1 - aboveBelowThreshold ? -1 : 0,
        ),
      };
      return { published: computed, computed };
    },
  ),

  "handbook.index": adapter(
    {
      data: unitTable,
      options: z.strictObject({
        indicators: names,
        normalise: z.literal("goalposts, truncated to 0-1"),
        low: numbers,
        high: numbers,
        weights: numbers,
        aggregate: z.literal("arithmetic, weights rescaled to sum 1"),
        normaliseAlternative: z.literal("minmax 0-1 over the 23 countries, for scoreMinmax and rankMinmax"),
      }),
    },
    ({ data, options: { indicators, low, high, weights } }, sources) => {
      const columns = columnsIn(tableIn(data, sources), indicators);
      const scoreBy = (ruleOf: (k: number) => NormalisationRule) =>
        aggregateColumns(
          columns.map((column, k) => normaliseColumn(column, ruleOf(k))),
          weights,
          "arithmetic",
        );
      const score = scoreBy((k) => ({
        method: "goalposts",
        low: low[k] ?? Number.NaN,
        high: high[k] ?? Number.NaN,
        scale: 1,
        truncated: true,
      }));
      const scoreMinmax = scoreBy(() => ({ method: "min-max", lower: 0, upper: 1 }));
      return {
        score,
        rank: placesOfScores(score),
        scoreMinmax,
        rankMinmax: placesOfScores(scoreMinmax),
      };
    },
  ),
};
