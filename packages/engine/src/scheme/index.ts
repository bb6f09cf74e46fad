export { parseScheme } from "./parse.ts";
export type { ParsedScheme } from "./parse.ts";
export { rulesWithin } from "./order.ts";
export { bilingual, schemeJsonSchema, RULE_KINDS, FACT_KINDS } from "./language.ts";
export type { Bilingual } from "./language.ts";
export { FAULT_CODES } from "./fault.ts";
export type { FaultCode, SchemeFault } from "./fault.ts";
export type * from "./model.ts";
