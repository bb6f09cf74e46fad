export { PlanPage } from "./plan-page.tsx";
export { PlansPage } from "./plans-page.tsx";
