import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import {
  evaluationId,
  givenUnitVersionId,
  id,
  itemCode,
  itemCodeOf,
  moment,
  roundId,
  text,
  unitVersionId,
  words,
} from "./fields.ts";
import { route } from "./route.ts";

/** What becomes of a complaint. */
export const COMPLAINT_OUTCOMES = ["accepted", "partly", "rejected"] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

/** What a unit says about its result, and what it was answered. */
export const complaint = z.object({
  id: z.uuid(),
  /** Within its evaluation; those from before they were numbered have none. */
  number: z.int().optional(),
  /** The edition that it speaks of; nothing for the preview. */
  edition: z.int().optional(),
  /** "" for the result as a whole. */
  item: itemCode,
  text: z.string(),
  sentAt: moment,
  outcome: z.enum(COMPLAINT_OUTCOMES).optional(),
  answer: z.string().optional(),
  answerEn: z.string().optional(),
  answeredAt: moment.optional(),
});
export type Complaint = z.output<typeof complaint>;

/** Where a complaint of a unit would go now. */
export const filing = z.object({
  /** What it would speak of; `nothing`: none is taken. */
  about: z.enum(["preview", "edition", "nothing"]),
  /** Until when it is or was taken; nothing where there never was a term. */
  until: moment.optional(),
  /** Of an edition it is the leader who complains, not the clerk. */
  mine: z.boolean(),
});
export type Filing = z.output<typeof filing>;

const officeComplaint = complaint.extend({
  roundId,
  unitVersionId,
  unitName: z.string(),
  /** Whether the reader may not answer it: one's own unit, or a conflict that was declared. */
  barred: z.boolean(),
  /** Accepted, and the item was not opened again yet. */
  toCorrect: z.boolean(),
});
export type OfficeComplaint = z.output<typeof officeComplaint>;

const base = "/api/evaluations/:evaluationId/complaints";

export const complaintRoutes = {
  file: route({
    method: "POST",
    path: `${base}/:roundId/:unitVersionId`,
    permission: "result.read",
    reach: "by-handler",
    input: z.object({
      evaluationId,
      roundId,
      unitVersionId: givenUnitVersionId,
      /** One for one complaint: sent again after a lost line it is taken once. */
      id: id("field-invalid"),
      item: itemCodeOf(z.string().max(40)),
      text: words("text-missing", 4_000),
    }),
    /** The receipt. */
    reply: z.object({ id: z.uuid(), number: z.int() }),
  }),
  list: route({
    method: "GET",
    path: base,
    permission: "council.read",
    reach: inEvaluation,
    input: z.object({ evaluationId }),
    reply: z.object({
      /** Until when editions can be complained about; nothing before the first. */
      until: moment.optional(),
      complaints: z.array(officeComplaint),
    }),
  }),
  answer: route({
    method: "POST",
    path: `${base}/:complaintId/answer`,
    permission: "complaint.answer",
    reach: inEvaluation,
    input: z.object({
      evaluationId,
      complaintId: id("field-invalid"),
      outcome: z.enum(COMPLAINT_OUTCOMES, { error: "outcome-missing" }),
      answer: words("reason-missing", 4_000),
      answerEn: text(4_000),
    }),
    reply: z.object({}),
  }),
};
