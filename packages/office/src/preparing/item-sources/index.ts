export { mountItemSources } from "./routes.ts";
