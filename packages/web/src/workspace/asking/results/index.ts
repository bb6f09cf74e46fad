import { lazyPage } from "../../../kit/index.ts";

export const SurveyResultsPage = lazyPage(() => import("./survey-results-page.tsx"), "SurveyResultsPage");
