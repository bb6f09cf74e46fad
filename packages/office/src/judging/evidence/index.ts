export { compareContents, intactDocuments } from "./check-contents.ts";
export { addFile, addPaper, type WholeFile } from "./add-content.ts";
export { EVIDENCE_LIMITS, type EvidenceContext, type EvidenceLimits } from "./context.ts";
export { evidenceCounts, evidenceCountsOver, evidenceOf, type SameFile, sameFiles } from "./read-evidence.ts";
export { type ScannerSettings } from "./scanner.ts";
export { mountEvidence, openEvidence, type EvidenceOptions } from "./mount.ts";
