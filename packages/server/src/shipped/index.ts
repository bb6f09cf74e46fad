export { shippedPapi } from "./papi.ts";
export { SHIPPED_ON } from "./shipped-round.ts";
export type { ShippedRound, ShippedSeries } from "./shipped-round.ts";
export { readShippedUnits } from "./unit-lists.ts";
