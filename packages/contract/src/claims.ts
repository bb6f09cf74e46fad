import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  id,
  itemCode,
  itemCodeOf,
  moment,
  reason,
  roundId,
  unitVersionId,
  givenUnitVersionId,
  words,
} from "./fields.ts";
import { pointSum } from "./point-sum.ts";
import { route } from "./route.ts";

/** Longest text of one field. */
export const FIELD_LENGTH_MAX = 20_000;
/** Longest text that a field may have held before: what a cell of a spreadsheet holds. */
const BEFORE_LENGTH_MAX = 32_767;
/** Changes that travel together, and the characters in all of them. */
export const CHANGES_MAX = 200;
/** Of one item over all units: a pasted column of the largest province comes at once. */
export const LEAD_CHANGES_MAX = 2_000;
export const CHANGES_TEXT_MAX = 1_000_000;
/** The field of an item that holds its written explanation. */
export const NOTE = "@note";

/** Whether a field of a form holds a fact of the scheme: what is written beside the facts begins with "@". */
export function isFact(field: string): boolean {
  return !field.startsWith("@");
}

/** As typed, with its blanks and lines. */
const typed = (max: number) => z.string({ error: "field-invalid" }).max(max, { error: "text-long" });
const name = typed(60).pipe(z.string().min(1, { error: "field-invalid" }));
/** A fault of a file, at its cell. */
export const rowFault = z.object({
  code: z.string(),
  message: bilingual,
  suggestion: bilingual.optional(),
  place: z
    .object({ sheet: z.string().optional(), row: z.int().optional(), column: z.string().optional() })
    .optional(),
});

const field = z.object({
  item: itemCode,
  field: z.string(),
  value: z.string(),
  changedBy: z.string(),
  changedAt: moment,
});
export type ClaimFieldLine = z.output<typeof field>;

/**
 * Made in the browser, which also makes the id: a change that
 * is sent again is taken once. `before`: what the form showed.
 */
const change = z.object({
  id: id("field-invalid"),
  item: itemCodeOf(typed(60)),
  field: name,
  before: typed(BEFORE_LENGTH_MAX),
  value: typed(FIELD_LENGTH_MAX),
});
export type ClaimChange = z.output<typeof change>;

const travelTogether = (changes: readonly Pick<ClaimChange, "before" | "value">[]) =>
  changes.reduce((sum, { before, value }) => sum + before.length + value.length, 0) <= CHANGES_TEXT_MAX;

/** Why a change is kept but not in the form. */
export const PARKED = ["phase-not-open", "signed", "changed-by-other", "not-asked", "contested"] as const;
export type ParkedWhy = (typeof PARKED)[number];

const saved = z.object({
  id: z.uuid(),
  outcome: z.enum(["taken", "parked"]),
  why: z.union([z.enum(PARKED), z.literal("")]),
  value: z.string(),
  changedBy: z.string(),
  changedAt: z.union([moment, z.literal("never")]),
});
export type SavedClaimChange = z.output<typeof saved>;

const phase = z.object({
  state: z.enum(["not-planned", "not-yet", "open", "over"]),
  opensAt: moment.optional(),
  closesAt: moment.optional(),
});
const signOff = z.object({
  number: z.int(),
  signedBy: z.string(),
  signedAt: moment,
  ...pointSum.shape,
  sha256: z.string(),
  documentNumber: z.string(),
  documentDate: z.string(),
});
export type ClaimSignOff = z.output<typeof signOff>;

/** The item in the evaluation before: what was claimed, what was found, and the remark. */
const lastYearItem = z.object({
  item: itemCode,
  title: bilingual,
  claimed: z.string(),
  maximum: z.string(),
  note: z.string(),
  found: z.string(),
  foundBy: z.enum(["appraisal", "council", "nobody"]),
  remark: z.string(),
  /** What was typed then, by the names of the facts. */
  facts: z.record(z.string(), z.string()),
});
export type LastYearItem = z.output<typeof lastYearItem>;

/** An item that the chair has opened again for whoever answers for it. */
export const opening = z.object({
  id: z.uuid(),
  reason: z.string(),
  by: z.string(),
  at: moment,
  until: moment,
});
export type OpeningLine = z.output<typeof opening>;

const form = z.object({
  unit: z.object({
    roundId,
    unitVersionId,
    name: z.string(),
    organisationId: z.uuid(),
    groupId: z.string(),
  }),
  roundTitle: bilingual,
  year: z.int(),
  schemeHash: z.string(),
  now: moment,
  phase,
  mayWrite: z.boolean(),
  maySign: z.boolean(),
  mayReturn: z.boolean(),
  signOff: z.union([signOff, z.literal("none")]),
  returned: z.union([z.object({ by: z.string(), at: moment, reason: z.string() }), z.literal("never")]),
  fields: z.array(field),
  exemptions: z.array(z.object({ item: itemCode, reason: z.string() })),
  /** Items that may be written now although the form is closed. */
  openings: z.array(opening.extend({ item: itemCode })),
  lastYear: z.union([
    z.object({
      year: z.int(),
      title: bilingual,
      items: z.array(lastYearItem),
    }),
    z.literal("none"),
  ]),
});
export type ClaimForm = z.output<typeof form>;

/** An earlier or the standing sign-off with what was signed, in the words of the version that it was signed under. */
const signOffRead = signOff.extend({
  version: z.string(),
  returned: z.object({ by: z.string(), at: moment, reason: z.string() }).optional(),
  items: z.array(
    z.object({
      item: itemCode,
      title: bilingual,
      facts: z.array(
        z.object({
          name: z.string(),
          title: bilingual,
          value: z.string(),
        }),
      ),
      note: z.string(),
      status: z.enum(["scored", "not-applicable", "missing"]),
      points: z.string(),
      maximum: z.string(),
    }),
  ),
});
export type ReadSignOff = z.output<typeof signOffRead>;

const unitLine = z.object({
  roundId,
  unitVersionId,
  name: z.string(),
  roundTitle: bilingual,
  mayWrite: z.boolean(),
  /** Items of the unit's own with at least one answer, of how many. */
  answered: z.int(),
  asked: z.int(),
  /** Of the answered ones: those that a document backs, and those that have words alone. */
  documented: z.int(),
  explained: z.int(),
  signed: z.union([z.object({ at: moment, by: z.string(), ...pointSum.shape }), z.literal("none")]),
});
export const CLAIM_SHOWS = ["all", "not-signed", "signed"] as const;
export type ClaimUnitLine = z.output<typeof unitLine>;

const leadItem = z.object({
  roundId,
  roundTitle: bilingual,
  schemeHash: z.string(),
  item: itemCode,
  title: bilingual,
  answered: z.int(),
  units: z.int(),
});
export type LeadItemLine = z.output<typeof leadItem>;

const ofEvaluation = { evaluationId };
export const ofRound = { ...ofEvaluation, roundId };
export const ofUnit = { ...ofRound, unitVersionId: givenUnitVersionId };
const ofLead = { ...ofRound, item: itemCodeOf(typed(60)) };
const done = z.object({ done: z.literal(true) });
export const atClaim = "/api/evaluations/:evaluationId/rounds/:roundId/units/:unitVersionId/claim";
const atLead = "/api/evaluations/:evaluationId/rounds/:roundId/lead-items/:item";
export const readsClaims = { method: "GET", permission: "claim.read", reach: "by-handler" } as const;
export const file = { kind: "file", reply: z.object({}) } as const;

export const claimRoutes = {
  /** The units whose form somebody may fill in or read, own ones first, then by name. */
  units: route({
    ...readsClaims,
    path: "/api/evaluations/:evaluationId/claims",
    input: z.object({
      ...ofEvaluation,
      show: z.enum(CLAIM_SHOWS).default("all"),
      q: z.string().max(120).default(""),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    reply: z.object({ total: z.int(), page: z.int(), pageSize: z.int(), units: z.array(unitLine) }),
  }),
  read: route({ ...readsClaims, path: atClaim, input: z.object(ofUnit), reply: form }),
  /**
   * Server-sent events: `fields` with changed fields, `state` when
   * phase or sign-off moved. Ends by itself; the browser asks again.
   */
  news: route({ ...readsClaims, ...file, path: `${atClaim}/news`, input: z.object(ofUnit) }),
  save: route({
    method: "POST",
    permission: "claim.write",
    reach: "by-handler",
    path: `${atClaim}/changes`,
    input: z.object({
      ...ofUnit,
      changes: z
        .array(change)
        .min(1, { error: "field-invalid" })
        .max(CHANGES_MAX, { error: "field-invalid" })
        .refine(travelTogether, { error: "text-long" }),
    }),
    reply: z.object({ saved: z.array(saved), at: moment }),
  }),
  /** `points`: what the leader saw; another sum means that somebody has typed since. */
  sign: route({
    method: "POST",
    permission: "claim.sign",
    reach: "by-handler",
    path: `${atClaim}/sign-off`,
    input: z.object({ ...ofUnit, points: z.string({ error: "field-invalid" }).max(60) }),
    reply: signOff,
  }),
  /** Everything that the unit has signed so far, newest first. */
  signOffs: route({
    ...readsClaims,
    path: `${atClaim}/sign-offs`,
    input: z.object(ofUnit),
    reply: z.object({ signOffs: z.array(signOffRead) }),
  }),
  giveBack: route({
    method: "POST",
    permission: "claim.return",
    reach: inEvaluation,
    path: `${atClaim}/return`,
    input: z.object({ ...ofUnit, reason }),
    reply: done,
  }),
  /** Number and date of the paper report that came back signed. */
  document: route({
    method: "PUT",
    permission: "claim.sign",
    reach: "by-handler",
    path: `${atClaim}/signed-document`,
    input: z.object({
      ...ofUnit,
      number: words("document-number-missing", 60),
      date: z.iso.date({ error: "document-date-form" }),
    }),
    reply: done,
  }),

  leadItems: route({
    method: "GET",
    permission: "lead.write",
    reach: "by-handler",
    path: "/api/evaluations/:evaluationId/lead-items",
    input: z.object(ofEvaluation),
    reply: z.object({ items: z.array(leadItem) }),
  }),
  readLead: route({
    method: "GET",
    permission: "lead.write",
    reach: "by-handler",
    path: atLead,
    input: z.object(ofLead),
    reply: z.object({
      schemeHash: z.string(),
      open: z.boolean(),
      units: z.array(
        z.object({
          unitVersionId,
          name: z.string(),
          /** The agency itself: somebody outside it confirms what it enters here. */ own: z.boolean(),
          fields: z.array(field),
          /** Open for this unit alone, whatever the calendar says. */ opening: opening.optional(),
          /** Documents that the agency shows for it. */ evidence: z.int(),
        }),
      ),
    }),
  }),
  saveLead: route({
    method: "POST",
    permission: "lead.write",
    reach: "by-handler",
    path: `${atLead}/changes`,
    input: z.object({
      ...ofLead,
      changes: z
        .array(change.omit({ item: true }).extend({ unitVersionId: givenUnitVersionId }))
        .min(1, { error: "field-invalid" })
        .max(LEAD_CHANGES_MAX, { error: "field-invalid" })
        .refine(travelTogether, { error: "text-long" }),
    }),
    reply: z.object({ saved: z.array(saved), at: moment }),
  }),
};
