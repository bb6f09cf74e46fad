/**
 * The pages of an interview as texts of HTML: what the server sends, what a browser draws by itself when the line
 * is gone, what the editor shows beside the form. One drawing, so that all of them ask the same in the same way.
 */
export { escaped } from "./html.ts";
export { type GivenResponse, interviewOf, typedOnly } from "./opening.ts";
export {
  type Carried,
  INTERVIEW_STYLE,
  type Offered,
  problemPage,
  sayIn,
  stepContent,
  stepPage,
  thanksPage,
} from "./page.ts";
export { type Step, type Stepped, takeStep } from "./steps.ts";
export { FAULT_WORDS } from "./words.ts";
