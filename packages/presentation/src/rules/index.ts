export { conditionsInWords, factValueInWords, ruleInWords } from "./rule-in-words.ts";
export type { RuleLine } from "./rule-in-words.ts";
