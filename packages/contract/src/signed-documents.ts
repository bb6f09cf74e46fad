import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import { bilingual, evaluationId, id, moment, text, words } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** What kind of paper comes back signed from the records office, in the order in which they are listed. */
export const SIGNED_DOCUMENT_KINDS = ["decision", "submission", "report", "minutes", "notice"] as const;
export type SignedDocumentKind = (typeof SIGNED_DOCUMENT_KINDS)[number];

/** What the usual reverse proxy lets through, less a little room. */
export const SIGNED_DOCUMENT_BYTES_MAX = 15_000_000;

const signedDocument = z.object({
  id: z.uuid(),
  kind: z.enum(SIGNED_DOCUMENT_KINDS),
  /** As the records office wrote it: "1234/QĐ-UBND". */
  number: z.string(),
  /** YYYY-MM-DD, the date on the paper. */
  signedOn: z.string(),
  editions: z.array(z.string()),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  attachedBy: z.string(),
  attachedAt: moment,
  /** Why it stands in the place of another; absent for the first. */
  reason: z.string().optional(),
  /** The one that stands now is told without it. */
  replacedAt: moment.optional(),
});
export type SignedDocumentLine = z.output<typeof signedDocument>;

const written = {
  number: words("text-missing", 100),
  signedOn: z.iso.date({ error: "field-invalid" }),
  fileName: words("field-invalid", 255),
};
const base = "/api/evaluations/:evaluationId/signed-documents";
const office = { permission: "result.publish", reach: inEvaluation } as const;

/** Papers that came back signed: shown beside the editions, which themselves never change. */
export const signedDocumentRoutes = {
  read: route({
    ...office,
    method: "GET",
    path: base,
    input: z.object({ evaluationId }),
    reply: z.object({
      documents: z.array(signedDocument),
      /** Editions that a paper can belong to, the newest of each round first. */
      editions: z.array(z.object({ id: z.string(), title: bilingual, standing: z.boolean() })),
    }),
  }),
  /** The body is the PDF as it was signed. */
  attach: route({
    ...office,
    method: "POST",
    kind: "upload",
    path: base,
    input: z.object({
      evaluationId,
      kind: z.enum(SIGNED_DOCUMENT_KINDS, { error: "field-invalid" }),
      ...written,
      /** "" for all editions that stand: one decision usually announces them together. */
      edition: text(200),
    }),
    reply: z.object({ id: z.uuid() }),
  }),
  /** Another file, number or date in the place of one; it belongs to the same editions. */
  replace: route({
    ...office,
    method: "POST",
    kind: "upload",
    path: `${base}/:documentId/replacement`,
    input: z.object({
      evaluationId,
      documentId: id("field-invalid"),
      ...written,
      reason: words("reason-missing", 1_000),
      /** "" where none was written: the portal then prints the Vietnamese one. */
      reasonEn: text(1_000),
    }),
    reply: z.object({ id: z.uuid() }),
  }),
  file: route({
    ...office,
    method: "GET",
    kind: "file",
    path: `${base}/:documentId/file.pdf`,
    input: z.object({ evaluationId, documentId: id("field-invalid") }),
    reply: NOTHING,
  }),
};
