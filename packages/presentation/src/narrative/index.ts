export { tellFacts } from "./fact-sentences.ts";
export {
  addsUp,
  differenceText,
  limitText,
  listed,
  smallestText,
  tooSmallToShow,
  unitsWord,
  valueText,
} from "./telling.ts";
export type { Shown, Telling } from "./telling.ts";
export { hasGaps, tableOfEdition, tellingOf } from "./of-edition.ts";
export type { ToldEdition } from "./of-edition.ts";
export { changeSince, lackingItems, lackingWords, missingIn } from "./row-words.ts";
export type { Lacking, Missing, RowChange } from "./row-words.ts";
export { say } from "./say.ts";
export type { Coverage, Said, SaidShown } from "./said.ts";
