/** Surveys: versions of questionnaires, when and of whom they are asked, codes that let somebody answer once. */
export { barredFrom } from "./access.ts";
export { closeSurvey, lastMoment } from "./closing.ts";
export { codeHash, newCode } from "./codes.ts";
export { type CodesToMake, makeCodes } from "./make-codes.ts";
export { type ResultsSettings, setUp, type SurveyPlan } from "./plan.ts";
export { keepQuestionnaire, type KeptForm, keepVersion, takeReady } from "./questionnaires.ts";
export { readSurveyNow, resultsSettings } from "./read-surveys.ts";
export { publishVersion } from "./publish-version.ts";
export { mountSurveys } from "./routes.ts";
export { modesOf, stateOf } from "./state.ts";
export {
  changeSurvey,
  findCode,
  readConsent,
  readSurvey,
  readSurveyById,
  readTargets,
  readUnits,
  readVersion,
  readVersionsOf,
  spendCode,
  type CodeFound,
  type SurveyRow,
} from "./store.ts";
