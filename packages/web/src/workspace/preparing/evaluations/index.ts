import { lazyPage } from "../../../kit/index.ts";
export { EndedUnit } from "./ended-unit.tsx";
export { EvaluationList } from "./evaluation-list.tsx";
export { useEvaluation } from "./use-evaluation.ts";
export { readItemSearch, type ItemSearch } from "./item-search.ts";
export { ROOMS, type Room } from "./rooms.ts";

export const EvaluationPage = lazyPage(() => import("./evaluation-page.tsx"), "EvaluationPage");
