export { openLog, SILENT, type LogSettings, type OpenedLog, type ProgramLog } from "./open-log.ts";
export { withoutPersonalData } from "./fault.ts";
