/** Surveys: versions of questionnaires, when they are asked, codes that let somebody answer once. */
export { codeHash } from "./codes.ts";
export { findCode, readVersion, spendCode, type CodeFound } from "./store.ts";
export {
  closeSurvey,
  keepQuestionnaire,
  type KeptForm,
  lastMoment,
  makeCodes,
  setUpSurvey,
  type SurveyToSetUp,
} from "./surveys.ts";
