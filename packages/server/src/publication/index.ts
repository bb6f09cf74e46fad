export { computeEdition, methodOf } from "./compute-edition.ts";
export type { ComputedEdition } from "./compute-edition.ts";
export { editionId, makeEdition, sha256 } from "./edition.ts";
export type { Edition, MadeEdition } from "./edition.ts";
export { inputFiles, readInputs } from "./inputs.ts";
export type { EditionInputs, Figure, PastPlace, PinnedUnit, RoundHead } from "./inputs.ts";
export { loadEdition, verifyEdition } from "./verify.ts";
export type { VerifiedEdition } from "./verify.ts";
