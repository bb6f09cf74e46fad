import { lazyPage } from "../../../kit/index.ts";
export type { EvidencePanelProps } from "./evidence-panel.tsx";
export { evidenceKey } from "./evidence-query.ts";

export const DocumentsPage = lazyPage(() => import("./documents-page.tsx"), "DocumentsPage");
export const EvidencePanel = lazyPage(() => import("./evidence-panel.tsx"), "EvidencePanel");
export const BringPaper = lazyPage(() => import("./signed-paper.tsx"), "BringPaper");
export const SignedPaperView = lazyPage(() => import("./signed-paper.tsx"), "SignedPaperView");
