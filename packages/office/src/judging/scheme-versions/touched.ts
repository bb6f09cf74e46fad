import type { TouchedItem } from "@thang-diem/contract";
import type { RoundId, Scheme, UnitId } from "@thang-diem/engine";
import { readExemptions, readUnitsOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { readSignedClaims, scoreClaim, signedClaims, type SignedClaim } from "../self-assessment/index.ts";
import { claimsOfRound } from "./store.ts";

export interface TouchedUnit {
  readonly unit: UnitOfEvaluation;
  readonly items: readonly TouchedItem[];
}

/**
 * Units whose sign-off another version of the scheme would make untrue: the same form would be
 * signed with other items, other facts or other points. A change of words alone touches nobody,
 * nor does one of an item that gives the unit the same points.
 */
export async function touchedUnits(
  db: Database["db"],
  round: { readonly id: RoundId; readonly topUnit: UnitId },
  after: Scheme,
): Promise<TouchedUnit[]> {
  // One after the other: inside a transaction there is one connection.
  const units = await readUnitsOf(db, { roundId: round.id });
  const fields = await claimsOfRound(db, round);
  const exempt = Map.groupBy(
    await readExemptions(db, { roundId: round.id }),
    ({ unitVersionId }) => unitVersionId,
  );
  const signed = Map.groupBy(
    await readSignedClaims(db, { roundId: round.id }),
    ({ unitVersionId }) => unitVersionId,
  );
  return units.flatMap((unit) => {
    const before = signed.get(unit.unitVersionId);
    if (before === undefined) return [];
    const own = fields.get(unit.unitVersionId) ?? [];
    const items = touchedItems(
      before,
      signedClaims(scoreClaim(after, unit, own, exempt.get(unit.unitVersionId) ?? [])),
      after,
    );
    return items.length === 0 ? [] : [{ unit, items }];
  });
}

type Signed = Omit<SignedClaim, "unitVersionId">;

function touchedItems(before: readonly Signed[], now: readonly Signed[], after: Scheme): TouchedItem[] {
  const old = new Map(before.map((claim) => [claim.item, claim]));
  const fresh = new Set(now.map(({ item }) => item));
  const gone = before
    .filter(({ item }) => !fresh.has(item))
    .map(({ item }): TouchedItem => ({ item, why: "gone" }));
  const standing = now.flatMap((claim): TouchedItem[] => {
    const why = whyTouched(old.get(claim.item), claim, after);
    return why === undefined ? [] : [{ item: claim.item, why }];
  });
  return [...standing, ...gone];
}

function whyTouched(before: Signed | undefined, now: Signed, after: Scheme): TouchedItem["why"] | undefined {
  if (before === undefined) return now.status === "not-applicable" ? undefined : "new";
  const asked = after.items.get(now.item)?.facts;
  if (
    now.status !== before.status ||
    Object.entries(now.facts).some(([fact, value]) => value !== "" && asked?.has(fact) !== true)
  )
    return "facts";
  return now.points !== before.points || now.maximum !== before.maximum ? "points" : undefined;
}
