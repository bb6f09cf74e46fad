import { z } from "zod";
import { itemShape, itemStateView, scoredFacts } from "./appraisal.ts";
import { id, moment } from "./fields.ts";
import { route } from "./route.ts";

const evaluationId = id("field-invalid");

/** A finding as the unit sees it: what was found and why, not by whom. */
const foundForUnit = scoredFacts.extend({ reason: z.string(), at: moment });

const changedItem = z.object({
  shape: itemShape,
  claim: scoredFacts.extend({ note: z.string() }),
  found: foundForUnit,
  explanation: z.object({ id: z.uuid(), answer: z.enum(["agrees", "contests"]), text: z.string(), by: z.string(), at: moment }).optional(),
  second: foundForUnit.optional(),
  decision: foundForUnit.optional(),
  state: itemStateView,
});
export type ChangedItem = z.output<typeof changedItem>;

const explainedUnit = z.object({
  roundId: z.uuid(),
  unitId: z.string(),
  name: z.string(),
  /** Of the explanation, with the unit's extension. */
  phase: z.object({ state: z.enum(["not-planned", "not-yet", "open", "over"]), opensAt: moment.optional(), closesAt: moment.optional() }),
  /** Items whose points the appraisal changed; none before the explanation begins. */
  items: z.array(changedItem),
});
export type ExplainedUnit = z.output<typeof explainedUnit>;

const writing = { permission: "explanation.write", reach: "by-handler" } as const;

export const explanationRoutes = {
  /** What the appraisal changed about the asker's units. */
  own: route({ ...writing, method: "GET", path: "/api/evaluations/:evaluationId/explanations", input: z.object({ evaluationId }), reply: z.object({ units: z.array(explainedUnit) }) }),
  /** Agrees or contests; a later answer takes the place of an earlier one, which is kept. */
  send: route({
    ...writing,
    method: "POST",
    path: "/api/evaluations/:evaluationId/explanations",
    input: z.object({
      evaluationId,
      /** Made by the browser: sent twice it is taken once. */
      id: id("field-invalid"),
      roundId: id("field-invalid"),
      unitId: z.string().min(1).max(200),
      item: z.string().min(1).max(60),
      /** The answer that stood on the screen. */
      seen: z.union([z.literal("none"), z.uuid()], { error: "field-invalid" }),
      answer: z.enum(["agrees", "contests"], { error: "field-invalid" }),
      text: z.string().max(8_000),
    }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
