import { dateText, dayInVietnam } from "@thang-diem/presentation";
import {
  countingFinding,
  itemState,
  type ItemStateName,
  type OwnEntry,
  type PointSum,
} from "@thang-diem/contract";
import {
  type EvaluationId,
  EXEMPT,
  factText,
  isMissing,
  type ItemCode,
  itemsFrom,
  outsideSharedFacts,
  ownSharedFacts,
  readTyped,
  type RoundId,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import { ledLeaves, leadPapersOf, type Papers, readLeadNames, readPapers } from "../appraisal/index.ts";
import { namesOf } from "../../people/account-records/index.ts";
import { type OwnEntries, ownMark, readOwnEntries } from "../own-entries/index.ts";
import type { JudgedItem } from "../standing/index.ts";
import {
  readExemptions,
  readTimetable,
  schemeOf,
  secondIsOver,
  type RoundOfEvaluation,
  readUnitsOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { EditionInputs, Figure } from "@thang-diem/press/editions";
import { roundInputs } from "@thang-diem/press/publication";
import { roundContent } from "@thang-diem/press/rounds";
import { readOpenings } from "../reopening/index.ts";
import { readDifferingRechecks, readOpenExemptions, readSignOffs, readTypedFields } from "./store.ts";

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
}

/** A round as it stands now: what counts for every unit, and everything that was said on the way there. */
export interface RoundNow extends RoundFiles {
  readonly inputs: EditionInputs;
  /** Figures among the inputs that come from claims, findings and decisions; the others were imported. */
  readonly own: readonly Figure[];
  /** What lead agencies entered about themselves; decided or exempt items left out. */
  readonly ownEntries: readonly OwnEntry[];
  readonly signOffs: ReadonlyMap<UnitVersionId, PointSum>;
  readonly openExemptions: readonly { readonly unitVersionId: UnitVersionId; readonly item: ItemCode }[];
}

export function fileKey(unitVersionId: UnitVersionId, item: ItemCode): string {
  return `${unitVersionId}\u0000${item}`;
}

/** The facts that stand for an item, and where they come from in the words of the published file. */
function sourceOf(
  { standing, lead, claim, unitVersionId, item }: ItemFile,
  entries: OwnEntries,
): { readonly facts: Readonly<Record<string, string>>; readonly source: string } | undefined {
  if (standing === undefined)
    return !lead && claim?.status === "not-applicable"
      ? { facts: claim.facts, source: "đơn vị tự khai: không áp dụng" }
      : undefined;
  const { standsBy, verdict, facts, at } = standing;
  if (verdict === "decided")
    return { facts, source: `hội đồng quyết định ngày ${dateText(dayInVietnam(at), "vi")}` };
  if (lead) {
    const mark = ownMark(entries, unitVersionId, item, facts);
    return { facts, source: `cơ quan chủ trì trả lời giải trình: ${LEAD_VERDICTS[verdict]}${mark}` };
  }
  return { facts, source: `${standsBy === "second" ? "thẩm định lại" : "thẩm định"}: ${VERDICTS[verdict]}` };
}

const LEAD_VERDICTS = {
  accepted: "chấp nhận đề nghị của đơn vị",
  changed: "theo kết luận của cơ quan chủ trì",
} as const;
const VERDICTS = { accepted: "chấp nhận tự chấm", changed: "điều chỉnh tự chấm" } as const;

/** Reads a round with everything that stands in it. */
export async function readRoundNow(
  { db, ...database }: Database,
  evaluationId: EvaluationId,
  round: RoundOfEvaluation,
  now: Date,
): Promise<RoundNow> {
  const where = { roundId: round.id };
  // One after the other: inside a transaction there is one connection.
  const said = await readRoundFiles(db, evaluationId, round, now);
  const { scheme, files, units } = said;
  const entries = await readOwnEntries(db, round.id, units);
  const content = await roundContent({ ...database, db }, round.id);
  const entered = enteredItems(scheme, await readTypedFields(db, round.id), files);
  const exemptions = await readExemptions(db, where);
  const openExemptions = await readOpenExemptions(db, round.id);
  const signOffs = await readSignOffs(db, round.id);
  const nameOf = await namesOf(
    db,
    exemptions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
  );
  const own = [
    ...[...files.values()].flatMap((file) =>
      ownFigures(scheme, file.unitVersionId, file.item, sourceOf(file, entries)),
    ),
    ...entered.flatMap((each) => enteredFigures(said, entries, each)),
    ...exemptions.map(({ unitVersionId, item, reason, proposedBy, approvedBy }) => ({
      unit: unitVersionId,
      item,
      fact: EXEMPT,
      value: `${reason} (đề nghị: ${nameOf(proposedBy)}; phê duyệt: ${nameOf(approvedBy)})`,
      source: "quyết định miễn",
    })),
  ];
  const imported = content.figures.filter(
    ({ item, fact }) => fact !== EXEMPT && isImported(scheme, item, fact),
  );
  return {
    ...said,
    signOffs,
    openExemptions,
    own,
    ownEntries: ownEntriesOf(said, entries, entered, exemptions),
    inputs: await roundInputs(
      db,
      content,
      [...own, ...imported],
      [...signOffs].map(([unit, sum]) => ({ unit, ...sum })),
    ),
  };
}

/**
 * Whether a figure is no claim of anybody but imported (surveys, data, other indices;
 * facts of the whole unit that it does not state itself).
 */
export function isImported(scheme: Scheme, item: ItemCode, fact: string): boolean {
  if (item === "") return outsideSharedFacts(scheme).has(fact);
  const kind = scheme.items.get(item)?.source?.kind;
  return kind !== "self" && kind !== "lead";
}

/** Reads what was said about the items of a round, without the figures that its edition is computed from. */
export async function readRoundFiles(
  db: Database["db"],
  evaluationId: EvaluationId,
  round: RoundOfEvaluation,
  now: Date,
): Promise<RoundFiles> {
  // One after the other: inside a transaction there is one connection.
  const scheme = await schemeOf(db, round.schemeHash);
  const units = await readUnitsOf(db, { roundId: round.id });
  const agencies = await readLeadNames(db, round.id);
  const papersOf = await readPapers(db, { roundId: round.id });
  const marks = await readMarks(db, evaluationId, round.id, now);
  const items = itemsFrom(scheme, "self").map(({ code }) => code);
  const files = units.flatMap(({ unitVersionId }) =>
    items.map((item) => {
      const papers = papersOf(unitVersionId, item);
      return fileOf({ unitVersionId, item, lead: false }, papers, countsOf(papers), marks);
    }),
  );
  const led = ledLeaves(scheme).map(({ code }) => code);
  const disputedOf = (unitVersionId: UnitVersionId) =>
    led.filter(
      (item) =>
        papersOf(unitVersionId, item).explanation?.answer === "contests" ||
        marks.reopened.has(fileKey(unitVersionId, item)) ||
        countsOf(papersOf(unitVersionId, item)) !== undefined,
    );
  const disputing = units.filter(({ unitVersionId }) => disputedOf(unitVersionId).length > 0);
  const leadPapers = await leadPapersOf(db, disputing, scheme, { papersOf, agencies, units });
  const disputes = disputing.flatMap(({ unitVersionId }) =>
    disputedOf(unitVersionId).map((item) => {
      const own = papersOf(unitVersionId, item);
      const papers = leadPapers.get(unitVersionId)?.get(item) ?? { ...own, claim: undefined };
      return fileOf({ unitVersionId, item, lead: true }, papers, countsOf(own), marks);
    }),
  );
  const all = [...files, ...disputes].map((file) => [fileKey(file.unitVersionId, file.item), file] as const);
  return { round, scheme, units, agencies, files: new Map(all) };
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

/** Facts of one item of one unit, or of the unit as a whole, as they were typed. */
interface Entered {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly facts: Readonly<Record<string, string>>;
}

/** What lead agencies entered, unless somebody has found otherwise, and the facts of the scheme itself. */
function enteredItems(
  scheme: Scheme,
  typed: Awaited<ReturnType<typeof readTypedFields>>,
  files: RoundFiles["files"],
): Entered[] {
  const ownFacts = ownSharedFacts(scheme);
  const standing = typed.filter(({ unitVersionId, item, fact }) => {
    const file = files.get(fileKey(unitVersionId, item));
    return (
      (item === "" && ownFacts.has(fact)) ||
      (scheme.items.get(item)?.source?.kind === "lead" && (file === undefined || file.standing === undefined))
    );
  });
  return [
    ...Map.groupBy(standing, ({ unitVersionId, item }) => fileKey(unitVersionId, item)).values(),
  ].flatMap((fields) =>
    fields.slice(0, 1).map(({ unitVersionId, item }) => ({
      unitVersionId,
      item,
      facts: Object.fromEntries(fields.map(({ fact, value }) => [fact, value])),
    })),
  );
}

function enteredFigures(
  { scheme, agencies }: RoundFiles,
  entries: OwnEntries,
  { unitVersionId, item, facts }: Entered,
): Figure[] {
  const agency = `cơ quan chủ trì: ${agencies.get(item) ?? "chưa giao"}`;
  return ownFigures(scheme, unitVersionId, item, {
    facts,
    source: item === "" ? "đơn vị tự khai" : agency + ownMark(entries, unitVersionId, item, facts),
  });
}

function ownEntriesOf(
  { scheme, units, files }: RoundFiles,
  entries: OwnEntries,
  entered: readonly Entered[],
  exemptions: readonly { readonly unitVersionId: UnitVersionId; readonly item: ItemCode }[],
): OwnEntry[] {
  const typed = new Map(entered.map((each) => [fileKey(each.unitVersionId, each.item), each.facts]));
  const exempt = new Set(exemptions.map((each) => fileKey(each.unitVersionId, each.item)));
  return units.flatMap(({ unitVersionId }) =>
    ledLeaves(scheme).flatMap(({ code: item, facts: declared }): OwnEntry[] => {
      const key = fileKey(unitVersionId, item);
      const standing = files.get(key)?.standing;
      const facts = standing?.facts ?? typed.get(key);
      if (!entries.isOwn(unitVersionId, item) || exempt.has(key) || facts === undefined) return [];
      if (standing?.verdict === "decided") return [];
      const confirmed = entries.confirmed(unitVersionId, item, facts);
      const shown = Object.entries(facts).map(([fact, value]) => ({
        title: declared.get(fact)?.title ?? { vi: fact, en: fact },
        value,
      }));
      return [{ unitVersionId, item, facts, shown, ...(confirmed && { confirmed }) }];
    }),
  );
}

/**
 * Facts as typed → figures in the one spelling that files hold; what cannot be read is no figure,
 * so its item is missing.
 */
function ownFigures(
  scheme: Scheme,
  unit: UnitVersionId,
  item: ItemCode,
  standing: { readonly facts: Readonly<Record<string, string>>; readonly source: string } | undefined,
): Figure[] {
  if (standing === undefined) return [];
  const declared = item === "" ? scheme.facts : scheme.items.get(item)?.facts;
  return Object.entries(standing.facts).flatMap(([fact, text]) => {
    const declaration = declared?.get(fact);
    const read = declaration && readTyped(declaration, text);
    return read?.ok && !isMissing(read.value)
      ? [{ unit, item, fact, value: factText(read.value), source: standing.source }]
      : [];
  });
}
