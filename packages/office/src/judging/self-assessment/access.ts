import { may, type Permission, type Role } from "@thang-diem/contract";
import {
  type EvaluationId,
  type ItemCode,
  type RoundId,
  type Scheme,
  type UnitVersionId,
  WHOLE,
} from "@thang-diem/engine";
import { barsOf } from "../../preparing/duties/index.ts";
import {
  isWithin,
  readDuties,
  readLeads,
  roundOf,
  type RoundOfEvaluation,
  schemeOf,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { SignedIn } from "../../people/sign-in/index.ts";
import type { ClaimWriter } from "./save-changes.ts";
import { signOffNow } from "./sign-offs/index.ts";

export interface UnitPlace {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
}

export interface OpenedUnit {
  readonly unit: UnitOfEvaluation;
  readonly round: RoundOfEvaluation;
  readonly items: Exclude<ReadableItems, "none">;
}

/** The same for a paper, which holds the whole statement. */
export async function openWhole(
  db: Database["db"],
  who: SignedIn,
  place: UnitPlace,
): Promise<Outcome<OpenedUnit>> {
  const opened = await openUnit(db, who, "claim.read", place);
  return opened.ok && opened.value.items !== "all" ? refused(NOT_YOURS) : opened;
}

export function isReadable(items: OpenedUnit["items"], item: string): boolean {
  return items === "all" || items(item);
}

/**
 * The unit with its round, for somebody whose right reaches the unit's organisation;
 * else there is no such unit, or not for them.
 */
export async function openUnit(
  db: Database["db"],
  who: SignedIn,
  permission: Permission,
  { evaluationId, roundId, unitVersionId }: UnitPlace,
): Promise<Outcome<OpenedUnit>> {
  const found = await unitIn(db, evaluationId, roundId, unitVersionId);
  if (!found.ok) return found;
  if (!mayAt(who, permission, found.value)) return refused(NOT_YOURS);
  const items = permission === "claim.read" ? await readableItems(db, who, found.value) : "all";
  if (items === "none") return refused(NOT_SIGNED_YET);
  const round = await roundOf(db, evaluationId, roundId);
  return round === undefined ? refused(NO_ROUND) : done({ unit: found.value, round, items });
}

/** The items of a unit that somebody may read: none, all, or those that hold; "" are the facts of the whole unit. */
export type ReadableItems = "none" | "all" | ((item: string) => boolean);

/** Whose statement it is. */
const OWN: readonly Role[] = ["unit-clerk", "unit-leader"];
/** Who sees everything at any time. */
const OVERSEES: readonly Role[] = ["auditor"];
/** Who judges others, and therefore neither the body they belong to nor one that they have declared a conflict with. */
const JUDGES: readonly Role[] = ["appraiser", "lead-agency"];

/**
 * A draft belongs to the unit: until its leader has signed, and again after a return,
 * nobody else reads what it typed or
 * shows, auditors apart. Afterwards appraisers read the items of their duties and lead agencies those that they lead,
 * unless they are barred from the unit; the evaluation's other people everything.
 */
export async function readableItems(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
): Promise<ReadableItems> {
  const reach = (counts: (role: Role) => boolean) =>
    mayAt({ ...who, roles: who.roles.filter(({ role }) => counts(role)) }, "claim.read", unit);
  if (reach((role) => OWN.includes(role) || OVERSEES.includes(role))) return "all";
  if ((await signOffNow(db, unit)) === undefined) return "none";
  if (reach((role) => !OWN.includes(role) && !JUDGES.includes(role))) return "all";
  if (!reach((role) => JUDGES.includes(role))) return "none";
  if ((await barsOf(db, unit.evaluationId, [who.accountId]))(who.accountId, unit) !== undefined)
    return "none";
  return itemsOnDuty(db, who, unit);
}

async function itemsOnDuty(
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
): Promise<ReadableItems> {
  const { evaluationId, roundId, unitVersionId } = unit;
  const led = await ledItems(db, who, evaluationId, roundId);
  const duties = (await readDuties(db, { evaluationId })).filter(
    (duty) =>
      duty.accountId === who.accountId &&
      duty.roundId === roundId &&
      (duty.unitVersionId === undefined || duty.unitVersionId === unitVersionId),
  );
  const tops = [...led, ...duties.map(({ item }) => item)];
  if (tops.length === 0) return "none";
  if (tops.includes(WHOLE)) return "all";
  const round = await roundOf(db, evaluationId, roundId);
  const scheme = await schemeOf(db, round?.schemeHash ?? "");
  return (item) => tops.some((top) => isWithin(scheme, item, top));
}

export function mayAt(
  { roles }: SignedIn,
  permission: Permission,
  { evaluationId, organisationId }: Pick<UnitOfEvaluation, "evaluationId" | "organisationId">,
): boolean {
  return may(roles, permission, { evaluation: evaluationId, organisationId });
}

/** What a unit enters itself: the items that it scores, and the facts of the scheme about the unit as a whole. */
export function ownItem(scheme: Scheme, item: ItemCode): boolean {
  return item === "" || scheme.items.get(item)?.source?.kind === "self";
}

export function unitWriter({ unit, round }: OpenedUnit): ClaimWriter {
  return { unit, schemeHash: round.schemeHash, mayWrite: ownItem };
}

/** The items of a round that organisations of this person's lead. */
export async function ledItems(
  db: Database["db"],
  who: SignedIn,
  evaluationId: EvaluationId,
  roundId: RoundId,
): Promise<ItemCode[]> {
  return (await readLeads(db, roundId))
    .filter(({ organisationId }) => mayAt(who, "lead.write", { evaluationId, organisationId }))
    .map(({ item }) => item);
}

const NOT_YOURS: Problem = {
  code: "forbidden",
  message: { vi: "Đơn vị này ngoài phạm vi của bạn.", en: "This unit is outside your reach." },
};
const NOT_SIGNED_YET: Problem = {
  code: "forbidden",
  message: {
    vi: "Đơn vị chưa ký gửi, hoặc không có nội dung nào của đơn vị này thuộc phần việc của bạn.",
    en: "The unit has not signed yet, or nothing of it is part of your work.",
  },
  suggestion: {
    vi: "Bản đang soạn chỉ đơn vị xem được; sau khi lãnh đạo ký gửi, người được phân công mới xem được.",
    en: "A draft is open to the unit alone; once its leader has signed, those whose work it is can read it.",
  },
};
const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng đánh giá này.", en: "There is no such round." },
};
