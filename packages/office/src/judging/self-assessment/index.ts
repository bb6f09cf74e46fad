export { ledItems, mayAt } from "./access.ts";
export {
  closedBecause,
  saveChanges,
  type Change,
  type ClaimWriter,
  type SavedChange,
} from "./save-changes.ts";
export { tell } from "./news.ts";
export { returnClaim } from "./return-claim.ts";
export { mountClaims } from "./routes.ts";
export {
  readClaimOf,
  scoreClaim,
  signedClaims,
  signOff,
  type Claim,
  type SignOffConditions,
} from "./sign-off.ts";
export {
  contestedItems,
  keyOf,
  lockUnit,
  namesOf,
  readFields,
  readSignedClaims,
  setDocument,
  setReturned,
  standingSignOff,
  type ClaimField,
  type SignedClaim,
  type SignOffRow,
} from "./store.ts";
