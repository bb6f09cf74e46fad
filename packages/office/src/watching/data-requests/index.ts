export { mountDataRequests } from "./routes.ts";
export { sweepRequests } from "./store.ts";
