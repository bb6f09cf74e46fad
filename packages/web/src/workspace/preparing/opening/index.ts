import { lazyPage } from "../../../kit/index.ts";
export { PhaseFields } from "./calendar-step.tsx";
export { useSchemeItems } from "./leads-step.tsx";
export { mayFollow } from "./fitting-schemes.ts";
export { usePlan } from "./plan.ts";
export { BringScheme } from "./bring-scheme.tsx";
export { useSchemes, useSchemeText } from "./rounds-step.tsx";

export const NewEvaluationPage = lazyPage(() => import("./new-evaluation.tsx"), "NewEvaluationPage");
export const PlanPage = lazyPage(() => import("./plan-page.tsx"), "PlanPage");
