import { lazyPage } from "../../../kit/index.ts";

export const HistoryPage = lazyPage(() => import("./history-page.tsx"), "HistoryPage");
