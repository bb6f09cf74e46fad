import { lazyPage } from "../../kit/index.ts";

export const GuidePage = lazyPage(() => import("./guide-page.tsx"), "GuidePage");
