export { DocumentsPage } from "./documents-page.tsx";
export { EvidencePanel, type EvidencePanelProps } from "./evidence-panel.tsx";
export { evidenceKey } from "./evidence-query.ts";
export { BringPaper, SignedPaperView } from "./signed-paper.tsx";
