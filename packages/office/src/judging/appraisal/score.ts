import { isFact } from "@thang-diem/contract";
import {
  type ClaimFault,
  computeIndex,
  computeRound,
  type Exemption,
  type IndexResult,
  type Item,
  type ItemCode,
  readClaim,
  type ResultNode,
  rulesWithin,
  type Scheme,
  type TypedFact,
  type UnitFacts,
} from "@thang-diem/engine";
import { readExemptions, readUnitsOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { readFields } from "../self-assessment/index.ts";
import { judgedItems, type Scored } from "../standing/index.ts";
import { readClaims } from "./store.ts";

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
  const judged = await judgedItems(db, { roundId: unit.roundId, unitIds: [unit.unitId] });
  const exempt = await readExemptions(db, unit);
  const claimed = Map.groupBy(
    fields.filter(({ field }) => isFact(field)),
    (field) => field.item,
  );
  const typed = new Map<string, TypedFact[]>(
    [...claimed].map(([code, own]) => [
      code,
      own.map(({ field, value }) => ({ item: code, fact: field, value })),
    ]),
  );
  for (const found of judged) typed.set(found.item, typedOf(found.item, found.facts));
  typed.set(item.code, typedOf(item.code, facts));
  const exemptions = new Map<string, Exemption>(
    exempt.map(({ item: code, reason, proposedBy, approvedBy }) => [
      code,
      { reason: { vi: reason, en: reason }, proposedBy, approvedBy },
    ]),
  );
  const read = readClaim(
    scheme,
    { unit: unit.unitId, group: unit.groupId },
    [...typed.values()].flat(),
    exemptions,
  );
  const node = leafOf((await computed(db, scheme, unit, item, read.facts)).tree, item.code);
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

/** Whether the points of an item follow from what the other units of the group have. */
export function comparesWithGroup({ rule }: Item): boolean {
  return (
    rule !== undefined &&
    rulesWithin(rule).some((each) => each.kind === "compared-with-mean" && each.mean === "of-group")
  );
}

function typedOf(item: ItemCode, facts: Readonly<Record<string, string>>): TypedFact[] {
  return Object.entries(facts).map(([fact, value]) => ({ item, fact, value }));
}

/** A rule that compares with the mean of the group needs what the others claim. */
async function computed(
  db: Database["db"],
  scheme: Scheme,
  unit: UnitOfEvaluation,
  item: Item,
  facts: UnitFacts,
): Promise<IndexResult> {
  if (!comparesWithGroup(item)) return computeIndex(scheme, facts);
  const claims = await readClaims(db, { roundId: unit.roundId, items: [item.code] });
  const units = await readUnitsOf(db, { roundId: unit.roundId });
  const groups = new Map(units.map(({ unitId, groupId }) => [unitId, groupId]));
  const others = claims
    .filter(({ unitId }) => unitId !== unit.unitId && groups.get(unitId) === unit.groupId)
    .map(
      (claim) =>
        readClaim(scheme, { unit: claim.unitId, group: unit.groupId }, typedOf(item.code, claim.facts)).facts,
    );
  return computeRound(scheme, [facts, ...others])[0] ?? computeIndex(scheme, facts);
}

function leafOf(node: ResultNode, code: string): ResultNode | undefined {
  if (node.code === code && node.children.length === 0) return node;
  for (const child of node.children) {
    const found = leafOf(child, code);
    if (found !== undefined) return found;
  }
  return undefined;
}
