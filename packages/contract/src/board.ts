import { z } from "zod";
import { inEvaluation, PHASES } from "./evaluations.ts";
import { bilingual, evaluationId, moment, roundId, unitVersionId, givenUnitVersionId } from "./fields.ts";
import { route } from "./route.ts";

const ofEvaluation = { evaluationId };

/** Points are decimal text with at most six places, for reading; the exact ones stand in claims and findings. */
const points = z.string();

const movement = {
  items: z.int(),
  found: z.int(),
  changed: z.int(),
  unanswered: z.int(),
  signedPoints: points,
  selfPoints: points,
  foundPoints: points,
};
/** Points outside the maximum, apart from those of the index. */
const outside = { signedBonus: points, foundBonus: points, signedPenalty: points, foundPenalty: points };

const board = z.object({
  now: moment,
  rounds: z.array(
    z.object({
      roundId,
      title: bilingual,
      units: z.int(),
      signed: z.int(),
      late: z.int(),
      unanswered: z.int(),
    }),
  ),
  /** Of each domain of each scheme, then of its bonus and penalty, over all its units. */
  domains: z.array(z.object({ roundId, domain: z.string(), title: bilingual, ...movement })),
  appraisers: z.array(
    z.object({
      accountId: z.uuid(),
      fullName: z.string(),
      roundId,
      seat: z.int(),
      /**
       * Items to judge of all units, and of those that have signed. Seat 3 is asked only where two
       * findings differ: 0.
       */
      assigned: z.int(),
      ready: z.int(),
      done: z.int(),
      /** Second appraisals. */
      again: z.int(),
    }),
  ),
});
export type Board = z.output<typeof board>;

export const BOARD_SHOWS = ["all", "unsigned", "late", "unanswered"] as const;
export const BOARD_SORTS = ["name", "due", "moved", "unanswered"] as const;

const unitLine = z.object({
  roundId,
  unitVersionId,
  name: z.string(),
  dueAt: z.union([moment, z.literal("not-planned")]),
  /** Whole days that are left (0: today), below 0 over the time. */
  daysLeft: z.int(),
  extended: z.boolean(),
  signedAt: z.union([moment, z.literal("not-signed")]),
  /** Items in which something stands. */
  filled: z.int(),
  /** Of these: backed by a document; by an explanation alone. */
  documented: z.int(),
  explained: z.int(),
  ...movement,
  ...outside,
});
export type BoardUnit = z.output<typeof unitLine>;

export const REMINDED = ["self-assessment", "appraisal", "explanation"] as const;
export type Reminded = (typeof REMINDED)[number];

const reminder = z.object({
  id: z.uuid(),
  kind: z.enum(["asked", "daily", "opens"]),
  about: z.enum(PHASES),
  text: z.string(),
  people: z.int(),
  units: z.int(),
  sentBy: z.string(),
  sentAt: moment,
});
export type Reminder = z.output<typeof reminder>;

const reading = { method: "GET", permission: "board.read", reach: inEvaluation } as const;
const writing = { method: "POST", permission: "evaluation.write", reach: inEvaluation } as const;

export const boardRoutes = {
  read: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/board",
    input: z.object(ofEvaluation),
    reply: board,
  }),
  units: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/board/units",
    input: z.object({
      ...ofEvaluation,
      roundId: roundId.optional(),
      show: z.enum(BOARD_SHOWS).default("all"),
      sort: z.enum(BOARD_SORTS).default("due"),
      q: z.string().max(120).default(""),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    reply: z.object({ total: z.int(), page: z.int(), pageSize: z.int(), units: z.array(unitLine) }),
  }),
  export: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/board/export",
    kind: "file",
    input: z.object({ ...ofEvaluation, language: z.enum(["vi", "en"]).default("vi") }),
    reply: z.unknown(),
  }),
  reminders: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/reminders",
    input: z.object(ofEvaluation),
    reply: z.object({
      reminders: z.array(reminder),
      daysBefore: z.int(),
      letters: z.object({ waiting: z.int(), sent: z.int(), failed: z.int() }),
    }),
  }),
  /** To everybody who is late, or to those of these units or accounts who are. The same id twice sends once. */
  remind: route({
    ...writing,
    path: "/api/evaluations/:evaluationId/reminders",
    input: z.object({
      ...ofEvaluation,
      id: z.uuid(),
      about: z.enum(REMINDED),
      text: z.string().trim().max(500).default(""),
      units: z
        .array(z.object({ roundId, unitVersionId: givenUnitVersionId }))
        .max(5_000)
        .optional(),
      accountIds: z.array(z.uuid()).max(1_000).optional(),
    }),
    reply: reminder,
  }),
  setReminding: route({
    ...writing,
    path: "/api/evaluations/:evaluationId/reminders/setting",
    input: z.object({ ...ofEvaluation, daysBefore: z.int().min(0).max(60) }),
    reply: z.object({ daysBefore: z.int() }),
  }),
};
