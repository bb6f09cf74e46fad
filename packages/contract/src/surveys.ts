import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  givenUnitVersionId,
  id,
  itemCode,
  itemCodeOf,
  minute,
  moment,
  reason,
  roundId,
  text,
  unitVersionId,
  words,
} from "./fields.ts";
import { route } from "./route.ts";

/** How somebody answers; what a response remembers. */
export const SURVEY_MODES = ["link", "public", "kiosk", "telephone", "tablet", "paper"] as const;
export type SurveyMode = (typeof SURVEY_MODES)[number];

/** `planned` before its opening minute, `grace` while only forms that were open at closing are taken. */
export const SURVEY_STATES = ["planned", "running", "grace", "over", "closed", "estimated"] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export const CODES_AT_ONCE = 10_000;

const ofEvaluation = { evaluationId };
export const ofSurvey = { ...ofEvaluation, surveyId: id("field-invalid") };
const done = z.object({ done: z.literal(true) });

const finding = z.object({
  weight: z.enum(["fault", "unsupported", "note"]),
  code: z.string(),
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  heading: z.string(),
  message: bilingual,
  fix: bilingual,
});
export type QuestionnaireFinding = z.output<typeof finding>;

const broughtForm = z.object({
  /** Absent where the file has faults: nothing is kept then. */
  versionId: z.uuid().optional(),
  findings: z.array(finding),
  /** Further findings that are not listed. */
  more: z.int(),
});
export type BroughtForm = z.output<typeof broughtForm>;

const keptForm = z.object({
  versionId: z.uuid(),
  formId: z.string(),
  version: z.string(),
  title: z.string(),
  questions: z.int(),
  keptAt: moment,
  surveys: z.int(),
});
export type KeptQuestionnaire = z.output<typeof keptForm>;

/** A part of the results that can feed a fact: a question on a scale, or a group of such questions. */
const resultPart = z.object({ name: z.string(), title: z.string(), depth: z.int(), questions: z.int() });
export type ResultPart = z.output<typeof resultPart>;

const target = z.object({ roundId, item: itemCode, fact: z.string(), part: z.string() });
export type SurveyTarget = z.output<typeof target>;

const surveyLine = z.object({
  surveyId: z.uuid(),
  title: bilingual,
  state: z.enum(SURVEY_STATES),
  opensAt: moment,
  closesAt: moment,
  graceMinutes: z.int(),
  modes: z.array(z.enum(SURVEY_MODES)),
  questionnaire: z.string(),
  units: z.int(),
  quota: z.int(),
});
export type SurveyLine = z.output<typeof surveyLine>;

const surveyUnit = z.object({
  unitVersionId,
  name: z.string(),
  quota: z.int(),
  /** People of the frame, 0 where nobody said. */
  population: z.int(),
  codes: z.int(),
  spent: z.int(),
  /** Whether a link for everybody stands for it. */
  isPublic: z.boolean(),
  /** How many can be reminded and have not answered. */
  waiting: z.int(),
  /** Responses that came, counted once the survey is closed; -1 before. */
  responses: z.int(),
});
export type SurveyUnitLine = z.output<typeof surveyUnit>;

const survey = surveyLine.extend({
  now: moment,
  versionId: z.uuid(),
  minimumAnswers: z.int(),
  satisfiedFrom: z.int(),
  consent: z.object({ number: z.int(), text: bilingual }).optional(),
  parts: z.array(resultPart),
  targets: z.array(target),
  unitLines: z.array(surveyUnit),
  versions: z.array(
    z.object({
      number: z.int(),
      versionId: z.uuid(),
      version: z.string(),
      reason: z.string(),
      by: z.string(),
      at: moment,
    }),
  ),
  /** Whether whoever asks may change it. */
  mayRun: z.boolean(),
});
export type Survey = z.output<typeof survey>;

const unitsToAsk = z
  .array(
    z.object({
      unitVersionId: givenUnitVersionId,
      quota: z.int({ error: "field-invalid" }).min(1, { error: "field-invalid" }).max(100_000),
      /** 0: not known; every unit then counts the same. */
      population: z.int({ error: "field-invalid" }).min(0).max(100_000_000),
    }),
  )
  .min(1, { error: "units-missing" })
  .max(5_000);

const surveyPlan = {
  versionId: id("questionnaire-missing"),
  titleVi: words("title-missing", 300),
  titleEn: text(300),
  opensAt: minute,
  closesAt: minute,
  graceMinutes: z.int({ error: "field-invalid" }).min(0).max(1_440, { error: "field-invalid" }),
  modes: z.array(z.enum(SURVEY_MODES)).min(1, { error: "modes-missing" }),
  units: unitsToAsk,
  targets: z
    .array(
      z.object({
        roundId,
        item: itemCodeOf(z.string().min(1, { error: "item-missing" }).max(40)),
        fact: z.string().min(1).max(100),
        part: z.string().min(1).max(200),
      }),
    )
    .max(500),
  minimumAnswers: z.int({ error: "field-invalid" }).min(2, { error: "field-invalid" }).max(1_000),
  satisfiedFrom: z.int({ error: "field-invalid" }).min(1).max(10),
  /** "" takes the text that stands. */
  consentVi: text(4_000),
  consentEn: text(4_000),
};

export const webAddress = z
  .string({ error: "field-invalid" })
  .regex(/^https?:\/\/[^\s/]{1,255}$/, { error: "field-invalid" });

export const readingSurveys = { method: "GET", permission: "survey.read", reach: inEvaluation } as const;
export const runningSurveys = { method: "POST", permission: "survey.run", reach: inEvaluation } as const;
export const SURVEYS_AT = "/api/evaluations/:evaluationId/surveys";
const FORMS = "/api/evaluations/:evaluationId/questionnaires";

export const questionnaireRoutes = {
  list: route({
    ...readingSurveys,
    path: FORMS,
    input: z.object(ofEvaluation),
    reply: z.object({
      ready: z.array(z.object({ name: z.string(), title: z.string() })),
      kept: z.array(keptForm),
    }),
  }),
  /** From a file: XLSX, CSV or Markdown. A file with faults is answered with all of them and not kept. */
  bring: route({
    ...runningSurveys,
    kind: "upload",
    path: FORMS,
    input: z.object({ ...ofEvaluation, fileName: words("field-invalid", 255), write: z.enum(["yes", "no"]) }),
    reply: broughtForm,
  }),
  takeReady: route({
    ...runningSurveys,
    path: `${FORMS}/ready`,
    input: z.object({ ...ofEvaluation, name: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
    reply: broughtForm,
  }),
  /** A version as the engine's model, for preview and editor. */
  read: route({
    ...readingSurveys,
    path: `${FORMS}/:versionId`,
    input: z.object({ ...ofEvaluation, versionId: id("field-invalid") }),
    reply: z.object({ form: z.unknown(), parts: z.array(resultPart) }),
  }),
  /** A version as an XLSForm that any tool of the trade reads. */
  file: route({
    ...readingSurveys,
    kind: "file",
    path: `${FORMS}/:versionId/file`,
    input: z.object({
      ...ofEvaluation,
      versionId: id("field-invalid"),
      format: z.enum(["xlsx", "csv", "md"]),
    }),
    reply: z.object({}),
  }),
};

export const surveyRoutes = {
  list: route({
    ...readingSurveys,
    path: SURVEYS_AT,
    input: z.object(ofEvaluation),
    reply: z.object({ surveys: z.array(surveyLine) }),
  }),
  read: route({
    ...readingSurveys,
    path: `${SURVEYS_AT}/:surveyId`,
    input: z.object(ofSurvey),
    reply: survey,
  }),
  /** What a new survey can ask and feed: units with their rounds, facts that surveys state, the consent that stands. */
  choices: route({
    ...readingSurveys,
    path: "/api/evaluations/:evaluationId/survey-choices",
    input: z.object(ofEvaluation),
    reply: z.object({
      units: z.array(z.object({ unitVersionId, roundId, name: z.string() })),
      rounds: z.array(z.object({ roundId, title: bilingual })),
      facts: z.array(
        z.object({
          roundId,
          item: itemCode,
          title: bilingual,
          fact: z.string(),
          factTitle: bilingual.optional(),
        }),
      ),
      consent: bilingual,
    }),
  }),
  setUp: route({
    ...runningSurveys,
    path: SURVEYS_AT,
    input: z.object({ ...ofEvaluation, ...surveyPlan }),
    reply: z.object({ surveyId: z.uuid() }),
  }),
  /** All but the questionnaire, while nothing has come in: before the opening minute. */
  change: route({
    ...runningSurveys,
    method: "PUT",
    path: `${SURVEYS_AT}/:surveyId`,
    input: z.object({ ...ofSurvey, ...surveyPlan }),
    reply: done,
  }),
  /** A later closing minute while it runs, with a reason. */
  extend: route({
    ...runningSurveys,
    path: `${SURVEYS_AT}/:surveyId/extension`,
    input: z.object({ ...ofSurvey, closesAt: minute, reason }),
    reply: done,
  }),
  /** Another version takes over; everything the mapping leaves unsaid is answered at once. */
  publishVersion: route({
    ...runningSurveys,
    path: `${SURVEYS_AT}/:surveyId/versions`,
    input: z.object({
      ...ofSurvey,
      versionId: id("questionnaire-missing"),
      /** Older key to newer key; "" is no longer asked. */
      questions: z.record(z.string(), z.string()),
      /** Older key to older choice to newer choice; "" is no longer offered. */
      choices: z.record(z.string(), z.record(z.string(), z.string())),
      reason,
      write: z.boolean(),
    }),
    reply: z.object({
      published: z.boolean(),
      faults: z.array(
        z.object({
          code: z.string(),
          key: z.string(),
          label: z.string(),
          choice: z.string().optional(),
          choiceLabel: z.string().optional(),
        }),
      ),
      /** What the newer version can take: question keys with labels, and its choices by question. */
      newer: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          choices: z.array(z.object({ name: z.string(), label: z.string() })),
        }),
      ),
    }),
  }),
  /** Codes for personal links, given once: lists and sheets are made of this reply and of nothing else. */
  makeCodes: route({
    ...runningSurveys,
    path: `${SURVEYS_AT}/:surveyId/codes`,
    input: z.object({
      ...ofSurvey,
      units: z
        .array(z.object({ unitVersionId: givenUnitVersionId, count: z.int().min(1).max(CODES_AT_ONCE) }))
        .min(1, { error: "units-missing" })
        .max(5_000),
      /** Where links lead: the address at which whoever asks sees this server. */
      address: webAddress,
      /** A code on a printed form; without it a personal link. */
      mode: z.enum(["link", "paper"]).optional(),
    }),
    reply: z.object({
      units: z.array(z.object({ unitVersionId, name: z.string(), codes: z.array(z.string()) })),
      /** The sending list as a workbook, base64. */
      workbook: z.string(),
    }),
  }),
  /** A link for everybody or for a kiosk, one a unit; asked again it is made anew and the one before opens nothing. */
  makePublicLinks: route({
    ...runningSurveys,
    path: `${SURVEYS_AT}/:surveyId/public-links`,
    input: z.object({
      ...ofSurvey,
      units: z.array(givenUnitVersionId).min(1, { error: "units-missing" }).max(5_000),
      mode: z.enum(["public", "kiosk"]),
    }),
    reply: z.object({ units: z.array(z.object({ unitVersionId, name: z.string(), code: z.string() })) }),
  }),
  close: route({
    ...runningSurveys,
    path: `${SURVEYS_AT}/:surveyId/close`,
    input: z.object(ofSurvey),
    reply: z.object({ codes: z.int(), spent: z.int(), responses: z.int() }),
  }),
};
