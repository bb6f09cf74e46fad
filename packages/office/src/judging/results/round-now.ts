import { dateText, dayInVietnam } from "@thang-diem/presentation";
import type { PointSum } from "@thang-diem/contract";
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
import { namesOf } from "../../people/account-records/index.ts";
import { readExemptions, type RoundOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { EditionInputs, Figure } from "@thang-diem/press/editions";
import { roundInputs } from "@thang-diem/press/publication";
import { roundContent } from "@thang-diem/press/rounds";
import { type ItemFile, readRoundFiles, type RoundFiles, type UnitFiles } from "./round-files.ts";
import { readOpenExemptions, readSignOffs } from "./store.ts";

/** A round as it stands now: what counts for every unit, and everything that was said on the way there. */
export interface RoundNow extends RoundFiles {
  readonly inputs: EditionInputs;
  /** Figures among the inputs that come from claims, findings and decisions; the others were imported. */
  readonly own: readonly Figure[];
  readonly signOffs: ReadonlyMap<UnitVersionId, PointSum>;
  readonly openExemptions: readonly { readonly unitVersionId: UnitVersionId; readonly item: ItemCode }[];
}

/** The facts that stand for an item, and where they come from in the words of the published file. */
function sourceOf({
  standing,
  lead,
  claim,
}: ItemFile): { readonly facts: Readonly<Record<string, string>>; readonly source: string } | undefined {
  if (standing === undefined)
    return !lead && claim?.status === "not-applicable"
      ? { facts: claim.facts, source: "đơn vị tự khai: không áp dụng" }
      : undefined;
  const { standsBy, verdict, facts, at } = standing;
  if (verdict === "decided")
    return { facts, source: `hội đồng quyết định ngày ${dateText(dayInVietnam(at), "vi")}` };
  if (lead) return { facts, source: `cơ quan chủ trì trả lời giải trình: ${LEAD_VERDICTS[verdict]}` };
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
  const { scheme, agencies } = said;
  const content = await roundContent({ ...database, db }, round.id);
  const exemptions = await readExemptions(db, where);
  const openExemptions = await readOpenExemptions(db, round.id);
  const signOffs = await readSignOffs(db, round.id);
  const nameOf = await namesOf(
    db,
    exemptions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
  );
  const own = [
    ...said.ofUnits.flatMap((unit) => figuresOfUnit(scheme, unit, agencies)),
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

/** The same unit as it was read once gives the same figures. */
const keptFigures = new WeakMap<UnitFiles, readonly Figure[]>();

function figuresOfUnit(
  scheme: Scheme,
  unit: UnitFiles,
  leads: ReadonlyMap<string, string>,
): readonly Figure[] {
  const known = keptFigures.get(unit);
  if (known !== undefined) return known;
  const figures = [
    ...unit.files.flatMap((file) => ownFigures(scheme, file.unitVersionId, file.item, sourceOf(file))),
    ...typedFigures(scheme, unit, leads),
  ];
  keptFigures.set(unit, figures);
  return figures;
}

/** What lead agencies entered, unless somebody has found otherwise, and the facts of the scheme itself. */
function typedFigures(
  scheme: Scheme,
  { files, typed }: UnitFiles,
  leads: ReadonlyMap<string, string>,
): Figure[] {
  const ownFacts = ownSharedFacts(scheme);
  const judged = new Set(files.filter(({ standing }) => standing !== undefined).map(({ item }) => item));
  const standing = typed.filter(
    ({ item, fact }) =>
      (item === "" && ownFacts.has(fact)) ||
      (scheme.items.get(item)?.source?.kind === "lead" && !judged.has(item)),
  );
  return standing.flatMap(({ unitVersionId, item, fact, value }) =>
    ownFigures(scheme, unitVersionId, item, {
      facts: { [fact]: value },
      source: item === "" ? "đơn vị tự khai" : `cơ quan chủ trì: ${leads.get(item) ?? "chưa giao"}`,
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
