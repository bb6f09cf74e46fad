import type { Bilingual } from "@thang-diem/engine";
import { z } from "zod";
import { file, rowFault } from "./claims.ts";
import { inEvaluation } from "./evaluations.ts";
import {
  bilingual,
  evaluationId,
  givenUnitVersionId,
  itemCode,
  itemCodeOf,
  moment,
  roundId,
  text,
  unitVersionId,
  words,
} from "./fields.ts";
import { route } from "./route.ts";

/** What of the dossiers of a period can go into a fact: shares into one that is a share, counts into a count. */
export const ONE_STOP_MEASURES = [
  "kept-share",
  "online-share",
  "paid-share",
  "digitised-share",
  "satisfied-share",
  "kept",
  "settled",
  "received",
] as const;
export type OneStopMeasure = (typeof ONE_STOP_MEASURES)[number];

export const ONE_STOP_MEASURE_WORDS: Readonly<Record<OneStopMeasure, Bilingual>> = {
  "kept-share": { vi: "tỷ lệ hồ sơ giải quyết đúng hạn", en: "share of dossiers settled on time" },
  "online-share": { vi: "tỷ lệ hồ sơ nộp trực tuyến", en: "share of dossiers filed online" },
  "paid-share": { vi: "tỷ lệ hồ sơ thanh toán trực tuyến", en: "share of dossiers paid online" },
  "digitised-share": { vi: "tỷ lệ hồ sơ số hóa", en: "share of dossiers digitised" },
  "satisfied-share": { vi: "tỷ lệ đánh giá hài lòng", en: "share of satisfied answers" },
  kept: { vi: "số hồ sơ giải quyết trước hạn, đúng hạn", en: "dossiers settled early or on time" },
  settled: { vi: "số hồ sơ đã giải quyết", en: "dossiers settled" },
  received: { vi: "số hồ sơ tiếp nhận", en: "dossiers received" },
};

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "date-form" });
const pair = z.object({ part: z.int(), whole: z.int() });

/** A month's dossiers; a pair that nobody reported is not there. */
const sums = z.object({
  received: z.int(),
  kept: z.int(),
  late: z.int(),
  online: pair.optional(),
  paid: pair.optional(),
  digitised: pair.optional(),
  satisfied: pair.optional(),
});
export type OneStopSums = z.output<typeof sums>;

/** Where figures come from: the system, the day they were taken out of it, the file. */
const stamp = z.object({
  id: z.uuid(),
  source: z.string(),
  takenOn: z.iso.date(),
  fileName: z.string(),
  sha256: z.string(),
  reason: z.string(),
  months: z.int(),
  by: z.string(),
  at: moment,
});
export type OneStopStamp = z.output<typeof stamp>;

/** Points of the shipped scheme: exact, or why there are none. */
const score = z.object({ points: z.string(), maximum: z.string(), why: bilingual.optional() });
export type OneStopScore = z.output<typeof score>;

const line = z.object({
  field: z.string(),
  procedure: z.string(),
  received: z.int(),
  early: z.int().optional(),
  onTime: z.int(),
  late: z.int(),
  online: z.int().optional(),
  payable: z.int().optional(),
  paid: z.int().optional(),
  digitised: z.int().optional(),
  rated: z.int().optional(),
  satisfied: z.int().optional(),
});
export type OneStopLine = z.output<typeof line>;

const unitMonth = z.object({
  month,
  sums,
  score,
  stamp,
  /** What stood before a correction, newest first. */
  earlier: z.array(z.object({ sums, stamp })),
  lower: z.number(),
  upper: z.number(),
  signal: z.enum(["below", "above", "run-below", "run-above", "none"]),
});
export type OneStopUnitMonth = z.output<typeof unitMonth>;

const flow = z.object({
  measure: z.enum(ONE_STOP_MEASURES),
  field: z.string(),
  from: month,
  to: month,
  units: z.int(),
  by: z.string(),
  at: moment,
});

const base = "/api/evaluations/:evaluationId/one-stop";
const reading = { method: "GET", permission: "one-stop.read", reach: "by-handler" } as const;
const writing = { method: "POST", permission: "one-stop.write", reach: inEvaluation } as const;

export const oneStopRoutes = {
  /** The units' dossiers of one month, the lowest share on time first. */
  list: route({
    ...reading,
    path: base,
    input: z.object({
      evaluationId,
      month: month.optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    reply: z.object({
      /** Newest first. */
      months: z.array(month),
      month: month.optional(),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
      /** Of all units that the reader may see. */
      sums,
      units: z.array(z.object({ unitVersionId, name: z.string(), sums, score })),
      /** Of those who see every unit; newest first. */
      imports: z.array(stamp),
    }),
  }),
  file: route({ ...reading, ...file, path: `${base}.xlsx`, input: z.object({ evaluationId, month }) }),
  /** One unit over the months, with the control chart of its share on time. */
  unit: route({
    ...reading,
    path: `${base}/units/:unitVersionId`,
    input: z.object({ evaluationId, unitVersionId: givenUnitVersionId }),
    reply: z.object({
      name: z.string(),
      /** Mean share on time of all months; not there where nothing was settled. */
      centre: z.number().optional(),
      months: z.array(unitMonth),
      /** Of the newest month. */
      lines: z.array(line),
    }),
  }),
  /** A file of figures. A unit's month that was there and now differs is a correction and needs a reason. */
  importFile: route({
    ...writing,
    kind: "upload",
    path: `${base}/import`,
    input: z.object({
      evaluationId,
      fileName: words("field-invalid", 255),
      source: words("text-missing", 300),
      takenOn: z.iso.date({ error: "date-form" }),
      reason: text(400).default(""),
      write: z.enum(["yes", "no"]),
    }),
    reply: z.object({
      outcome: z.enum(["would-be-written", "written", "refused"]),
      /** Months of units. */
      counts: z.object({ new: z.int(), corrected: z.int(), same: z.int(), lines: z.int() }),
      faults: z.array(rowFault),
      faultsTotal: z.int(),
    }),
  }),
  /** Facts of the rounds that come from outside, and what of the dossiers went into them. */
  facts: route({
    method: "GET",
    permission: "one-stop.write",
    reach: inEvaluation,
    path: `${base}/facts`,
    input: z.object({ evaluationId }),
    reply: z.object({
      fields: z.array(z.string()),
      facts: z.array(
        z.object({
          roundId,
          round: bilingual,
          item: itemCode,
          itemTitle: bilingual,
          fact: z.string(),
          title: bilingual,
          kind: z.enum(["share", "count"]),
          flow: flow.optional(),
        }),
      ),
    }),
  }),
  /** Puts a period's dossiers of every unit into a fact; brought again it replaces what it brought before. */
  flow: route({
    ...writing,
    path: `${base}/flows`,
    input: z.object({
      evaluationId,
      roundId,
      item: itemCodeOf(z.string().max(60)),
      fact: words("field-invalid", 60),
      measure: z.enum(ONE_STOP_MEASURES, { error: "field-invalid" }),
      field: text(200),
      from: month,
      to: month,
    }),
    reply: z.object({ units: z.int(), without: z.array(z.string()) }),
  }),
} as const;
