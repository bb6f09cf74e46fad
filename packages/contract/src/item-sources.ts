import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import { bilingual, evaluationId, itemCode, itemCodeOf, moment, reason, roundId } from "./fields.ts";
import { route } from "./route.ts";

const ofEvaluation = { evaluationId };
const NONE = "";

/** An item whose figures come from somebody else than the unit. */
const itemSource = z.object({
  roundId,
  item: itemCode,
  title: bilingual,
  /** `lead`: an agency enters them for all units; else they are imported. */
  kind: z.enum(["lead", "survey", "data", "index"]),
  /** What the scheme itself says about who. */
  schemeSays: bilingual.optional(),
  /** "" while nobody is named. */
  organisationId: z.union([z.uuid(), z.literal(NONE)]),
  organisationName: z.string(),
  /** Whether somebody at the agency holds the role to enter figures; told for lead items. */
  staffed: z.boolean(),
});
export type ItemSource = z.output<typeof itemSource>;

const change = z.object({
  id: z.uuid(),
  roundId,
  item: itemCode,
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  by: z.string(),
  at: moment,
});

const writing = { permission: "evaluation.write", reach: inEvaluation } as const;

export const itemSourceRoutes = {
  /** Who answers for what, with what is missing first, the changes so far and who may be named. */
  list: route({
    ...writing,
    method: "GET",
    path: "/api/evaluations/:evaluationId/item-sources",
    input: z.object(ofEvaluation),
    reply: z.object({
      rounds: z.array(z.object({ roundId, title: bilingual })),
      items: z.array(itemSource),
      changes: z.array(change),
      organisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  }),
  /** Names an agency; `seen` is the one that stood on the screen ("" for none). */
  name: route({
    ...writing,
    method: "POST",
    path: "/api/evaluations/:evaluationId/rounds/:roundId/item-sources",
    input: z.object({
      ...ofEvaluation,
      roundId,
      item: itemCodeOf(z.string({ error: "item-missing" }).min(1, { error: "item-missing" }).max(40)),
      organisationId: z.uuid({ error: "organisation-missing" }),
      seen: z.union([z.uuid(), z.literal(NONE)], { error: "field-invalid" }),
      reason,
    }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
