/**
 * Questionnaires: what is asked, under which conditions, in which languages; a response while it is given;
 * XLSForm in and
 * out. Pure: clock and chance come in as arguments, and what people write in forms is interpreted, never run.
 */
export * from "./expression/index.ts";
export * from "./interview/index.ts";
export * from "./model.ts";
export { computingOrder } from "./order.ts";
export {
  carryAnswers,
  type Carried,
  NO_CHANGES,
  versionFaults,
  type VersionFault,
  type VersionMapping,
} from "./versions.ts";
export * from "./paper/index.ts";
export * from "./xlsform/index.ts";
