import {
  type ClaimFault,
  computeIndex,
  exemptionsOf,
  figuresByGroup,
  type Item,
  nodeAt,
  readClaim,
  readsGroup,
  type RoundId,
  type Scheme,
  typedClaim,
  typedFacts,
  type UnitFacts,
  type UnitVersionId,
  WHOLE,
} from "@thang-diem/engine";
import { readExemptions, readUnitsOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { readFieldsOfUnits, readSignedClaims } from "../self-assessment/index.ts";
import { judgedItems, type Scored } from "../standing/index.ts";

export interface ScoredByRule extends Scored {
  readonly sentence: { readonly vi: string; readonly en: string };
  /** Facts of the item that cannot be read. */
  readonly faults: readonly ClaimFault[];
}

type TypedOfUnit = Awaited<ReturnType<typeof readFieldsOfUnits>>[number];
type FactsAsTyped = Readonly<Record<string, string>>;

/**
 * Points of an item for facts as found, in the context of the unit: what else stands about it (findings, else claims),
 * facts of the scheme, exemptions, and the mean of its group where the rule compares with it.
 */
export async function scoreFacts(
  db: Database["db"],
  scheme: Scheme,
  unit: UnitOfEvaluation,
  item: Item,
  facts: FactsAsTyped,
): Promise<ScoredByRule> {
  const place = { roundId: unit.roundId, unitVersionIds: [unit.unitVersionId] };
  return (await scorerOf(db, scheme, { ...place, items: [item] }))(unit, item, facts);
}

/** The same for a batch: however many units and items of the round are named, the database is asked as often. */
export async function scorerOf(
  db: Database["db"],
  scheme: Scheme,
  {
    roundId,
    unitVersionIds,
    items,
  }: {
    readonly roundId: RoundId;
    readonly unitVersionIds: readonly UnitVersionId[];
    readonly items: readonly Item[];
  },
): Promise<(unit: UnitOfEvaluation, item: Item, facts: FactsAsTyped) => ScoredByRule> {
  const part = { roundId, unitVersionIds };
  // One after the other: inside a transaction there is one connection.
  const fields = Map.groupBy(await readFieldsOfUnits(db, part), ({ unitVersionId }) => unitVersionId);
  const judged = Map.groupBy(await judgedItems(db, part), ({ unitVersionId }) => unitVersionId);
  const exempt = Map.groupBy(await readExemptions(db, { roundId }), ({ unitVersionId }) => unitVersionId);
  const compared = await comparedFacts(db, scheme, roundId, items);
  return (unit, item, facts) => {
    const { unitVersionId, groupId } = unit;
    const typed = Map.groupBy(typedClaim(fields.get(unitVersionId) ?? []), (field) => field.item);
    for (const found of judged.get(unitVersionId) ?? [])
      typed.set(found.item, typedFacts(found.item, found.facts));
    typed.set(item.code, typedFacts(item.code, facts));
    const read = readClaim(
      scheme,
      { unit: unitVersionId, group: groupId },
      [...typed.values()].flat(),
      exemptionsOf(exempt.get(unitVersionId) ?? []),
    );
    const group = readsGroup(item)
      ? [read.facts, ...compared.filter((other) => other.unit !== unitVersionId && other.group === groupId)]
      : [];
    const figures = figuresByGroup(scheme, group).get(groupId);
    const node = nodeAt(computeIndex(scheme, read.facts, figures).tree, item.code);
    if (node === undefined) throw new Error(`the scheme has no leaf ${item.code}`);
    return {
      facts,
      status: node.status,
      points: node.points?.text ?? "",
      maximum: node.maximum.text,
      sentence: node.sentence,
      faults: read.faults.filter((fault) => fault.item === item.code),
    };
  };
}

/**
 * What every unit of the round has of the items among these that are compared with the mean of the group: what it
 * claims, or what the agency that leads the item entered for it.
 *
 * @param before what the caller has read already: what stands in the forms about led items, and every unit of the round
 */
export async function comparedFacts(
  db: Database["db"],
  scheme: Scheme,
  roundId: RoundId,
  items: readonly Item[],
  before: {
    readonly entered?: readonly TypedOfUnit[];
    readonly units?: readonly UnitOfEvaluation[] | undefined;
  } = {},
): Promise<UnitFacts[]> {
  const compared = items.filter(readsGroup);
  if (compared.length === 0) return [];
  const codesOf = (led: boolean) =>
    compared.filter(({ source }) => (source?.kind === "lead") === led).map(({ code }) => code);
  const [claimed, led] = [codesOf(false), new Set([WHOLE, ...codesOf(true)])];
  const claims = claimed.length === 0 ? [] : await readSignedClaims(db, { roundId, items: claimed });
  const entered =
    before.entered?.filter(({ item }) => led.has(item)) ??
    (await readFieldsOfUnits(db, { roundId, items: [...led] }));
  const typed = Map.groupBy(
    [
      ...claims.flatMap(({ unitVersionId, item, facts }) =>
        typedFacts(item, facts).map((fact) => ({ unitVersionId, ...fact })),
      ),
      ...[...Map.groupBy(entered, ({ unitVersionId }) => unitVersionId)].flatMap(([unitVersionId, own]) =>
        typedClaim(own).map((fact) => ({ unitVersionId, ...fact })),
      ),
    ],
    ({ unitVersionId }) => unitVersionId,
  );
  const units = before.units ?? (await readUnitsOf(db, { roundId }));
  return units.map(
    ({ unitVersionId, groupId }) =>
      readClaim(scheme, { unit: unitVersionId, group: groupId }, typed.get(unitVersionId) ?? []).facts,
  );
}
