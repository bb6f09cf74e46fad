import { lazyPage } from "../../../kit/index.ts";

export const NoticesPage = lazyPage(() => import("./notices-page.tsx"), "NoticesPage");
