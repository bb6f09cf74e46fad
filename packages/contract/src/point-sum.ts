import { z } from "zod";

/**
 * A sum of points with what stands outside the maximum kept apart: exact numbers as text. A block is absent
 * where there is none, or where a sum written by an earlier version of the program does not say.
 */
export const pointSum = z.object({
  points: z.string(),
  maximum: z.string(),
  bonus: z.object({ points: z.string(), maximum: z.string() }).optional(),
  /** Points taken off, 0 or below. */
  penalty: z.string().optional(),
});
export type PointSum = z.output<typeof pointSum>;
