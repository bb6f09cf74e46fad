import { lazyPage } from "../../../kit/index.ts";

export const PlanPage = lazyPage(() => import("./plan-page.tsx"), "PlanPage");
export const PlansPage = lazyPage(() => import("./plans-page.tsx"), "PlansPage");
