import { z } from "zod";
import { inEvaluation } from "./evaluations.ts";
import { bilingual, evaluationId, moment, text, words } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** Parts of the report and the slides of a conference, in the order in which such conferences proceed. */
export const BRIEFING_SECTIONS = [
  "scheme",
  "results",
  "moves",
  "domains",
  "losses",
  "claims",
  "survey",
  "commendations",
  "win-back",
] as const;
export type BriefingSection = (typeof BRIEFING_SECTIONS)[number];

/** Who announces, in the words of the papers, which are Vietnamese; remembered by the office from year to year. */
export const announcingHouse = z.object({
  /** What is announced, with its year: "Chỉ số cải cách hành chính năm 2026 của các sở, xã, phường". */
  subject: words("text-missing"),
  /** Who decides: "Ủy ban nhân dân tỉnh Lâm Đồng". */
  issuer: words("text-missing", 200),
  /** As in numbers of papers: "UBND". */
  issuerSymbol: words("text-missing", 40),
  /** One line each: "TM. Ủy ban nhân dân", "Chủ tịch". */
  issuerCapacity: z.array(text(200)).min(1).max(3),
  /** Who prepares the papers: "Sở Nội vụ". */
  proposer: words("text-missing", 200),
  proposerSymbol: words("text-missing", 40),
  proposerCapacity: words("text-missing", 200),
  place: words("text-missing", 100),
  /** Legal bases in full, one each, without the mark at the end; the scheme's own where there are none. */
  bases: z.array(text(600)).max(30),
  /** Who receives the decision, one each, before "Lưu". */
  recipients: z.array(text(200)).max(40),
});
export type AnnouncingHouse = z.output<typeof announcingHouse>;

const packageJob = z.object({
  id: z.uuid(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  finished: z.int(),
  /** 0 while it is not known. */
  total: z.int(),
  files: z.int(),
  bytes: z.int(),
  sha256: z.string().optional(),
  faults: z.array(bilingual),
  askedAt: moment,
  endedAt: moment.optional(),
});
export type PackageJob = z.output<typeof packageJob>;

const sections = z.array(z.enum(BRIEFING_SECTIONS));
const ofEvaluation = { evaluationId };
const base = "/api/evaluations/:evaluationId/announcement";
const done = z.object({});
const office = { permission: "result.publish", reach: inEvaluation } as const;

export const announcementRoutes = {
  read: route({
    ...office,
    method: "GET",
    path: base,
    input: z.object(ofEvaluation),
    reply: z.object({
      words: announcingHouse,
      sections,
      /** The editions that stand: what the papers would be made from. */
      editions: z.array(z.string()),
      /** Whether papers can bear a code that leads to the portal. */
      coded: z.boolean(),
      job: packageJob.optional(),
    }),
  }),
  /** Keeps the words and makes the package from the editions that stand now. */
  make: route({
    ...office,
    method: "POST",
    path: `${base}/package`,
    input: z.object({ ...ofEvaluation, words: announcingHouse, sections }),
    reply: z.object({ jobId: z.uuid() }),
  }),
  cancel: route({
    ...office,
    method: "POST",
    path: `${base}/package/cancel`,
    input: z.object(ofEvaluation),
    reply: done,
  }),
  file: route({
    ...office,
    method: "GET",
    kind: "file",
    path: `${base}/package.zip`,
    input: z.object(ofEvaluation),
    reply: NOTHING,
  }),
};
