import type { OracleMethod } from "../runner.ts";

/** The methods of `survey.json`. */
export const survey: Record<string, OracleMethod> = {};
