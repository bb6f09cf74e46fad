import { z } from "zod";
import {
  evaluationId,
  itemCode,
  itemCodeOf,
  moment,
  roundId,
  unitVersionId,
  givenUnitVersionId,
} from "./fields.ts";
import { route } from "./route.ts";

/** What can have changed. */
export const HISTORY_KINDS = [
  "claim",
  "signed",
  "returned",
  "finding",
  "explanation",
  "decision",
  "exemption",
  "extension",
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

const entry = z.object({
  id: z.string(),
  kind: z.enum(HISTORY_KINDS),
  at: moment,
  /** Who, as the log writes it; "" where the reader may not know. */
  who: z.string(),
  whoName: z.string(),
  roundId,
  unitVersionId,
  unitName: z.string(),
  /** "" for what concerns the whole unit. */
  item: itemCode,
  /** Field of a form; stage and seat of a finding ("first 1"); phase of an extension. */
  field: z.string(),
  /** As typed, or points ("0.9"), or a word of the kind ("approved", "contests"); "" for nothing. */
  before: z.string(),
  /** Of a sign-off a sum of points as JSON, bonus and penalty apart. */
  after: z.string(),
  reason: z.string(),
});
export type HistoryEntry = z.output<typeof entry>;

export const historyRoutes = {
  /** Newest first, fifty at a time. A unit sees its own, and of findings only those of stages that are over. */
  read: route({
    method: "GET",
    permission: "history.read",
    path: "/api/evaluations/:evaluationId/history",
    input: z.object({
      evaluationId,
      roundId: roundId.optional(),
      unitVersionId: givenUnitVersionId.optional(),
      item: itemCodeOf(z.string().max(80)).optional(),
      person: z.string().trim().max(80).optional(),
      kind: z.enum(HISTORY_KINDS).optional(),
      after: z.string().max(400).optional(),
    }),
    reply: z.object({ entries: z.array(entry), next: z.string() }),
    reach: "by-handler",
  }),
};
