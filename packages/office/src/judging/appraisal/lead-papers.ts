import type { Item, Scheme } from "@thang-diem/engine";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { readClaimOf } from "../self-assessment/index.ts";
import { type Papers, readPapers } from "./rows.ts";
import { scoreFacts } from "./score.ts";
import { type FindingRow, readEntries, readLeadNames } from "./store.ts";

/** Leaves that a lead agency scores for all units. */
export function ledLeaves(scheme: Scheme): Item[] {
  return [...scheme.items.values()].filter(
    ({ rule, source }) => rule !== undefined && source?.kind === "lead",
  );
}

/**
 * What was written about the items that lead agencies score of one unit. What the agency entered stands where elsewhere
 * the first finding does, and the facts that the unit holds against it where elsewhere its claim does: from there on a
 * contested item goes the same way as any other. Items that were not entered are not in the map.
 */
export async function readLeadPapers(
  db: Database["db"],
  unit: UnitOfEvaluation,
  scheme: Scheme,
  schemeHash: string,
): Promise<ReadonlyMap<string, Papers>> {
  const items = ledLeaves(scheme);
  const codes = items.map(({ code }) => code);
  // One after the other: inside a transaction there is one connection.
  const entries = new Map((await readEntries(db, unit, codes)).map((entry) => [entry.item, entry]));
  if (entries.size === 0) return new Map();
  const agencies = await readLeadNames(db, unit.roundId);
  const papersOf = await readPapers(db, { roundId: unit.roundId, unitIds: [unit.unitId], items: codes });
  const { result, fields } = await readClaimOf(db, unit, schemeHash);
  const papers = new Map<string, Papers>();
  for (const item of items) {
    const entry = entries.get(item.code);
    if (entry === undefined) continue;
    const facts = Object.fromEntries(
      fields
        .filter((field) => field.item === item.code && !field.field.startsWith("@") && field.value !== "")
        .map(({ field, value }) => [field, value]),
    );
    const node = leaf(result.tree, item.code);
    // A rule that compares with the mean of the group needs the others too.
    const scored =
      node === undefined || node.status === "missing"
        ? await scoreFacts(db, scheme, unit, item, facts)
        : { status: node.status, points: node.points?.text ?? "", maximum: node.maximum.text };
    const first: FindingRow = {
      unitId: unit.unitId,
      item: item.code,
      id: entry.id,
      stage: "first",
      seat: 1,
      accountId: "",
      by: agencies.get(item.code) ?? entry.by,
      verdict: "changed",
      facts,
      status: scored.status,
      points: scored.points,
      maximum: scored.maximum,
      reason: "",
      at: entry.at,
      replacedAt: null,
    };
    const own = papersOf(unit.unitId, item.code);
    papers.set(item.code, {
      ...own,
      claim: heldBy(own),
      findings: [first, ...own.findings.filter(({ stage }) => stage === "second")],
      gap: undefined,
    });
  }
  return papers;
}

function heldBy({ explanation }: Papers): Papers["claim"] {
  if (explanation?.held === undefined || explanation.answer === "agrees") return undefined;
  const { unitId, item, by, at, held } = explanation;
  return { unitId, item, by, at, ...held, note: "" };
}

type Node = Awaited<ReturnType<typeof readClaimOf>>["result"]["tree"];

function leaf(node: Node, code: string): Node | undefined {
  if (node.code === code && node.children.length === 0) return node;
  for (const child of node.children) {
    const found = leaf(child, code);
    if (found !== undefined) return found;
  }
  return undefined;
}
