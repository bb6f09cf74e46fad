import { may, type Permission } from "@thang-diem/contract";
import type { EvaluationId, ItemCode, RoundId, Scheme, UnitVersionId } from "@thang-diem/engine";
import {
  readLeads,
  roundOf,
  type RoundOfEvaluation,
  unitIn,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { SignedIn } from "../../people/sign-in/index.ts";
import type { ClaimWriter } from "./save-changes.ts";

export interface UnitPlace {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitId: UnitVersionId;
}

export interface OpenedUnit {
  readonly unit: UnitOfEvaluation;
  readonly round: RoundOfEvaluation;
}

/**
 * The unit with its round, for somebody whose right reaches the unit's organisation;
 * else there is no such unit, or not for them.
 */
export async function openUnit(
  db: Database["db"],
  who: SignedIn,
  permission: Permission,
  { evaluationId, roundId, unitId }: UnitPlace,
): Promise<Outcome<OpenedUnit>> {
  const found = await unitIn(db, evaluationId, roundId, unitId);
  if (!found.ok) return found;
  if (!mayAt(who, permission, found.value)) return refused(NOT_YOURS);
  const round = await roundOf(db, evaluationId, roundId);
  return round === undefined ? refused(NO_ROUND) : done({ unit: found.value, round });
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
const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng đánh giá này.", en: "There is no such round." },
};
