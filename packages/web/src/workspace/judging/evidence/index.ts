import { lazyPage, lazyPart } from "../../../kit/index.ts";
export type { EvidencePanelProps } from "./evidence-panel.tsx";
export { evidenceKey } from "./evidence-query.ts";

export const DocumentsPage = lazyPage(() => import("./documents-page.tsx"), "DocumentsPage");
export const EvidencePanel = lazyPart(() =>
  import("./evidence-panel.tsx").then(({ EvidencePanel: part }) => part),
);
export const BringPaper = lazyPart(() => import("./signed-paper.tsx").then(({ BringPaper: part }) => part));
export const SignedPaperView = lazyPart(() =>
  import("./signed-paper.tsx").then(({ SignedPaperView: part }) => part),
);
