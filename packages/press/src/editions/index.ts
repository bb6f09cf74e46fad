export { computeEdition, methodOf } from "./compute-edition.ts";
export type { ComputedEdition, ComputedOrFaults } from "./compute-edition.ts";
export { inputsFingerprint, sha256 } from "./fingerprint.ts";
export type { ClaimedSum, EditionInputs, Figure, PastPlace, PinnedUnit, RoundHead } from "./inputs.ts";
export { FORMATS, makeEdition } from "./make-edition.ts";
export type { Edition, MadeEdition } from "./make-edition.ts";
export { inputFiles, readInputs } from "./v3/index.ts";
export { loadEdition, signerOf, verifyEdition } from "./verify-edition.ts";
export type { VerifiedEdition } from "./verify-edition.ts";
export type { Difference } from "./first-difference.ts";
export {
  keyFingerprint,
  type PublicKeyLine,
  SIGNATURE_FILE,
  type SignedBy,
  signedByWords,
  signManifest,
} from "./signature.ts";
export { keepRecords, type KeptRecords } from "./kept-records.ts";
