import { INSPECTED_SHARE_MIN } from "@thang-diem/engine";
import { z } from "zod";
import { evaluationId, id, itemCode, itemCodeOf, moment, text, unitVersionId, words } from "./fields.ts";
import { day } from "./improvement-tasks.ts";
import { NOTHING, route } from "./route.ts";

const finding = z.object({
  id: z.uuid(),
  item: z.union([itemCode, z.literal("")]),
  finding: z.string(),
  remedy: z.string(),
  due: z.string(),
});

const inspection = z.object({
  id: z.uuid(),
  unitVersionId,
  unitName: z.string(),
  chosenBy: z.enum(["random", "risk"]),
  plannedOn: z.string(),
  inspectors: z.array(z.object({ accountId: z.uuid(), person: z.string() })),
  findings: z.array(finding),
  paper: z.string(),
  heldOn: z.string(),
  concludedAt: moment.optional(),
  /** Whether the reader may write findings and the conclusion now. */
  mayWrite: z.boolean(),
});
export type Inspection = z.output<typeof inspection>;

const base = "/api/evaluations/:evaluationId/inspections";
const ofInspection = { evaluationId, inspectionId: id("field-invalid") };
const planning = {
  permission: "inspection.plan",
  reach: ({ evaluationId: evaluation }: { readonly evaluationId: z.output<typeof evaluationId> }) => ({
    evaluation,
  }),
} as const;
const writing = { permission: "inspection.write", reach: "by-handler", method: "POST" } as const;

export const inspectionRoutes = {
  list: route({
    method: "GET",
    permission: "inspection.read",
    reach: "by-handler",
    path: base,
    input: z.object({ evaluationId }),
    reply: z.object({
      inspections: z.array(inspection),
      /** How they were chosen, so that anybody can draw again. */
      draw: z.union([
        z.object({
          share: z.int(),
          riskShare: z.int(),
          seed: z.int(),
          units: z.int(),
          by: z.string(),
          at: moment,
        }),
        z.literal("none"),
      ]),
    }),
  }),
  /** Chooses the units of the year, once. */
  draw: route({
    ...planning,
    method: "POST",
    path: `${base}/draw`,
    input: z.object({
      evaluationId,
      share: z.int({ error: "field-invalid" }).min(INSPECTED_SHARE_MIN, { error: "share-small" }).max(100),
      riskShare: z.int({ error: "field-invalid" }).min(0).max(100),
      seed: z.int({ error: "field-invalid" }).min(0).max(2_147_483_647),
    }),
    reply: z.object({ chosen: z.int() }),
  }),
  /** Who inspects and when. */
  assign: route({
    ...planning,
    method: "PUT",
    path: `${base}/:inspectionId/inspectors`,
    input: z.object({
      ...ofInspection,
      accountIds: z.array(id("field-invalid")).min(1, { error: "inspectors-missing" }).max(20),
      plannedOn: day,
    }),
    reply: NOTHING,
  }),
  find: route({
    ...writing,
    path: `${base}/:inspectionId/findings`,
    input: z.object({
      ...ofInspection,
      item: z.union([itemCodeOf(z.string().max(60)), z.literal("")]),
      finding: words("text-missing", 2000),
      remedy: text(1000),
      due: day,
    }),
    reply: NOTHING,
  }),
  dropFinding: route({
    permission: "inspection.write",
    reach: "by-handler",
    method: "DELETE",
    path: `${base}/:inspectionId/findings/:findingId`,
    input: z.object({ ...ofInspection, findingId: id("field-invalid") }),
    reply: NOTHING,
  }),
  /** The inspection is over: every remedy becomes a task of the unit. */
  conclude: route({
    ...writing,
    path: `${base}/:inspectionId/conclusion`,
    input: z.object({
      ...ofInspection,
      paper: words("text-missing", 200),
      heldOn: z.iso.date({ error: "date-form" }),
    }),
    reply: NOTHING,
  }),
} as const;
