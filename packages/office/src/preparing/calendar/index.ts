export { changeCalendar } from "./change-calendar.ts";
export { extend, listExtensions, type ExtensionToGive } from "./extend.ts";
export { mountCalendar } from "./routes.ts";
