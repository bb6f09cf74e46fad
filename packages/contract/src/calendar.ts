import { z } from "zod";
import { evaluationPlan } from "./evaluation-plan.ts";
import { inEvaluation, PHASES } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  id,
  itemCode,
  itemCodeOf,
  minute,
  moment,
  reason,
  roundId,
  givenUnitVersionId,
  unitVersionId,
  unitVersionIdOf,
} from "./fields.ts";
import { route } from "./route.ts";

const ofEvaluation = { evaluationId };
const done = z.object({ done: z.literal(true) });

const extension = z.object({
  id: z.uuid(),
  roundId,
  unitVersionId,
  unitName: z.string(),
  kind: z.enum(PHASES),
  closesAt: moment,
  reason: z.string(),
  givenBy: z.string(),
  givenAt: moment,
  /** Of a unit for which whoever asks writes: it stands beside the calendar of all. */
  own: z.boolean(),
});
export type ExtensionLine = z.output<typeof extension>;

const exemption = z.object({
  id: z.uuid(),
  roundId,
  unitVersionId,
  unitName: z.string(),
  item: itemCode,
  itemTitle: bilingual,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: moment,
  verdict: z.enum(["waiting", "approved", "refused", "withdrawn"]),
  decidedBy: z.string(),
  decidedAt: z.union([moment, z.literal("")]),
  decidedReason: z.string(),
  /** Whether whoever asks may decide it: not one's own proposal. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type ExemptionLine = z.output<typeof exemption>;

export const calendarRoutes = {
  extensions: route({
    method: "GET",
    path: "/api/evaluations/:evaluationId/extensions",
    permission: "evaluation.read",
    reach: inEvaluation,
    input: z.object(ofEvaluation),
    reply: z.object({ extensions: z.array(extension) }),
  }),
  extend: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/extensions",
    permission: "evaluation.write",
    reach: inEvaluation,
    input: z.object({
      ...ofEvaluation,
      units: z
        .array(z.object({ roundId, unitVersionId: givenUnitVersionId }))
        .min(1, { error: "units-missing" })
        .max(5000),
      kind: z.enum(PHASES, { error: "phase-missing" }),
      closesAt: minute,
      reason,
    }),
    reply: z.object({ extended: z.int() }),
  }),
  /** Every phase as it shall be, while the evaluation is open. */
  changeCalendar: route({
    method: "PUT",
    path: "/api/evaluations/:evaluationId/calendar",
    permission: "evaluation.write",
    reach: inEvaluation,
    input: z.object({ ...ofEvaluation, phases: evaluationPlan.shape.phases, reason }),
    reply: done,
  }),
};

export const exemptionRoutes = {
  list: route({
    method: "GET",
    path: "/api/evaluations/:evaluationId/exemptions",
    permission: "claim.read",
    reach: "by-handler",
    input: z.object(ofEvaluation),
    reply: z.object({ exemptions: z.array(exemption) }),
  }),
  propose: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/exemptions",
    permission: "exemption.propose",
    reach: "by-handler",
    input: z.object({
      ...ofEvaluation,
      roundId,
      unitVersionId: unitVersionIdOf(
        z.string({ error: "units-missing" }).min(1, { error: "units-missing" }).max(200),
      ),
      item: itemCodeOf(z.string({ error: "item-missing" }).min(1, { error: "item-missing" }).max(40)),
      reason,
    }),
    reply: z.object({ exemptionId: z.uuid() }),
  }),
  decide: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/exemptions/:exemptionId/decide",
    permission: "exemption.decide",
    reach: inEvaluation,
    input: z.object({
      ...ofEvaluation,
      exemptionId: id("field-invalid"),
      verdict: z.enum(["approved", "refused", "withdrawn"]),
      reason,
    }),
    reply: done,
  }),
  withdraw: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/exemptions/:exemptionId/withdraw",
    permission: "exemption.propose",
    reach: "by-handler",
    input: z.object({ ...ofEvaluation, exemptionId: id("field-invalid"), reason }),
    reply: done,
  }),
};
