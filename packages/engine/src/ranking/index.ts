export { findFacts } from "./facts.ts";
export type { Fact, TableRow, YearTable } from "./facts.ts";
export { mean, quantile, quarters, rankUnits } from "./places.ts";
export type { Entrant, Place, Quarter, RankingRule } from "./places.ts";
