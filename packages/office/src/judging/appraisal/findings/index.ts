/** What appraisers wrote: findings that stand and those that were replaced, and how far blind pairs lie apart. */
export {
  addGaps,
  type FindingRow,
  type FindingToWrite,
  type GapRow,
  readFindings,
  readFindingsById,
  readGaps,
  readPast,
  takeBack,
  writeFindings,
} from "./store.ts";
