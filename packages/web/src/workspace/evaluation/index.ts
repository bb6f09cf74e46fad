export { EvaluationList } from "./evaluation-list.tsx";
export { EvaluationPage, useEvaluation } from "./evaluation-page.tsx";
export { ROOMS, type Room } from "./rooms.ts";
