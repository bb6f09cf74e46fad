export { publishShipped } from "./publish-shipped.ts";
export type { ShippedReport } from "./publish-shipped.ts";
export { shippedSeries } from "./series.ts";
export { SHIPPED_ON } from "./shipped-round.ts";
export type { ShippedRound, ShippedSeries } from "./shipped-round.ts";
