export { nameUnitsOfToday, startDayNames } from "./day-names.ts";
export { mountUnits } from "./routes.ts";
