import { WHOLE } from "@thang-diem/engine";
import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import {
  evaluationId,
  id,
  itemCode,
  itemCodeOf,
  moment,
  reason,
  roundId,
  unitVersionId,
  givenUnitVersionId,
} from "./fields.ts";
import { route } from "./route.ts";

const done = z.object({ done: z.literal(true) });
const seat = z.int().min(1).max(3);

const given = z.object({
  roundId,
  accountId: id("field-invalid"),
  item: itemCodeOf(z.string().max(60)),
  unitVersionId: givenUnitVersionId.optional(),
  seat,
});
export type DutyGiven = z.output<typeof given>;

const why = z.enum(["own-unit", "declared"]);
const dutyLine = z.object({
  id: z.uuid(),
  roundId,
  accountId: z.uuid(),
  person: z.string(),
  organisation: z.string(),
  item: itemCode,
  unitVersionId: unitVersionId.optional(),
  unitName: z.string(),
  seat: z.int(),
  givenBy: z.string(),
  givenAt: moment,
});
const barredLine = z.object({
  dutyId: z.uuid(),
  person: z.string(),
  roundId,
  unitVersionId,
  unitName: z.string(),
  why,
  reason: z.string(),
});
const suggested = given.extend({ person: z.string(), unitName: z.string(), again: z.boolean() });

const overseeing = { method: "GET", permission: "appraisal.assign", reach: inEvaluation } as const;
const assigning = { method: "POST", permission: "appraisal.assign", reach: inEvaluation } as const;
const base = "/api/evaluations/:evaluationId";

export const dutyRoutes = {
  /** Duties that stand, the units that they do not reach because somebody is barred, and who may be given one. */
  list: route({
    ...overseeing,
    path: `${base}/duties`,
    input: z.object({ evaluationId }),
    reply: z.object({
      duties: z.array(dutyLine),
      barred: z.array(barredLine),
      people: z.array(z.object({ accountId: z.uuid(), person: z.string(), organisation: z.string() })),
    }),
  }),
  give: route({
    ...assigning,
    path: `${base}/duties`,
    input: z.object({
      evaluationId,
      duties: z.array(given).min(1).max(4_000),
      /** Ends what others hold of the same seat towards the same item of these units. */
      replace: z.boolean().default(false),
    }),
    reply: z.object({ given: z.int() }),
  }),
  end: route({
    ...assigning,
    path: `${base}/duties/:dutyId/end`,
    input: z.object({ evaluationId, dutyId: id("field-invalid"), reason }),
    reply: done,
  }),
  /** Who might appraise which unit so that nobody judges the unit of last time again. Nothing is written. */
  rotation: route({
    ...overseeing,
    path: `${base}/duties/rotation/:roundId`,
    input: z.object({
      evaluationId,
      roundId,
      item: itemCodeOf(z.string().max(60)).default(WHOLE),
      seat: z.coerce.number().pipe(seat).default(1),
      /** Also people of bodies that are assessed in this evaluation. */
      assessed: z.enum(["yes", "no"]).default("no"),
    }),
    reply: z.object({ duties: z.array(suggested) }),
  }),
  /** "I have declared every conflict that I know of." */
  state: route({
    method: "POST",
    permission: "appraisal.write",
    reach: inEvaluation,
    path: `${base}/conflicts/statement`,
    input: z.object({ evaluationId }),
    reply: done,
  }),
  declare: route({
    method: "POST",
    permission: "appraisal.write",
    reach: inEvaluation,
    path: `${base}/conflicts`,
    input: z.object({ evaluationId, roundId, unitVersionId: givenUnitVersionId, reason }),
    reply: done,
  }),
  conflicts: route({
    ...overseeing,
    path: `${base}/conflicts`,
    input: z.object({ evaluationId }),
    reply: z.object({
      conflicts: z.array(
        z.object({
          person: z.string(),
          roundId,
          unitVersionId,
          unitName: z.string(),
          reason: z.string(),
          at: moment,
        }),
      ),
    }),
  }),
};
