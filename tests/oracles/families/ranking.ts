import { z } from "zod";
import {
  bandsByCuts,
  bordaPoints,
  compareRankings,
  percentRanks,
  quantileBands,
  rankScores,
  TIE_RULES,
} from "../../../packages/engine/src/ranking/index.ts";
import type { RankOrder } from "../../../packages/engine/src/ranking/index.ts";
import { adapter, cell } from "../adapter.ts";
import type { OracleMethod } from "../adapter.ts";

const cells = z.array(cell);
const orders: Record<string, RankOrder> = {
  "descending (1 = highest)": "descending",
  "ascending (1 = lowest)": "ascending",
};

/** The methods of `ranking.json`. */
export const ranking: Record<string, OracleMethod> = {
  "ranking.ties": adapter(
    {
      inputs: z.strictObject({ scores: cells }),
      options: z.strictObject({
        order: z.enum(Object.keys(orders)),
        missing: z.literal("no rank"),
        roundDigits: z.int().min(0).max(12).nullable(),
      }),
    },
    ({ inputs, options: { order, roundDigits } }) => {
      const scores = inputs.scores.map((score) => rounded(score, roundDigits));
      const rule = { order: orders[order] ?? "descending" };
      const byRule = TIE_RULES.map((ties) => [ties, rankScores(scores, { ties, ...rule })]);
      return {
        ...Object.fromEntries(byRule),
        percentRank: percentRanks(scores, rule),
        borda: bordaPoints(scores, rule.order),
      };
    },
  ),

  "ranking.agreement": adapter({ inputs: z.strictObject({ a: cells, b: cells }) }, ({ inputs: { a, b } }) =>
    compareRankings(a, b),
  ),

  "ranking.bands": adapter(
    {
      inputs: z.strictObject({ scores: cells }),
      options: z.strictObject({
        cuts: z.array(z.number()).min(1),
        closed: z.literal(
          "lower bound included: band k holds cuts[k] <= x < cuts[k+1], numbered from 0 below the first cut",
        ),
      }),
    },
    ({ inputs: { scores }, options }) => {
      const { cuts, band } = quantileBands(scores);
      return { band: bandsByCuts(scores, options.cuts), quartiles: cuts, quartileBand: band };
    },
  ),
};

function rounded(score: number, digits: number | null): number {
  if (digits === null) return score;
  const scale = 10 ** digits;
  return Math.round(score * scale) / scale;
}
