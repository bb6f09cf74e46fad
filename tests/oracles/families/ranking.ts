import type { OracleMethod } from "../runner.ts";

/** The methods of `ranking.json`. */
export const ranking: Record<string, OracleMethod> = {};
