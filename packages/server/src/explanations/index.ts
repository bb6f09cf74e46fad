export { explain, maySeeFindings, ownChanges } from "./explain.ts";
export { mountExplanations } from "./routes.ts";
