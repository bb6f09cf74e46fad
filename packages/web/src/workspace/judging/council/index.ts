import { lazyPage } from "../../../kit/index.ts";

export const CallSessionPage = lazyPage(() => import("./call-session-page.tsx"), "CallSessionPage");
export const CouncilPage = lazyPage(() => import("./council-page.tsx"), "CouncilPage");
export const SessionPage = lazyPage(() => import("./session-page.tsx"), "SessionPage");
