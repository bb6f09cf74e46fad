export { mountBoard } from "./routes.ts";
export { remindDaily, startReminders } from "./daily.ts";
