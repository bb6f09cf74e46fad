export {
  applyStep,
  compareConstructions,
  composeIndex,
  dataSet,
  ranking,
  replay,
  SET_NAMES,
} from "./construct.ts";
export type { Construction, DataSet, Gap, GapReason, LogEntry, Move, SetName, Step } from "./construct.ts";
export { treeOf } from "./frame.ts";
export type { IndexNode, IndexTree, IndicatorFrame, TreeNode } from "./frame.ts";
export type { CompositeFault, Outcome } from "./faults.ts";
export type { AggregateStep, ImputeStep, NormaliseStep, ScreenStep, TreatStep } from "./steps.ts";
export { bounds, checkShape, transform, TRANSFORMS, treatColumn, usualLimits, winsorise } from "./treat.ts";
export type { ShapeCheck, ShapeLimits, Transform, Treated, TreatmentRule, Winsorised } from "./treat.ts";
export { imputeColumn, imputePanel, imputeWithinGroups, PANEL_METHODS } from "./impute.ts";
export type { ImputationRule, PanelMethod, PanelRule } from "./impute.ts";
export { normaliseColumn, SHARED_PLACES } from "./normalise.ts";
export type { ColumnContext, NormalisationRule, SharedPlace } from "./normalise.ts";
export { aggregateColumns, aggregateTree } from "./aggregate.ts";
export type { AggregationMethod, AggregationRule } from "./aggregate.ts";
export { copeland } from "./copeland.ts";
export type { Outranking } from "./copeland.ts";
export { budgetWeights, effectiveWeights, pairwiseWeights } from "./weights.ts";
export type { BudgetWeights, PairwiseWeights } from "./weights.ts";
export { weightsForImportance } from "./importance.ts";
export type { ImportanceWeights } from "./importance.ts";
export { indicatorStatistics, kurtosis, meanOf, sampleSd, skewness } from "./statistics.ts";
export type { IndicatorStatistics } from "./statistics.ts";
export { correlateStructure, correlationMatrix, correlationPValues } from "./correlate.ts";
export type { CorrelationKind, NodeCorrelation } from "./correlate.ts";
export { cronbachAlpha } from "./reliability.ts";
export type { Reliability } from "./reliability.ts";
export { principalComponents, varimax } from "./components.ts";
export type { Components } from "./components.ts";
export { replicatorOf } from "./replicate.ts";
export type { Replicator, Settings } from "./replicate.ts";
export { assumptionsOf, surveyPart } from "./plan.ts";
export type { Assumption, SurveyPart, UncertaintyPlan, WeightUncertainty } from "./plan.ts";
export {
  averageRankShifts,
  mergeReplications,
  prepareUncertainty,
  rankSensitivity,
  removeOneAtATime,
  runReplications,
} from "./uncertainty.ts";
export type { Design, Removal, Replications, Uncertainty } from "./uncertainty.ts";
export { pairShares, summarisePlaces, summariseScores, tiersOf, unclearPairs } from "./summary.ts";
export type { PlaceSummary, UnclearPair } from "./summary.ts";
export { placesOfScores } from "./places.ts";
export { drawWeights, rankUnderWeights } from "./weightdraws.ts";
export type { PlacesByDraw } from "./weightdraws.ts";
export { sobolIndices } from "./sobol.ts";
export type { SobolIndices } from "./sobol.ts";
export { rankIntervals, USUAL_DRAWS } from "./rank-intervals.ts";
export type { RankIntervals, UncertainRanking } from "./rank-intervals.ts";
export { openIndex, readIndexFile } from "./index-file.ts";
export type { IndexFile, OpenedIndex } from "./index-file.ts";
