import { z } from "zod";
import { fullName, id, moment, text, words } from "./fields.ts";
import { route } from "./route.ts";

/** What people may ask about their own data. */
export const DATA_REQUEST_KINDS = ["see", "correct", "erase", "restrict", "withdraw", "object"] as const;
export const DATA_REQUEST_WAYS = ["paper", "mail", "in-person"] as const;
export const DATA_REQUEST_OUTCOMES = ["done", "partly", "refused"] as const;

const day = z.iso.date({ error: "field-invalid" });

const dataRequest = z.object({
  id: z.uuid(),
  number: z.int(),
  kind: z.enum(DATA_REQUEST_KINDS),
  cameBy: z.enum([...DATA_REQUEST_WAYS, "workspace"]),
  person: z.string(),
  contact: z.string(),
  text: z.string(),
  receivedOn: day,
  withProcessor: z.boolean(),
  /** Last days for the first answer and for what was asked; in Viet Nam. */
  firstAnswerBy: day,
  doneBy: day,
  firstAnswer: z.object({ text: z.string(), at: moment }).optional(),
  extendedReason: z.string().optional(),
  answer: z
    .object({ outcome: z.enum(DATA_REQUEST_OUTCOMES), text: z.string(), by: z.string(), at: moment })
    .optional(),
  /** What is due next is late. */
  late: z.boolean(),
  /** The reader asks it, and does not work it. */
  own: z.boolean(),
});
export type DataRequest = z.output<typeof dataRequest>;

const asked = {
  /** One for one request: sent again after a lost line it is taken once. */
  id: id("field-invalid"),
  kind: z.enum(DATA_REQUEST_KINDS, { error: "field-invalid" }),
  text: words("text-missing", 4_000),
};
const receipt = z.object({ number: z.int() });
const requestId = id("field-invalid");
const own = { permission: "account.own", reach: "by-handler", path: "/api/my/data-requests" } as const;
const reads = { method: "GET", permission: "data-request.read" } as const;
const works = { method: "POST", permission: "data-request.work" } as const;

/** Periods in days after which what is known of people is removed. */
const periods = z.object({
  sessionDays: z.int(),
  letterDays: z.int(),
  noticeDays: z.int(),
  closedContactDays: z.int(),
  requestDays: z.int(),
  /** When it was done last. */
  purgedAt: moment.optional(),
});
export type RetentionPeriods = z.output<typeof periods>;

export const dataRequestRoutes = {
  mine: route({
    ...own,
    method: "GET",
    input: z.object({}),
    reply: z.object({ requests: z.array(dataRequest), periods }),
  }),
  fileMine: route({
    ...own,
    method: "POST",
    input: z.object(asked),
    reply: receipt,
  }),
  list: route({
    ...reads,
    path: "/api/data-requests",
    input: z.object({}),
    reply: z.object({ requests: z.array(dataRequest) }),
  }),
  file: route({
    ...works,
    path: "/api/data-requests",
    input: z.object({
      ...asked,
      cameBy: z.enum(DATA_REQUEST_WAYS, { error: "field-invalid" }),
      person: fullName,
      contact: text(200),
      receivedOn: day,
      withProcessor: z.boolean(),
    }),
    reply: receipt,
  }),
  /** `first`: that it came and what happens next. `extend`: once, with the reason. `final`: what became of it. */
  answer: route({
    ...works,
    path: "/api/data-requests/:requestId/answer",
    input: z.object({
      requestId,
      step: z.enum(["first", "extend", "final"]),
      outcome: z.enum(DATA_REQUEST_OUTCOMES).optional(),
      text: words("text-missing", 4_000),
    }),
    reply: z.object({}),
  }),
  paper: route({
    ...reads,
    kind: "file",
    path: "/api/data-requests/:requestId/answer.docx",
    input: z.object({ requestId }),
    reply: z.object({}),
  }),
};
