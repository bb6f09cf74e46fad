import { z } from "zod";
import { bilingual, givenUnitVersionId, id, moment, reason, unitVersionId, words } from "./fields.ts";
import { route } from "./route.ts";
import { ofSurvey, readingSurveys, runningSurveys, SURVEYS_AT } from "./surveys.ts";

const ofFrame = { ...ofSurvey, frameId: id("field-invalid") };
const FRAME = `${SURVEYS_AT}/:surveyId/frames/:frameId`;

const broughtFrame = z.object({
  /** Absent where the file has faults, or was only tried. */
  frameId: z.uuid().optional(),
  people: z.int(),
  units: z.array(z.object({ name: z.string(), people: z.int() })),
  faults: z.array(z.object({ row: z.int(), message: bilingual })),
  moreFaults: z.int(),
  /** Rows that are the same person as an earlier row, and are left out. */
  left: z.array(z.object({ row: z.int(), as: z.int(), why: z.enum(["telephone", "address"]) })),
  leftCount: z.int(),
  /** One telephone, two names: both stay. */
  doubtful: z.array(z.object({ row: z.int(), as: z.int() })),
  doubtfulCount: z.int(),
});
export type BroughtFrame = z.output<typeof broughtFrame>;

const share = (above: number) =>
  z
    .number({ error: "field-invalid" })
    .gt(above, { error: "field-invalid" })
    .max(1, { error: "field-invalid" });
const drawChoice = {
  /** `quota`: as many as the plan of the survey wants of each unit; else a total by the rule, shared among units. */
  rule: z.enum(["quota", "yamane", "finite"]),
  margin: share(0),
  responseRate: share(0),
  allocation: z.enum(["equal", "proportional", "squareRoot"]),
  minimum: z.int({ error: "field-invalid" }).min(0).max(10_000),
  substitutes: z.int({ error: "field-invalid" }).min(0).max(10_000),
  within: z.enum(["simple", "systematic"]),
};

const drawSteps = z.object({
  people: z.int(),
  /** Absent where the plan's quotas stand. */
  size: z
    .object({
      z: z.number(),
      yamane: z.number(),
      cochran: z.number(),
      finite: z.number(),
      taken: z.int(),
      invited: z.int(),
    })
    .optional(),
  units: z.array(
    z.object({ unitVersionId, name: z.string(), people: z.int(), share: z.number(), drawn: z.int() }),
  ),
  substitutes: z.int(),
  within: z.enum(["simple", "systematic"]),
});
export type DrawSteps = z.output<typeof drawSteps>;

const frame = z.object({
  frameId: z.uuid(),
  fileName: z.string(),
  fileSha256: z.string(),
  people: z.int(),
  duplicates: z.int(),
  by: z.string(),
  at: moment,
  eraseOn: z.string(),
  isErased: z.boolean(),
  drawn: z
    .object({ steps: drawSteps, seed: z.string(), frameHash: z.string(), algorithm: z.string(), at: moment })
    .optional(),
});
export type SurveyFrame = z.output<typeof frame>;

const drawnPerson = z.object({
  place: z.int(),
  name: z.string(),
  telephone: z.string(),
  address: z.string(),
  state: z.enum(["drawn", "substitute", "replaced", "called-in"]),
  /** Of substitutes, from 1. */
  turn: z.int(),
  /** "" where nobody has been given the person yet; else the way, with the interviewer's name. */
  assigned: z.string(),
  reason: z.string(),
});
export type DrawnPerson = z.output<typeof drawnPerson>;

/** From a list of people to those who are asked: brought in, sized, shared, drawn, given out, replaced, erased. */
export const surveySamplingRoutes = {
  bring: route({
    ...runningSurveys,
    kind: "upload",
    path: `${SURVEYS_AT}/:surveyId/frames`,
    input: z.object({
      ...ofSurvey,
      fileName: words("field-invalid", 255),
      write: z.enum(["yes", "no"]),
      eraseOn: z.iso.date({ error: "field-invalid" }),
    }),
    reply: broughtFrame,
  }),
  read: route({
    ...readingSurveys,
    path: `${SURVEYS_AT}/:surveyId/sampling`,
    input: z.object(ofSurvey),
    reply: z.object({
      frame: frame.optional(),
      units: z.array(
        z.object({
          unitVersionId,
          name: z.string(),
          people: z.int(),
          asked: z.int(),
          unassigned: z.int(),
          replaced: z.int(),
          substitutesLeft: z.int(),
        }),
      ),
      interviewers: z.array(z.object({ interviewerId: z.uuid(), name: z.string() })),
      mayRun: z.boolean(),
    }),
  }),
  /** What would be drawn: size and shares, explained; nobody is drawn. */
  plan: route({
    ...runningSurveys,
    path: `${FRAME}/plan`,
    input: z.object({ ...ofFrame, ...drawChoice }),
    reply: drawSteps,
  }),
  /** Draws, once: the seed that was published, and the frame as it lies, give the same people to everybody. */
  draw: route({
    ...runningSurveys,
    path: `${FRAME}/draw`,
    input: z.object({
      ...ofFrame,
      ...drawChoice,
      seed: z.string({ error: "field-invalid" }).regex(/^\d{1,10}$/, { error: "field-invalid" }),
    }),
    reply: drawSteps,
  }),
  /** Draws again from what is kept and says whether the same comes out; works after the people were erased. */
  replay: route({
    ...readingSurveys,
    path: `${FRAME}/replay`,
    input: z.object(ofFrame),
    reply: z.object({
      isSame: z.boolean(),
      frameHash: z.string(),
      drawn: z.int(),
      differences: z.array(z.string()),
    }),
  }),
  /** Those of a unit who were drawn, and its substitutes in their order. */
  people: route({
    ...runningSurveys,
    path: `${FRAME}/people`,
    input: z.object({ ...ofFrame, unitVersionId: givenUnitVersionId }),
    reply: z.object({ people: z.array(drawnPerson) }),
  }),
  /** Gives those of these units whom nobody has to links, paper, telephone or an interviewer; the list comes once. */
  assign: route({
    ...runningSurveys,
    path: `${FRAME}/assignments`,
    input: z.object({
      ...ofFrame,
      units: z.array(givenUnitVersionId).min(1, { error: "units-missing" }).max(5_000),
      /** "link", "paper", "telephone", or the id of an interviewer. */
      to: z.union([z.enum(["link", "paper", "telephone"]), z.uuid()], { error: "field-invalid" }),
      address: z.string().regex(/^https?:\/\/[^\s/]{1,255}$/, { error: "field-invalid" }),
    }),
    reply: z.object({ assigned: z.int(), workbook: z.string() }),
  }),
  /** Somebody will not answer: the next substitute of the unit, in the drawn order, is asked instead. */
  replace: route({
    ...runningSurveys,
    path: `${FRAME}/replacements`,
    input: z.object({
      ...ofFrame,
      place: z.int().min(1),
      why: z.enum(["refused", "not-reached", "not-eligible"]),
      reason,
    }),
    reply: z.object({ calledIn: z.object({ place: z.int(), name: z.string(), turn: z.int() }).optional() }),
  }),
  /** Erases names, telephones and addresses now, before the stated date. */
  erase: route({
    ...runningSurveys,
    path: `${FRAME}/erasure`,
    input: z.object(ofFrame),
    reply: z.object({ erased: z.int() }),
  }),
};
