export { approveResult } from "./approve.ts";
export {
  evaluationResult,
  roundResult,
  type EvaluationResult,
  type RoundResult,
} from "./evaluation-result.ts";
export { disputeOf } from "./open-points.ts";
export { officeResults } from "./in-thread.ts";
export { openPublisher, type Publisher, type Publishing } from "./publish-job.ts";
export { mountResults } from "./routes.ts";
export { keptByStamp, stamped, type Stamped } from "./kept.ts";
export { readOfficeResults } from "./table.ts";
export { fileKey, readRoundFiles, type ItemFile } from "./round-files.ts";
export { readEditions } from "./store.ts";
export { toldBeside } from "./told-beside.ts";
