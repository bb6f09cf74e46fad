export { delegatedRoles, ownRoles } from "./store.ts";
