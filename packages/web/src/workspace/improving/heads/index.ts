import { lazyPage } from "../../../kit/index.ts";

export const HeadsPage = lazyPage(() => import("./heads-page.tsx"), "HeadsPage");
export const HeadListPage = lazyPage(() => import("./list-page.tsx"), "HeadListPage");
export const HeadSheetPage = lazyPage(() => import("./sheet-page.tsx"), "HeadSheetPage");
