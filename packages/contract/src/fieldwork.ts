import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import { bilingual, evaluationId, givenUnitVersionId, id, moment, unitVersionId, words } from "./fields.ts";
import { route } from "./route.ts";

const ofSurvey = { evaluationId, surveyId: id("field-invalid") };
const AT = "/api/evaluations/:evaluationId/surveys/:surveyId";
const reading = { method: "GET", permission: "survey.read", reach: inEvaluation } as const;
const running = { method: "POST", permission: "survey.run", reach: inEvaluation } as const;

const interviewerLine = z.object({
  interviewerId: z.uuid(),
  name: z.string(),
  units: z.array(z.object({ unitVersionId, wanted: z.int() })),
  interviews: z.int(),
  ended: z.boolean(),
});
export type InterviewerLine = z.output<typeof interviewerLine>;

const deviceLine = z.object({
  deviceId: z.uuid(),
  interviewer: z.string(),
  /** By the server's clock. */
  lastContact: moment,
  openItems: z.int(),
  /** When the oldest of them was begun; "" when none is open. */
  oldestOpen: z.string(),
  clockAheadSeconds: z.int(),
});
export type DeviceLine = z.output<typeof deviceLine>;

/** For whoever organises fieldwork: who interviews, on which devices. */
export const fieldworkRoutes = {
  read: route({
    ...reading,
    path: `${AT}/fieldwork`,
    input: z.object(ofSurvey),
    reply: z.object({ now: moment, interviewers: z.array(interviewerLine), devices: z.array(deviceLine) }),
  }),
  makeInterviewer: route({
    ...running,
    path: `${AT}/interviewers`,
    input: z.object({
      ...ofSurvey,
      name: words("full-name-missing", 120),
      units: z
        .array(z.object({ unit: givenUnitVersionId, wanted: z.int().min(1).max(10_000) }))
        .min(1, { error: "units-missing" })
        .max(5_000),
    }),
    reply: z.object({ interviewerId: z.uuid(), code: z.string() }),
  }),
  endInterviewer: route({
    ...running,
    path: `${AT}/interviewers/:interviewerId/end`,
    input: z.object({ ...ofSurvey, interviewerId: id("field-invalid") }),
    reply: z.object({ done: z.literal(true) }),
  }),
};

/** What a code is written like travels in the body: addresses stand in logs of proxies. */
const code = z.string().max(60);
const deviceId = z.uuid();
const open = { method: "POST", permission: "public" } as const;
const texts = z.record(z.string().max(2_000), z.string().max(40_000));

const sentInterview = z.object({
  responseId: z.uuid(),
  versionId: z.uuid(),
  unitVersionId: givenUnitVersionId,
  language: z.string().max(100),
  answers: texts,
  instances: z.record(z.string().max(2_000), z.int().min(0).max(500)),
  beganAt: moment,
  endedAt: moment,
});
export type SentInterview = z.input<typeof sentInterview>;

const pack = z.object({
  interviewer: z.object({ id: z.uuid(), name: z.string() }),
  survey: z.object({ id: z.uuid(), title: bilingual, closesAt: moment, versionId: z.uuid() }),
  /** What whoever is interviewed agrees to. */
  consent: bilingual.optional(),
  /** The engine's model. */
  questionnaire: z.unknown(),
  units: z.array(z.object({ unitVersionId, name: z.string(), wanted: z.int() })),
  now: moment,
  /** Ed25519, as `x` of a JSON Web Key: with it receipts are signed. */
  publicKey: z.string(),
});
export type FieldPack = z.output<typeof pack>;

export const INTERVIEWS_AT_ONCE = 50;
/** One long interview, with pages of what somebody said, goes at once. */
const INTERVIEW_BYTES_MAX = 1_000_000;

/** For the devices of interviewers: whoever holds an interviewer's code, without an account. */
export const deviceRoutes = {
  pack: route({ ...open, path: "/api/fieldwork/pack", input: z.object({ code }), reply: pack }),
  send: route({
    ...open,
    path: "/api/fieldwork/interviews",
    publicBytesMax: INTERVIEW_BYTES_MAX,
    input: z.object({
      code,
      deviceId,
      interviews: z.array(sentInterview).min(1).max(INTERVIEWS_AT_ONCE),
    }),
    reply: z.object({
      answers: z.array(
        z.union([
          z.object({ id: z.uuid(), receipt: z.string() }),
          z.object({ id: z.uuid(), refusal: bilingual }),
        ]),
      ),
      now: moment,
    }),
  }),
  reconcile: route({
    ...open,
    path: "/api/fieldwork/reconciliation",
    input: z.object({
      code,
      deviceId,
      ids: z.array(z.uuid()).max(1_400),
      openItems: z.int().min(0).max(20_000),
      oldestOpen: z.union([moment, z.literal("")]),
      deviceNow: moment,
    }),
    reply: z.object({
      missing: z.array(z.uuid()),
      stored: z.int(),
      now: moment,
      /** What is signed, to the letter. */
      statement: z.string(),
      signature: z.string(),
    }),
  }),
};
export type Reconciled = z.output<(typeof deviceRoutes.reconcile)["reply"]>;
