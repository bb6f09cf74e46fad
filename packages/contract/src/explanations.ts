import { z } from "zod";
import { itemShape, itemStateView, scoredFacts, typedFacts } from "./appraisal.ts";
import {
  evaluationId,
  id,
  itemCodeOf,
  moment,
  roundId,
  unitVersionId,
  givenUnitVersionId,
} from "./fields.ts";
import { route } from "./route.ts";

/** A finding as the unit sees it: what was found and why, not by whom. */
const foundForUnit = scoredFacts.extend({ reason: z.string(), at: moment });

/** What the unit answered; with a lead agency's item also the facts that it holds to be right. */
const answered = z.object({
  id: z.uuid(),
  answer: z.enum(["agrees", "contests"]),
  text: z.string(),
  by: z.string(),
  at: moment,
});

const changedItem = z.object({
  shape: itemShape,
  claim: scoredFacts.extend({ note: z.string() }),
  found: foundForUnit,
  explanation: answered.optional(),
  second: foundForUnit.optional(),
  decision: foundForUnit.optional(),
  state: itemStateView,
});
export type ChangedItem = z.output<typeof changedItem>;

/** An item that a lead agency scored about the unit. */
const leadItem = z.object({
  shape: itemShape,
  agency: z.string(),
  found: foundForUnit,
  explanation: answered.optional(),
  /** What the unit holds to be right. */
  held: scoredFacts.optional(),
  second: foundForUnit.optional(),
  decision: foundForUnit.optional(),
  state: itemStateView,
});
export type LeadScoredItem = z.output<typeof leadItem>;

/** A contest as the lead agency reads it. */
const contest = leadItem.omit({ shape: true, agency: true }).extend({
  unitVersionId,
  unitName: z.string(),
  /** Of the own answer, "none" before it. */ secondId: z.union([z.uuid(), z.literal("none")]),
});
export type LeadContest = z.output<typeof contest>;

const explainedUnit = z.object({
  roundId,
  unitVersionId,
  name: z.string(),
  /** Of the explanation, with the unit's extension. */
  phase: z.object({
    state: z.enum(["not-planned", "not-yet", "open", "over"]),
    opensAt: moment.optional(),
    closesAt: moment.optional(),
  }),
  /** Items whose points the appraisal changed; none before the explanation begins. */
  items: z.array(changedItem),
  /** What lead agencies entered about the unit, in the order of the scheme. */
  lead: z.array(leadItem),
});
export type ExplainedUnit = z.output<typeof explainedUnit>;

const writing = { permission: "explanation.write", reach: "by-handler" } as const;

const leading = { permission: "lead.write", reach: "by-handler" } as const;
const LEAD = "/api/evaluations/:evaluationId/rounds/:roundId/lead-items/:item";
const ofLead = { evaluationId, roundId, item: itemCodeOf(z.string().min(1).max(60)) };

export const explanationRoutes = {
  /** What the appraisal changed about the asker's units. */
  own: route({
    ...writing,
    method: "GET",
    path: "/api/evaluations/:evaluationId/explanations",
    input: z.object({ evaluationId }),
    reply: z.object({ units: z.array(explainedUnit) }),
  }),
  /** Agrees or contests; a later answer takes the place of an earlier one, which is kept. */
  send: route({
    ...writing,
    method: "POST",
    path: "/api/evaluations/:evaluationId/explanations",
    input: z.object({
      evaluationId,
      /** Made by the browser: sent twice it is taken once. */
      id: id("field-invalid"),
      roundId,
      unitVersionId: givenUnitVersionId,
      item: itemCodeOf(z.string().min(1).max(60)),
      /** The answer that stood on the screen. */
      seen: z.union([z.literal("none"), z.uuid()], { error: "field-invalid" }),
      answer: z.enum(["agrees", "contests"], { error: "field-invalid" }),
      text: z.string().max(8_000),
      /** To contest what a lead agency found: all facts of the item as the unit holds them to be right. */
      facts: typedFacts.default({}),
    }),
    reply: z.object({ done: z.literal(true) }),
  }),
  /** What units contest of an item, for the agency that leads it. */
  contests: route({
    ...leading,
    method: "GET",
    path: `${LEAD}/contests`,
    input: z.object(ofLead),
    reply: z.object({ open: z.boolean(), contests: z.array(contest) }),
  }),
  /**
   * The agency's answer: accepts what the unit holds, or says what
   * stands and why. Another answer takes its place, which is kept.
   */
  answer: route({
    ...leading,
    method: "POST",
    path: `${LEAD}/answers`,
    input: z.object({
      ...ofLead,
      id: id("field-invalid"),
      unitVersionId: givenUnitVersionId,
      seen: z.union([z.literal("none"), z.uuid()], { error: "field-invalid" }),
      verdict: z.enum(["accepted", "changed"], { error: "field-invalid" }),
      facts: typedFacts.default({}),
      reason: z.string().max(4_000).default(""),
    }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
