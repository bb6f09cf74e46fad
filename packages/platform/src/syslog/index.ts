export { syslogMessage, type SyslogMessage } from "./message.ts";
export { sendSyslog, type LogServer } from "./send.ts";
