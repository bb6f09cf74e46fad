export { mountClaimCheck } from "./routes.ts";
