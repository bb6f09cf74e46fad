export { NewSurveyPage } from "./new-survey-page.tsx";
export { QuestionnairePage } from "./questionnaire-page.tsx";
export { SurveyPage } from "./survey-page.tsx";
export { SurveysPage } from "./surveys-page.tsx";
export { useSurvey } from "./use-survey.ts";
export { saveWorkbook } from "./codes.tsx";
