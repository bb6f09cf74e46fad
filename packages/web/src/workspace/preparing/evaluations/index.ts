export { EndedUnit } from "./ended-unit.tsx";
export { EvaluationList } from "./evaluation-list.tsx";
export { EvaluationPage, useEvaluation } from "./evaluation-page.tsx";
export { readItemSearch, type ItemSearch } from "./item-search.ts";
export { ROOMS, type Room } from "./rooms.ts";
