import type { OracleMethod } from "../runner.ts";

/** The methods of `sampling.json`. */
export const sampling: Record<string, OracleMethod> = {};
