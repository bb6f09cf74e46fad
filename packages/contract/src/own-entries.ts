import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  givenUnitVersionId,
  itemCode,
  itemCodeOf,
  moment,
  reason,
  roundId,
  unitVersionId,
} from "./fields.ts";
import { route } from "./route.ts";

const facts = z.record(z.string().max(60), z.string().max(4_000));

/** A figure that a lead agency entered about the unit that it is itself. */
export const ownEntry = z.object({
  unitVersionId,
  item: itemCode,
  /** What stands, as it was typed. */
  facts,
  /** The same with the titles of the scheme. */
  shown: z.array(z.object({ title: bilingual, value: z.string() })),
  /** Absent while nobody outside the agency has confirmed exactly these facts. */
  confirmed: z.object({ by: z.string(), at: moment, reason: z.string() }).optional(),
});
export type OwnEntry = z.output<typeof ownEntry>;

export const ownEntryRoutes = {
  /** `facts`: what was shown; others that came meanwhile are not confirmed. */
  confirm: route({
    method: "POST",
    path: "/api/evaluations/:evaluationId/rounds/:roundId/units/:unitVersionId/own-entries",
    permission: "lead.confirm",
    reach: inEvaluation,
    input: z.object({
      evaluationId,
      roundId,
      unitVersionId: givenUnitVersionId,
      item: itemCodeOf(z.string().max(60)),
      facts,
      reason,
    }),
    reply: z.object({}),
  }),
};
