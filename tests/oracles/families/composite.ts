import type { OracleMethod } from "../runner.ts";
import { compositeIndex } from "./composite-index.ts";
import { compositeStatistics } from "./composite-statistics.ts";
import { compositeSteps } from "./composite-steps.ts";

/** The methods of `composite.json`. */
export const composite: Record<string, OracleMethod> = {
  ...compositeSteps,
  ...compositeStatistics,
  ...compositeIndex,
};
