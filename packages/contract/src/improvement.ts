import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  itemCode,
  moment,
  roundId,
  unitId,
  unitVersionId,
  words,
} from "./fields.ts";
import { NOTHING, route } from "./route.ts";

const ofEvaluation = { evaluationId };
const reading = { method: "GET", permission: "improvement.read", reach: inEvaluation } as const;

/** An edition that stands, of any index that can be looked at from an evaluation. */
const editionLine = z.object({
  roundId,
  series: z.string(),
  title: bilingual,
  shortTitle: bilingual,
  year: z.int(),
  number: z.int(),
  units: z.int(),
  /** Of a series of the evaluation itself: its own units are in it. */
  own: z.boolean(),
  /** The edition of the year before in the same series, where there is one. */
  before: roundId.optional(),
});
export type ImprovementEdition = z.output<typeof editionLine>;

/** One line of a unit's result: code, points ("" where there are none), the maximum that applied, the state. */
const node = z.tuple([itemCode, z.string(), z.string(), z.enum(["scored", "not-applicable", "missing"])]);

const unitOfEdition = z.object({
  unitVersionId,
  chain: unitId,
  name: z.string(),
  kind: z.string(),
  region: z.string(),
  group: z.string(),
  notRanked: z.boolean(),
  index: z.string(),
  place: z.int().optional(),
  class: z.string(),
  nodes: z.array(node),
});

const edition = editionLine.omit({ own: true, before: true, units: true }).extend({
  scheme: z.array(z.unknown()),
  groups: z.array(z.object({ id: z.string(), title: bilingual })),
  units: z.array(unitOfEdition),
});
export type EditionOfImprovement = z.output<typeof edition>;
export type UnitOfImprovement = z.output<typeof unitOfEdition>;

const figure = z.object({
  unit: unitVersionId,
  item: itemCode,
  fact: z.string(),
  value: z.string(),
  sampling: z
    .object({
      standardError: z.string(),
      n: z.string().optional(),
      df: z.string().optional(),
      deff: z.string().optional(),
      covariances: z.string().optional(),
    })
    .optional(),
});

const claimedItem = z.object({
  item: itemCode,
  claimed: z.string(),
  stands: z.string(),
  documents: z.int(),
});
const claimedUnit = z.object({
  roundId,
  unitVersionId,
  name: z.string(),
  year: z.int(),
  items: z.array(claimedItem),
});
export type ClaimedUnit = z.output<typeof claimedUnit>;

/** What somebody supposes, and for whom; kept by a name or carried in a link. */
export const supposition = z.object({
  roundId,
  unitVersionId,
  /** Points by item. */
  points: z.record(z.string().max(60), z.string().max(40)).default({}),
  /** Facts by item and name, as typed. */
  facts: z.record(z.string().max(60), z.record(z.string().max(60), z.string().max(200))).default({}),
  /** Days of work by item; "" where it cannot be won. */
  efforts: z.record(z.string().max(60), z.string().max(6)).default({}),
  /** By how much others move, in points of a hundred where the index is a share. */
  trend: z.string().max(20).default(""),
  target: z.string().max(60).default(""),
});
export type Supposition = z.output<typeof supposition>;

const scenario = z.object({
  id: z.uuid(),
  title: z.string(),
  supposition,
  by: z.string(),
  at: moment,
  mine: z.boolean(),
});
export type Scenario = z.output<typeof scenario>;

export const improvementRoutes = {
  editions: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/improvement/editions",
    input: z.object(ofEvaluation),
    reply: z.object({ editions: z.array(editionLine) }),
  }),
  edition: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/improvement/editions/:roundId",
    input: z.object({ ...ofEvaluation, roundId }),
    reply: edition,
    travelsCompressed: true,
  }),
  /** What the edition was computed from, so that a browser computes it again. */
  figures: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/improvement/editions/:roundId/figures",
    input: z.object({ ...ofEvaluation, roundId }),
    reply: z.object({ figures: z.array(figure) }),
  }),
  /** Claims against what stood, for the units whose results somebody may see. */
  claimed: route({
    method: "GET",
    permission: "result.read",
    reach: "by-handler",
    path: "/api/evaluations/:evaluationId/improvement/claimed",
    input: z.object(ofEvaluation),
    reply: z.object({ units: z.array(claimedUnit) }),
  }),
  /** Lost points as XLSX: of one unit, or of all. */
  lossesFile: route({
    ...reading,
    kind: "file",
    path: "/api/evaluations/:evaluationId/improvement/editions/:roundId/losses.xlsx",
    input: z.object({
      ...ofEvaluation,
      roundId,
      unitVersionId: unitVersionId.optional(),
      language: z.enum(["vi", "en"]).default("vi"),
    }),
    reply: z.unknown(),
  }),
  scenarios: route({
    ...reading,
    path: "/api/evaluations/:evaluationId/improvement/scenarios",
    input: z.object(ofEvaluation),
    reply: z.object({ scenarios: z.array(scenario) }),
  }),
  keepScenario: route({
    method: "POST",
    permission: "improvement.read",
    reach: inEvaluation,
    path: "/api/evaluations/:evaluationId/improvement/scenarios",
    input: z.object({ ...ofEvaluation, title: words("title-missing", 120), supposition }),
    reply: z.object({ id: z.uuid() }),
  }),
  /** Whoever kept it takes it away. */
  dropScenario: route({
    method: "DELETE",
    permission: "improvement.read",
    reach: inEvaluation,
    path: "/api/evaluations/:evaluationId/improvement/scenarios/:scenarioId",
    input: z.object({ ...ofEvaluation, scenarioId: z.uuid() }),
    reply: NOTHING,
  }),
} as const;
