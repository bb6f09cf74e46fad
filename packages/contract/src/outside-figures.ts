import { z } from "zod";
import { file, ofRound, opening, rowFault } from "./claims.ts";
import { inEvaluation } from "./evaluations.ts";
import { bilingual, itemCode, unitVersionId, words } from "./fields.ts";
import { route } from "./route.ts";

const outsideReport = z.object({
  outcome: z.enum(["would-be-written", "written", "refused"]),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int() }),
  faults: z.array(rowFault),
  faultsTotal: z.int(),
});
export type OutsideFiguresReport = z.output<typeof outsideReport>;
const atOutside = "/api/evaluations/:evaluationId/rounds/:roundId/outside-figures";

/** Figures that no unit claims: surveys, statistics, other indices. */
export const outsideFigureRoutes = {
  read: route({
    method: "GET",
    permission: "survey.write",
    reach: inEvaluation,
    path: atOutside,
    input: z.object(ofRound),
    reply: z.object({
      units: z.int(),
      /** False once a result was approved: then only what the chair opens again is taken. */
      everythingOpen: z.boolean(),
      openings: z.array(
        opening.extend({
          /** "" for a fact of the whole unit, which is told by its title. */
          item: itemCode,
          title: bilingual.optional(),
          unitVersionId,
          unitName: z.string(),
        }),
      ),
      items: z.array(
        z.object({
          /** "" for a fact of the whole unit. */
          item: itemCode,
          /** Its name, for a fact of the whole unit. */
          fact: z.string().optional(),
          title: bilingual,
          source: z.enum(["lead", "survey", "data", "index"]),
          entered: z.int(),
        }),
      ),
    }),
  }),
  file: route({
    method: "GET",
    permission: "survey.write",
    reach: inEvaluation,
    ...file,
    path: `${atOutside}.xlsx`,
    input: z.object(ofRound),
  }),
  /** `mark`: what the file writes before decimals, where "1.234" leaves it open. */
  importFile: route({
    method: "POST",
    kind: "upload",
    permission: "survey.write",
    reach: inEvaluation,
    path: `${atOutside}/import`,
    input: z.object({
      ...ofRound,
      fileName: words("field-invalid", 255),
      write: z.enum(["yes", "no"]),
      mark: z.enum(["comma", "point"]).optional(),
    }),
    reply: outsideReport,
  }),
};
