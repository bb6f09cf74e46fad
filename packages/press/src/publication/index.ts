export { changedUnits, outcome, type ChangedUnit } from "./changes.ts";
export { compareEditions, lostEditions } from "./compare-editions.ts";
export { readPhotograph, takePhotograph, withdrawPhotograph } from "./photograph.ts";
export { publishApproved, publishRound } from "./publish-round.ts";
export type { Published, PublishOptions } from "./publish-round.ts";
export { roundInputs } from "./round-inputs.ts";
export { keepFile, keptFile, newestEdition, publishedFolders, readResults } from "./store.ts";
