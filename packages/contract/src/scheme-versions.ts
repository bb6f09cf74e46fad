import { ITEM_PARTS } from "@thang-diem/engine";
import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import { bilingual, evaluationId, id, itemCode, moment, reason, roundId, unitVersionId } from "./fields.ts";
import { schemeLine, trialRow, unreadFact } from "./opening.ts";
import { route } from "./route.ts";

const ofEvaluation = { evaluationId };
const ofRound = { ...ofEvaluation, roundId };
const schemeHash = z.string({ error: "scheme-missing" }).regex(/^[0-9a-f]{64}$/, { error: "scheme-missing" });
const reading = { method: "GET", permission: "council.read", reach: inEvaluation } as const;

const proposal = z.object({
  id: z.uuid(),
  roundId,
  roundTitle: bilingual,
  fromHash: z.string(),
  toHash: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: moment,
  verdict: z.enum(["waiting", "approved", "refused", "withdrawn"]),
  decidedBy: z.string(),
  decidedAt: z.union([moment, z.literal("")]),
  decidedReason: z.string(),
});
export type SchemeProposalLine = z.output<typeof proposal>;

/** Why a signed item would not stand: it is new, no longer there, asks other facts, or gives other points. */
const touchedItem = z.object({ item: itemCode, why: z.enum(["new", "gone", "facts", "points"]) });
export type TouchedItem = z.output<typeof touchedItem>;

const preview = z.object({
  from: schemeLine,
  to: schemeLine,
  bridge: z.array(
    z.object({
      code: itemCode,
      title: bilingual,
      state: z.enum(["same", "changed", "new", "gone"]),
      parts: z.array(z.enum(ITEM_PARTS)),
      alsoAs: itemCode.optional(),
      points: z.object({ before: z.string(), after: z.string() }),
      claimsStay: z.boolean(),
      /** The rule of an item whose rule is another, in words, a line each. */
      rule: z.object({ before: z.array(bilingual), after: z.array(bilingual) }).optional(),
    }),
  ),
  indexValue: z.object({ before: z.enum(["share", "points"]), after: z.enum(["share", "points"]) }),
  rows: z.array(trialRow),
  /** What units have written that the new version does not ask for or cannot read. */
  unfitting: z.array(
    z.object({
      unit: unitVersionId,
      name: z.string(),
      item: itemCode,
      field: z.string(),
      value: z.string(),
      message: bilingual,
    }),
  ),
  unread: z.array(unreadFact),
  /** Names of the units that have signed under the present version. */
  signed: z.array(z.string()),
  /** Those of them whose items, facts or points are touched: approval returns their sign-off for completion. */
  touched: z.array(z.object({ unitVersionId, name: z.string(), items: z.array(touchedItem) })),
  /** Whether units can complete their form now; else approval gives those that are returned a term. */
  selfAssessmentOpen: z.boolean(),
  /** Findings made on items that change or go. */
  findings: z.int(),
  /** Items of the new version that no lead agency has been named for. */
  withoutLead: z.array(itemCode),
});
export type SchemePreview = z.output<typeof preview>;

export const schemeVersionRoutes = {
  proposals: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/scheme-proposals",
    input: z.object(ofEvaluation),
    reply: z.object({ proposals: z.array(proposal) }),
  }),
  preview: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/rounds/:roundId/scheme-preview",
    input: z.object({ ...ofRound, schemeHash }),
    reply: preview,
  }),
  propose: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/rounds/:roundId/scheme-proposals",
    permission: "evaluation.write",
    reach: inEvaluation,
    input: z.object({ ...ofRound, schemeHash, reason }),
    reply: z.object({ proposalId: z.uuid() }),
  }),
  withdraw: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/scheme-proposals/:proposalId/withdraw",
    permission: "evaluation.write",
    reach: inEvaluation,
    input: z.object({ ...ofEvaluation, proposalId: id("field-invalid"), reason }),
    reply: z.object({ done: z.literal(true) }),
  }),
  /**
   * `returns`: ids of the units that the approver saw on the list of those to
   * be returned; `closesAt`: until which minute in Viet Nam they have time.
   */
  decide: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/scheme-proposals/:proposalId/decide",
    permission: "council.approve",
    reach: inEvaluation,
    input: z.object({
      ...ofEvaluation,
      proposalId: id("field-invalid"),
      verdict: z.enum(["approved", "refused"]),
      reason,
      returns: z.array(z.string().max(200)).max(5000).default([]),
      closesAt: z
        .string()
        .regex(/^$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: "time-form" })
        .default(""),
    }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
