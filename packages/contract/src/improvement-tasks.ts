import type { Bilingual } from "@thang-diem/engine";
import { z } from "zod";
import {
  bilingual,
  evaluationId,
  givenUnitVersionId,
  itemCode,
  itemCodeOf,
  roundId,
  text,
  unitVersionId,
  words,
} from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** Where a task comes from: a unit's own plan, a conclusion of the office, an inspection. */
export const TASK_SOURCES = ["plan", "conclusion", "inspection"] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

export const TASK_STATES = ["open", "done", "proved"] as const;
export type TaskState = (typeof TASK_STATES)[number];
/** How a task stands on a day: its state, and whether its date was kept. */
export const TASK_STATUSES = ["on-time", "late", "done", "done-late", "proved"] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const TASK_STATUS_WORDS: Readonly<Record<TaskStatus, Bilingual>> = {
  "on-time": { vi: "chưa làm, còn hạn", en: "not done, not yet due" },
  late: { vi: "quá hạn", en: "overdue" },
  done: { vi: "đã làm", en: "done" },
  "done-late": { vi: "đã làm, trễ hạn", en: "done late" },
  proved: { vi: "đã chứng minh", en: "proved" },
};
export const TASK_SOURCE_WORDS: Readonly<Record<TaskSource, Bilingual>> = {
  plan: { vi: "Kế hoạch khắc phục", en: "Improvement plan" },
  conclusion: { vi: "Kết luận", en: "Conclusion" },
  inspection: { vi: "Kiểm tra", en: "Inspection" },
};

export const day = z.union([z.literal(""), z.iso.date({ error: "date-form" })]);
const points = z
  .string()
  .transform((given) => given.trim().replace(",", "."))
  .pipe(z.string().regex(/^(\d{1,4}(\.\d{1,4})?(\/\d{1,6})?)?$/, { error: "field-invalid" }));

/** What somebody writes of a task. */
export const writtenTask = {
  measure: words("text-missing", 1000),
  owner: text(200),
  helpers: text(400),
  due: day,
  money: text(120),
  expected: points,
  evidence: text(600),
};

export const task = z.object({
  id: z.uuid(),
  source: z.enum(TASK_SOURCES),
  /** "Thông báo 12/TB-UBND": what it rests on; "" for a plan. */
  basis: z.string(),
  unitVersionId,
  unitName: z.string(),
  item: z.union([itemCode, z.literal("")]),
  measure: z.string(),
  owner: z.string(),
  helpers: z.string(),
  due: z.string(),
  money: z.string(),
  expected: z.string(),
  evidence: z.string(),
  status: z.enum(TASK_STATUSES),
  progress: z.string(),
});
export type Task = z.output<typeof task>;

/** How many tasks of something stand how. */
export const taskCounts = z.record(z.enum(TASK_STATUSES), z.int());
export type TaskCounts = z.output<typeof taskCounts>;

const base = "/api/evaluations/:evaluationId/improvement/tasks";
const ofTask = { evaluationId, taskId: z.uuid({ error: "field-invalid" }) };

export const taskRoutes = {
  /** Every task that the asker may see, with titles of the items that they are about. */
  list: route({
    method: "GET",
    permission: "plan.read",
    reach: "by-handler",
    path: base,
    input: z.object({ evaluationId }),
    reply: z.object({
      tasks: z.array(task.extend({ mayMove: z.boolean(), mayProve: z.boolean() })),
      items: z.array(z.object({ item: itemCode, title: bilingual })),
    }),
  }),
  /** A conclusion of the office: the same task for each of these units. */
  give: route({
    method: "POST",
    permission: "task.give",
    reach: ({ evaluationId: evaluation }) => ({ evaluation }),
    path: base,
    input: z.object({
      evaluationId,
      unitVersionIds: z.array(unitVersionId).min(1, { error: "field-invalid" }).max(5000),
      basis: words("text-missing", 300),
      item: z.union([itemCodeOf(z.string().max(60)), z.literal("")]),
      measure: words("text-missing", 1000),
      due: z.iso.date({ error: "date-form" }),
      evidence: text(600),
    }),
    reply: z.object({ given: z.int() }),
  }),
  /** How far a task has come. Only the office says that it is proved. */
  move: route({
    method: "POST",
    permission: "plan.write",
    reach: "by-handler",
    path: `${base}/:taskId/progress`,
    input: z.object({ ...ofTask, state: z.enum(TASK_STATES), progress: words("text-missing", 1000) }),
    reply: NOTHING,
  }),
  /** Báo cáo quý: what was done, what is late, what inspections found, put together from what is there. */
  report: route({
    method: "GET",
    permission: "plan.read",
    reach: "by-handler",
    kind: "file",
    path: `${base}/bao-cao.docx`,
    input: z.object({
      evaluationId,
      year: z.coerce.number().int().min(2000).max(2100),
      quarter: z.coerce.number().int().min(1).max(4),
    }),
    reply: z.unknown(),
  }),
  /** What a unit has done since the assessed year began, in whatever evaluation, for its next self-assessment. */
  done: route({
    method: "GET",
    permission: "plan.read",
    reach: "by-handler",
    path: "/api/evaluations/:evaluationId/rounds/:roundId/units/:unitVersionId/done-tasks",
    input: z.object({ evaluationId, roundId, unitVersionId: givenUnitVersionId }),
    reply: z.object({ tasks: z.array(task.extend({ doneOn: z.iso.date() })) }),
  }),
} as const;
