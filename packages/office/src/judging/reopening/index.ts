export {
  closeOpening,
  insertReopening,
  openNow,
  readHandedIn,
  readOpenings,
  readReopenings,
  settleReopenedItem,
  settleReopenings,
  type HandedIn,
  type Opening,
  type Reopening,
} from "./store.ts";
