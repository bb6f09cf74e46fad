import { lazyPage } from "../../../kit/index.ts";
export { useSurvey } from "./use-survey.ts";
export { saveWorkbook } from "./codes.tsx";

export const NewSurveyPage = lazyPage(() => import("./new-survey-page.tsx"), "NewSurveyPage");
export const QuestionnairePage = lazyPage(() => import("./questionnaire-page.tsx"), "QuestionnairePage");
export const SurveyPage = lazyPage(() => import("./survey-page.tsx"), "SurveyPage");
export const SurveysPage = lazyPage(() => import("./surveys-page.tsx"), "SurveysPage");
