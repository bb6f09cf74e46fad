export { explain } from "./explain.ts";
export { mountExplanations } from "./routes.ts";
