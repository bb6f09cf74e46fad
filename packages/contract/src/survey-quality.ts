import { z } from "zod";
import { id, moment, reason, unitVersionId } from "./fields.ts";
import { route } from "./route.ts";
import { ofSurvey, readingSurveys, runningSurveys, SURVEY_MODES, SURVEYS_AT } from "./surveys.ts";

const signal = z.discriminatedUnion("kind", [
  /** `usual`: seconds of the interview in the middle, 0 where there are too few to say. */
  z.object({ kind: z.literal("too-fast"), seconds: z.int(), usual: z.int(), answers: z.int() }),
  z.object({ kind: z.literal("straight-lining"), questions: z.int() }),
  z.object({ kind: z.literal("near-duplicate"), of: z.uuid(), same: z.int(), compared: z.int() }),
  z.object({ kind: z.literal("night"), minute: z.string() }),
  z.object({ kind: z.literal("same-place"), others: z.int(), metres: z.int() }),
  z.object({ kind: z.literal("same-telephone"), others: z.int() }),
]);
export type ResponseSignal = z.output<typeof signal>;

const lookedAt = z.object({
  responseId: z.uuid(),
  unit: z.string(),
  mode: z.enum(SURVEY_MODES),
  /** "" where nobody interviewed. */
  interviewer: z.string(),
  beganAt: z.string(),
  endedAt: z.string(),
  signals: z.array(signal),
  /** The decision that rejects it. */
  rejected: z.object({ reason: z.string(), by: z.string(), at: moment }).optional(),
});
export type LookedAtResponse = z.output<typeof lookedAt>;

const interviewerSheet = z.object({
  interviewer: z.string(),
  interviews: z.int(),
  withSignals: z.int(),
  rejected: z.int(),
  /** Minutes of the interview in the middle. */
  minutes: z.number(),
  /** Absent where there is nothing to compare with. */
  effect: z.object({ mean: z.number(), othersMean: z.number(), isFar: z.boolean() }).optional(),
  days: z.array(z.object({ day: z.string(), interviews: z.int(), withSignals: z.int(), rejected: z.int() })),
});
export type InterviewerSheet = z.output<typeof interviewerSheet>;

const unitOutcomes = z.object({
  unitVersionId,
  name: z.string(),
  refused: z.int(),
  notReached: z.int(),
  notEligible: z.int(),
});
export type UnitOutcomes = z.output<typeof unitOutcomes>;

const count = z.int({ error: "field-invalid" }).min(0, { error: "field-invalid" }).max(100_000);
export const DECIDED_AT_ONCE = 500;

/** For whoever answers for the quality of what comes in. A signal decides nothing. */
export const surveyQualityRoutes = {
  /** While a survey runs, interviews alone; once it is closed, every response. Answers are not shown. */
  read: route({
    ...readingSurveys,
    path: `${SURVEYS_AT}/:surveyId/quality`,
    input: z.object(ofSurvey),
    reply: z.object({
      isClosed: z.boolean(),
      looked: z.int(),
      rejected: z.int(),
      /** Responses with a signal or a decision; at most a thousand, the ones with most signals first. */
      responses: z.array(lookedAt),
      more: z.int(),
      interviewers: z.array(interviewerSheet),
      /** Share of the variance between interviewers; -1 where it cannot be found. */
      rho: z.number(),
      outcomes: z.array(unitOutcomes),
      /** AAPOR's RR1, REF1, CON1, COOP1 of the closed survey; before, answers are not counted. */
      rates: z
        .object({ response: z.number(), refusal: z.number(), contact: z.number(), cooperation: z.number() })
        .optional(),
      mayRun: z.boolean(),
    }),
  }),
  /** Rejects responses, or takes a rejection back: with a reason; the response stays stored as it came. */
  decide: route({
    ...runningSurveys,
    path: `${SURVEYS_AT}/:surveyId/decisions`,
    input: z.object({
      ...ofSurvey,
      responseIds: z.array(id("field-invalid")).min(1, { error: "field-invalid" }).max(DECIDED_AT_ONCE),
      decision: z.enum(["rejected", "accepted"]),
      reason,
    }),
    reply: z.object({ decided: z.int() }),
  }),
  /** Draws some interviews by chance to be done again by somebody else; the seed says which. */
  drawRechecks: route({
    ...readingSurveys,
    path: `${SURVEYS_AT}/:surveyId/rechecks`,
    input: z.object({
      ...ofSurvey,
      seed: z.string().regex(/^\d{1,10}$/),
      count: z.string().regex(/^\d{1,3}$/),
    }),
    reply: z.object({ responses: z.array(lookedAt) }),
  }),
  /** Who of a unit was sought and did not answer, as the interviewers' sheets count them. */
  putOutcomes: route({
    ...runningSurveys,
    method: "PUT",
    path: `${SURVEYS_AT}/:surveyId/outcomes/:unitVersionId`,
    input: z.object({
      ...ofSurvey,
      unitVersionId: unitVersionId,
      refused: count,
      notReached: count,
      notEligible: count,
    }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
