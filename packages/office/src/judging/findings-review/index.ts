export { findUnequal } from "./oversee.ts";
export { mountReview } from "./routes.ts";
export { differingRechecks, type DifferingRecheck } from "./store.ts";
