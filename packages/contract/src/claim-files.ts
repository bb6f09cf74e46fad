/** Forms as files: out, in, and what a file that comes in would change. */
import { z } from "zod";
import { atClaim, file, ofRound, ofUnit, readsClaims, rowFault } from "./claims.ts";
import { itemCode, words } from "./fields.ts";
import { route } from "./route.ts";

const atLeads = "/api/evaluations/:evaluationId/rounds/:roundId/lead-items";

const importReport = z.object({
  outcome: z.enum(["would-be-written", "written", "refused", "nothing-new"]),
  rows: z.int(),
  changes: z.array(
    z.object({
      /** Whose, in a file over several units. */
      unit: z.string().optional(),
      item: itemCode,
      field: z.string(),
      title: z.string(),
      before: z.string(),
      value: z.string(),
    }),
  ),
  /** Somebody changed the field after the file was made: kept apart, what stands is not written over. */
  conflicts: z.array(
    z.object({
      unit: z.string().optional(),
      item: itemCode,
      field: z.string(),
      title: z.string(),
      inFile: z.string(),
      stands: z.string(),
      row: z.int(),
    }),
  ),
  faults: z.array(rowFault),
  /** Figures that are taken and are hardly true: to be looked at before writing. */
  doubts: z.array(rowFault),
});
export type ClaimImportReport = z.output<typeof importReport>;

/** The form as a file: the report for signature, the workbook to fill in and to bring back. */
export const claimFileRoutes = {
  report: route({ ...readsClaims, ...file, path: `${atClaim}/report.docx`, input: z.object(ofUnit) }),
  file: route({ ...readsClaims, ...file, path: `${atClaim}/form.xlsx`, input: z.object(ofUnit) }),
  importFile: route({
    method: "POST",
    kind: "upload",
    permission: "claim.write",
    reach: "by-handler",
    path: `${atClaim}/import`,
    input: z.object({ ...ofUnit, fileName: words("field-invalid", 255), write: z.enum(["yes", "no"]) }),
    reply: importReport,
  }),
  /** All items that the asker's agency leads in a round, over all units. */
  leadFile: route({
    ...file,
    method: "GET",
    permission: "lead.write",
    reach: "by-handler",
    path: `${atLeads}.xlsx`,
    input: z.object(ofRound),
  }),
  importLeadFile: route({
    method: "POST",
    kind: "upload",
    permission: "lead.write",
    reach: "by-handler",
    path: `${atLeads}/import`,
    input: z.object({ ...ofRound, fileName: words("field-invalid", 255), write: z.enum(["yes", "no"]) }),
    reply: importReport,
  }),
};
