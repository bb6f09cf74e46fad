export { explain, maySeeFindings } from "./explain.ts";
export { mountExplanations } from "./routes.ts";
