/** How much waits for whom, and how far the appraisal of each unit has come. */
export {
  type AppraisalProgress,
  countSettled,
  countWideGaps,
  readCalls,
  readProgress,
  readSigned,
  type Seat,
} from "./store.ts";
