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
export { DOCX, sendFile, XLSX } from "./send-file.ts";
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
  type StandingClaim,
  type SignOffRow,
} from "./sign-offs/index.ts";
export { readFields, readFieldsOfUnits, type ClaimField } from "./typed-fields/index.ts";
export { contestedItems, headOfReport, lockUnit } from "./store.ts";
