export { SurveyResultsPage } from "./survey-results-page.tsx";
