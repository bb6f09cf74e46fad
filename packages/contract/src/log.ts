import { z } from "zod";
import { bilingual, moment } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

const filter = {
  /** A sign-in name, or an actor as the log writes it ("account:an", "shell:root"). */
  actor: z.string().trim().max(120).optional(),
  action: z.string().max(80).optional(),
  object: z.string().trim().max(200).optional(),
  from: moment.optional(),
  until: moment.optional(),
};

const logLine = z.object({
  chain: z.string(),
  number: z.int(),
  at: moment,
  actor: z.string(),
  /** "" for what acts by itself. */
  actorName: z.string(),
  action: z.string(),
  object: z.string(),
  /** Name of the account, unit or evaluation that the object is; "" when it is none. */
  objectName: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type LogLine = z.output<typeof logLine>;

const verification = z.object({
  state: z.enum(["none", "running", "holds", "broken", "failed"]),
  /** What is being walked, and how far it is there. */
  part: z.enum(["log", "evidence", "editions", "keys"]),
  done: z.int(),
  total: z.int(),
  lines: z.int(),
  contents: z.int(),
  editions: z.int(),
  startedAt: z.union([moment, z.literal("never")]),
  faults: z.array(bilingual),
  /** What lies on the disk and stands in no table. */
  notes: z.array(bilingual),
});
export type LogVerification = z.output<typeof verification>;

const checking = { permission: "audit.read" } as const;
/** Whoever oversees single evaluations reads the lines of those. */
const reading = { ...checking, method: "GET", reach: "by-handler" } as const;

/** The audit log for those who check it. */
/** Lines of JSON with everything that the hashes cover; a table; messages for a log server (RFC 5424). */
export const LOG_FORMATS = ["jsonl", "csv", "syslog"] as const;

export const logRoutes = {
  /** Newest first, fifty at a time; `after` is the `next` of the page before. */
  lines: route({
    ...reading,
    path: "/api/log/lines",
    input: z.object({ ...filter, after: z.string().max(400).optional() }),
    reply: z.object({ lines: z.array(logLine), next: z.string() }),
  }),
  actions: route({
    ...reading,
    path: "/api/log/actions",
    input: NOTHING,
    reply: z.object({ actions: z.array(z.string()) }),
  }),
  verification: route({
    ...checking,
    method: "GET",
    path: "/api/log/verification",
    input: NOTHING,
    reply: verification,
  }),
  /** Begins a verification, or joins the one that runs. */
  verify: route({
    ...checking,
    method: "POST",
    path: "/api/log/verification",
    input: NOTHING,
    reply: verification,
  }),
  /** Complete, or a download that breaks off. */
  export: route({
    ...reading,
    path: "/api/log/export",
    kind: "file",
    input: z.object({ ...filter, format: z.enum(LOG_FORMATS).default("jsonl") }),
    reply: z.unknown(),
  }),
};
