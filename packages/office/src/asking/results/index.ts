/**
 * From a closed survey to figures: estimates with intervals, tables in which small cells are hidden, owner
 * "survey".
 */
export { estimateSurvey } from "./estimate.ts";
export { mountSurveyResults } from "./routes.ts";
