export { inTransaction, type AuditedTransaction, type AuditOptions } from "./in-transaction.ts";
export { verifyAudit, type AuditAnchor, type AuditReport } from "./verify.ts";
