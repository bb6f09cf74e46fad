/** Surveys: versions of questionnaires, when and of whom they are asked, codes that let somebody answer once. */
export { barredFrom } from "./access.ts";
export { closeSurvey, lastMoment } from "./closing.ts";
export { type CodesToMake, linkOf, makeCodes } from "./make-codes.ts";
export { type ResultsSettings, setUp, type SurveyPlan } from "./plan.ts";
export { keepQuestionnaire, type KeptForm, keepVersion, takeReady } from "./questionnaires.ts";
export { readSurveyNow, resultsSettings } from "./read-surveys.ts";
export { publishVersion } from "./publish-version.ts";
export { mountSurveys } from "./routes.ts";
export { modesOf, stateOf } from "./state.ts";
export {
  changeSurvey,
  changeUnits,
  countsByUnit,
  readConsent,
  readSurvey,
  readSurveyById,
  readTargets,
  readUnits,
  readVersion,
  readVersionsOf,
  type SurveyRow,
} from "./store.ts";
export { NO_SURVEY } from "./problems.ts";
