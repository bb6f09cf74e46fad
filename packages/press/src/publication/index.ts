export { readPhotograph, takePhotograph, withdrawPhotograph } from "./photograph.ts";
export { publishApproved, publishRound } from "./publish-round.ts";
export type { Published, PublishOptions } from "./publish-round.ts";
export { roundInputs } from "./round-inputs.ts";
export { publishedFolders } from "./store.ts";
