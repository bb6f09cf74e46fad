export { endDutyOf, giveDuties, listDuties, planRotation } from "./assign.ts";
export { barredUnits, barsOf, type Bar, type Bars } from "./bars.ts";
export { declareConflict, NOT_STATED, stateConflicts } from "./conflicts.ts";
export { mountDuties } from "./routes.ts";
export { suggestRotation, type Suggested } from "./rotation.ts";
export { hasStated, readNames } from "./store.ts";
