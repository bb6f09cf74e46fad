/** From a closed survey to figures: response, weights in stages, estimates, facts with their errors. */
export { type FigureTarget, resultFigures, type SurveyFigure } from "./figures.ts";
export { type InterviewerEffect, interviewerEffects, type InterviewerEffects } from "./interviewers.ts";
export { type LookedAt, qualitySignals, type QualitySignal } from "./quality.ts";
export { aaporRates, type AaporRates } from "./rates.ts";
export {
  type AnswerColumns,
  columnResults,
  type ColumnResults,
  type DrawnCase,
  questionsOf,
  type ResultsPlan,
  surveyResults,
  type SurveyResults,
} from "./results.ts";
export {
  countResponses,
  RESPONSE_STATUSES,
  type ResponseCount,
  type ResponseStatus,
  type SampledCase,
  weightCases,
  type WeightedCases,
} from "./weights.ts";
export { countedStructure, type CountedPart, type CountedStructure, WHOLE_INDEX } from "./structure.ts";
