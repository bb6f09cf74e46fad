export { findUnequal, listRechecks, overseeStrictness } from "./oversee.ts";
export { drawRechecks, ownRechecks, recheck } from "./recheck.ts";
export { mountReview } from "./routes.ts";
export { strictnessOf } from "./strictness.ts";
