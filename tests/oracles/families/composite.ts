import type { OracleMethod } from "../runner.ts";

/** The methods of `composite.json`. */
export const composite: Record<string, OracleMethod> = {};
