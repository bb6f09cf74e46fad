import type { Bilingual } from "@thang-diem/engine";
import { z } from "zod";
import { factShape } from "./appraisal.ts";
import { claimFileRoutes } from "./claim-files.ts";
import {
  bilingual,
  evaluationId,
  id,
  itemCode,
  moment,
  roundId,
  signInName,
  text,
  unitVersionId,
  words,
} from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** Who gives points to a head of an agency: the three columns of the paper. */
export const HEAD_COLUMNS = ["self", "manager", "authority"] as const;
export type HeadColumn = (typeof HEAD_COLUMNS)[number];
/** The columns, and what is confirmed about the head by somebody else: the same for all three. */
export const HEAD_PARTS = [...HEAD_COLUMNS, "confirmed"] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

export const HEAD_PART_WORDS: Readonly<Record<HeadPart, Bilingual>> = {
  self: { vi: "Tự chấm", en: "Self" },
  manager: { vi: "Cấp quản lý trực tiếp", en: "Direct manager" },
  authority: { vi: "Cấp có thẩm quyền", en: "Competent authority" },
  confirmed: { vi: "Số liệu được xác nhận", en: "Confirmed figures" },
};

/** Days within which a petition about a class is answered. */
export const HEAD_PETITION_DAYS = 30;

const decision = z.object({
  number: z.int(),
  paper: z.string(),
  decidedOn: z.string(),
  by: z.string(),
  at: moment,
});
export type HeadDecision = z.output<typeof decision>;

const review = z.object({
  id: z.uuid(),
  /** The edition that the index of each unit is taken from. */
  roundId,
  title: bilingual,
  year: z.int(),
  edition: z.int(),
  sha256: z.string(),
  /** A correction of that edition stands since. */
  corrected: z.boolean(),
  schemeTitle: bilingual,
  schemeNote: bilingual,
  /** Mean of the units of the edition; "" where none has an index. */
  mean: z.string(),
  /** Percent of the heads of a group who may have the top class; "" for no limit. */
  quota: z.string(),
  authority: z.string(),
  heads: z.int(),
  state: z.enum(["open", "proposed", "decided"]),
  mayManage: z.boolean(),
  /** Whether the reader is the competent authority. */
  decides: z.boolean(),
});
export type HeadReview = z.output<typeof review>;

const columns = z.object({ self: z.string(), manager: z.string(), authority: z.string() });
const sheet = z.object({
  id: z.uuid(),
  unitVersionId,
  unitName: z.string(),
  name: z.string(),
  position: z.string(),
  account: z.string(),
  manager: z.string(),
  /** Of the unit, from the edition; "" where it has none. */
  index: z.string(),
  /** Parts that are handed in. */
  sent: z.array(z.enum(HEAD_PARTS)),
  /** "" where the reader does not see them, or nothing can be computed yet. */
  points: columns,
  /** Absent where the reader does not see it. */
  class: bilingual.optional(),
  reason: bilingual.optional(),
  /** The parts that the reader may write now. */
  mine: z.array(z.enum(HEAD_PARTS)),
  /** The reader is the head. */
  own: z.boolean(),
  petition: z.enum(["none", "waiting", "answered"]),
});
export type HeadSheetLine = z.output<typeof sheet>;

const item = z.object({
  item: itemCode,
  title: bilingual,
  /** 1 = the largest part. */
  depth: z.int(),
  maximum: z.string(),
  /** Who brings its facts; "sum" adds up what stands below. */
  by: z.enum(["columns", "confirmed", "edition", "sum"]),
  facts: z.array(factShape),
  note: bilingual.optional(),
  /** Texts as they were written, by part and name of the fact. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  points: columns,
});
export type HeadItem = z.output<typeof item>;

const petition = z.object({
  id: z.uuid(),
  text: z.string(),
  at: moment,
  due: z.string(),
  outcome: z.enum(["none", "kept", "again"]),
  answer: z.string(),
  answeredBy: z.string(),
});

const wholeSheet = sheet.extend({
  review,
  items: z.array(item),
  opinions: z.array(
    z.object({ id: z.uuid(), body: z.string(), opinion: z.string(), givenOn: z.string(), by: z.string() }),
  ),
  petitions: z.array(petition),
  mayOpine: z.boolean(),
  mayReturn: z.boolean(),
  mayPetition: z.boolean(),
  mayAnswer: z.boolean(),
});
export type HeadSheet = z.output<typeof wholeSheet>;

const base = "/api/evaluations/:evaluationId/heads";
const oneReview = `${base}/:reviewId`;
const oneSheet = "/api/evaluations/:evaluationId/head-sheets/:sheetId";
const ofReview = { evaluationId, reviewId: id("field-invalid") };
const ofSheet = { evaluationId, sheetId: id("field-invalid") };
const reach = ({ evaluationId: evaluation }: { readonly evaluationId: z.output<typeof evaluationId> }) => ({
  evaluation,
});
/** The gate opens for whoever may have a sheet in the evaluation; which ones somebody sees is looked up by name. */
const reading = { permission: "head.read", reach, method: "GET" } as const;
const managing = { permission: "head.manage", reach } as const;
const scoring = { permission: "head.score", reach } as const;
const file = { kind: "file", reply: z.unknown() } as const;

const typed = z
  .array(z.object({ item: itemCode, fact: z.string().max(60), value: text(200) }))
  .max(600, { error: "field-invalid" });
const written = { ...ofSheet, typed, send: z.boolean() };
const aDay = z.iso.date({ error: "date-form" });

export const headRoutes = {
  /** The heads' evaluations in which the reader has a sheet, or all; what a new one can be opened with. */
  list: route({
    ...reading,
    path: base,
    input: z.object({ evaluationId }),
    reply: z.object({
      reviews: z.array(review),
      editions: z.array(z.object({ roundId, title: bilingual })),
      schemes: z.array(z.object({ hash: z.string(), title: bilingual, version: z.string() })),
    }),
  }),
  open: route({
    ...managing,
    method: "POST",
    path: base,
    input: z.object({
      evaluationId,
      roundId,
      schemeHash: z.string().regex(/^[0-9a-f]{64}$/, { error: "field-invalid" }),
      quota: z.string().regex(/^(|[1-9]\d?|100)$/, { error: "quota-form" }),
      authority: signInName,
    }),
    reply: z.object({ reviewId: z.uuid() }),
  }),
  read: route({
    ...reading,
    path: oneReview,
    input: z.object(ofReview),
    reply: review.extend({
      sheets: z.array(sheet),
      decisions: z.array(decision),
      /** Units of the edition without a head yet. */
      units: z.array(z.object({ unitVersionId, name: z.string() })),
    }),
  }),
  addHead: route({
    ...managing,
    method: "POST",
    path: `${oneReview}/sheets`,
    input: z.object({
      ...ofReview,
      unitVersionId,
      name: words("full-name-missing", 120, "full-name-long"),
      position: words("text-missing", 200),
      account: signInName,
      manager: signInName,
    }),
    reply: NOTHING,
  }),
  listFile: route({
    ...managing,
    ...file,
    method: "GET",
    path: `${oneReview}/danh-sach.xlsx`,
    input: z.object(ofReview),
  }),
  importList: route({
    ...managing,
    method: "POST",
    kind: "upload",
    path: `${oneReview}/import`,
    input: z.object({ ...ofReview, fileName: words("field-invalid", 255), write: z.enum(["yes", "no"]) }),
    reply: claimFileRoutes.importFile.reply,
  }),
  /** What is confirmed, a head a row: out, and back. */
  confirmedFile: route({
    ...managing,
    ...file,
    method: "GET",
    path: `${oneReview}/so-lieu.xlsx`,
    input: z.object(ofReview),
  }),
  importConfirmed: route({
    ...managing,
    method: "POST",
    kind: "upload",
    path: `${oneReview}/confirmed/import`,
    input: z.object({ ...ofReview, fileName: words("field-invalid", 255), write: z.enum(["yes", "no"]) }),
    reply: claimFileRoutes.importFile.reply,
  }),
  dropHead: route({
    ...managing,
    method: "DELETE",
    path: oneSheet,
    input: z.object(ofSheet),
    reply: NOTHING,
  }),
  sheet: route({ ...reading, path: oneSheet, input: z.object(ofSheet), reply: wholeSheet }),
  /** The column of whoever asks. */
  score: route({
    ...scoring,
    method: "PUT",
    path: `${oneSheet}/columns`,
    input: z.object({ ...written, column: z.enum(HEAD_COLUMNS) }),
    reply: NOTHING,
  }),
  confirm: route({
    ...managing,
    method: "PUT",
    path: `${oneSheet}/confirmed`,
    input: z.object(written),
    reply: NOTHING,
  }),
  /** What was handed in is given back to whoever wrote it. */
  giveBack: route({
    ...managing,
    method: "POST",
    path: `${oneSheet}/return`,
    input: z.object({ ...ofSheet, part: z.enum(HEAD_PARTS), reason: words("reason-missing", 400) }),
    reply: NOTHING,
  }),
  opine: route({
    ...managing,
    method: "POST",
    path: `${oneSheet}/opinions`,
    input: z.object({
      ...ofSheet,
      body: words("text-missing", 200),
      opinion: words("text-missing", 2000),
      givenOn: aDay,
    }),
    reply: NOTHING,
  }),
  /** The list goes to the competent authority; from here no part changes. */
  propose: route({
    ...managing,
    method: "POST",
    path: `${oneReview}/proposal`,
    input: z.object(ofReview),
    reply: NOTHING,
  }),
  decide: route({
    ...scoring,
    method: "POST",
    path: `${oneReview}/decision`,
    input: z.object({ ...ofReview, paper: words("text-missing", 200), decidedOn: aDay }),
    reply: z.object({ number: z.int() }),
  }),
  annex: route({ ...reading, ...file, path: `${oneReview}/phu-luc.docx`, input: z.object(ofReview) }),
  annexTable: route({ ...reading, ...file, path: `${oneReview}/phu-luc.xlsx`, input: z.object(ofReview) }),
  petition: route({
    ...scoring,
    method: "POST",
    path: `${oneSheet}/petitions`,
    input: z.object({ ...ofSheet, text: words("text-missing", 4000) }),
    reply: NOTHING,
  }),
  /** "again" opens the authority's column of this head and the list anew. */
  answer: route({
    ...scoring,
    method: "POST",
    path: `${oneSheet}/answer`,
    input: z.object({ ...ofSheet, outcome: z.enum(["kept", "again"]), answer: words("text-missing", 4000) }),
    reply: NOTHING,
  }),
} as const;
