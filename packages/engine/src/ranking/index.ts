/** Exact places, quarters and facts of an index; floating ranks and agreement for statistics. */
export { findFacts } from "./facts.ts";
export type { Fact } from "./fact.ts";
export { comparedWith, rankedRows } from "./year-table.ts";
export type { RankedRow, TableRow, YearTable } from "./year-table.ts";
export { exactQuantile, mean, quarters, rankUnits } from "./places.ts";
export type { Entrant, Place, Quarter, RankingRule } from "./places.ts";
export { compareRankings, completePairs, kendallTauB, kendallW, pearson, spearman } from "./agreement.ts";
export type { Agreement } from "./agreement.ts";
export { bandsByCuts, quantile, quantileBands, sortedQuantile, sortPresent } from "./bands.ts";
export { bordaPoints, percentRanks, rankScores, TIE_RULES } from "./ties.ts";
export type { RankOrder, TieRule } from "./ties.ts";
