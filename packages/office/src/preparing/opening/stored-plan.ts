import { EMPTY_PLAN, evaluationPlan } from "@thang-diem/contract";
import { z } from "zod";

/** The plan as the evaluation keeps it, with who saved each part last. */
const storedPlan = evaluationPlan.extend({
  saved: z.record(z.string(), z.object({ revision: z.int(), by: z.string(), at: z.string() })).default({}),
  notCopied: z.array(z.object({ vi: z.string(), en: z.string() })).default([]),
});
export type StoredPlan = z.output<typeof storedPlan>;

/** What was stored as a plan; an evaluation that was opened without one has an empty plan. */
export function readStoredPlan(stored: unknown): StoredPlan {
  return storedPlan.parse({ ...EMPTY_PLAN, ...(typeof stored === "object" && stored) });
}
