import { countingFinding, itemState, type ItemStateName } from "@thang-diem/contract";
import {
  type EvaluationId,
  type ItemCode,
  itemsFrom,
  readsGroup,
  type RoundId,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import { ledLeaves, leadPapersOf, type Papers, readLeadNames, readPapers } from "../appraisal/index.ts";
import { type JudgedItem, readUnitStamps } from "../standing/index.ts";
import {
  readTimetable,
  schemeOf,
  secondIsOver,
  type RoundOfEvaluation,
  readUnitsOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { readOpenings } from "../reopening/index.ts";
import { readDifferingRechecks, readTypedFields, type TypedField } from "./store.ts";

/** Everything that was said about one item of one unit. */
export interface ItemFile extends Papers {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  /** Scored by a lead agency. */
  readonly lead: boolean;
  readonly state: ItemStateName;
  /** What counts now. */
  readonly standing: JudgedItem | undefined;
  readonly reopened: boolean;
  /** Somebody who checked again found otherwise. */
  readonly recheckDiffers: boolean;
}

/** What was said about the items of a round, and what counts of it. */
export interface RoundFiles {
  readonly round: RoundOfEvaluation;
  readonly scheme: Scheme;
  readonly units: readonly UnitOfEvaluation[];
  /** Agencies by the items that they lead. */
  readonly agencies: ReadonlyMap<string, string>;
  /**
   * By {@link fileKey}: every item that units score themselves, and what is in dispute of those
   * that lead agencies score.
   */
  readonly files: ReadonlyMap<string, ItemFile>;
  readonly ofUnits: readonly UnitFiles[];
}

/** What was said about one unit, as long as nothing was written about it: the same object, until something is. */
export interface UnitFiles {
  readonly unitVersionId: UnitVersionId;
  readonly files: readonly ItemFile[];
  /** Fields as they stand in its forms, notes left out. */
  readonly typed: readonly TypedField[];
}

export function fileKey(unitVersionId: UnitVersionId, item: ItemCode): string {
  return `${unitVersionId}\u0000${item}`;
}

/** Rounds of which what was read last is kept. */
const KEPT_MAX = 4;

interface KeptRound {
  /** What all its units rest on. */
  readonly common: string;
  readonly units: ReadonlyMap<UnitVersionId, { readonly stamp: string; readonly read: UnitFiles }>;
}

const keptRounds = new Map<RoundId, KeptRound>();

/**
 * Reads what was said about the items of a round, without the figures that its edition is computed from. Of units about
 * which nothing was written since the last reading nothing is read again.
 *
 * @param db on which the picture of what is read does not move
 * @param kept what was read before; an empty one reads everything
 */
export async function readRoundFiles(
  db: Database["db"],
  evaluationId: EvaluationId,
  round: RoundOfEvaluation,
  now: Date,
  kept: Map<RoundId, KeptRound> = keptRounds,
): Promise<RoundFiles> {
  // One after the other: inside a transaction there is one connection. The stamps first: what is written meanwhile
  // has a later one.
  const stamps = await readUnitStamps(db, round.id);
  const scheme = await schemeOf(db, round.schemeHash);
  const units = await readUnitsOf(db, { roundId: round.id });
  const agencies = await readLeadNames(db, round.id);
  const marks = await readMarks(db, evaluationId, round.id, now);
  const together = ledLeaves(scheme).some(readsGroup) ? [...stamps.values()].join(" ") : "";
  const common = [round.schemeHash, marks.secondOver, stamps.get(""), together].join(" ");
  const before = kept.get(round.id);
  const known = before?.common === common ? before.units : new Map<UnitVersionId, never>();
  const stale = units.filter(
    ({ unitVersionId }) => known.get(unitVersionId)?.stamp !== (stamps.get(unitVersionId) ?? ""),
  );
  const read = await readUnits(db, stale, { round, scheme, units, agencies, marks });
  const ofUnits = new Map(
    units.flatMap(({ unitVersionId }) => {
      const one = read.get(unitVersionId) ?? known.get(unitVersionId)?.read;
      return one === undefined
        ? []
        : [[unitVersionId, { stamp: stamps.get(unitVersionId) ?? "", read: one }] as const];
    }),
  );
  kept.delete(round.id);
  const [oldest] = kept.size >= KEPT_MAX ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(round.id, { common, units: ofUnits });
  const inOrder = [...ofUnits.values()].map((unit) => unit.read);
  const all = inOrder.flatMap(({ files }) =>
    files.map((file) => [fileKey(file.unitVersionId, file.item), file] as const),
  );
  return { round, scheme, units, agencies, files: new Map(all), ofUnits: inOrder };
}

interface Around extends Pick<RoundFiles, "round" | "scheme" | "units" | "agencies"> {
  readonly marks: Marks;
}

/** Reads what was said about some units of a round; however many, the database is asked the same few questions. */
async function readUnits(
  db: Database["db"],
  asked: readonly UnitOfEvaluation[],
  { round, scheme, units, agencies, marks }: Around,
): Promise<ReadonlyMap<UnitVersionId, UnitFiles>> {
  if (asked.length === 0) return new Map();
  const part = {
    roundId: round.id,
    ...(asked.length < units.length && { unitVersionIds: asked.map(({ unitVersionId }) => unitVersionId) }),
  };
  const papersOf = await readPapers(db, part);
  const typed = Map.groupBy(await readTypedFields(db, part), ({ unitVersionId }) => unitVersionId);
  const items = itemsFrom(scheme, "self").map(({ code }) => code);
  const led = ledLeaves(scheme).map(({ code }) => code);
  const disputedOf = (unitVersionId: UnitVersionId) =>
    led.filter(
      (item) =>
        papersOf(unitVersionId, item).explanation?.answer === "contests" ||
        marks.reopened.has(fileKey(unitVersionId, item)) ||
        countsOf(papersOf(unitVersionId, item)) !== undefined,
    );
  const disputing = asked.filter(({ unitVersionId }) => disputedOf(unitVersionId).length > 0);
  const leadPapers = await leadPapersOf(db, disputing, scheme, { papersOf, agencies, units });
  return new Map(
    asked.map(({ unitVersionId }) => {
      const claimed = items.map((item) => {
        const papers = papersOf(unitVersionId, item);
        return fileOf({ unitVersionId, item, lead: false }, papers, countsOf(papers), marks);
      });
      const disputes = disputedOf(unitVersionId).map((item) => {
        const own = papersOf(unitVersionId, item);
        const papers = leadPapers.get(unitVersionId)?.get(item) ?? { ...own, claim: undefined };
        return fileOf({ unitVersionId, item, lead: true }, papers, countsOf(own), marks);
      });
      return [
        unitVersionId,
        { unitVersionId, files: [...claimed, ...disputes], typed: typed.get(unitVersionId) ?? [] },
      ] as const;
    }),
  );
}

/** What is known of items of a round beside what people wrote about them; by {@link fileKey}. */
interface Marks {
  readonly reopened: ReadonlySet<string>;
  /** A re-check came to something else. */
  readonly differing: ReadonlySet<string>;
  /** Nothing more comes from the second appraisal. */
  readonly secondOver: boolean;
}

async function readMarks(
  db: Database["db"],
  evaluationId: EvaluationId,
  roundId: RoundId,
  now: Date,
): Promise<Marks> {
  const keyed = ({
    unitVersionId,
    item,
  }: {
    readonly unitVersionId: UnitVersionId;
    readonly item: ItemCode;
  }) => fileKey(unitVersionId, item);
  const openings = await readOpenings(db, { roundId });
  const timetable = await readTimetable(db, evaluationId, now);
  return {
    reopened: new Set(openings.filter(({ forCouncil }) => forCouncil).map(keyed)),
    differing: new Set((await readDifferingRechecks(db, roundId)).map(keyed)),
    secondOver: secondIsOver(timetable),
  };
}

/**
 * What the view `standing_item` says of an item that somebody judged, told from the papers, which are read here anyway:
 * the view over a whole round costs as much again. A test holds the two together over random evaluations.
 */
function countsOf({ decision, exempt, ...papers }: Papers): JudgedItem | undefined {
  if (exempt) return undefined;
  if (decision !== undefined) return { ...decision, standsBy: "decision", verdict: "decided" };
  const finding = countingFinding(papers);
  if (finding === undefined) return undefined;
  const first = finding.seat === 3 ? "third" : "first";
  return { ...finding, standsBy: finding.stage === "second" ? "second" : first };
}

function fileOf(
  place: Pick<ItemFile, "unitVersionId" | "item" | "lead">,
  papers: Papers,
  standing: JudgedItem | undefined,
  { reopened, differing, secondOver }: Marks,
): ItemFile {
  const key = fileKey(place.unitVersionId, place.item);
  return {
    ...papers,
    ...place,
    state: stateOf(papers, { secondOver, lead: place.lead }),
    standing,
    reopened: reopened.has(key),
    recheckDiffers: !place.lead && differing.has(key) && papers.decision === undefined && !papers.exempt,
  };
}

function stateOf(
  { claim, findings, gap, explanation, decision, blind, exempt }: Papers,
  { secondOver, lead }: { readonly secondOver: boolean; readonly lead: boolean },
): ItemStateName {
  const act = ({ by, at }: { readonly by: string; readonly at: Date }) => ({ by, at: at.toISOString() });
  return itemState({
    signed: claim && { ...claim, at: claim.at.toISOString() },
    findings: findings.map((finding) => ({ ...finding, at: finding.at.toISOString() })),
    blind,
    exempt,
    lead,
    gap,
    secondOver,
    explanation: explanation && { answer: explanation.answer, ...act(explanation) },
    decision: decision && act(decision),
  }).state;
}
