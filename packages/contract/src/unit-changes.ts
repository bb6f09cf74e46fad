import { z } from "zod";
import { EVALUATION_STATUSES, inEvaluation } from "./evaluations.ts";
import { bilingual, evaluationId, id, moment, reason, roundId, text, unitVersionId } from "./fields.ts";
import { EVERY_EVALUATION } from "./rights.ts";
import { NOTHING, route } from "./route.ts";

export const UNIT_CHANGE_KINDS = ["rename", "merge", "split", "close", "add"] as const;
export type UnitChangeName = (typeof UNIT_CHANGE_KINDS)[number];

/** Kinds that a new unit may have; the others are history. */
export const NEW_UNIT_KINDS = ["co-quan", "phuong", "xa", "dac_khu", "tinh", "thanh_pho_tw"] as const;

/** A unit by its id, or a body of one's own that nothing was recorded about yet by the id of its organisation. */
const ref = z.string().max(200);

const unitShown = z.object({
  ref,
  name: bilingual,
  level: z.enum(["province", "district", "commune", "body"]),
  kind: z.string(),
  /** Statistical code; "" for a body. */
  code: z.string(),
  /** The province of a commune; "" elsewhere. */
  within: z.string(),
  /** First day, "" where nobody wrote it down; last day, "" while it is there. */
  since: z.string(),
  until: z.string(),
  /** What became of one that has ended. */
  became: bilingual.optional(),
});
export type UnitShown = z.output<typeof unitShown>;

const evaluationTouched = z.object({
  evaluationId,
  title: bilingual,
  status: z.enum(EVALUATION_STATUSES),
  /** The units of the change that it assesses, or has in its plan. */
  units: z.array(z.string()),
});

const preview = z.object({
  ends: z.array(unitShown.extend({ accounts: z.int() })),
  begins: z.array(unitShown.extend({ goesOn: z.boolean(), madeOf: z.array(bilingual) })),
  /** Communes that stay themselves and belong to a new province. */
  moved: z.int(),
  evaluations: z.array(evaluationTouched),
  /** What is not wrong and should be known before confirming. */
  notes: z.array(bilingual),
  /** Of all this: who confirms says what was shown. */
  fingerprint: z.string(),
});
export type UnitChangePreview = z.output<typeof preview>;

const changeLine = z.object({
  changeId: z.uuid(),
  kind: z.enum(UNIT_CHANGE_KINDS),
  on: z.string(),
  basisNumber: z.string(),
  basisDate: z.string(),
  from: z.array(z.object({ ref, name: bilingual })),
  into: z.array(z.object({ ref, name: bilingual })),
  recordedBy: z.string(),
  recordedAt: moment,
  undone: z.object({ by: z.string(), at: moment, reason: z.string() }).optional(),
});
export type UnitChangeLine = z.output<typeof changeLine>;

const version = z.object({
  name: bilingual,
  code: z.string(),
  since: z.string(),
  until: z.string(),
  /** Number and date of the document. */
  legalBasis: z.string(),
  within: z.string(),
  /** From whom it came and into what it went, with what happened. */
  from: z.array(z.object({ ref, name: bilingual, how: z.string() })),
  into: z.array(z.object({ ref, name: bilingual, how: z.string() })),
});

const history = unitShown.extend({
  /** Newest first. */
  versions: z.array(version),
  changes: z.array(changeLine),
});
export type UnitHistory = z.output<typeof history>;

/** What is wrong comes from the use case, all at once: the schema says only how long a text may be. */
const wanted = {
  kind: z.enum(UNIT_CHANGE_KINDS, { error: "field-invalid" }),
  on: text(10),
  basisNumber: text(120),
  basisDate: text(10),
  of: z.array(ref).max(60),
  into: z.array(z.object({ name: text(200), kind: z.enum(NEW_UNIT_KINDS), code: text(40) })).max(30),
  seat: ref,
};

const writing = {
  permission: "unit.change",
  // Units are those of the whole installation: who holds the office in one evaluation only changes none.
  reach: () => ({ evaluation: EVERY_EVALUATION }),
} as const;

const endedUnit = z.object({
  roundId,
  unitVersionId,
  organisationId: z.uuid(),
  name: z.string(),
  /** What became of it since it was pinned. */
  became: bilingual,
});
export type EndedUnitLine = z.output<typeof endedUnit>;

export const unitChangeRoutes = {
  /** Units of an evaluation that are others by now than when it pinned them. */
  ended: route({
    method: "GET",
    path: "/api/evaluations/:evaluationId/ended-units",
    permission: "evaluation.read",
    reach: inEvaluation,
    input: z.object({ evaluationId }),
    reply: z.object({ units: z.array(endedUnit) }),
  }),
  find: route({
    method: "GET",
    path: "/api/units",
    permission: "organisation.read",
    input: z.object({ q: z.string().max(200).default("") }),
    reply: z.object({ units: z.array(unitShown) }),
  }),
  history: route({
    method: "GET",
    path: "/api/units/:ref/history",
    permission: "organisation.read",
    input: z.object({ ref }),
    reply: history,
  }),
  list: route({
    method: "GET",
    path: "/api/unit-changes",
    permission: "organisation.read",
    input: NOTHING,
    reply: z.object({ changes: z.array(changeLine) }),
  }),
  preview: route({
    ...writing,
    method: "POST",
    path: "/api/unit-changes/preview",
    input: z.object(wanted),
    reply: preview,
  }),
  record: route({
    ...writing,
    method: "POST",
    path: "/api/unit-changes",
    input: z.object({
      ...wanted,
      fingerprint: text(64),
      /** That evaluations under way go on with the units as they were pinned. */
      evaluationsKnown: z.boolean().default(false),
    }),
    reply: z.object({ changeId: z.uuid() }),
  }),
  undo: route({
    ...writing,
    method: "POST",
    path: "/api/unit-changes/:changeId/undo",
    input: z.object({ changeId: id("field-invalid"), reason }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
