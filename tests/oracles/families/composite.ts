import type { OracleMethod } from "../adapter.ts";
import { compositeIndex } from "./composite-index.ts";
import { compositeNormalise } from "./composite-normalise.ts";
import { compositeStatistics } from "./composite-statistics.ts";
import { compositeSteps } from "./composite-steps.ts";
import { compositeUncertainty } from "./composite-uncertainty.ts";
import { handbook } from "./handbook.ts";

/** The methods of `composite.json`. */
export const composite: Record<string, OracleMethod> = {
  ...compositeNormalise,
  ...compositeSteps,
  ...compositeStatistics,
  ...compositeIndex,
  ...compositeUncertainty,
  ...handbook,
};
