import {
  computeIndex,
  computeRound,
  exemptionsOf,
  type IndexResult,
  type Item,
  type ClaimFault,
  nodeAt,
  readClaim,
  readsGroup,
  type Scheme,
  typedClaim,
  typedFacts,
  type UnitFacts,
} from "@thang-diem/engine";
import { readExemptions, readUnitsOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { readFields, readSignedClaims } from "../self-assessment/index.ts";
import { judgedItems, type Scored } from "../standing/index.ts";

export interface ScoredByRule extends Scored {
  readonly sentence: { readonly vi: string; readonly en: string };
  /** Facts of the item that cannot be read. */
  readonly faults: readonly ClaimFault[];
}

/**
 * Points of an item for facts as found, in the context of the unit: what else stands about it (findings, else claims),
 * facts of the scheme, exemptions, and the mean of its group where the rule compares with it.
 */
export async function scoreFacts(
  db: Database["db"],
  scheme: Scheme,
  unit: UnitOfEvaluation,
  item: Item,
  facts: Readonly<Record<string, string>>,
): Promise<ScoredByRule> {
  const fields = await readFields(db, unit);
  const judged = await judgedItems(db, { roundId: unit.roundId, unitVersionIds: [unit.unitVersionId] });
  const exempt = await readExemptions(db, unit);
  const typed = Map.groupBy(typedClaim(fields), (field) => field.item);
  for (const found of judged) typed.set(found.item, typedFacts(found.item, found.facts));
  typed.set(item.code, typedFacts(item.code, facts));
  const read = readClaim(
    scheme,
    { unit: unit.unitVersionId, group: unit.groupId },
    [...typed.values()].flat(),
    exemptionsOf(exempt),
  );
  const node = nodeAt((await computed(db, scheme, unit, item, read.facts)).tree, item.code);
  if (node === undefined) throw new Error(`the scheme has no leaf ${item.code}`);
  return {
    facts,
    status: node.status,
    points: node.points?.text ?? "",
    maximum: node.maximum.text,
    sentence: node.sentence,
    faults: read.faults.filter((fault) => fault.item === item.code),
  };
}

/** A rule that reads figures of the group needs what the others claim. */
async function computed(
  db: Database["db"],
  scheme: Scheme,
  unit: UnitOfEvaluation,
  item: Item,
  facts: UnitFacts,
): Promise<IndexResult> {
  if (!readsGroup(item)) return computeIndex(scheme, facts);
  const claims = await readSignedClaims(db, { roundId: unit.roundId, items: [item.code] });
  const units = await readUnitsOf(db, { roundId: unit.roundId });
  const groups = new Map(units.map(({ unitVersionId, groupId }) => [unitVersionId, groupId]));
  const others = claims
    .filter(
      ({ unitVersionId }) =>
        unitVersionId !== unit.unitVersionId && groups.get(unitVersionId) === unit.groupId,
    )
    .map(
      (claim) =>
        readClaim(
          scheme,
          { unit: claim.unitVersionId, group: unit.groupId },
          typedFacts(item.code, claim.facts),
        ).facts,
    );
  return computeRound(scheme, [facts, ...others])[0] ?? computeIndex(scheme, facts);
}
