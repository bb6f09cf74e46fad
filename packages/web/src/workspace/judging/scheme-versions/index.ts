import { lazyPage } from "../../../kit/index.ts";

export const SchemePage = lazyPage(() => import("./scheme-page.tsx"), "SchemePage");
export const TrialPage = lazyPage(() => import("./trial-page.tsx"), "TrialPage");
