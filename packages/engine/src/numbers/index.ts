export { Exact, readExact, roundedGeometricMean, ROUNDING_RULES } from "./exact.ts";
export type { Rounding, RoundingRule } from "./exact.ts";
