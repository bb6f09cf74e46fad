export { nameUnitsOfToday, startDayNames } from "./day-names.ts";
export { mountUnits } from "./routes.ts";
export { unitsCalled, type UnitsCalled } from "./units-called.ts";
