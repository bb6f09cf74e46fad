import { type ItemCode, tidyText } from "@thang-diem/engine";
import { z } from "zod";
import {
  evaluationId,
  id,
  itemCode,
  itemCodeOf,
  moment,
  roundId,
  unitVersionId,
  givenUnitVersionId,
  words,
} from "./fields.ts";
import { route } from "./route.ts";

/** Kinds of files that are taken, by what their content says. */
export const FILE_KINDS = [
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "doc",
  "xls",
  "ppt",
  "odt",
  "ods",
  "odp",
  "png",
  "jpg",
  "webp",
  "tif",
  "zip",
  "rar",
  "7z",
  "mp4",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];
/** Kinds that a browser shows by itself. */
export const SHOWN_INLINE: readonly string[] = ["pdf", "png", "jpg", "webp"] satisfies FileKind[];

/** What a document still lacks; a sign-off may go on without, the screens say it. */
export const DOCUMENT_NEEDS = ["number", "date", "outside-year-reason", "check-proposal"] as const;
export type DocumentNeed = (typeof DOCUMENT_NEEDS)[number];

const sha256 = z.string({ error: "field-invalid" }).regex(/^[0-9a-f]{64}$/, { error: "field-invalid" });
const day = z.iso.date({ error: "date-form" });
const item = itemCodeOf(
  z.string({ error: "field-invalid" }).min(1, { error: "field-invalid" }).max(60, { error: "field-invalid" }),
);
/** Text that may be empty: NFC, blanks single. */
const text = (max: number) => z.string().max(max, { error: "text-long" }).transform(tidyText);

const use = z.object({
  roundId,
  unitVersionId,
  item: itemCode,
  page: z.string(),
  putBy: z.string(),
  putAt: moment,
});

const document = z.object({
  id: z.uuid(),
  kind: z.enum(["file", "page"]),
  name: z.string(),
  /** Of the file, or of the copy of a page. */
  content: z.union([
    z.object({ kind: z.union([z.enum(FILE_KINDS), z.literal("page")]), bytes: z.int(), sha256 }),
    z.literal("no-copy"),
  ]),
  /** "" for a file. */
  address: z.string(),
  /** When the copy of the page was taken, or when it was last looked for. */
  copiedAt: z.union([moment, z.literal("not-copied")]),
  checkedAt: z.union([moment, z.literal("not-checked")]),
  /** Why there is no copy or the page was not found; "" when all is well. */
  pageFault: z.string(),
  /** Of the unit for what it claims, or of the lead agency for what it found about the unit. */
  shownAs: z.enum(["unit", "lead"]),
  number: z.string(),
  /** "" when nobody has written it down. */
  issuedOn: z.union([day, z.literal("")]),
  issuer: z.string(),
  outsideYearReason: z.string(),
  needs: z.array(z.enum(DOCUMENT_NEEDS)),
  uses: z.array(use),
  addedBy: z.string(),
  addedAt: moment,
  removed: z.union([z.object({ by: z.string(), at: moment }), z.literal("no")]),
});
export type EvidenceDocument = z.output<typeof document>;

/**
 * The item under which the signed report on paper is sent: it belongs to the sign-off, not to an item of the scheme.
 */
export const SIGNED_PAPER = "@signed-paper" as ItemCode;
/** Kinds of files that a scanned report may be. */
export const PAPER_KINDS: readonly FileKind[] = ["pdf", "png", "jpg", "webp", "tif"];

const paper = z.object({
  id: z.uuid(),
  /** Of the sign-off. */
  signOff: z.int(),
  name: z.string(),
  kind: z.enum(FILE_KINDS),
  bytes: z.int(),
  sha256,
  number: z.string(),
  date: day,
  by: z.string(),
  at: moment,
  replacedAt: z.union([moment, z.literal("standing")]),
});
export type SignedPaper = z.output<typeof paper>;

const upload = z.object({
  uploadId: z.uuid(),
  item: itemCode,
  name: z.string(),
  bytes: z.int(),
  sha256,
  offset: z.int(),
  partBytes: z.int(),
});
export type EvidenceUpload = z.output<typeof upload>;

const ofUnit = { evaluationId, roundId, unitVersionId: givenUnitVersionId };
const ofUpload = { ...ofUnit, uploadId: id("field-invalid") };
const ofDocument = { ...ofUnit, documentId: id("field-invalid") };
const UNIT = "/api/evaluations/:evaluationId/units/:roundId/:unitVersionId/evidence";

const reading = { method: "GET", permission: "claim.read", reach: "by-handler" } as const;
const writing = { permission: "evidence.write", reach: "by-handler" } as const;

const list = z.object({
  documents: z.array(document),
  /** Of the same items in the latest earlier evaluation of the same organisation. */
  earlier: z.array(document.extend({ year: z.int(), evaluationId })),
  /** Files that began to arrive and have not ended. */
  uploads: z.array(upload),
  year: z.int(),
  /** Who shows for the item: the unit, or the lead agency. */
  shownAs: z.enum(["unit", "lead"]),
  /** Whether the asker may add and change now, or why not. */
  mayWrite: z.enum(["yes", "not-yours", "signed", "phase-not-open"]),
  used: z.int(),
  limits: z.object({ fileBytes: z.int(), unitBytes: z.int() }),
});
export type EvidenceList = z.output<typeof list>;

const PAPER = "/api/evaluations/:evaluationId/units/:roundId/:unitVersionId/signed-paper";
const PAPER_STATES = ["yes", "not-yours", "not-signed", "phase-not-open"] as const;

/** The report on paper that came back signed and sealed. Its parts travel as those of evidence do. */
const documentNumber = words("document-number-missing", 60);
const documentDate = z.iso.date({ error: "document-date-form" });

export const signedPaperRoutes = {
  /** What belongs to the sign-off that stands: the paper that counts first, then those it replaced. */
  read: route({
    ...reading,
    path: PAPER,
    input: z.object(ofUnit),
    reply: z.object({ papers: z.array(paper), mayBring: z.enum(PAPER_STATES), fileBytes: z.int() }),
  }),
  content: route({
    ...reading,
    kind: "file",
    path: `${PAPER}/:paperId/content`,
    input: z.object({
      ...ofUnit,
      paperId: id("field-invalid"),
      as: z.enum(["shown", "download"]).default("download"),
    }),
    reply: z.unknown(),
  }),
  begin: route({
    method: "POST",
    permission: "claim.sign",
    reach: "by-handler",
    path: `${PAPER}/uploads`,
    input: z.object({
      ...ofUnit,
      name: words("file-name-missing", 255),
      bytes: z.int({ error: "field-invalid" }).min(1, { error: "file-empty" }),
      sha256,
      /** As they will be said at the end: looked at before the file is on its way. */
      number: documentNumber.optional(),
      date: documentDate.optional(),
    }),
    reply: upload,
  }),
  finish: route({
    method: "POST",
    permission: "claim.sign",
    reach: "by-handler",
    path: `${PAPER}/uploads/:uploadId/finish`,
    input: z.object({
      ...ofUpload,
      number: documentNumber,
      date: documentDate,
    }),
    reply: z.object({ paper }),
  }),
};

export const evidenceRoutes = {
  /** The documents of a unit, or those that serve one item; with `others` everything that could serve it too. */
  list: route({
    ...reading,
    path: UNIT,
    input: z.object({ ...ofUnit, item: item.optional(), others: z.literal("yes").optional() }),
    reply: list,
  }),
  /** The content itself. Only PDF and pictures are ever shown by the browser; everything else is downloaded. */
  content: route({
    ...reading,
    kind: "file",
    path: `${UNIT}/documents/:documentId/content`,
    input: z.object({ ...ofDocument, as: z.enum(["shown", "download"]).default("download") }),
    reply: z.unknown(),
  }),

  /**
   * Announces a file. It is refused here, before a byte of it is read, when it is too large or of a kind that is not
   * taken. What has arrived of the same file before is not sent again; what the unit already has is not sent at all.
   */
  begin: route({
    ...writing,
    method: "POST",
    path: `${UNIT}/uploads`,
    input: z.object({
      ...ofUnit,
      item,
      name: words("file-name-missing", 255),
      bytes: z.int({ error: "field-invalid" }).min(1, { error: "file-empty" }),
      sha256,
    }),
    reply: z.union([
      z.object({ step: z.literal("send"), upload }),
      z.object({ step: z.literal("done"), document }),
    ]),
  }),
  /** The next piece, at the offset that has been acknowledged. */
  part: route({
    ...writing,
    method: "PUT",
    kind: "part",
    path: `${UNIT}/uploads/:uploadId`,
    input: z.object({
      ...ofUpload,
      offset: z.coerce
        .number({ error: "field-invalid" })
        .int({ error: "field-invalid" })
        .min(0, { error: "field-invalid" }),
    }),
    reply: z.object({ offset: z.int() }),
  }),
  /** How much has arrived. */
  arrived: route({
    ...writing,
    method: "GET",
    path: `${UNIT}/uploads/:uploadId`,
    input: z.object(ofUpload),
    reply: upload,
  }),
  finish: route({
    ...writing,
    method: "POST",
    path: `${UNIT}/uploads/:uploadId/finish`,
    input: z.object(ofUpload),
    reply: z.object({ document }),
  }),
  cancel: route({
    ...writing,
    method: "DELETE",
    path: `${UNIT}/uploads/:uploadId`,
    input: z.object(ofUpload),
    reply: z.object({ done: z.literal(true) }),
  }),

  /** A page of the web; a copy of its bytes is taken when the server reaches it. */
  addPage: route({
    ...writing,
    method: "POST",
    path: `${UNIT}/pages`,
    input: z.object({
      ...ofUnit,
      item,
      address: z.string({ error: "address-form" }).trim().max(2000, { error: "address-form" }),
      name: text(400).default(""),
    }),
    reply: z.object({ document }),
  }),
  copyPage: route({
    ...writing,
    method: "POST",
    path: `${UNIT}/documents/:documentId/copy`,
    input: z.object(ofDocument),
    reply: z.object({ document }),
  }),
  /** Looks whether the pages of the unit still answer. */
  checkPages: route({
    ...writing,
    method: "POST",
    path: `${UNIT}/pages/check`,
    input: z.object(ofUnit),
    reply: z.object({ checked: z.int(), dead: z.int() }),
  }),

  /** What is printed on the document. A date outside the assessed year needs its reason. */
  refer: route({
    ...writing,
    method: "PUT",
    path: `${UNIT}/documents/:documentId`,
    input: z.object({
      ...ofDocument,
      name: words("file-name-missing", 255),
      number: text(100),
      issuedOn: z.union([day, z.literal("")], { error: "date-form" }),
      issuer: text(200),
      outsideYearReason: text(1000),
    }),
    reply: z.object({ document }),
  }),
  /** Has a document of the unit serve an item too, or says where in it. */
  use: route({
    ...writing,
    method: "PUT",
    path: `${UNIT}/documents/:documentId/items/:item`,
    input: z.object({ ...ofDocument, item, page: text(60) }),
    reply: z.object({ document }),
  }),
  /** From one item only; the document stays with the others. */
  takeFromItem: route({
    ...writing,
    method: "DELETE",
    path: `${UNIT}/documents/:documentId/items/:item`,
    input: z.object({ ...ofDocument, item }),
    reply: z.object({ document }),
  }),
  /** Brings a document of an earlier evaluation into this one without sending it again. */
  reuse: route({
    ...writing,
    method: "POST",
    path: `${UNIT}/reuse`,
    input: z.object({ ...ofUnit, earlierDocumentId: id("field-invalid"), item }),
    reply: z.object({ document }),
  }),
  remove: route({
    ...writing,
    method: "DELETE",
    path: `${UNIT}/documents/:documentId`,
    input: z.object(ofDocument),
    reply: z.object({ document }),
  }),
  restore: route({
    ...writing,
    method: "POST",
    path: `${UNIT}/documents/:documentId/restore`,
    input: z.object(ofDocument),
    reply: z.object({ document }),
  }),
};
