export { mountHeads } from "./routes.ts";
