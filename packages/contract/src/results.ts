import { z } from "zod";
import { factShape } from "./appraisal.ts";
import { complaint, filing } from "./complaints.ts";
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
  unitVersionId,
  givenUnitVersionId,
} from "./fields.ts";
import { ownEntry } from "./own-entries.ts";
import { pointSum } from "./point-sum.ts";
import { correctedRound, place, resultFigures, schemeShown } from "./result-figures.ts";
import { route } from "./route.ts";
import type { EditionNode } from "./edition.ts";

/** What keeps a result from being approved. */
export const OPEN_KINDS = [
  "not-signed",
  "not-appraised",
  "facts-missing",
  "lead-missing",
  "figure-missing",
  "scheme-facts-missing",
  "explained",
  "gap",
  "contested",
  "re-check",
  "re-opened",
  "being-corrected",
  "complaint",
  "complaint-accepted",
  "exemption-undecided",
] as const;
const openPoint = z.object({
  roundId,
  unitVersionId,
  /** "" for the unit as a whole. */ item: itemCode,
  kind: z.enum(OPEN_KINDS),
});
export type OpenPoint = z.output<typeof openPoint>;

const resultRow = z.object({
  unitVersionId,
  name: z.string(),
  groupId: z.string(),
  organisationId: z.uuid(),
  open: z.int(),
  ...resultFigures,
  notRanked: bilingual.optional(),
  /** Over the items that the unit itself scores: as signed, and as it stands now. */
  claimed: pointSum.optional(),
  standing: pointSum.optional(),
});
export type ResultRow = z.output<typeof resultRow>;

const officeRound = z.object({
  roundId,
  code: z.string(),
  title: bilingual,
  series: z.string(),
  year: z.int(),
  scheme: schemeShown,
  groups: z.array(z.object({ id: z.string(), title: bilingual })),
  items: z.record(z.string(), bilingual),
  rows: z.array(resultRow),
  open: z.array(openPoint),
  /** What lead agencies entered about themselves. */
  ownEntries: z.array(ownEntry),
  faults: z.array(bilingual),
});
export type OfficeRound = z.output<typeof officeRound>;

/** A phase of the calendar that had not come, or was still going on, when a result was approved or published. */
const unheld = z.object({
  kind: z.enum(PHASES),
  state: z.enum(["not-yet", "open"]),
  opensAt: moment,
  closesAt: moment,
});
export type Unheld = z.output<typeof unheld>;
/** What was passed over, and why somebody found that right. */
const passedOver = z.object({ phases: z.array(unheld), reason: z.string(), reasonEn: z.string() });
export type PassedOver = z.output<typeof passedOver>;

const approval = z.object({
  number: z.int(),
  sha256: z.string(),
  by: z.string(),
  at: z.string(),
  passedOver: passedOver.optional(),
  withdrawnAt: z.string().optional(),
  withdrawnReason: z.string().optional(),
});
const reopening = z.object({
  id: z.uuid(),
  scope: z.enum(["item", "whole", "correction"]),
  roundId: roundId.optional(),
  unitVersionId: unitVersionId.optional(),
  item: itemCode.optional(),
  /** Its title, where it is a fact of the whole unit and has no code. */
  factTitle: bilingual.optional(),
  reason: z.string(),
  reasonEn: z.string(),
  by: z.string(),
  at: z.string(),
  settled: z.boolean(),
  /** Of one item: who may write it, until when, and when that ended. */
  openedFor: z.enum(["unit", "lead", "outside"]).optional(),
  closesAt: z.string().optional(),
  closedAt: z.string().optional(),
});

const editions = z.array(
  z.object({
    roundId,
    editionId: z.string(),
    fingerprint: z.string(),
    number: z.int(),
    publishedOn: z.string(),
  }),
);

const officeResults = z.object({
  status: z.enum(["draft", "open", "approved", "published", "withdrawn"]),
  /** Of everything that the results are computed from. */
  sha256: z.string(),
  showPlace: z.boolean(),
  /** Phases that the next act, approval or publication, would pass over and that nobody has confirmed. */
  unheld: z.array(unheld),
  rounds: z.array(officeRound),
  approvals: z.array(approval),
  reopenings: z.array(reopening),
  editions,
});
export type OfficeResults = z.output<typeof officeResults>;

/** Units of a group by whole percent or point; not drawn where it would tell a neighbour's result. */
const distribution = z.union([
  z.object({ bins: z.array(z.object({ from: z.int(), units: z.int() })) }),
  z.object({ hidden: z.enum(["few-units", "nothing-computed"]) }),
]);

const previewUnit = z.object({
  roundId,
  /** Address of the round's pages on the portal, once it is published: "so-nganh/2026". */
  portal: z.string().optional(),
  unitVersionId,
  name: z.string(),
  ...resultFigures,
  open: z.int(),
  scheme: schemeShown,
  distribution,
  filing,
  complaints: z.array(complaint),
});
export type PreviewUnit = z.output<typeof previewUnit>;
const myPreview = z.object({
  status: z.enum(["draft", "open", "approved", "published", "withdrawn"]),
  /** What the standing approval passed over. */
  passedOver: passedOver.optional(),
  window: z.object({
    state: z.enum(["not-planned", "not-yet", "open", "over"]),
    opensAt: z.string().optional(),
    closesAt: z.string().optional(),
  }),
  units: z.array(previewUnit),
});
export type MyPreview = z.output<typeof myPreview>;

const treeNode: z.ZodType<EditionNode> = z.object({
  code: itemCode,
  status: z.enum(["scored", "not-applicable", "missing"]),
  points: z.string().optional(),
  standardError: z.string().optional(),
  maximum: z.string(),
  fullMaximum: z.string(),
  rank: place.extend({ of: z.int().optional() }).optional(),
  rule: z.string(),
  inputs: z.array(z.object({ fact: z.string(), value: z.string(), source: z.string().optional() })),
  rounding: z.object({ before: z.string(), decimals: z.int(), by: z.string() }).optional(),
  sentence: bilingual,
  get children() {
    return z.array(treeNode).optional();
  },
}) as z.ZodType<EditionNode>;
const unitTree = z.object({
  name: z.string(),
  scheme: schemeShown,
  items: z.record(
    z.string(),
    z.object({
      title: bilingual,
      source: z.string().optional(),
      facts: z.record(z.string(), factShape),
    }),
  ),
  tree: treeNode,
  /** Facts of the whole unit, which decide on its class and on what is asked of it. */
  shared: z.array(
    factShape.extend({
      /** As it was given; nothing where nobody has stated it. */
      value: z.string().optional(),
      source: z.string().optional(),
      /** False for what the unit states of itself. */
      fromOutside: z.boolean(),
    }),
  ),
});
export type UnitTree = z.output<typeof unitTree>;

const job = z.object({
  id: z.uuid(),
  state: z.enum(["waiting", "running", "done", "failed"]),
  step: z.enum(["editions", "site"]),
  finished: z.int(),
  /** 0 while it is not known. */
  total: z.int(),
  editions: z.array(
    z.object({
      roundId,
      editionId: z.string(),
      outcome: z.enum(["published", "unchanged"]),
      fingerprint: z.string(),
    }),
  ),
  faults: z.array(bilingual),
  askedAt: z.string(),
  endedAt: z.string().optional(),
});
export type PublicationJob = z.output<typeof job>;

/** Where the publication stands; no result is computed for it. */
const publication = z.object({
  status: officeResults.shape.status,
  unheld: officeResults.shape.unheld,
  editions,
  /** With series and year: the address of its pages on the portal. */
  rounds: z.array(officeRound.pick({ roundId: true, title: true, series: true, year: true })),
  job: job.optional(),
});
export type Publication = z.output<typeof publication>;

const ofEvaluation = { evaluationId };
const ofUnit = { ...ofEvaluation, roundId, unitVersionId: givenUnitVersionId };
const base = "/api/evaluations/:evaluationId";
const done = z.object({});
const office = { permission: "board.read", reach: inEvaluation } as const;
const optionalReason = z.string().max(400).default("");
/** Asked for where phases of the calendar are passed over. */
const confirmed = { unheldReason: optionalReason, unheldReasonEn: optionalReason };

export const resultRoutes = {
  table: route({
    ...office,
    method: "GET",
    path: `${base}/results`,
    input: z.object(ofEvaluation),
    reply: officeResults,
  }),
  mine: route({
    method: "GET",
    path: `${base}/preview`,
    permission: "result.read",
    reach: "by-handler",
    input: z.object(ofEvaluation),
    reply: myPreview,
  }),
  tree: route({
    method: "GET",
    path: `${base}/results/:roundId/:unitVersionId`,
    permission: "result.read",
    reach: "by-handler",
    input: z.object(ofUnit),
    reply: unitTree,
  }),
  showPlace: route({
    method: "POST",
    path: `${base}/preview/place`,
    permission: "evaluation.write",
    reach: inEvaluation,
    input: z.object({ ...ofEvaluation, showPlace: z.boolean() }),
    reply: done,
  }),
  approve: route({
    method: "POST",
    path: `${base}/results/approve`,
    permission: "council.approve",
    reach: inEvaluation,
    input: z.object({ ...ofEvaluation, ...confirmed, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    reply: z.object({ number: z.int(), sha256: z.string() }),
  }),
  reopen: route({
    method: "POST",
    path: `${base}/results/reopen`,
    permission: "council.approve",
    reach: inEvaluation,
    input: z.object({
      ...ofEvaluation,
      item: z
        .object({
          roundId,
          unitVersionId: givenUnitVersionId,
          /** "" for a fact of the whole unit, which is named by `fact`. */
          item: itemCodeOf(z.string().max(40)),
          fact: z.string().min(1).max(100).optional(),
        })
        .optional(),
      /** Until when whoever answers for the item may write it; "" where the council alone looks at it again. */
      until: z.union([minute, z.literal("")], { error: "time-form" }).default(""),
      reason,
      reasonEn: optionalReason,
    }),
    reply: z.object({ scope: z.enum(["item", "whole", "correction"]) }),
  }),
  /** Whoever wrote an item that was opened again has done so; the chair may end it too. */
  closeItem: route({
    method: "POST",
    path: `${base}/results/reopened/:reopeningId/close`,
    permission: "evaluation.read",
    reach: inEvaluation,
    input: z.object({ ...ofEvaluation, reopeningId: id("field-invalid") }),
    reply: done,
  }),
  /** What the next edition would change, unit by unit; nothing before the first edition. */
  correction: route({
    ...office,
    method: "GET",
    path: `${base}/results/correction`,
    input: z.object(ofEvaluation),
    reply: z.object({
      /** As it was given when the result was opened again. */
      reason: bilingual.optional(),
      rounds: z.array(correctedRound),
    }),
  }),
  publish: route({
    method: "POST",
    path: `${base}/results/publish`,
    permission: "result.publish",
    reach: inEvaluation,
    input: z.object({
      ...ofEvaluation,
      ...confirmed,
      publishedOn: z.iso.date(),
      /** Why there is a correction, in both languages; nothing for a first edition. */
      reason: optionalReason,
      reasonEn: optionalReason,
    }),
    reply: z.object({ jobId: z.uuid() }),
  }),
  publication: route({
    ...office,
    method: "GET",
    path: `${base}/results/publication`,
    input: z.object(ofEvaluation),
    reply: publication,
  }),
};
