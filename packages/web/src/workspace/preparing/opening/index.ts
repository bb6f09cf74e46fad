export { PhaseFields } from "./calendar-step.tsx";
export { useSchemeItems } from "./leads-step.tsx";
export { NewEvaluationPage } from "./new-evaluation.tsx";
export { mayFollow } from "./fitting-schemes.ts";
export { usePlan } from "./plan.ts";
export { PlanPage } from "./plan-page.tsx";
export { BringScheme } from "./bring-scheme.tsx";
export { useSchemes, useSchemeText } from "./rounds-step.tsx";
