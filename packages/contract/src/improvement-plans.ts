import { MEASURE_OUTCOMES } from "@thang-diem/engine";
import { z } from "zod";
import { claimFileRoutes } from "./claim-files.ts";
import { bilingual, evaluationId, itemCode, moment, roundId, unitVersionId, words } from "./fields.ts";
import { task, taskCounts, writtenTask } from "./improvement-tasks.ts";
import { NOTHING, route } from "./route.ts";

const measure = task.extend({
  itemTitle: bilingual,
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
  counts: taskCounts,
  signedAt: moment.optional(),
  mayWrite: z.boolean(),
  maySign: z.boolean(),
});
export type PlanLine = z.output<typeof planLine>;

/** What all plans from one result have for an item. */
const planItem = z.object({
  roundId,
  item: itemCode,
  title: bilingual,
  units: z.int(),
  expected: z.string(),
  counts: taskCounts,
});
export type PlanItem = z.output<typeof planItem>;

const ofPlan = { evaluationId, planId: z.uuid({ error: "field-invalid" }) };
const ofMeasure = { ...ofPlan, measureId: z.uuid({ error: "field-invalid" }) };
const base = "/api/evaluations/:evaluationId/improvement/plans";
const reading = { method: "GET", permission: "plan.read", reach: "by-handler" } as const;
const writing = { permission: "plan.write", reach: "by-handler" } as const;
const file = { kind: "file", reply: z.unknown() } as const;

export const planRoutes = {
  /** Plans by unit and added up by item. */
  list: route({
    ...reading,
    path: base,
    input: z.object({ evaluationId }),
    reply: z.object({ plans: z.array(planLine), items: z.array(planItem) }),
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
    input: z.object({ ...ofMeasure, ...writtenTask }),
    reply: NOTHING,
  }),
  drop: route({
    ...writing,
    method: "DELETE",
    path: `${base}/:planId/measures/:measureId`,
    input: z.object(ofMeasure),
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
  /** Kế hoạch khắc phục under the unit's letterhead. */
  document: route({ ...reading, ...file, path: `${base}/:planId/ke-hoach.docx`, input: z.object(ofPlan) }),
  /** The measures as a workbook, one a row, to be changed and brought back. */
  workbook: route({ ...reading, ...file, path: `${base}/:planId/bien-phap.xlsx`, input: z.object(ofPlan) }),
  importFile: route({
    ...writing,
    method: "POST",
    kind: "upload",
    path: `${base}/:planId/import`,
    input: z.object({ ...ofPlan, fileName: words("field-invalid", 255), write: z.enum(["yes", "no"]) }),
    reply: claimFileRoutes.importFile.reply,
  }),
  /** The plans of all units from one result as the province's own. */
  provinceDocument: route({
    ...reading,
    ...file,
    path: `${base}-of/:roundId/ke-hoach.docx`,
    input: z.object({ evaluationId, roundId }),
  }),
} as const;
