import { dayInVietnam } from "@thang-diem/presentation";
import type { OutsideFiguresReport, outsideFigureRoutes, RouteReply } from "@thang-diem/contract";
import { claimForm } from "@thang-diem/documents";
import {
  type EvaluationId,
  Exact,
  type FactDeclaration,
  type Item,
  type ItemCode,
  itemsFrom,
  outsideSharedFacts,
  readExact,
  type RoundId,
  type Scheme,
  WHOLE,
} from "@thang-diem/engine";
import { rowOf } from "./form-file.ts";
import { readEvaluations, readRoundsOf, schemeOf } from "../../preparing/evaluations/index.ts";
import { type DecimalMark, importFigures } from "@thang-diem/press/figures";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { TableInput } from "@thang-diem/platform/spreadsheet";
import { atPlace, beside, type ThreadPlace } from "@thang-diem/platform/threads";
import { expectedFigures, roundContent } from "@thang-diem/press/rounds";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { type Opening, openNow } from "../reopening/index.ts";
import { openingLine } from "./read-form.ts";
import type { ClaimFile } from "./report.ts";
import { wasApproved } from "./store.ts";

type Working = Pick<SignInContext, "database" | "clock">;

type Outside = "lead" | "survey" | "data" | "index";

export interface RoundPlace {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
}

/** What surveys, statistics and other indices bring to a round, and how far it is there. */
export async function readOutsideItems(
  context: SignInContext,
  place: RoundPlace,
): Promise<Outcome<RouteReply<typeof outsideFigureRoutes.read>>> {
  const opened = await openOutside(context, place);
  if (!opened.ok) return opened;
  const { items, facts, content } = opened.value;
  const entered = Map.groupBy(content.figures, ({ item }) => item);
  const unitsWith = (figures: typeof content.figures | undefined) =>
    new Set(figures?.map(({ unit }) => unit)).size;
  const { database, clock } = context;
  const openings = await openNow(database.db, "outside", clock(), { roundId: place.roundId });
  const nameOf = new Map(content.units.map(({ id, name }) => [id, name.vi]));
  return done({
    everythingOpen: !(await wasApproved(database.db, place.evaluationId)),
    openings: openings.map((opening) => ({
      ...openingLine(opening),
      item: opening.item,
      ...(opening.fact !== undefined && { title: facts.find(({ name }) => name === opening.fact)?.title }),
      unitVersionId: opening.unitVersionId,
      unitName: nameOf.get(opening.unitVersionId) ?? opening.unitVersionId,
    })),
    units: content.units.length,
    items: [
      ...facts.map(({ name, title, source }) => ({
        item: WHOLE,
        fact: name,
        title,
        source: source?.kind as Outside,
        entered: unitsWith(entered.get(WHOLE)?.filter(({ fact }) => fact === name)),
      })),
      ...items.map(({ code, title, source }) => ({
        item: code,
        title,
        source: source?.kind as Outside,
        entered: unitsWith(entered.get(code)),
      })),
    ],
  });
}

/** A row for each figure of each unit, with what is known. */
export const outsideFile = beside(import.meta.url, "outsideFileHere", outsideFileHere);

export function outsideFileHere(thread: ThreadPlace, place: RoundPlace): Promise<Outcome<ClaimFile>> {
  return atPlace(thread, (context) => writeOutside(context, place));
}

async function writeOutside(context: Working, place: RoundPlace): Promise<Outcome<ClaimFile>> {
  const opened = await openOutside(context, place);
  if (!opened.ok) return opened;
  const { items, facts, content } = opened.value;
  const known = new Map(
    content.figures.map((figure) => [`${figure.unit} ${figure.item} ${figure.fact}`, figure]),
  );
  const asked = [
    ...facts.map((fact) => ({ item: WHOLE, field: fact.name, of: undefined, fact, sampled: false })),
    ...items.flatMap((of) =>
      [...of.facts.values()].map((fact) => ({
        item: of.code,
        field: fact.name,
        of,
        fact,
        sampled: of.source?.kind === "survey",
      })),
    ),
  ];
  const withErrors = asked.some(({ sampled }) => sampled);
  const rows = asked.flatMap(({ sampled, ...each }) =>
    content.units.map((unit) => {
      const figure = known.get(`${unit.id} ${each.item} ${each.field}`);
      const row = rowOf(
        { ...each, unit: { unitVersionId: unit.id, name: unit.name.vi } },
        figureText(each.fact, figure?.value ?? ""),
      );
      return {
        ...row,
        // The importer knows the whole unit as "*".
        item: each.item === WHOLE ? ("*" as ItemCode) : row.item,
        source: figure?.source ?? "",
        ...(withErrors && {
          standardError: sampled ? figureText(each.fact, figure?.sampling?.standardError ?? "") : "",
        }),
      };
    }),
  );
  return done({
    fileName: "Số liệu điều tra và thống kê.xlsx",
    bytes: await claimForm(rows, {
      name: "Số liệu",
      notes: OUTSIDE_GUIDE,
      date: dayInVietnam(context.clock()),
    }),
  });
}

/** A figure as people write it: 92,18%, 15/01/2026, Có. */
function figureText(fact: FactDeclaration, value: string): string {
  if (fact.kind === "yes-no") return value === "true" ? "có" : value === "false" ? "không" : value;
  if (fact.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return value.split("-").toReversed().join("/");
  const exact = readExact(value);
  if (exact === undefined) return value;
  return fact.kind === "share"
    ? `${exact.times(Exact.of("100")).text.replace(".", ",")}%`
    : exact.text.replace(".", ",");
}

const OUTSIDE_GUIDE = [
  "Điền các cột “Giá trị”, “Nguồn”, và “Sai số chuẩn” nếu có. Không sửa các cột “Mã tiêu chí”, “Đơn vị” và “Mã ô”.",
  "Cột “Cách ghi” nói mỗi ô cần số, tỷ lệ, ngày hay một mức trong danh sách.",
  "Sai số chuẩn ghi cùng cách với giá trị: giá trị là 81,5% thì sai số là 2,5%, không phải 2,5.",
  "Dòng để trống không thay đổi gì. Nhập lại cùng tệp không làm thay đổi gì.",
];

export interface OutsideImport {
  readonly input: TableInput;
  readonly fileName: string;
  /** False: everything is done, then taken back. */
  readonly write: boolean;
  readonly mark?: DecimalMark;
  /** Fires when whoever brought the file went away. */
  readonly signal?: AbortSignal;
}

/** Through the importer of figures, for items that no unit and no lead agency claims. */
export async function importOutsideFigures(
  context: SignInContext,
  who: SignedIn,
  place: RoundPlace,
  { input, fileName, write, mark, signal }: OutsideImport,
): Promise<Outcome<OutsideFiguresReport>> {
  const [evaluation] = await readEvaluations(context.database.db, [place.evaluationId]);
  if (evaluation !== undefined && evaluation.status !== "open") return refused(APPROVED_ALREADY);
  const opened = await openOutside(context, place);
  if (!opened.ok) return opened;
  const { content } = opened.value;
  const only = await openAgain(context, place);
  const expected = await expectedFigures(content.scheme, content.units, content.head.year);
  const audit = { chain: `evaluation ${place.evaluationId}`, clock: context.clock };
  const report = await importFigures(context.database, {
    roundId: place.roundId,
    actor: actorOf(who.signInName),
    input,
    fileName,
    expected,
    dryRun: !write,
    audit,
    ...(mark && { mark }),
    ...(signal && { signal }),
    ...(only && { only: only.map(({ unitVersionId, item, fact }) => ({ unit: unitVersionId, item, fact })) }),
  });
  const { new: fresh, changed, same } = report.counts;
  return done({
    outcome: report.written ? "written" : report.ok ? "would-be-written" : "refused",
    counts: { new: fresh, changed, same },
    faults: report.faults.map(({ code, message, suggestion, place: at }) => ({
      code,
      message,
      suggestion,
      place: at,
    })),
    faultsTotal: report.faultsTotal,
  });
}

/**
 * After the first approval figures are brought for what the chair has opened again, and for nothing else;
 * undefined before it.
 */
async function openAgain(
  { database: { db }, clock }: Working,
  { evaluationId, roundId }: RoundPlace,
): Promise<Opening[] | undefined> {
  return (await wasApproved(db, evaluationId)) ? openNow(db, "outside", clock(), { roundId }) : undefined;
}

/** In the order of the scheme. */
export function outsideItems(scheme: Scheme): Item[] {
  return itemsFrom(scheme, "survey", "data", "index");
}

async function openOutside({ database }: Working, { evaluationId, roundId }: RoundPlace) {
  const round = (await readRoundsOf(database.db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined) return refused(NO_ROUND);
  const [scheme, content] = await Promise.all([
    schemeOf(database.db, round.schemeHash),
    roundContent(database, roundId),
  ]);
  return done({ items: outsideItems(scheme), facts: [...outsideSharedFacts(scheme).values()], content });
}

const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng đánh giá này.", en: "There is no such round." },
};
const APPROVED_ALREADY: Problem = {
  code: "result-approved",
  message: {
    vi: "Kết quả đã phê duyệt: mở lại trước khi nhập số liệu khác.",
    en: "The result is approved: re-open it before other figures are entered.",
  },
};
