import { isFact } from "@thang-diem/contract";
import {
  figuresByGroup,
  type Item,
  itemsFrom,
  nodesOf,
  readsGroup,
  type ResultNode,
  type RoundId,
  type Scheme,
  typedClaim,
  type TypedFact,
  WHOLE,
} from "@thang-diem/engine";
import { readExemptions, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { withNames } from "../../people/account-records/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { type Claim, scoreClaim } from "../self-assessment/index.ts";
import type { Part } from "../standing/index.ts";
import { type Papers, readPapers } from "./rows.ts";
import { comparedFacts } from "./score.ts";
import type { FindingRow } from "./findings/index.ts";
import { type EnteredField, type EntryRow, readEnteredFields, readLeadNames } from "./store.ts";

/** Leaves that a lead agency scores for all units. */
export function ledLeaves(scheme: Scheme): Item[] {
  return itemsFrom(scheme, "lead");
}

/** What a caller has read already about the units that are asked for. */
export interface ReadBefore {
  readonly papersOf?: Awaited<ReturnType<typeof readPapers>> | undefined;
  /** Agencies by the items that they lead. */
  readonly agencies?: ReadonlyMap<string, string>;
  /** Every unit of the round. */
  readonly units?: readonly UnitOfEvaluation[] | undefined;
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
  before: ReadBefore = {},
): Promise<ReadonlyMap<string, ReadonlyMap<string, Papers>>> {
  const [some] = units;
  if (some === undefined) return new Map();
  const { roundId } = some;
  const items = ledLeaves(scheme);
  const unitVersionIds = units.map(({ unitVersionId }) => unitVersionId);
  const part = { roundId, unitVersionIds, items: items.map(({ code }) => code) };
  // One after the other: inside a transaction there is one connection.
  const agencies = before.agencies ?? (await readLeadNames(db, roundId));
  const fields = await readEnteredFields(db, enteredPart(scheme, roundId, unitVersionIds));
  const entries = await entriesOf(db, part, fields, agencies);
  if (entries.size === 0) return new Map();
  const papersOf = before.papersOf ?? (await readPapers(db, part));
  const claimOf = await readEntered(db, scheme, roundId, { fields, units: before.units });
  const found = new Map<string, ReadonlyMap<string, Papers>>();
  for (const unit of units) {
    const entered = entries.get(unit.unitVersionId);
    if (entered === undefined) continue;
    const claim = claimOf(unit);
    const nodes = new Map(nodesOf(claim.result.tree).map((node) => [node.code, node]));
    const typed = Map.groupBy(typedClaim(claim.fields), ({ item }) => item);
    const papers = items.flatMap((item): (readonly [string, Papers])[] => {
      const entry = entered.get(item.code);
      if (entry === undefined) return [];
      const own = papersOf(unit.unitVersionId, item.code);
      const findings = [
        entryAsFinding(unit, item, { node: nodes.get(item.code), typed: typed.get(item.code), entry }),
        ...own.findings.filter(({ stage }) => stage === "second"),
      ];
      return [[item.code, { ...own, claim: heldBy(own), findings, gap: undefined }]];
    });
    found.set(unit.unitVersionId, new Map(papers));
  }
  return found;
}

/**
 * What has to be read of what was typed so that entries can be scored. An item that is compared with the mean of the
 * group asks for all units; where the scheme has an item that asks for the points of others, everything is read.
 */
function enteredPart(
  scheme: Scheme,
  roundId: RoundId,
  unitVersionIds: readonly UnitOfEvaluation["unitVersionId"][],
): Part {
  const led = ledLeaves(scheme);
  return {
    roundId,
    ...(!led.some(readsGroup) && { unitVersionIds }),
    ...(scheme.branchedOn.size === 0 && { items: [WHOLE, ...led.map(({ code }) => code)] }),
  };
}

/** The last entry of each item by unit, under the agency's name, or that of the person where no agency leads it. */
async function entriesOf(
  db: Database["db"],
  {
    unitVersionIds,
    items,
  }: { readonly unitVersionIds: readonly string[]; readonly items: readonly string[] },
  fields: readonly EnteredField[],
  agencies: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, EntryRow>>> {
  const [asked, scored] = [new Set(unitVersionIds), new Set(items)];
  const last = new Map<string, EnteredField>();
  for (const field of fields) {
    if (
      field.value === "" ||
      !isFact(field.field) ||
      !scored.has(field.item) ||
      !asked.has(field.unitVersionId)
    )
      continue;
    const key = `${field.unitVersionId} ${field.item}`;
    const known = last.get(key);
    if (known === undefined || known.at < field.at) last.set(key, field);
  }
  const rows = [...last.values()];
  const [led, alone] = [
    rows.filter(({ item }) => agencies.has(item)),
    rows.filter(({ item }) => !agencies.has(item)),
  ];
  const named = [
    ...led.map((row) => ({ ...row, by: agencies.get(row.item) ?? row.by })),
    ...(await withNames(db, alone)),
  ];
  return new Map(
    [...Map.groupBy(named, ({ unitVersionId }) => unitVersionId)].map(([unitVersionId, own]) => [
      unitVersionId,
      new Map(own.map((entry) => [entry.item, entry])),
    ]),
  );
}

/** What was entered for a unit, scored; an item that is compared with the mean of the group against all entries. */
async function readEntered(
  db: Database["db"],
  scheme: Scheme,
  roundId: RoundId,
  { fields: entered, units }: { readonly fields: readonly EnteredField[] } & Pick<ReadBefore, "units">,
): Promise<(unit: UnitOfEvaluation) => UnitClaim> {
  const fields = Map.groupBy(entered, ({ unitVersionId }) => unitVersionId);
  const exempt = Map.groupBy(await readExemptions(db, { roundId }), ({ unitVersionId }) => unitVersionId);
  const compared = await comparedFacts(db, scheme, roundId, ledLeaves(scheme), { entered, units });
  const figures = figuresByGroup(scheme, compared);
  return (unit) => {
    const { unitVersionId, groupId } = unit;
    return scoreClaim(
      scheme,
      unit,
      fields.get(unitVersionId) ?? [],
      exempt.get(unitVersionId) ?? [],
      figures.get(groupId),
    );
  };
}

/** The same of one unit. */
export async function readLeadPapers(
  db: Database["db"],
  unit: UnitOfEvaluation,
  scheme: Scheme,
): Promise<ReadonlyMap<string, Papers>> {
  return (await leadPapersOf(db, [unit], scheme)).get(unit.unitVersionId) ?? new Map();
}

interface Entered {
  readonly node: ResultNode | undefined;
  readonly typed: readonly TypedFact[] | undefined;
  readonly entry: EntryRow;
}

function entryAsFinding(
  unit: UnitOfEvaluation,
  item: Item,
  { node, typed = [], entry }: Entered,
): FindingRow {
  const facts = Object.fromEntries(
    typed.filter(({ value }) => value !== "").map(({ fact, value }) => [fact, value]),
  );
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
    status: node?.status ?? "missing",
    points: node?.points?.text ?? "",
    maximum: node?.maximum.text ?? item.points.text,
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

type UnitClaim = Claim<EnteredField>;
