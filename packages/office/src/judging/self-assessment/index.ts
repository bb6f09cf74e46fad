export { ledItems, mayAt, readableItems, type ReadableItems } from "./access.ts";
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
  keyOf,
  readSignedClaims,
  setDocument,
  setReturned,
  signedUnits,
  signOffNow,
  sumOf,
  type SignedClaim,
  type SignOffRow,
} from "./sign-offs/index.ts";
export { readFields, readFieldsOfUnits, type ClaimField } from "./typed-fields/index.ts";
export { contestedItems, lockUnit, namesOf } from "./store.ts";
