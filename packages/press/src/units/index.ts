export { type KeptUnits, readUnitsAround } from "./kept-units.ts";
export { loadShippedUnits, readShippedUnits, readTable, UNITS_AS_OF } from "./unit-lists.ts";
