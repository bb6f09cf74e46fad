import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { grantsOf, may, reaches, SIGNED_PAPER, type Permission } from "@thang-diem/contract";
import {
  phaseState,
  readLeads,
  readRoundsOf,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { Problem } from "@thang-diem/platform/problems";
import { readableItems, signOffNow } from "../self-assessment/index.ts";
import { askedItems } from "../item-requests/index.ts";
import { openNow } from "../reopening/index.ts";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { ELSEWHERE, FORBIDDEN, NO_ITEM } from "./problems.ts";
import { hasPaper, isSignedOff } from "./store.ts";

/** Whether somebody may see the evidence of a unit: whoever may read anything that it states. */
export async function mayRead(db: Database["db"], who: SignedIn, unit: UnitOfEvaluation): Promise<boolean> {
  return (await readableItems(db, who, unit)) !== "none";
}

export type Writing = "yes" | "not-yours" | "signed" | "phase-not-open" | "elsewhere";

/** What a document serves: an item of a unit. */
export interface Served {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

/** Who shows the documents of an item of a unit: the unit what it claims, the lead agency what it found. */
export interface Shower {
  readonly as: "unit" | "lead";
  readonly organisationId: string;
}

/** Undefined where the scheme has no such item, or where its lead agency has not been named. */
export async function showerOf(
  db: Database["db"],
  { evaluationId, roundId, organisationId }: UnitOfEvaluation,
  item: ItemCode,
): Promise<Shower | undefined> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  const asked = round && (await schemeOf(db, round.schemeHash)).items.get(item);
  if (asked?.source?.kind !== "lead") return asked && { as: "unit", organisationId };
  const lead = (await readLeads(db, roundId)).find((each) => each.item === item);
  return lead && { as: "lead", organisationId: lead.organisationId };
}

/**
 * For whom somebody shows at an item: whoever answers for it, except that a unit brings documents of its own to what
 * an agency found about it while it may explain.
 */
export async function showerFor(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
  item: ItemCode,
  now: Date,
): Promise<Shower | undefined> {
  const shower = await showerOf(db, unit, item);
  if (shower?.as !== "lead" || leads(who, unit, shower.organisationId)) return shower;
  const explains =
    reachesUnit(who, "claim.write", unit) &&
    (await phaseState(db, unit.evaluationId, "explanation", now, unit)).state === "open";
  return explains ? { as: "unit", organisationId: unit.organisationId } : shower;
}

/**
 * Whether somebody may add and change what is shown by a unit, or about it by a lead agency, now. What the chair has
 * opened again for whoever shows it is open with its evidence, whatever the calendar says.
 *
 * @param served everything that the change touches; what else a document serves stays as it is
 */
export async function mayWriteFor(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
  shower: Shower,
  now: Date,
  served: readonly Served[],
): Promise<Writing> {
  const writing = await mayWriteAtAnyItem(db, who, unit, shower, now);
  if (writing === "yes" || writing === "not-yours") return writing;
  const openings = await openNow(db, shower.as, now, {
    roundId: unit.roundId,
    unitVersionId: unit.unitVersionId,
  });
  // What somebody has asked the unit to add is open for that, until it is answered or its term is over.
  const asked = shower.as === "unit" ? await askedItems(db, unit, now) : [];
  const isOpen = (place: Served) =>
    (isOfUnit(place, unit) && asked.includes(place.item)) ||
    openings.some(
      ({ roundId, unitVersionId, item }) =>
        roundId === place.roundId && unitVersionId === place.unitVersionId && item === place.item,
    );
  if (served.length > 0 && served.every(isOpen)) return "yes";
  return served.some(isOpen) ? "elsewhere" : writing;
}

function isOfUnit(place: Served, { roundId, unitVersionId }: UnitOfEvaluation): boolean {
  return place.roundId === roundId && place.unitVersionId === unitVersionId;
}

async function mayWriteAtAnyItem(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
  shower: Shower,
  now: Date,
): Promise<Writing> {
  if (shower.as === "unit") return mayWrite(db, who, unit, now);
  if (!leads(who, unit, shower.organisationId)) return "not-yours";
  const states = await Promise.all(
    (["self-assessment", "appraisal", "second-appraisal"] as const).map((phase) =>
      phaseState(db, unit.evaluationId, phase, now, unit),
    ),
  );
  return states.some(({ state }) => state === "open") ? "yes" : "phase-not-open";
}

/** Whether somebody acts for the agency that leads items of this evaluation. */
export function leads(
  { roles }: SignedIn,
  { evaluationId }: Pick<UnitOfEvaluation, "evaluationId">,
  organisationId: string,
): boolean {
  return may(roles, "lead.write", { organisationId, evaluation: evaluationId });
}

/**
 * Whether somebody may bring the signed paper of a unit now:
 * after the sign-off, at any time while there is none;
 * another one takes its place only during the self-assessment.
 */
export async function mayBring(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
  now: Date,
): Promise<"yes" | "not-yours" | "not-signed" | "phase-not-open"> {
  if (!reachesUnit(who, "claim.sign", unit)) return "not-yours";
  const standing = await signOffNow(db, unit);
  if (standing === undefined) return "not-signed";
  const open = (await phaseState(db, unit.evaluationId, "self-assessment", now, unit)).state === "open";
  return open || !(await hasPaper(db, unit, standing.number)) ? "yes" : "phase-not-open";
}

/** Whether what is on its way for an item, or for the sign-off, may go on arriving. */
export async function mayReceive(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
  item: ItemCode,
  now: Date,
): Promise<Problem | "yes"> {
  if (item === SIGNED_PAPER) {
    const bringing = await mayBring(db, who, unit, now);
    return bringing === "yes" ? "yes" : bringing === "not-yours" ? FORBIDDEN : PAPER_CLOSED[bringing];
  }
  const shower = await showerFor(db, who, unit, item, now);
  if (shower === undefined) return NO_ITEM;
  return whyNot(await mayWriteFor(db, who, unit, shower, now, [{ ...unit, item }]), shower);
}

export function whyNot(writing: Writing, { as }: Pick<Shower, "as">): Problem | "yes" {
  if (writing === "yes") return "yes";
  if (writing === "not-yours") return FORBIDDEN;
  if (writing === "elsewhere") return ELSEWHERE;
  return as === "lead" ? LEAD_CLOSED : CLOSED[writing];
}

/** Whether somebody may add and change evidence of a unit now: while it fills in its form, and while it explains. */
export async function mayWrite(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
  now: Date,
): Promise<Writing> {
  if (!reachesUnit(who, "claim.write", unit)) return "not-yours";
  const isOpen = async (phase: "self-assessment" | "explanation") =>
    (await phaseState(db, unit.evaluationId, phase, now, unit)).state === "open";
  const filling = await isOpen("self-assessment");
  if (filling && !(await isSignedOff(db, unit))) return "yes";
  if (await isOpen("explanation")) return "yes";
  return filling ? "signed" : "phase-not-open";
}

function reachesUnit(
  { roles }: SignedIn,
  permission: Permission,
  { organisationId, evaluationId }: UnitOfEvaluation,
  counts: (held: SignedIn["roles"][number]) => boolean = () => true,
): boolean {
  return reaches(grantsOf(roles.filter(counts), permission), { organisationId, evaluation: evaluationId });
}

const CLOSED: Readonly<Record<Exclude<Writing, "yes" | "not-yours" | "elsewhere">, Problem>> = {
  signed: {
    code: "evidence-signed",
    message: {
      vi: "Lãnh đạo đã ký gửi, tài liệu kiểm chứng không đổi được nữa.",
      en: "The leader has signed off; evidence can no longer be changed.",
    },
    suggestion: {
      vi: "Cần bổ sung thì đề nghị cơ quan thường trực trả lại, hoặc chờ bước giải trình.",
      en: "To add something ask the reform office to return it, or wait for the explanation.",
    },
  },
  "phase-not-open": {
    code: "evidence-phase",
    message: {
      vi: "Hiện không phải thời gian tự chấm điểm hoặc giải trình nên không đổi được tài liệu.",
      en: "Evidence can be changed only during self-assessment and explanation.",
    },
    suggestion: {
      vi: "Cần thêm thời gian thì đề nghị cơ quan thường trực gia hạn, nêu lý do.",
      en: "For more time ask the reform office for an extension and give the reason.",
    },
  },
};

const LEAD_CLOSED: Problem = {
  code: "evidence-phase",
  message: {
    vi: "Hiện không phải bước tự chấm điểm, thẩm định hoặc thẩm định lại nên cơ quan chủ trì không đổi được tài liệu.",
    en: "A lead agency changes its evidence during self-assessment, appraisal and second appraisal only.",
  },
};

const PAPER_CLOSED: Readonly<Record<"not-signed" | "phase-not-open", Problem>> = {
  "not-signed": {
    code: "claim-not-signed",
    message: {
      vi: "Đơn vị chưa ký gửi bản tự chấm điểm này.",
      en: "The unit has not signed this self-assessment.",
    },
  },
  "phase-not-open": {
    code: "paper-closed",
    message: {
      vi: "Đã hết thời gian tự chấm điểm nên không thay được báo cáo đã ký.",
      en: "The self-assessment is over: the signed report can no longer be replaced.",
    },
    suggestion: {
      vi: "Nộp nhầm thì đề nghị cơ quan thường trực gia hạn cho đơn vị, nêu lý do.",
      en: "If the wrong one was brought, ask the reform office for an extension and give the reason.",
    },
  },
};
