export { ApprovalPage } from "./approval-page.tsx";
export { PreviewPage } from "./preview-page.tsx";
export { PublishPage } from "./publish-page.tsx";
export { ResultsPage } from "./results-page.tsx";
export { TreePage } from "./tree-page.tsx";
