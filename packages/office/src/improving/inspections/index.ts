export { listInspections } from "./list-inspections.ts";
export { mountInspections } from "./routes.ts";
