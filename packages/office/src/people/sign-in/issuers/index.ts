export { fromIssuer, toIssuer, unlinkIdentity, type Departure } from "./issuers.ts";
export { identities } from "./store.ts";
