import { lazyPage } from "../../../kit/index.ts";

export const QualityPage = lazyPage(() => import("./quality-page.tsx"), "QualityPage");
