import { z } from "zod";
import { findingView, itemShape, scoredFacts, typedFacts } from "./appraisal.ts";
import { MAJORITY_OF, MAJORITY_REACH } from "./evaluation-plan.ts";
import { inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  id,
  itemCodeOf,
  moment,
  reason,
  roundId,
  givenUnitVersionId,
  words,
} from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** Why an item is before the council. */
export const COUNCIL_WHYS = ["contested", "gap", "re-check", "re-opened", "raised"] as const;
/**
 * `appraisal`: what the appraisal found stands; `unit`: what the unit claimed; `re-check`:
 * what somebody found who checked a sample again; `other`: facts that somebody else proposes.
 */
export const MOTION_KINDS = ["appraisal", "unit", "re-check", "other"] as const;
export type MotionKind = (typeof MOTION_KINDS)[number];

/** What came out of a vote, counted exactly. */
export const countedVote = z.object({
  /** Members who may vote on it, and those who are barred from it. */
  entitled: z.int(),
  barred: z.int(),
  present: z.int(),
  quorumNeeded: z.int(),
  /** Votes that a motion needs, by the rules of the session. */
  votesNeeded: z.int(),
  votes: z.array(z.object({ motionId: z.string(), count: z.int() })),
  abstained: z.int(),
  /** Present and without a vote. */
  silent: z.int(),
  outcome: z.union([
    z.object({ carried: z.string(), by: z.enum(["majority", "chair"]) }),
    z.object({ carried: z.literal(false), why: z.enum(["no-quorum", "no-majority", "tie"]) }),
  ]),
});
export type CountedVote = z.output<typeof countedVote>;

/** Quorum and majority as shares, exact; sessions from before the choice counted more than a share of those present. */
export const votingRules = z.object({
  quorumShare: z.string(),
  majorityShare: z.string(),
  majorityOf: z.enum(MAJORITY_OF).default("present"),
  majorityReach: z.enum(MAJORITY_REACH).default("more-than"),
});
export type VotingRules = z.output<typeof votingRules>;

const place = {
  roundId,
  unitVersionId: givenUnitVersionId,
  item: itemCodeOf(z.string().min(1).max(60)),
};
const candidate = z.object({
  ...place,
  unitName: z.string(),
  title: bilingual,
  why: z.enum(COUNCIL_WHYS),
  claimed: z.string(),
  standing: z.string(),
  maximum: z.string(),
});
export type CouncilCandidate = z.output<typeof candidate>;

const sessionHead = z.object({
  id: z.uuid(),
  kind: z.enum(["meeting", "letter"]),
  title: z.string(),
  place: z.string(),
  startsAt: moment,
  endsAt: moment.optional(),
  secret: z.boolean(),
  state: z.enum(["draft", "open", "closed"]),
  rules: votingRules,
  items: z.int(),
  decided: z.int(),
  /** Items on which the reader may still vote. */
  toVote: z.int(),
});
export type CouncilSessionHead = z.output<typeof sessionHead>;

const seat = z.object({
  accountId: z.uuid(),
  fullName: z.string(),
  organisationName: z.string(),
  chair: z.boolean(),
  present: z.boolean(),
});

const motion = scoredFacts.extend({
  id: z.uuid(),
  kind: z.enum(MOTION_KINDS),
  /** "" where none was given. */
  reason: z.string(),
  proposedBy: z.string(),
  /** Others who hold the same facts. */
  also: z.array(z.object({ kind: z.enum(MOTION_KINDS), reason: z.string(), proposedBy: z.string() })),
});
export type CouncilMotion = z.output<typeof motion>;

const councilItem = z.object({
  id: z.uuid(),
  ...place,
  unitName: z.string(),
  shape: itemShape,
  why: z.enum(COUNCIL_WHYS),
  state: z.enum(["waiting", "decided", "undecided", "withdrawn"]),
  claim: scoredFacts.extend({ note: z.string() }).optional(),
  findings: z.array(findingView),
  /** The finding that counts; absent while two are too far apart. */
  countingId: z.string().optional(),
  explanation: z
    .object({ answer: z.enum(["agrees", "contests"]), text: z.string(), by: z.string(), at: moment })
    .optional(),
  /** What was found by whoever checked it again and differs. */
  rechecks: z.array(scoredFacts.extend({ reason: z.string(), by: z.string(), at: moment })),
  motions: z.array(motion),
  /** Why the reader may not vote on it; absent when he may. */
  barred: z.enum(["not-a-member", "own-unit", "declared"]).optional(),
  barredNames: z.array(z.string()),
  /** The reader's own vote: a motion, or "abstain". */
  ownVote: z.string().optional(),
  /** How many have voted; how, only after the count. */
  voted: z.int(),
  counted: countedVote.optional(),
  /** After the count of an open vote: who voted how. */
  ballots: z.array(z.object({ fullName: z.string(), choice: z.string() })),
  decidedReason: z.string().optional(),
});
export type CouncilItem = z.output<typeof councilItem>;

const session = z.object({ head: sessionHead, seats: z.array(seat), items: z.array(councilItem) });
export type CouncilSession = z.output<typeof session>;

const overview = z.object({
  sessions: z.array(sessionHead),
  /** The first of what waits for an agenda, round by round and unit by unit. */
  candidates: z.array(candidate),
  /** How much waits in all. */
  waiting: z.int(),
  members: z.array(seat.omit({ present: true })),
  rules: votingRules,
});
export type CouncilOverview = z.output<typeof overview>;

const ofEvaluation = { evaluationId };
const ofSession = { ...ofEvaluation, sessionId: id("field-invalid") };
const ofItem = { ...ofEvaluation, itemId: id("field-invalid") };
const base = "/api/evaluations/:evaluationId/council";
const done = z.object({});
const reading = { method: "GET", permission: "council.read", reach: inEvaluation } as const;
const preparing = { method: "POST", permission: "council.prepare", reach: inEvaluation } as const;
const time = z.iso.datetime({ error: "time-form" });

/** What goes on an agenda at once, and what is named of what waits unless more is asked for. */
export const AGENDA_MAX = 500;

export const councilRoutes = {
  /** A whole province may contest everything: so many of what waits are named, as many as go on an agenda at once. */
  overview: route({
    ...reading,
    path: base,
    input: z.object({
      ...ofEvaluation,
      listed: z.coerce.number().int().min(1).max(100_000).default(AGENDA_MAX),
    }),
    reply: overview,
  }),
  session: route({
    ...reading,
    path: `${base}/sessions/:sessionId`,
    input: z.object(ofSession),
    reply: session,
  }),
  callSession: route({
    ...preparing,
    path: `${base}/sessions`,
    input: z.object({
      ...ofEvaluation,
      kind: z.enum(["meeting", "letter"]),
      title: words("text-missing", 200),
      place: z.string().max(200).default(""),
      startsAt: time,
      endsAt: z.union([time, z.literal("")], { error: "time-form" }).default(""),
      secret: z.boolean(),
    }),
    reply: z.object({ sessionId: z.uuid() }),
  }),
  addItems: route({
    ...preparing,
    path: `${base}/sessions/:sessionId/items`,
    input: z.object({ ...ofSession, items: z.array(z.object(place)).min(1).max(AGENDA_MAX) }),
    reply: z.object({ added: z.int() }),
  }),
  dropItem: route({ ...preparing, path: `${base}/items/:itemId/drop`, input: z.object(ofItem), reply: done }),
  /** Other facts than either side's; the answer says which points follow from them. */
  propose: route({
    ...preparing,
    path: `${base}/items/:itemId/motions`,
    input: z.object({ ...ofItem, facts: typedFacts, reason }),
    reply: z.object({ motionId: z.uuid(), points: z.string() }),
  }),
  open: route({
    ...preparing,
    path: `${base}/sessions/:sessionId/open`,
    input: z.object(ofSession),
    reply: done,
  }),
  attend: route({
    ...preparing,
    path: `${base}/sessions/:sessionId/attendance`,
    input: z.object({ ...ofSession, accountId: id("field-invalid"), present: z.boolean() }),
    reply: done,
  }),
  vote: route({
    method: "POST",
    permission: "council.vote",
    reach: inEvaluation,
    path: `${base}/items/:itemId/vote`,
    input: z.object({
      ...ofItem,
      choice: z.union([z.uuid(), z.literal("abstain")], { error: "field-invalid" }),
    }),
    reply: done,
  }),
  count: route({
    ...preparing,
    path: `${base}/items/:itemId/count`,
    input: z.object({ ...ofItem, reason }),
    reply: countedVote,
  }),
  close: route({
    ...preparing,
    path: `${base}/sessions/:sessionId/close`,
    input: z.object(ofSession),
    reply: done,
  }),
  minutes: route({
    ...reading,
    kind: "file",
    path: `${base}/sessions/:sessionId/minutes.docx`,
    input: z.object(ofSession),
    reply: NOTHING,
  }),
};
