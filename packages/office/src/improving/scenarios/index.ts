export { mountScenarios } from "./routes.ts";
