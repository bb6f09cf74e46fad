import { type Item, itemsFrom, nodeAt, type Scheme, typedClaim } from "@thang-diem/engine";
import { readExemptions, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { type Claim, type ClaimField, readFieldsOfUnits, scoreClaim } from "../self-assessment/index.ts";
import { type Papers, readPapers } from "./rows.ts";
import { readsGroup } from "@thang-diem/engine";
import { scoreFacts } from "./score.ts";
import type { FindingRow } from "./findings/index.ts";
import { type EntryRow, readEntries, readLeadNames } from "./store.ts";

/** Leaves that a lead agency scores for all units. */
export function ledLeaves(scheme: Scheme): Item[] {
  return itemsFrom(scheme, "lead");
}

/**
 * What was written about the items that lead agencies score, by unit and item.
 * What the agency entered stands where elsewhere the first finding does, and the facts that the unit
 * holds against it where elsewhere its claim does: from there on a contested item goes the same way as any other.
 * Items that were not entered are not in the map.
 * However many units are asked for, the database is asked the same few questions.
 */
export async function leadPapersOf(
  db: Database["db"],
  units: readonly UnitOfEvaluation[],
  scheme: Scheme,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Papers>>> {
  const [some] = units;
  if (some === undefined) return new Map();
  const { roundId } = some;
  const items = ledLeaves(scheme);
  const codes = items.map(({ code }) => code);
  const unitVersionIds = units.map(({ unitVersionId }) => unitVersionId);
  // One after the other: inside a transaction there is one connection.
  const entries = Map.groupBy(
    await readEntries(db, { roundId, unitVersionIds, items: codes }),
    ({ unitVersionId }) => unitVersionId,
  );
  if (entries.size === 0) return new Map();
  const agencies = await readLeadNames(db, roundId);
  const papersOf = await readPapers(db, { roundId, unitVersionIds, items: codes });
  const fields = Map.groupBy(
    await readFieldsOfUnits(db, roundId, unitVersionIds),
    ({ unitVersionId }) => unitVersionId,
  );
  const exempt = Map.groupBy(await readExemptions(db, { roundId }), ({ unitVersionId }) => unitVersionId);
  const found = new Map<string, ReadonlyMap<string, Papers>>();
  for (const unit of units) {
    const typed = fields.get(unit.unitVersionId) ?? [];
    const entered = new Map(entries.get(unit.unitVersionId)?.map((entry) => [entry.item, entry]));
    if (entered.size === 0) continue;
    const claim = scoreClaim(scheme, unit, typed, exempt.get(unit.unitVersionId) ?? []);
    const papers = new Map<string, Papers>();
    for (const item of items) {
      const entry = entered.get(item.code);
      if (entry === undefined) continue;
      const first = await entryAsFinding(db, scheme, unit, item, { claim, entry });
      const own = papersOf(unit.unitVersionId, item.code);
      papers.set(item.code, {
        ...own,
        claim: heldBy(own),
        findings: [
          { ...first, by: agencies.get(item.code) ?? entry.by },
          ...own.findings.filter(({ stage }) => stage === "second"),
        ],
        gap: undefined,
      });
    }
    found.set(unit.unitVersionId, papers);
  }
  return found;
}

/** The same of one unit. */
export async function readLeadPapers(
  db: Database["db"],
  unit: UnitOfEvaluation,
  scheme: Scheme,
): Promise<ReadonlyMap<string, Papers>> {
  return (await leadPapersOf(db, [unit], scheme)).get(unit.unitVersionId) ?? new Map();
}

async function entryAsFinding(
  db: Database["db"],
  scheme: Scheme,
  unit: UnitOfEvaluation,
  item: Item,
  { claim, entry }: { readonly claim: UnitClaim; readonly entry: EntryRow },
): Promise<FindingRow> {
  const facts = Object.fromEntries(
    typedClaim(claim.fields)
      .filter((typed) => typed.item === item.code && typed.value !== "")
      .map(({ fact, value }) => [fact, value]),
  );
  const node = nodeAt(claim.result.tree, item.code);
  const missing = node === undefined || node.status === "missing";
  // A rule that compares with the mean of the group needs the others too.
  const { status, points, maximum } =
    missing && readsGroup(item)
      ? await scoreFacts(db, scheme, unit, item, facts)
      : {
          status: node?.status ?? ("missing" as const),
          points: node?.points?.text ?? "",
          maximum: node?.maximum.text ?? item.points.text,
        };
  return {
    unitVersionId: unit.unitVersionId,
    item: item.code,
    id: entry.id,
    stage: "first",
    seat: 1,
    accountId: "",
    by: entry.by,
    verdict: "changed",
    facts,
    status,
    points,
    maximum,
    reason: "",
    at: entry.at,
    replacedAt: null,
  };
}

function heldBy({ explanation }: Papers): Papers["claim"] {
  if (explanation?.held === undefined || explanation.answer === "agrees") return undefined;
  const { unitVersionId, item, by, at, held } = explanation;
  return { unitVersionId, item, by, at, ...held, note: "" };
}

type UnitClaim = Claim<Pick<ClaimField, "item" | "field" | "value">>;
