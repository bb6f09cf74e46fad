import { lazyPage } from "../../../kit/index.ts";

export const OneStopPage = lazyPage(() => import("./one-stop-page.tsx"), "OneStopPage");
export const OneStopUnitPage = lazyPage(() => import("./unit-page.tsx"), "OneStopUnitPage");
