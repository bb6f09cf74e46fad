import { dateText, dayInVietnam } from "@thang-diem/presentation";
import type { OwnEntry, PointSum } from "@thang-diem/contract";
import {
  type EvaluationId,
  EXEMPT,
  factText,
  isMissing,
  type ItemCode,
  outsideSharedFacts,
  ownSharedFacts,
  readTyped,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import { ledLeaves } from "../appraisal/index.ts";
import { namesOf } from "../../people/account-records/index.ts";
import { type OwnEntries, ownMark, readOwnEntries } from "../own-entries/index.ts";
import { readExemptions, type RoundOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { EditionInputs, Figure } from "@thang-diem/press/editions";
import { roundInputs } from "@thang-diem/press/publication";
import { roundContent } from "@thang-diem/press/rounds";
import { fileKey, type ItemFile, readRoundFiles, type RoundFiles, type UnitFiles } from "./round-files.ts";
import { readOpenExemptions, readSignOffs } from "./store.ts";

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
  const { scheme, units } = said;
  const entries = await readOwnEntries(db, round.id, units);
  const content = await roundContent({ ...database, db }, round.id);
  const told = said.ofUnits.map((unit) => figuresOfUnit(said, entries, unit));
  const exemptions = await readExemptions(db, where);
  const openExemptions = await readOpenExemptions(db, round.id);
  const signOffs = await readSignOffs(db, round.id);
  const nameOf = await namesOf(
    db,
    exemptions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
  );
  const own = [
    ...told.flatMap(({ figures }) => figures),
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
    ownEntries: ownEntriesOf(
      said,
      entries,
      told.flatMap(({ entered }) => entered),
      exemptions,
    ),
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

/** Facts of one item of one unit, or of the unit as a whole, as they were typed. */
interface Entered {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly facts: Readonly<Record<string, string>>;
}

interface UnitFigures {
  readonly entered: readonly Entered[];
  readonly figures: readonly Figure[];
}

/** The same unit as it was read once gives the same figures, unless its own body leads an item: then others confirm. */
const keptFigures = new WeakMap<UnitFiles, UnitFigures>();

function figuresOfUnit(said: RoundFiles, entries: OwnEntries, unit: UnitFiles): UnitFigures {
  const known = keptFigures.get(unit);
  if (known !== undefined) return known;
  const { scheme } = said;
  const entered = enteredItems(scheme, unit);
  const figures = [
    ...unit.files.flatMap((file) =>
      ownFigures(scheme, file.unitVersionId, file.item, sourceOf(file, entries)),
    ),
    ...entered.flatMap((each) => enteredFigures(said, entries, each)),
  ];
  const leads = ledLeaves(scheme).some(({ code }) => entries.isOwn(unit.unitVersionId, code));
  if (!leads) keptFigures.set(unit, { entered, figures });
  return { entered, figures };
}

/** What lead agencies entered, unless somebody has found otherwise, and the facts of the scheme itself. */
function enteredItems(scheme: Scheme, { unitVersionId, files, typed }: UnitFiles): Entered[] {
  const ownFacts = ownSharedFacts(scheme);
  const judged = new Set(files.filter(({ standing }) => standing !== undefined).map(({ item }) => item));
  const standing = typed.filter(
    ({ item, fact }) =>
      (item === "" && ownFacts.has(fact)) ||
      (scheme.items.get(item)?.source?.kind === "lead" && !judged.has(item)),
  );
  return [...Map.groupBy(standing, ({ item }) => item)].map(([item, fields]) => ({
    unitVersionId,
    item,
    facts: Object.fromEntries(fields.map(({ fact, value }) => [fact, value])),
  }));
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
