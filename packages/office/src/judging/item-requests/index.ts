export { mountItemRequests } from "./routes.ts";
export { askedItems } from "./store.ts";
