/** What leaders signed: the sums, the claims as they stood, the paper that came back, the return. */
export {
  insertSignOff,
  keyOf,
  lastReturn,
  lastSignOffNumber,
  readSignedClaims,
  readSignOffs,
  setDocument,
  setReturned,
  type SignedClaim,
  signedUnits,
  signOffNow,
  type SignOffRow,
  type StandingClaim,
  type StoredSum,
  sumOf,
} from "./store.ts";
