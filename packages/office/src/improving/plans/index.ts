export { planReady } from "./change-plan.ts";
export { mountPlans } from "./routes.ts";
