import { z } from "zod";
import { evaluationPlan, PLAN_STEPS, planChange } from "./evaluation-plan.ts";
import { EVALUATION_STATUSES, inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  itemCode,
  moment,
  roundId,
  unitId,
  unitVersionId,
  words,
} from "./fields.ts";
import { EVERY_EVALUATION } from "./rights.ts";
import { NOTHING, route } from "./route.ts";

const ofEvaluation = { evaluationId };
const schemeHash = z.string().regex(/^[0-9a-f]{64}$/);
const titled = z.object({ vi: words("title-missing", 300), en: words("title-missing", 300) });
const writing = { permission: "evaluation.write", reach: inEvaluation } as const;

export const schemeLine = z.object({
  hash: z.string(),
  id: z.string(),
  version: z.string(),
  title: bilingual,
  status: z.enum(["issued", "reconstructed", "sample"]),
  years: z.object({ from: z.int(), to: z.int().optional() }),
  units: z.array(z.string()),
  /** Items with a rule of their own. */
  items: z.int(),
  points: z.string(),
  /** Came with the product, or was brought by the office. */
  origin: z.enum(["shipped", "uploaded"]),
});
export type SchemeLine = z.output<typeof schemeLine>;

const schemeItem = z.object({
  code: itemCode,
  title: bilingual,
  depth: z.int(),
  points: z.string(),
  scored: z.boolean(),
  source: z.enum(["self", "lead", "survey", "data", "index", "none"]),
  /** Who the scheme itself says scores it. */
  from: bilingual.optional(),
});
export type SchemeItem = z.output<typeof schemeItem>;

const schemeFault = z.object({
  code: z.string(),
  line: z.int(),
  column: z.int(),
  message: bilingual,
  fix: bilingual,
});
export type SchemeFaultLine = z.output<typeof schemeFault>;

const planFault = z.object({
  code: z.string(),
  weight: z.enum(["must", "advice"]),
  step: z.enum(PLAN_STEPS),
  round: z.string().optional(),
  field: z.string(),
  message: bilingual,
});

const draft = z.object({
  evaluationId,
  title: bilingual,
  year: z.int(),
  topUnitId: unitId,
  topUnitName: bilingual,
  status: z.enum(EVALUATION_STATUSES),
  revision: z.int(),
  plan: evaluationPlan,
  /** Who saved each part last, by the names of `partOf`. */
  saved: z.record(z.string(), z.object({ revision: z.int(), by: z.string(), at: moment })),
  faults: z.array(planFault),
  /** What a copy from last year could not take over. */
  notCopied: z.array(bilingual),
});
export type Draft = z.output<typeof draft>;

const choice = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  kind: z.enum(["own", "unit"]),
  /** For a commune: the province it lies in on the day of the plan. */
  provinceId: unitId.or(z.literal("")),
  provinceName: z.string(),
  /** False for a unit that does not exist on the day of the plan. */
  exists: z.boolean(),
});
export type UnitChoice = z.output<typeof choice>;

const province = z.object({ id: unitId, name: bilingual, communes: z.int() });

export const trialRow = z.object({
  unit: unitVersionId,
  name: z.string(),
  group: z.string(),
  before: z.object({ points: z.string(), index: z.string(), place: z.string() }),
  after: z.object({ points: z.string(), index: z.string(), place: z.string() }),
});
export type TrialRow = z.output<typeof trialRow>;

/** A fact that a scheme cannot read, with the number of units that gave it. */
export const unreadFact = z.object({
  code: itemCode,
  fact: z.string(),
  units: z.int(),
  message: bilingual,
});

/** `index` and `points` as plain decimals, "" where there is none; places as "3" or "3=". */
const trial = z.object({
  from: z.object({ roundId, title: bilingual, year: z.int() }),
  indexValue: z.object({ before: z.enum(["share", "points"]), after: z.enum(["share", "points"]) }),
  rows: z.array(trialRow),
  /** Items for which no unit has a figure. */
  withoutData: z.array(z.object({ code: itemCode, title: bilingual, points: z.string() })),
  /** Figures that the new scheme cannot read: by item, with the number of units. */
  unread: z.array(unreadFact),
});
export type Trial = z.output<typeof trial>;

export const openingRoutes = {
  draft: route({
    method: "POST",
    path: "/api/evaluations",
    permission: "evaluation.create",
    // Who holds the office in one evaluation only does not make another.
    reach: () => ({ evaluation: EVERY_EVALUATION }),
    input: z.object({
      title: titled,
      year: z.int({ error: "year-form" }).min(1990, { error: "year-form" }).max(2200, { error: "year-form" }),
      topUnitId: words("field-invalid", 60).brand<"UnitId", "inout">(),
      copyFrom: z.union([evaluationId, z.literal("nothing")]).default("nothing"),
    }),
    reply: z.object({ evaluationId }),
  }),
  plan: route({
    ...writing,
    method: "GET",
    path: "/api/evaluations/:evaluationId/plan",
    input: z.object(ofEvaluation),
    reply: draft,
  }),
  savePlan: route({
    ...writing,
    method: "PUT",
    path: "/api/evaluations/:evaluationId/plan",
    /** `revision`: the one that the writer saw. */
    input: z.object({ ...ofEvaluation, revision: z.int().min(1), change: planChange }),
    reply: draft,
  }),
  open: route({
    ...writing,
    method: "POST",
    path: "/api/evaluations/:evaluationId/open",
    input: z.object({ ...ofEvaluation, revision: z.int().min(1) }),
    reply: z.object({
      rounds: z.array(z.object({ code: z.string(), roundId })),
      rolesGiven: z.int(),
    }),
  }),
  discard: route({
    ...writing,
    method: "POST",
    path: "/api/evaluations/:evaluationId/discard",
    input: z.object({ ...ofEvaluation, reason: words("reason-missing") }),
    reply: z.object({ done: z.literal(true) }),
  }),
  choices: route({
    ...writing,
    method: "GET",
    path: "/api/evaluations/:evaluationId/unit-choices",
    input: z.object(ofEvaluation),
    reply: z.object({ choices: z.array(choice) }),
  }),
  appraisers: route({
    ...writing,
    method: "GET",
    path: "/api/evaluations/:evaluationId/appraisers",
    input: z.object(ofEvaluation),
    reply: z.object({
      people: z.array(
        z.object({
          accountId: z.uuid(),
          fullName: z.string(),
          organisationId: z.uuid(),
          organisationName: z.string(),
          appraiser: z.boolean(),
        }),
      ),
    }),
  }),
  trialSources: route({
    ...writing,
    method: "GET",
    path: "/api/evaluations/:evaluationId/trial-sources",
    input: z.object(ofEvaluation),
    reply: z.object({
      sources: z.array(
        z.object({
          roundCode: z.string(),
          roundId,
          title: bilingual,
          year: z.int(),
          units: z.int(),
        }),
      ),
    }),
  }),
  trial: route({
    ...writing,
    method: "GET",
    path: "/api/evaluations/:evaluationId/trial",
    input: z.object({ ...ofEvaluation, schemeHash, fromRoundId: roundId }),
    reply: trial,
  }),
  schemes: route({
    method: "GET",
    path: "/api/schemes",
    permission: "evaluation.write",
    reach: "by-handler",
    input: NOTHING,
    reply: z.object({ schemes: z.array(schemeLine) }),
  }),
  schemeItems: route({
    method: "GET",
    path: "/api/schemes/:schemeHash",
    permission: "evaluation.write",
    reach: "by-handler",
    input: z.object({ schemeHash }),
    reply: schemeLine.extend({ tree: z.array(schemeItem) }),
  }),
  /** A scheme file: checked with all faults; kept when it has none and `keep` says so. */
  bringScheme: route({
    method: "POST",
    kind: "upload",
    path: "/api/schemes",
    permission: "evaluation.create",
    reach: "by-handler",
    input: z.object({ keep: z.enum(["yes", "no"]) }),
    reply: z.object({
      outcome: z.enum(["kept", "good", "faulty"]),
      scheme: schemeLine.optional(),
      faults: z.array(schemeFault),
    }),
  }),
  provinces: route({
    method: "GET",
    path: "/api/provinces",
    permission: "organisation.read",
    input: z.object({ on: z.iso.date({ error: "date-form" }) }),
    reply: z.object({ provinces: z.array(province) }),
  }),
  addCommunes: route({
    method: "POST",
    path: "/api/organisations/communes",
    permission: "organisation.write",
    input: z.object({ provinceId: words("field-invalid", 60), on: z.iso.date({ error: "date-form" }) }),
    reply: z.object({ added: z.int(), known: z.int(), provinceName: bilingual }),
  }),
  schemeFile: route({
    method: "GET",
    path: "/api/schemes/:schemeHash/file",
    permission: "evaluation.write",
    reach: "by-handler",
    input: z.object({ schemeHash }),
    reply: z.object({ yaml: z.string() }),
  }),
};
