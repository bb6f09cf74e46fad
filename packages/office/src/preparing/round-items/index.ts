export { roundItems, type RoundItem } from "./round-items.ts";
export { putRoundItems, roundsWithoutItems } from "./store.ts";
