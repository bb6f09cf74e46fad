export { fromIssuer, toIssuer, unlinkIdentity, type Departure } from "./issuers.ts";
export { logoutByIssuer } from "./logout.ts";
export { identities } from "./store.ts";
