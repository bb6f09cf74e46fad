/**
 * What stands: for every item of every unit the one thing that counts. The view `standing_item` of migration
 * 0080 is the statement; boards, queues, results and pages read it and choose nothing themselves.
 */
export { knowRoundItems } from "./round-items.ts";
export {
  dropDecision,
  type JudgedItem,
  type Part,
  readItems as standingItems,
  readJudged as judgedItems,
  NAMES,
  readPairs,
  readUnitStamps,
  type Scored,
  within,
} from "./store.ts";
