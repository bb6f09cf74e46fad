import type { Readable } from "node:stream";
import type { FiguresReport } from "@thang-diem/contract";
import { workbook } from "@thang-diem/documents";
import { readEvaluations, readRoundsOf, schemeOf, type RoundOfEvaluation } from "../evaluations/index.ts";
import { importFigures } from "../figures/index.ts";
import { done, refused, type Outcome, type Problem } from "../platform/problems/index.ts";
import { atPlace, beside, type ThreadPlace } from "../platform/threads/index.ts";
import { expectedFigures, roundContent } from "../rounds/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import { isImported } from "./standing.ts";

interface ToImport {
  readonly roundId: string;
  readonly fileName: string;
  readonly write: boolean;
  readonly input: Readable;
}

/** Figures of surveys, other indices and registers from a file; what units and lead agencies enter is not taken from one. */
export async function importOutsideFigures(context: SignInContext, who: SignedIn, evaluationId: string, { roundId, fileName, write, input }: ToImport): Promise<Outcome<FiguresReport>> {
  const { database, clock } = context;
  const round = await openRoundOf(context, evaluationId, roundId);
  if (!round.ok) return round;
  const scheme = await schemeOf(database.db, round.value.schemeHash);
  const content = await roundContent(database, roundId);
  const expected = await expectedFigures(content.scheme, content.units, content.head.year);
  const items = new Map([...expected.items].filter(([code]) => isImported(scheme, code)));
  const report = await importFigures(database, { roundId, actor: actorOf(who.signInName), input, fileName, expected: { ...expected, items }, dryRun: !write, faultsKept_max: 100, audit: { chain: `evaluation ${evaluationId}`, clock } });
  return done({ ok: report.ok, written: report.written, counts: report.counts, faultsTotal: report.faultsTotal, faults: report.faults.map(({ message, suggestion, place }) => ({ message, ...(suggestion && { suggestion }), place: [place?.sheet, place?.column === undefined ? place?.row : `${place.column}${place.row ?? ""}`].filter((part) => part !== undefined).join(", ") })) });
}

/** A line for every figure that a round still expects from outside, with what is known filled in. */
export const figuresTemplate = beside(import.meta.url, "figuresTemplateHere", figuresTemplateHere);

export function figuresTemplateHere(place: ThreadPlace, evaluationId: string, roundId: string): Promise<Outcome<Uint8Array>> {
  return atPlace(place, (context) => writeTemplate(context, evaluationId, roundId));
}

async function writeTemplate({ database, clock }: Pick<SignInContext, "database" | "clock">, evaluationId: string, roundId: string): Promise<Outcome<Uint8Array>> {
  const round = (await readRoundsOf(database.db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined) return refused(NO_ROUND);
  const scheme = await schemeOf(database.db, round.schemeHash);
  const { units, figures } = await roundContent(database, roundId);
  const known = new Map(figures.map((figure) => [[figure.unit, figure.item, figure.fact].join(" "), figure]));
  const items = [...scheme.items.values()].filter(({ code, rule }) => rule !== undefined && isImported(scheme, code));
  const rows = items.flatMap(({ code, title, facts }) => units.flatMap((unit) => [...facts.values()].map((fact) => {
    const figure = known.get([unit.id, code, fact.name].join(" "));
    return [unit.name.vi, code, fact.name, figure?.value ?? "", figure?.source ?? "", `${title.vi}: ${fact.title.vi}`];
  })));
  const columns = [{ title: "đơn vị", width: 30 }, { title: "mã", width: 10 }, { title: "dữ kiện", width: 14 }, { title: "giá trị", width: 14 }, { title: "nguồn", width: 30 }, { title: "ghi chú", width: 60 }];
  return done(await workbook([{ name: "Số liệu", columns, rows, notes: [] }], clock().toISOString().slice(0, 10)));
}

async function openRoundOf({ database: { db } }: SignInContext, evaluationId: string, roundId: string): Promise<Outcome<RoundOfEvaluation>> {
  const [evaluation] = await readEvaluations(db, [evaluationId]);
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined || evaluation === undefined) return refused(NO_ROUND);
  return evaluation.status === "open" ? done(round) : refused(APPROVED_ALREADY);
}

const NO_ROUND: Problem = { code: "not-found", message: { vi: "Không có bảng đánh giá này.", en: "There is no such round." } };
const APPROVED_ALREADY: Problem = { code: "result-approved", message: { vi: "Kết quả đã phê duyệt: mở lại trước khi nhập số liệu khác.", en: "The result is approved: re-open it before other figures are entered." } };
