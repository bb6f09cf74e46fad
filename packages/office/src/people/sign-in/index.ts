export {
  PEOPLE_CHAIN,
  SIGN_IN_POLICY,
  type IssuerSettings,
  type SignInContext,
  type SignInPolicy,
} from "./context.ts";
export { hashPassword, keyFileIn, openSealer, randomPassword, type Sealer } from "./secrets.ts";
export { compareKeys } from "./compare-keys.ts";
export {
  actorOf,
  asPerson,
  idleLimit,
  openSessionsFor,
  signedInBy,
  type OpenedSession,
  type SignedIn,
} from "./sessions.ts";
export { fieldsWrong, makeOneTimeCode, setPassword } from "./password.ts";
export { readSessionsAnew } from "./recent-sessions.ts";
export { forgetUnused } from "./forget-unused.ts";
export { openWhoAsks, type WhoAsks } from "./who-asks.ts";
export { mountSignIn } from "./routes.ts";
export { mountKeys } from "./program-keys/index.ts";
export { clearPerson, lockOf } from "./lock-out/index.ts";
export { endSessions, removeCredentials, sealedSecrets } from "./store.ts";
