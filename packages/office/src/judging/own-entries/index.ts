export { type OwnEntries, ownMark, readOwnEntries } from "./own-entries.ts";
export { mountOwnEntries } from "./routes.ts";
