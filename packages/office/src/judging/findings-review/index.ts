export { findUnequal } from "./oversee.ts";
export { mountReview } from "./routes.ts";
