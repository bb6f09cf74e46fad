export { tellFacts } from "./fact-sentences.ts";
export type { Telling } from "./fact-sentences.ts";
