export { bordaPoints, percentRanks, rankScores, TIE_RULES } from "./ties.ts";
export type { RankOrder, TieRule } from "./ties.ts";
export { compareRankings, completePairs, kendallTauB, kendallW, pearson, spearman } from "./agreement.ts";
export type { Agreement } from "./agreement.ts";
export { bandsByCuts, quantile, quantileBands, sortedQuantile, sortPresent } from "./bands.ts";
