export { type KeptUnits, readUnitsAround } from "./kept-units.ts";
export {
  recordedChanges,
  recordUnitChange,
  standingChanges,
  undoUnitChange,
  type RecordedChange,
} from "./store.ts";
export { loadShippedUnits, readShippedUnits, readTable, UNITS_AS_OF } from "./unit-lists.ts";
export { keepUnitsNow, readUnitsNow } from "./units-now.ts";
