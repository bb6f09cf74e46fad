import { z } from "zod";
import { bilingual, itemCode, roundId, unitVersionId } from "./fields.ts";
import { pointSum } from "./point-sum.ts";

export const schemeShown = z.object({
  indexValue: z.enum(["share", "points"]),
  decimals: z.int(),
  sample: z.boolean(),
  classes: z.record(z.string(), bilingual),
});
export type SchemeShown = z.output<typeof schemeShown>;

/** A place, whether others share it, and of how many. */
export const place = z.object({ place: z.int(), shared: z.boolean(), of: z.int() });
/** What stands for a unit, as the office, the unit and the council read it. */
export const resultFigures = {
  index: z.string().optional(),
  points: z.string().optional(),
  maximum: z.string(),
  /** The points once more, with bonus and penalty apart. */
  sum: pointSum.optional(),
  class: z.string().optional(),
  /** What held the class back or lowered it; without a class, why it is undecided. */
  classReason: bilingual.optional(),
  rank: place.optional(),
};

const told = z.object({ ...resultFigures });
/** What the next edition of a round changes in the one that is published. */
const correctedUnit = z.object({
  unitVersionId,
  name: z.string(),
  /** Absent for a unit that the edition before did not hold. */
  before: told.optional(),
  now: told,
  items: z.array(
    z.object({
      item: itemCode,
      title: bilingual,
      before: z.string().optional(),
      now: z.string().optional(),
    }),
  ),
});
export type CorrectedUnit = z.output<typeof correctedUnit>;
export const correctedRound = z.object({
  roundId,
  title: bilingual,
  /** Of the edition that will be made; the same inputs make none. */
  number: z.int(),
  scheme: schemeShown,
  units: z.array(correctedUnit),
});
export type CorrectedRound = z.output<typeof correctedRound>;
