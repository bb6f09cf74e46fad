export { mountKeys } from "./routes.ts";
