import { lazyPage } from "../../../kit/index.ts";

export const LogPage = lazyPage(() => import("./log-page.tsx"), "LogPage");
