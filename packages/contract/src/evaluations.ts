import type { EvaluationId } from "@thang-diem/engine";
import { z } from "zod";
import { bilingual, evaluationId, moment, roundId, unitId, unitVersionId } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** The parts of a year's work, in the order in which they follow each other. */
export const PHASES = [
  "self-assessment",
  "appraisal",
  "explanation",
  "second-appraisal",
  "council",
  "preview",
] as const;
export type Phase = (typeof PHASES)[number];

export const EVALUATION_STATUSES = ["draft", "open", "approved", "published", "withdrawn"] as const;

const phase = z.object({ kind: z.enum(PHASES), opensAt: moment, closesAt: moment });
const evaluationLine = z.object({
  id: evaluationId,
  title: bilingual,
  year: z.int(),
  status: z.enum(EVALUATION_STATUSES),
  sample: z.boolean(),
  officeName: z.string(),
});
export type EvaluationLine = z.output<typeof evaluationLine>;

const evaluation = evaluationLine.extend({
  topUnitId: unitId,
  officeId: z.uuid(),
  /** By the server's clock, which is the one that counts. */
  now: moment,
  phases: z.array(phase),
  rounds: z.array(
    z.object({
      id: roundId,
      code: z.string(),
      title: bilingual,
      schemeHash: z.string(),
      groups: z.array(z.object({ id: z.string(), title: bilingual })),
      units: z.int(),
    }),
  ),
});
export type Evaluation = z.output<typeof evaluation>;

const evaluationUnit = z.object({
  roundId,
  unitVersionId,
  name: z.string(),
  organisationId: z.uuid(),
  groupId: z.string(),
});
export type EvaluationUnit = z.output<typeof evaluationUnit>;

const ofEvaluation = { evaluationId };
/** The subject of a right inside one evaluation. */
export const inEvaluation = ({
  evaluationId,
}: {
  readonly evaluationId: EvaluationId;
}): { readonly evaluation: EvaluationId } => ({ evaluation: evaluationId });

const reading = { method: "GET", permission: "evaluation.read" } as const;

export const evaluationRoutes = {
  list: route({
    ...reading,
    path: "/api/evaluations",
    input: NOTHING,
    reply: z.object({ evaluations: z.array(evaluationLine) }),
    reach: "by-handler",
  }),
  read: route({
    ...reading,
    path: "/api/evaluations/:evaluationId",
    input: z.object(ofEvaluation),
    reply: evaluation,
    reach: inEvaluation,
  }),
  units: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/units",
    input: z.object(ofEvaluation),
    reply: z.object({ units: z.array(evaluationUnit) }),
    reach: inEvaluation,
  }),
  /** The scheme of a round, read, for the engine in the browser: what the engine's `schemeAsJson` makes. */
  scheme: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/schemes/:schemeHash",
    input: z.object({ ...ofEvaluation, schemeHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    reply: z.object({ scheme: z.array(z.unknown()) }),
    reach: inEvaluation,
    travelsCompressed: true,
  }),
};
