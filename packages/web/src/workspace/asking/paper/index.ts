import { lazyPage } from "../../../kit/index.ts";

export const PaperPage = lazyPage(() => import("./paper-page.tsx"), "PaperPage");
