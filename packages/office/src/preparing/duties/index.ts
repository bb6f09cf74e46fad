export { barredUnits, barsOf, type Bars, dutiesCarriedBy } from "./bars.ts";
export { declareConflict, NOT_STATED, stateConflicts } from "./conflicts.ts";
export { mountDuties } from "./routes.ts";
export { hasStated, readNames, readPeople } from "./store.ts";
