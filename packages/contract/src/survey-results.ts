import { z } from "zod";
import { bilingual, itemCode, moment, roundId, unitVersionId } from "./fields.ts";
import { route } from "./route.ts";
import { ofSurvey, readingSurveys, runningSurveys, SURVEY_MODES, SURVEYS_AT } from "./surveys.ts";

const cell = z.union([
  /** Answers, share between 0 and 1, its interval. */
  z.object({ n: z.int(), share: z.number(), low: z.number(), high: z.number() }),
  /** `few`: too few answers; `derived`: another could be found from it; `none`: nobody answered. */
  z.object({ hidden: z.enum(["few", "derived", "none"]) }),
]);
export type SurveyCell = z.output<typeof cell>;

const resultTable = z.object({
  /** "all", "unit", or the key of a question. */
  by: z.string(),
  title: bilingual,
  rows: z.array(z.object({ key: z.string(), title: bilingual, cells: z.array(cell) })),
});
export type SurveyResultTable = z.output<typeof resultTable>;

const responseCount = z.object({
  drawn: z.int(),
  answered: z.int(),
  notReached: z.int(),
  rejected: z.int(),
  /** Absent from estimates of before they were asked. */
  refused: z.int().optional(),
  notEligible: z.int().optional(),
  /** RR1, REF1 and CON1 of AAPOR. */
  rate: z.number(),
  refusalRate: z.number().optional(),
  contactRate: z.number().optional(),
});

export const surveyEstimate = z.object({
  engineVersion: z.string(),
  confidence: z.number(),
  minimumAnswers: z.int(),
  satisfiedFrom: z.int(),
  scale: z.object({ lowest: z.int(), highest: z.int() }),
  /** Whether the people of every unit were stated; without, all units count the same and no population is assumed. */
  isPopulationKnown: z.boolean(),
  responses: z.int(),
  responsesSha256: z.string(),
  frameHash: z.string(),
  seed: z.string(),
  response: responseCount,
  modes: z.array(z.object({ mode: z.enum(SURVEY_MODES), responses: z.int() })),
  stages: z.array(
    z.object({
      name: z.string(),
      count: z.int(),
      sum: z.number(),
      minimum: z.number(),
      maximum: z.number(),
      designEffect: z.number(),
    }),
  ),
  /** Columns of every table. */
  parts: z.array(z.object({ name: z.string(), title: bilingual, depth: z.int(), questions: z.int() })),
  tables: z.array(resultTable),
  figures: z.array(
    z.object({
      roundId,
      unitVersionId,
      item: itemCode,
      fact: z.string(),
      part: z.string(),
      value: z.string(),
      standardError: z.string().optional(),
      n: z.string().optional(),
      df: z.string().optional(),
      covariances: z.string().optional(),
    }),
  ),
});
export type SurveyEstimate = z.output<typeof surveyEstimate>;

export const surveyResultRoutes = {
  /** Estimates a closed survey, freezes what was found and gives its figures to the rounds. */
  estimate: route({
    ...runningSurveys,
    path: `${SURVEYS_AT}/:surveyId/estimates`,
    input: z.object(ofSurvey),
    reply: z.object({ number: z.int(), figures: z.int() }),
  }),
  read: route({
    ...readingSurveys,
    path: `${SURVEYS_AT}/:surveyId/estimates`,
    input: z.object(ofSurvey),
    reply: z.object({
      latest: z
        .object({
          number: z.int(),
          by: z.string(),
          at: moment,
          sha256: z.string(),
          estimate: surveyEstimate,
        })
        .optional(),
    }),
  }),
  /** All tables as a workbook, cells that are hidden marked so. */
  file: route({
    ...readingSurveys,
    kind: "file",
    path: `${SURVEYS_AT}/:surveyId/estimates.xlsx`,
    input: z.object(ofSurvey),
    reply: z.object({}),
  }),
};
