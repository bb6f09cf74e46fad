export { mountOneStop } from "./routes.ts";
