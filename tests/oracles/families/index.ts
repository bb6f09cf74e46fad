import type { OracleMethod } from "../adapter.ts";
import { composite } from "./composite.ts";
import { ranking } from "./ranking.ts";
import { sampling } from "./sampling.ts";
import { survey } from "./survey.ts";

/** Every method a reference case may name. */
export const methods: Readonly<Record<string, OracleMethod>> = {
  ...survey,
  ...sampling,
  ...composite,
  ...ranking,
};
