import { z } from "zod";
import { id, reason, unitVersionId } from "./fields.ts";
import { route } from "./route.ts";
import { ofSurvey, readingSurveys, runningSurveys, SURVEYS_AT } from "./surveys.ts";

/** As printed on the form, or the whole link that a scanner reads there. */
const code = z.string({ error: "code-missing" }).trim().min(1, { error: "code-missing" }).max(600);
const answers = z
  .record(z.string().max(300), z.string().max(10_000))
  .refine((all) => Object.keys(all).length <= 2_000, { error: "field-invalid" });

/** `once`: somebody else types it again; `differs`: a third person looks at the sheet. */
const waiting = z.object({
  unit: z.string(),
  begins: z.string(),
  state: z.enum(["once", "differs"]),
  /** Whether whoever asks has typed it. */
  isMine: z.boolean(),
});
export type WaitingPaper = z.output<typeof waiting>;

const keyedForm = z.object({
  unitVersionId,
  unit: z.string(),
  /** What is to be done with it by whoever asks; `mine`: somebody else is to do it. */
  state: z.enum(["new", "second", "differs", "mine"]),
  /** Of which version the sheet was typed the first time. */
  versionId: z.uuid().optional(),
  /** For a third person: what both typed alike, and where they differ. */
  agreed: z.record(z.string(), z.string()),
  differing: z.array(z.object({ path: z.string(), first: z.string(), second: z.string() })),
});
export type KeyedForm = z.output<typeof keyedForm>;

const AT = `${SURVEYS_AT}/:surveyId/paper`;

/** Forms on paper: printed with a code each, typed twice, compared. */
export const surveyPaperRoutes = {
  read: route({
    ...readingSurveys,
    path: AT,
    input: z.object(ofSurvey),
    reply: z.object({
      versions: z.array(z.object({ number: z.int(), versionId: z.uuid() })),
      printed: z.int(),
      stored: z.int(),
      waiting: z.array(waiting),
    }),
  }),
  find: route({
    ...runningSurveys,
    path: `${AT}/found`,
    input: z.object({ ...ofSurvey, code }),
    reply: keyedForm,
  }),
  key: route({
    ...runningSurveys,
    path: `${AT}/forms`,
    input: z.object({ ...ofSurvey, code, versionId: id("questionnaire-missing"), answers }),
    reply: z.object({ state: z.enum(["once", "stored", "differs"]), differing: z.int() }),
  }),
  /** A third person says what stands where two typed otherwise. */
  settle: route({
    ...runningSurveys,
    path: `${AT}/settled`,
    input: z.object({ ...ofSurvey, code, answers }),
    reply: z.object({ state: z.literal("stored") }),
  }),
  /** What was typed of a form is thrown away, and the sheet is typed anew. */
  drop: route({
    ...runningSurveys,
    path: `${AT}/dropped`,
    input: z.object({ ...ofSurvey, code, reason }),
    reply: z.object({ state: z.literal("new") }),
  }),
};
