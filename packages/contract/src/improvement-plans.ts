import { MEASURE_OUTCOMES } from "@thang-diem/engine";
import { z } from "zod";
import { bilingual, evaluationId, itemCode, moment, roundId, text, unitVersionId, words } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

export const MEASURE_STATES = ["open", "done", "proved"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

const day = z.union([z.literal(""), z.iso.date({ error: "field-invalid" })]);
const points = z
  .string()
  .transform((given) => given.trim().replace(",", "."))
  .pipe(z.string().regex(/^\d{1,4}(\.\d{1,4})?(\/\d{1,6})?$/, { error: "field-invalid" }));

/** What somebody writes of a measure. */
const written = {
  measure: words("text-missing", 1000),
  owner: text(200),
  helpers: text(400),
  due: day,
  money: text(120),
  expected: points,
  evidence: text(600),
};

const measure = z.object({
  id: z.uuid(),
  item: itemCode,
  itemTitle: bilingual,
  measure: z.string(),
  owner: z.string(),
  helpers: z.string(),
  due: z.string(),
  money: z.string(),
  expected: z.string(),
  evidence: z.string(),
  state: z.enum(MEASURE_STATES),
  progress: z.string(),
  late: z.boolean(),
  /** What the next published year says of it. */
  outcome: z.enum(MEASURE_OUTCOMES).optional(),
});
export type PlanMeasure = z.output<typeof measure>;

const planLine = z.object({
  id: z.uuid(),
  roundId,
  unitVersionId,
  unitName: z.string(),
  title: bilingual,
  year: z.int(),
  measures: z.int(),
  expected: z.string(),
  open: z.int(),
  late: z.int(),
  done: z.int(),
  proved: z.int(),
  signedAt: moment.optional(),
  mayWrite: z.boolean(),
  maySign: z.boolean(),
});
export type PlanLine = z.output<typeof planLine>;

const ofPlan = { evaluationId, planId: z.uuid() };
const base = "/api/evaluations/:evaluationId/improvement/plans";
const reading = { method: "GET", permission: "plan.read", reach: "by-handler" } as const;
const writing = { permission: "plan.write", reach: "by-handler" } as const;

export const planRoutes = {
  list: route({
    ...reading,
    path: base,
    input: z.object({ evaluationId }),
    reply: z.object({ plans: z.array(planLine) }),
  }),
  /** A measure for every item that lost points, proposed; to be changed by people. */
  propose: route({
    ...writing,
    method: "POST",
    path: base,
    input: z.object({ evaluationId, roundId, unitVersionId }),
    reply: z.object({ planId: z.uuid() }),
  }),
  read: route({
    ...reading,
    path: `${base}/:planId`,
    input: z.object(ofPlan),
    reply: planLine.extend({ list: z.array(measure) }),
  }),
  save: route({
    ...writing,
    method: "PUT",
    path: `${base}/:planId/measures/:measureId`,
    input: z.object({ ...ofPlan, measureId: z.uuid(), ...written }),
    reply: NOTHING,
  }),
  drop: route({
    ...writing,
    method: "DELETE",
    path: `${base}/:planId/measures/:measureId`,
    input: z.object({ ...ofPlan, measureId: z.uuid() }),
    reply: NOTHING,
  }),
  sign: route({
    permission: "plan.sign",
    reach: "by-handler",
    method: "POST",
    path: `${base}/:planId/sign`,
    input: z.object(ofPlan),
    reply: NOTHING,
  }),
  /** Of a signed plan: how far a measure has come. Only the office says that it is proved. */
  move: route({
    ...writing,
    method: "POST",
    path: `${base}/:planId/measures/:measureId/progress`,
    input: z.object({
      ...ofPlan,
      measureId: z.uuid(),
      state: z.enum(MEASURE_STATES),
      progress: words("text-missing", 1000),
    }),
    reply: NOTHING,
  }),
  /** Kế hoạch khắc phục under the office's letterhead. */
  document: route({
    ...reading,
    kind: "file",
    path: `${base}/:planId/ke-hoach.docx`,
    input: z.object(ofPlan),
    reply: z.unknown(),
  }),
} as const;
