import { lazyPage } from "../../../kit/index.ts";

export const ApprovalPage = lazyPage(() => import("./approval-page.tsx"), "ApprovalPage");
export const PreviewPage = lazyPage(() => import("./preview-page.tsx"), "PreviewPage");
export const PublishPage = lazyPage(() => import("./publish-page.tsx"), "PublishPage");
export const ResultsPage = lazyPage(() => import("./results-page.tsx"), "ResultsPage");
export const TreePage = lazyPage(() => import("./tree-page.tsx"), "TreePage");
