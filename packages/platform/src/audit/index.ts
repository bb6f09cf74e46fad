export { exportAudit, syslogLine, type ExportFormat } from "./export.ts";
export { begin, commitWithLines, type LineToWrite, rollback } from "./store.ts";
export { heads as chainEnds, onSnapshot } from "./store.ts";
export { markSent, unsentLines, waitingSince } from "./store.ts";
export { findLines, knownActions, type AuditFilter, type AuditPlace, type AuditRow } from "./store.ts";
export { verifyAudit, type AuditAnchor, type AuditReport, type VerifyProgress } from "./verify.ts";
