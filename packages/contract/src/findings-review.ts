import { z } from "zod";
import { findingView, itemShape, scoredFacts } from "./appraisal.ts";
import { inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  id,
  itemCode,
  itemCodeOf,
  moment,
  roundId,
  unitVersionId,
  givenUnitVersionId,
} from "./fields.ts";
import { route } from "./route.ts";

const judged = z.object({
  unitVersionId,
  unitName: z.string(),
  points: z.string(),
  claimed: z.string(),
  by: z.string(),
  reason: z.string(),
});

/** Units that are alike in what is claimed or proved for an item, but not in points. */
const unequal = z.object({
  roundId,
  item: itemCode,
  title: bilingual,
  why: z.enum(["same-inputs", "same-file"]),
  /** The shared inputs, or the fingerprint of the shared file. */
  shared: z.string(),
  /** Largest difference of points. */
  spread: z.string(),
  units: z.array(judged),
});
export type UnequalTreatment = z.output<typeof unequal>;

/** The same file handed in by several units. */
const sharedFile = z.object({
  sha256: z.string(),
  fileName: z.string(),
  units: z.array(z.object({ roundId, unitVersionId, unitName: z.string(), items: z.array(itemCode) })),
});

/** How far an appraiser's findings lie from the claims, in shares of the maximum; below 0 is stricter. */
const strictness = z.object({
  accountId: z.uuid(),
  person: z.string(),
  findings: z.int(),
  changed: z.int(),
  meanDifference: z.number(),
  /** Of one finding alone nothing is known. */
  standardError: z.number().optional(),
  otherMean: z.number(),
});
export type Strictness = z.output<typeof strictness>;

const draw = z.object({
  id: z.uuid(),
  roundId,
  seed: z.string(),
  share: z.string(),
  population: z.int(),
  drawn: z.int(),
  checked: z.int(),
  differing: z.int(),
  by: z.string(),
  at: moment,
});
const recheckLine = z.object({
  drawId: z.uuid(),
  roundId,
  unitVersionId,
  unitName: z.string(),
  item: itemCode,
  title: bilingual,
  found: findingView.omit({ own: true }),
  checker: z.string(),
  result: scoredFacts
    .extend({ verdict: z.enum(["same", "differs"]), reason: z.string(), at: moment })
    .optional(),
});

const seeing = { method: "GET", permission: "appraisal.oversee", reach: inEvaluation } as const;
const base = "/api/evaluations/:evaluationId";

export const reviewRoutes = {
  unequal: route({
    ...seeing,
    path: `${base}/review/unequal`,
    input: z.object({ evaluationId }),
    reply: z.object({ unequal: z.array(unequal), files: z.array(sharedFile) }),
  }),
  strictness: route({
    ...seeing,
    path: `${base}/review/strictness`,
    input: z.object({ evaluationId }),
    reply: z.object({ people: z.array(strictness) }),
  }),
  rechecks: route({
    ...seeing,
    path: `${base}/review/rechecks`,
    input: z.object({ evaluationId }),
    reply: z.object({ draws: z.array(draw), lines: z.array(recheckLine) }),
  }),
  /**
   * Draws accepted findings at random and gives each to somebody else. The seed is kept: the draw can be done again.
   */
  draw: route({
    method: "POST",
    permission: "appraisal.assign",
    reach: inEvaluation,
    path: `${base}/review/draw`,
    input: z.object({
      evaluationId,
      roundId,
      seed: z.string().regex(/^\d{1,15}$/, { error: "field-invalid" }),
    }),
    reply: z.object({ drawId: z.uuid(), drawn: z.int() }),
  }),
  /** What the asker is to check again. */
  ownRechecks: route({
    method: "GET",
    permission: "appraisal.write",
    reach: inEvaluation,
    path: `${base}/rechecks`,
    input: z.object({ evaluationId }),
    reply: z.object({
      lines: z.array(
        z.object({
          drawId: z.uuid(),
          roundId,
          unitVersionId,
          unitName: z.string(),
          item: itemCode,
          title: bilingual,
          shape: itemShape,
          claim: scoredFacts.extend({ note: z.string() }),
          done: z.boolean(),
        }),
      ),
    }),
  }),
  recheck: route({
    method: "POST",
    permission: "appraisal.write",
    reach: inEvaluation,
    path: `${base}/rechecks`,
    input: z.object({
      evaluationId,
      drawId: id("field-invalid"),
      roundId,
      unitVersionId: givenUnitVersionId,
      item: itemCodeOf(z.string().min(1).max(60)),
      verdict: z.enum(["same", "differs"], { error: "field-invalid" }),
      facts: scoredFacts.shape.facts.default({}),
      reason: z.string().max(4_000).default(""),
    }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
