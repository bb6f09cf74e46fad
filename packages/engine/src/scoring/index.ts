export { award } from "./award.ts";
export type { AwardContext } from "./award.ts";
export { runGoldenCases } from "./cases.ts";
export type { FailedCase } from "./cases.ts";
export { exemptionsOf, readClaim, typedClaim, typedFacts } from "./claim.ts";
export type { ClaimFault, ReadClaim, TypedFact } from "./claim.ts";
export { classConditionWords, classReason } from "./class-words.ts";
export { decidedClass } from "./classes.ts";
export type { Classification, DecidedClass, HeldBack, MissingForClass, UndecidedClass } from "./classes.ts";
export { computeIndex, computeRound, figuresByGroup } from "./compute.ts";
export type { IndexResult } from "./compute.ts";
export { readsGroup, type GroupFigures } from "./group-figures.ts";
export { dayComparisonWords, GROUP_WORDS, words as conditionWords } from "./words.ts";
export { withQuotas } from "./quotas.ts";
export { errorFault, Estimate, pointsFromEstimate, readSuppressed, suppressedText } from "./estimate.ts";
export type {
  AboutEstimate,
  EstimateDoor,
  EstimateFault,
  FactFromEstimate,
  FloatingEstimate,
} from "./estimate.ts";
export { figureRow } from "./figure-row.ts";
export type { FigureRow } from "./figure-row.ts";
export { outsideRange } from "./external-range.ts";
export { isMissing, NOT_REPORTED } from "./facts.ts";
export type { Exemption, FactValue, Missing, PlainValue, UnitFacts } from "./facts.ts";
export { errorText, factText, ResultNode } from "./node.ts";
export type { Input, NodeRecord } from "./node.ts";
export { degreesOfFreedomOf, deviationOf, intervalOf, standardErrorOf } from "./points-error.ts";
export type { PointsError } from "./points-error.ts";
export { blockOf, sumPoints, totalPoints } from "./point-sum.ts";
export type { BlockCode, SummedItem, SummedPoints } from "./point-sum.ts";
export { rankResults } from "./rank-results.ts";
export type { Reason } from "./reason.ts";
export { runWholeCaseFile, runWholeCases } from "./whole-cases.ts";
export type { FailedWholeCase } from "./whole-cases.ts";
export { EXEMPT, readFact, readFacts, readFigure, readStandardError } from "./read.ts";
export type { FactFault, FactRow, ReadFacts, SamplingTexts } from "./read.ts";
export { leavesOf, nodeAt, nodesOf } from "./tree.ts";
export { doubtsOf, type Doubt } from "./doubts.ts";
export { readTyped, readTypedFigure, typedText } from "./typed.ts";
export type { ReadTyped } from "./typed.ts";
