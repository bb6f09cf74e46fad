export {
  inSharedTransaction,
  inTransaction,
  type AuditedTransaction,
  type AuditOptions,
  type SharedLine,
} from "./in-transaction.ts";
export { exportAudit, type ExportFormat } from "./export.ts";
export { findLines, knownActions, type AuditFilter, type AuditPlace, type AuditRow } from "./store.ts";
export { verifyAudit, type AuditAnchor, type AuditReport, type VerifyProgress } from "./verify.ts";
export { onCommit } from "./on-commit.ts";
