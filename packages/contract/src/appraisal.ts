import { z } from "zod";
import { inEvaluation, PHASES } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  itemCode,
  itemCodeOf,
  moment,
  roundId,
  unitVersionId,
  givenUnitVersionId,
} from "./fields.ts";
import { ITEM_STATES } from "./item-state.ts";
import { route } from "./route.ts";

const item = itemCodeOf(z.string().min(1).max(60));

/** Facts of an item as they are typed, by their names. */
export const typedFacts = z.record(z.string().max(80), z.string().max(2_000));
/** What the engine makes of facts; `points` is empty unless scored. */
export const scoredFacts = z.object({
  facts: typedFacts,
  status: z.enum(["scored", "not-applicable", "missing"]),
  points: z.string(),
  maximum: z.string(),
});
export type ScoredFacts = z.output<typeof scoredFacts>;

export const findingView = scoredFacts.extend({
  id: z.uuid(),
  stage: z.enum(["first", "second"]),
  seat: z.int(),
  verdict: z.enum(["accepted", "changed"]),
  reason: z.string(),
  by: z.string(),
  at: moment,
  own: z.boolean(),
});
export type FindingView = z.output<typeof findingView>;

export const itemStateView = z.object({
  state: z.enum(ITEM_STATES),
  act: z.object({ by: z.string(), at: moment }).optional(),
});

/** One item of one unit, side by side: claim, findings, explanation, decision; as far as the reader may see. */
export const appraisalRow = z.object({
  roundId,
  unitVersionId,
  unitName: z.string(),
  groupId: z.string(),
  item: itemCode,
  /** Absent where nothing is signed. */
  claim: scoredFacts.extend({ note: z.string() }).optional(),
  findings: z.array(findingView),
  /** Once both blind findings are in. */
  gap: z.object({ gap: z.string(), threshold: z.string(), wide: z.boolean() }).optional(),
  explanation: z
    .object({ answer: z.enum(["agrees", "contests"]), text: z.string(), by: z.string(), at: moment })
    .optional(),
  decision: scoredFacts.extend({ reason: z.string(), by: z.string(), at: moment }).optional(),
  state: itemStateView,
  /** The seat from which the reader may judge this now; 0: none. */
  seat: z.int(),
  /** Pieces of evidence behind the claim. */
  evidence: z.int(),
});
export type AppraisalRow = z.output<typeof appraisalRow>;

export const factShape = z.object({
  name: z.string(),
  kind: z.string(),
  title: bilingual,
  levels: z.array(z.object({ value: z.string(), title: bilingual })),
});
export const itemShape = z.object({
  item: itemCode,
  title: bilingual,
  path: z.array(bilingual),
  maximum: z.string(),
  facts: z.array(factShape),
  evidence: bilingual.optional(),
  note: bilingual.optional(),
  /** The rule, line by line. */ rule: z.array(bilingual),
  blind: z.boolean(),
  /** Scored by a lead agency, not by the unit itself. */ lead: z.boolean(),
});
export type ItemShape = z.output<typeof itemShape>;

const stage = z.enum(["first", "second", "none"]);
const place = { evaluationId, roundId };
const queueLine = z.object({
  roundId,
  item: itemCode,
  title: bilingual,
  seat: z.int(),
  stage: z.enum(["first", "second"]),
  total: z.int(),
  left: z.int(),
});
const queueUnit = z.object({
  roundId,
  unitVersionId,
  name: z.string(),
  total: z.int(),
  left: z.int(),
});

/** A finding as somebody sends it. Sent twice it is taken once. */
const findingAsked = z.object({
  /** Made by the browser. */
  id: z.uuid({ error: "field-invalid" }),
  roundId,
  unitVersionId: givenUnitVersionId,
  item,
  /** The own seat's finding that stood on the screen: it must still be the one that stands. */
  seen: z.union([z.literal("none"), z.uuid()], { error: "field-invalid" }),
  verdict: z.enum(["accepted", "changed"], { error: "field-invalid" }),
  /** For `changed`: all facts of the item as found. */
  facts: typedFacts.default({}),
  reason: z.string().max(4_000).default(""),
});
export type FindingAsked = z.output<typeof findingAsked>;

const problem = z.object({
  code: z.string(),
  message: bilingual,
  suggestion: bilingual.optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
const findingResult = z.object({
  id: z.uuid(),
  outcome: z.enum(["made", "known", "refused"]),
  problem: problem.optional(),
});
export type FindingResult = z.output<typeof findingResult>;
/** As many findings as a batch may have. */
export const BATCH = 500;

const reading = { method: "GET", permission: "appraisal.read", reach: "by-handler" } as const;
const writing = { method: "POST", permission: "appraisal.write", reach: inEvaluation } as const;
const base = "/api/evaluations/:evaluationId/appraisal";

export const appraisalRoutes = {
  /** What waits for the one who asks. */
  queue: route({
    method: "GET",
    permission: "appraisal.write",
    reach: inEvaluation,
    path: base,
    input: z.object({ evaluationId }),
    reply: z.object({
      /** Conflicts have been declared; before that nothing may be opened. */
      stated: z.boolean(),
      phases: z.array(
        z.object({
          kind: z.enum(PHASES),
          state: z.string(),
          opensAt: moment.optional(),
          closesAt: moment.optional(),
        }),
      ),
      items: z.array(queueLine),
      units: z.array(queueUnit),
      barred: z.array(
        z.object({
          roundId,
          unitVersionId,
          name: z.string(),
          why: z.enum(["own-unit", "declared"]),
          reason: z.string(),
        }),
      ),
    }),
  }),
  /**
   * One item over all units, by name, a slice of them from a position on; `next` is where the slice after it begins.
   */
  overUnits: route({
    ...reading,
    path: `${base}/:roundId/items/:item`,
    input: z.object({ ...place, item, from: z.coerce.number().int().min(0).max(1_000_000).default(0) }),
    reply: z.object({
      shape: itemShape,
      stage,
      rows: z.array(appraisalRow),
      next: z.union([z.int(), z.literal("none")]),
    }),
  }),
  /** One unit through all items. */
  throughItems: route({
    ...reading,
    path: `${base}/:roundId/units/:unitVersionId`,
    input: z.object({ ...place, unitVersionId: givenUnitVersionId }),
    reply: z.object({ unitName: z.string(), stage, shapes: z.array(itemShape), rows: z.array(appraisalRow) }),
  }),
  /** Every finding that was ever made about an item, replaced ones too. */
  past: route({
    ...reading,
    path: `${base}/:roundId/units/:unitVersionId/items/:item`,
    input: z.object({ ...place, unitVersionId: givenUnitVersionId, item }),
    reply: z.object({
      findings: z.array(findingView.extend({ replacedAt: z.union([moment, z.literal("standing")]) })),
    }),
  }),
  /** Points for facts as found, in the context of the unit; nothing is written. */
  preview: route({
    ...writing,
    path: `${base}/preview`,
    input: z.object({ ...place, unitVersionId: givenUnitVersionId, item, facts: typedFacts }),
    reply: scoredFacts.extend({
      sentence: bilingual,
      faults: z.array(z.object({ fact: z.string(), message: bilingual })),
    }),
  }),
  find: route({
    ...writing,
    path: `${base}/findings`,
    input: z.object({ evaluationId, findings: z.array(findingAsked).min(1).max(BATCH) }),
    reply: z.object({ results: z.array(findingResult) }),
  }),
  /** Takes own findings back, or a whole batch; what stood before stands again. */
  undo: route({
    ...writing,
    path: `${base}/findings/undo`,
    input: z.object({ evaluationId, ids: z.array(z.uuid()).min(1).max(BATCH) }),
    reply: z.object({ results: z.array(findingResult) }),
  }),
};
