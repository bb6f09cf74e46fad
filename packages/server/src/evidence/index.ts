export { EVIDENCE_LIMITS, type EvidenceLimits } from "./context.ts";
export { openContentStore, type ContentStore } from "./content-store.ts";
export { evidenceCounts, evidenceCountsOver, evidenceOf, type SameFile, sameFiles } from "./read-evidence.ts";
export { mountEvidence, type EvidenceOptions } from "./mount.ts";
