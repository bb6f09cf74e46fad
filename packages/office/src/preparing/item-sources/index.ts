export { mountItemSources } from "./routes.ts";
export { readSources } from "./store.ts";
