import { z } from "zod";
import {
  evaluationId,
  givenUnitVersionId,
  id,
  itemCode,
  itemCodeOf,
  moment,
  roundId,
  unitVersionId,
  words,
} from "./fields.ts";
import { route } from "./route.ts";

const text = words("text-missing", 2_000, "text-long");

/** What a unit is asked for about an item, and what became of it. */
const requestLine = z.object({
  id: z.uuid(),
  roundId,
  unitVersionId,
  unitName: z.string(),
  item: itemCode,
  text: z.string(),
  until: moment,
  askedBy: z.string(),
  askedAt: moment,
  /** Asked by the reader. */
  own: z.boolean(),
  state: z.enum(["waits", "answered", "over", "withdrawn"]),
  answer: z.string(),
  answeredBy: z.string(),
  answeredAt: z.union([moment, z.literal("not-answered")]),
  /** Documents that the unit has put to the item since it was asked. */
  documents: z.int(),
});
export type RequestLine = z.output<typeof requestLine>;

const commentLine = z.object({ id: z.uuid(), text: z.string(), by: z.string(), at: moment });
export type CommentLine = z.output<typeof commentLine>;

const ofItem = {
  evaluationId,
  roundId,
  unitVersionId: givenUnitVersionId,
  item: itemCodeOf(z.string().min(1).max(60)),
};
const atItem = "/api/evaluations/:evaluationId/rounds/:roundId/units/:unitVersionId/items/:item";
const ofRequest = { evaluationId, requestId: id("field-invalid") };
const done = z.object({ done: z.literal(true) });

export const itemRequestRoutes = {
  /** Requests and comments about one item, as far as the reader may know them. */
  read: route({
    method: "GET",
    permission: "claim.read",
    reach: "by-handler",
    path: `${atItem}/talk`,
    input: z.object(ofItem),
    reply: z.object({
      now: moment,
      mayAsk: z.boolean(),
      mayAnswer: z.boolean(),
      mayComment: z.boolean(),
      requests: z.array(requestLine),
      comments: z.array(commentLine),
    }),
  }),
  /** What waits for an answer by units that the asker writes for. */
  waiting: route({
    method: "GET",
    permission: "claim.write",
    reach: "by-handler",
    path: "/api/evaluations/:evaluationId/item-requests",
    input: z.object({ evaluationId }),
    reply: z.object({ requests: z.array(requestLine) }),
  }),
  ask: route({
    method: "POST",
    permission: "claim.read",
    reach: "by-handler",
    path: `${atItem}/requests`,
    /** `until`: a minute in Viet Nam. */
    input: z.object({ ...ofItem, text, until: z.string().max(16) }),
    reply: z.object({ id: z.uuid() }),
  }),
  answer: route({
    method: "POST",
    permission: "claim.write",
    reach: "by-handler",
    path: "/api/evaluations/:evaluationId/item-requests/:requestId/answer",
    input: z.object({ ...ofRequest, answer: z.string().trim().max(2_000, { error: "text-long" }) }),
    reply: done,
  }),
  withdraw: route({
    method: "POST",
    permission: "claim.read",
    reach: "by-handler",
    path: "/api/evaluations/:evaluationId/item-requests/:requestId/withdraw",
    input: z.object(ofRequest),
    reply: done,
  }),
  comment: route({
    method: "POST",
    permission: "claim.read",
    reach: "by-handler",
    path: `${atItem}/comments`,
    input: z.object({ ...ofItem, text }),
    reply: z.object({ id: z.uuid() }),
  }),
};
