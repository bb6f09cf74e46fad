/**
 * Design-based survey statistics: what a sample says about its population, and how exactly.
 *
 * Columns in, results out; nothing here reads files, the clock or chance (draws take a seed). Every function that can
 * be given something wrong returns an `Outcome`: the value, or all problems at once with the places they were seen at.
 */
export { problem as surveyProblem, toldByLine } from "./problem.ts";
export type { Outcome, SurveyPlace, SurveyProblem, SurveyProblemCode, SurveyWords } from "./problem.ts";
export type { LabelColumn, NumericColumn } from "./column.ts";
export type { MissingRule } from "./column-checks.ts";

export { declareDesign } from "./design.ts";
export type { SurveyDesign } from "./design.ts";
export type { DesignStage, LonelyPsuRule, SurveyDesignDeclaration } from "./declaration.ts";
export { declareDomains, domainRows } from "./domain.ts";
export type { SurveyDomains } from "./domain.ts";

export { readSurveyFile } from "./survey-file.ts";
export type { SurveyFile } from "./survey-file.ts";
export { openSurvey } from "./survey-table.ts";
export type { OpenedSurvey, TextTable } from "./survey-table.ts";

export {
  estimateInterval,
  estimateMeans,
  estimateRatios,
  estimateShares,
  estimateTotals,
  SUPPRESSION_REASONS,
} from "./estimate.ts";
export type {
  EstimateOptions,
  EstimateRow,
  SuppressedEstimate,
  SuppressionReason,
  SurveyEstimate,
} from "./estimate.ts";
export { domainFigures } from "./figures.ts";
export type { DomainFigure, SurveyFigure } from "./figures.ts";
export { surveyFigures } from "./survey-figures.ts";
export type { UnitFigure } from "./survey-figures.ts";
export { estimateQuantiles } from "./quantile.ts";
export type { QuantileEstimate, QuantileOptions } from "./quantile.ts";
export { QUANTILE_RULES } from "./quantile-rule.ts";
export type { QuantileRule } from "./quantile-rule.ts";
export {
  contrast,
  domainMeansWithCovariance,
  meansWithCovariance,
  totalsWithCovariance,
} from "./covariance.ts";
export type { Contrast, JointEstimates } from "./covariance.ts";
export { populationSpread } from "./spread.ts";
export type { PopulationSpread } from "./spread.ts";
export { testAssociation } from "./association.ts";
export type { Association } from "./association.ts";
export { indicatorsOf, regress, testTerm } from "./regression.ts";
export type { RegressionCoefficient, RegressionFamily, SurveyRegression } from "./regression.ts";
export { testRanks } from "./rank-test.ts";
export type { RankScore, RankTest } from "./rank-test.ts";
export { degreesOfFreedom, taylorCovariance } from "./variance.ts";
export { estimatePps } from "./pps.ts";
export type { RowValues } from "./linearise.ts";
export type { PpsEstimates, PpsOptions, PpsVariable, PpsVariance } from "./pps.ts";
export { declareTwoPhase, estimateTwoPhase } from "./two-phase.ts";
export type { TwoPhaseDesign, TwoPhaseEstimate } from "./two-phase.ts";

export { estimateReplicated } from "./replicate.ts";
export type { ReplicateEstimate, ReplicateOptions, ReplicateStatistic } from "./replicate.ts";
export { replicateCount, replicateDegreesOfFreedom, replicateWeights } from "./replicate-weights.ts";
export type { ReplicateDesign, ReplicateWeights, UnitFactors } from "./replicate-weights.ts";
export { calibrateReplicates } from "./replicate-calibration.ts";
export { buildReplicates } from "./replicate-build.ts";
export type { ReplicateRule } from "./replicate-build.ts";

export { tQuantileAt } from "./distribution.ts";
export {
  clopperPearsonInterval,
  normalInterval,
  SHARE_INTERVAL_METHODS,
  shareInterval,
  tInterval,
  waldInterval,
  wilsonInterval,
} from "./interval.ts";
export type { Interval, ShareIntervalMethod } from "./interval.ts";

export { adjustForNonresponse, diagnoseWeights, trimWeights, weightStage } from "./weights.ts";
export type { TrimmingBounds, WeightDiagnostics, WeightStage, WeightStageName } from "./weights.ts";
export { calibrate } from "./calibration.ts";
export type { CalibrationMargin, CalibrationModel } from "./calibration.ts";

export { likertIndex, satisfaction, sipasScale } from "./satisfaction.ts";
export type {
  LikertIndex,
  LikertScale,
  SatisfactionOptions,
  SatisfactionPart,
  SatisfactionRow,
} from "./satisfaction.ts";
export { cronbachAlpha } from "./reliability.ts";
export type { CronbachAlpha } from "./reliability.ts";

export { estimateDomainTable } from "./domain-table.ts";
export { accumulateDomains } from "./accumulate.ts";
export type { DomainAccumulator, DomainChunk } from "./accumulate.ts";
export type { DomainFinish, DomainTable } from "./accumulate-finish.ts";
export { AREA_VARIANCE_RULES, fayHerriot } from "./small-area.ts";
export type { AreaEstimate, AreaEstimates, AreaVarianceRule, SmallAreaModel } from "./small-area.ts";
export * from "./sampling/index.ts";
export { hideCells, type HiddenCells, type TableCell, type TableSum } from "./suppression.ts";
