/** A questionnaire on paper: what is printed where, and what somebody who types it in means. */
export { keyedAnswer, keyOfAnswer } from "./keyed-answer.ts";
export {
  type PaperCondition,
  paperLines,
  type PaperLine,
  type PaperQuestion,
  unfitForPaper,
} from "./paper-lines.ts";
