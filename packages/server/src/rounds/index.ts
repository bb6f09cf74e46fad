export { legacyText } from "./legacy-text.ts";
export { expectedFigures } from "./expected-figures.ts";
export { openRound, roundContent } from "./open-round.ts";
export type { OpenedRound } from "./open-round.ts";
export type { RoundContent, RoundToOpen } from "./round.ts";
export { findRounds } from "./store.ts";
export type { RoundLine } from "./store.ts";
