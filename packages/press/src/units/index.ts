export { loadShippedUnits, readShippedUnits, readTable, UNITS_AS_OF } from "./unit-lists.ts";
