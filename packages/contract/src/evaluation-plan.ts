import type { Bilingual } from "@thang-diem/engine";
import { z } from "zod";
import { PHASES } from "./evaluations.ts";
import { itemCodeOf, text, unitIdOf } from "./fields.ts";

/**
 * What an office prepares before it opens an evaluation. A draft may lack anything;
 * `checkPlan` says what is missing. Everything is as people write it: times of the
 * calendar are minutes in Viet Nam ("2027-01-05T08:00"), "" is "not yet".
 */
const bilingual = z.object({ vi: text(300), en: text(300) });
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: "slug-form" });
const itemCode = itemCodeOf(z.string().max(40));
const minute = z.string().regex(/^$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: "time-form" });
const day = z.string().regex(/^$|^\d{4}-\d{2}-\d{2}$/, { error: "date-form" });
/** A share as text, exact: "0.2", "2/3". */
const share = z
  .string()
  .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?|[1-9]\d{0,2}\/[1-9]\d{0,2})$/, { error: "share-form" });

export const planGroup = z.object({ id: slug, title: bilingual });
export const planUnit = z.object({ organisationId: z.uuid(), groupId: z.string().max(60) });
const lead = z.object({ item: itemCode, organisationId: z.uuid() });

const planRound = z.object({
  /** Short name within the evaluation, never changed: "so-nganh". */
  code: slug,
  title: bilingual,
  /** Series that its editions belong to: "par-index-so". */
  series: z.string().regex(/^$|^[a-z][a-z0-9-]{0,59}$/, { error: "slug-form" }),
  schemeHash: z.string().regex(/^$|^[0-9a-f]{64}$/),
  groups: z.array(planGroup).max(60),
  units: z.array(planUnit).max(5000),
  /** Items of source "lead" and the organisation that scores them for all units. */
  leads: z.array(lead).max(500),
});
export type PlanRound = z.output<typeof planRound>;

const planPhase = z.object({ kind: z.enum(PHASES), opensAt: minute, closesAt: minute });
export type PlanPhase = z.output<typeof planPhase>;

const planDuty = z.object({
  roundCode: slug,
  accountId: z.uuid(),
  /** Code of an item whose subtree is appraised; "" is the whole scheme. */
  item: itemCode,
  /** One organisation of the round; "" is every unit. */
  organisationId: z.union([z.uuid(), z.literal("")]),
  seat: z.int().min(1).max(3),
});
export type PlanDuty = z.output<typeof planDuty>;

/**
 * Of whom the majority is counted, which the decisions that set up councils say in their own ways:
 *
 * - `present`: of the members who take part (thành viên dự họp); whoever abstains or is silent counts.
 * - `members`: of all members who may vote on the matter, there or not (tổng số thành viên).
 * - `votes`: of the votes given for one of the proposals (số phiếu); abstentions do not count.
 */
export const MAJORITY_OF = ["present", "members", "votes"] as const;
/** `more-than`: "quá nửa"; `at-least`: "từ hai phần ba trở lên". */
export const MAJORITY_REACH = ["more-than", "at-least"] as const;

/** For evaluations whose plan says nothing of it too. */
const COMPLAINT_DAYS = 10;

/** Thresholds of appraisal and council. */
export const evaluationSettings = z.object({
  /** Items that two appraisers judge without seeing each other. */
  blindItems: z.union([z.enum(["none", "all"]), z.array(itemCode).max(500)]),
  /** Two blind findings further apart than this share of the item's maximum go to a third appraiser. */
  gap: share,
  /** Share of the appraised items that is drawn for a second look. */
  recheckShare: share,
  /** The council may vote when at least this share of its members take part. */
  quorumShare: share,
  /** The share of the votes that a proposal needs. */
  majorityShare: share,
  majorityOf: z.enum(MAJORITY_OF).default("present"),
  majorityReach: z.enum(MAJORITY_REACH).default("more-than"),
  /** Days that a unit has for its explanation. */
  explanationDays: z.int().min(1).max(90),
  /** Whole days after the announcement within which a unit may complain about its result. */
  complaintDays: z.int().min(1).max(90).default(COMPLAINT_DAYS),
});
export type EvaluationSettings = z.output<typeof evaluationSettings>;

/**
 * Nobody blind, a third look from a fifth of the maximum on, one item
 * in twenty again, two thirds present, more than half of these for it.
 */
export const USUAL_SETTINGS: EvaluationSettings = {
  blindItems: "none",
  gap: "0.2",
  recheckShare: "0.05",
  quorumShare: "2/3",
  majorityShare: "1/2",
  majorityOf: "present",
  majorityReach: "more-than",
  explanationDays: 7,
  complaintDays: COMPLAINT_DAYS,
};

export const evaluationPlan = z.object({
  /** Units are taken as they are on this day. */
  asOf: day,
  rounds: z.array(planRound).max(20),
  phases: z.array(planPhase).max(PHASES.length),
  duties: z.array(planDuty).max(5000),
  settings: evaluationSettings,
});
export type EvaluationPlan = z.output<typeof evaluationPlan>;

export const EMPTY_PLAN: EvaluationPlan = {
  asOf: "",
  rounds: [],
  phases: PHASES.map((kind) => ({ kind, opensAt: "", closesAt: "" })),
  duties: [],
  settings: USUAL_SETTINGS,
};

/** One part of the plan as it is saved: parts do not get into each other's way. */
export const planChange = z.discriminatedUnion("part", [
  z.object({
    part: z.literal("about"),
    title: bilingual,
    year: z.int().min(1990).max(2200),
    topUnitId: unitIdOf(z.string().min(1).max(60)),
    asOf: day,
  }),
  z.object({
    part: z.literal("add-round"),
    code: slug,
    title: bilingual,
    series: planRound.shape.series,
    schemeHash: planRound.shape.schemeHash,
  }),
  z.object({ part: z.literal("remove-round"), code: slug }),
  z.object({
    part: z.literal("round"),
    code: slug,
    title: bilingual,
    series: planRound.shape.series,
    schemeHash: planRound.shape.schemeHash,
  }),
  z.object({
    part: z.literal("units"),
    code: slug,
    groups: planRound.shape.groups,
    units: planRound.shape.units,
  }),
  z.object({ part: z.literal("leads"), code: slug, leads: planRound.shape.leads }),
  z.object({ part: z.literal("phases"), phases: evaluationPlan.shape.phases }),
  z.object({ part: z.literal("duties"), duties: evaluationPlan.shape.duties }),
  z.object({ part: z.literal("settings"), settings: evaluationSettings }),
]);
export type PlanChange = z.output<typeof planChange>;

/** The part of a plan that a change concerns: two people in different parts do not meet. */
export function partOf(change: PlanChange): string {
  switch (change.part) {
    case "add-round":
    case "remove-round":
      return `round ${change.code}`;
    case "round":
    case "units":
    case "leads":
      return `${change.part} ${change.code}`;
    default:
      return change.part;
  }
}

export const PLAN_STEPS = [
  "about",
  "rounds",
  "units",
  "leads",
  "calendar",
  "teams",
  "settings",
  "open",
] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/** What is missing or contradictory in a plan, and where it is put right. */
export interface PlanFault {
  readonly code: string;
  /** `must`: the evaluation does not open; `advice`: it does, but somebody should look. */
  readonly weight: "must" | "advice";
  readonly step: PlanStep;
  /** Of which round of the plan. */
  readonly round?: string | undefined;
  /** Id of the field on the page of the step. */
  readonly field: string;
  readonly message: Bilingual;
}
