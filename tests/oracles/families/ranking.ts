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
import type { OracleMethod } from "../runner.ts";
import { inputsOf, numberIn, numbersIn, optionsOf, textIn } from "./reading.ts";

/** The methods of `ranking.json`. */
export const ranking: Record<string, OracleMethod> = {
  "ranking.ties": (testCase) => {
    const { order, roundDigits } = optionsOf(testCase);
    const direction: RankOrder = textIn(order, "order").startsWith("ascending") ? "ascending" : "descending";
    const scores = numbersIn(inputsOf(testCase).scores, "scores").map((score) => rounded(score, roundDigits));
    const byRule = TIE_RULES.map((ties) => [ties, rankScores(scores, { ties, order: direction })]);
    return {
      ...Object.fromEntries(byRule),
      percentRank: percentRanks(scores, direction),
      borda: bordaPoints(scores, direction),
    };
  },

  "ranking.agreement": (testCase) => {
    const { a, b } = inputsOf(testCase);
    return compareRankings(numbersIn(a, "a"), numbersIn(b, "b"));
  },

  "ranking.bands": (testCase) => {
    const scores = numbersIn(inputsOf(testCase).scores, "scores");
    const { cuts, band } = quantileBands(scores);
    return {
      band: bandsByCuts(scores, numbersIn(optionsOf(testCase).cuts, "cuts")),
      quartiles: cuts,
      quartileBand: band,
    };
  },
};

function rounded(score: number, digits: unknown): number {
  if (digits === null || digits === undefined) return score;
  const scale = 10 ** numberIn(digits, "roundDigits");
  return Math.round(score * scale) / scale;
}
