import type { EvaluationId, RoundId } from "@thang-diem/engine";
import type { Board, BoardUnit } from "@thang-diem/contract";
import { type Sheet, workbook } from "@thang-diem/documents";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import { done, type Outcome } from "@thang-diem/platform/problems";
import { atPlace, beside, type ThreadPlace } from "@thang-diem/platform/threads";
import { openBoard, readAllUnits, readBoard } from "./read-board.ts";

type Language = "vi" | "en";

/** The board of an evaluation as a file, made in a thread. */
export const boardFile = beside(import.meta.url, "boardFileHere", boardFileHere);

export function boardFileHere(
  place: ThreadPlace,
  evaluationId: EvaluationId,
  language: Language,
): Promise<Outcome<Uint8Array>> {
  return atPlace(place, async (context) => {
    const evaluation = await readEvaluation(context, evaluationId);
    if (!evaluation.ok) return evaluation;
    const board = await openBoard(context, evaluationId);
    if (!board.ok) return board;
    const [read, units] = await Promise.all([
      readBoard(context, board.value),
      readAllUnits(context, board.value),
    ]);
    return done(await boardWorkbook(read, units, evaluation.value.title, language));
  });
}

/** The board as a workbook: units, appraisers, domains; every line that there is. */
export function boardWorkbook(
  board: Board,
  units: readonly BoardUnit[],
  title: { readonly vi: string; readonly en: string },
  language: Language,
): Promise<Uint8Array> {
  const words = WORDS[language];
  const rounds = new Map(board.rounds.map(({ roundId, title: round }) => [roundId, round[language]]));
  const notes = [title[language], words.madeAt(timeText(board.now)), words.pointsNote];
  const roundOf = (roundId: RoundId) => rounds.get(roundId) ?? "";
  const sheets = [
    unitSheet(units, roundOf, words),
    appraiserSheet(board.appraisers, roundOf, words),
    domainSheet(board.domains, roundOf, words, language),
  ].map((sheet) => ({ ...sheet, notes }));
  return workbook(sheets, board.now.slice(0, 10));
}

type SheetWithoutNotes = Omit<Sheet, "notes">;
type RoundName = (roundId: RoundId) => string;

const counts = (...titles: readonly string[]) => titles.map((title) => ({ title, width: 14 }));
const points = (words: Words, keys: readonly (typeof POINTS | typeof OUTSIDE)[number][] = POINTS) =>
  keys.map((key) => ({ title: words[key], width: 16, format: "0.00##" }));

function unitSheet(units: readonly BoardUnit[], roundOf: RoundName, words: Words): SheetWithoutNotes {
  return {
    name: words.units,
    columns: [
      { title: words.unit, width: 36 },
      { title: words.round, width: 36 },
      { title: words.due, width: 18 },
      { title: words.daysLeft, width: 12 },
      { title: words.signedAt, width: 18 },
      ...counts(
        words.filled,
        words.documented,
        words.explained,
        words.items,
        words.found,
        words.changed,
        words.unanswered,
      ),
      ...points(words, [...POINTS, ...OUTSIDE]),
    ],
    rows: units.map((unit) => [
      unit.name,
      roundOf(unit.roundId),
      momentText(unit.dueAt, words),
      unit.dueAt === "not-planned" ? "" : unit.daysLeft,
      momentText(unit.signedAt, words),
      unit.filled,
      unit.documented,
      unit.explained,
      unit.items,
      unit.found,
      unit.changed,
      unit.unanswered,
      ...[...POINTS, ...OUTSIDE].map((key) => (isKnown(unit, key) ? Number(unit[key]) : "")),
    ]),
  };
}

function appraiserSheet(
  appraisers: Board["appraisers"],
  roundOf: RoundName,
  words: Words,
): SheetWithoutNotes {
  return {
    name: words.appraisers,
    columns: [
      { title: words.person, width: 30 },
      { title: words.round, width: 36 },
      ...counts(words.seat, words.assigned, words.ready, words.done, words.left, words.again),
    ],
    rows: appraisers.map(({ fullName, roundId, seat, assigned, ready, done: finished, again }) => [
      fullName,
      roundOf(roundId),
      seat,
      assigned,
      ready,
      finished,
      Math.max(0, assigned - finished),
      again,
    ]),
  };
}

function domainSheet(
  domains: Board["domains"],
  roundOf: RoundName,
  words: Words,
  language: Language,
): SheetWithoutNotes {
  return {
    name: words.domains,
    columns: [
      { title: words.domain, width: 50 },
      { title: words.round, width: 36 },
      ...counts(words.items, words.found, words.changed, words.unanswered),
      ...points(words),
    ],
    rows: domains.map(({ domain, title, roundId, items, found, changed, unanswered, ...sums }) => [
      domain === "bonus" || domain === "penalty" ? title[language] : `${domain}. ${title[language]}`,
      roundOf(roundId),
      items,
      found,
      changed,
      unanswered,
      ...POINTS.map((key) => (key === "signedPoints" || found > 0 ? Number(sums[key]) : "")),
    ]),
  };
}

/** What nobody has signed has no points, and what nobody has judged none after the appraisal: an empty cell. */
function isKnown({ signedAt, found }: BoardUnit, key: (typeof POINTS | typeof OUTSIDE)[number]): boolean {
  return key.startsWith("signed") ? signedAt !== "not-signed" : found > 0;
}

const POINTS = ["signedPoints", "selfPoints", "foundPoints"] as const;
const OUTSIDE = ["signedBonus", "foundBonus", "signedPenalty", "foundPenalty"] as const;

const vi = {
  units: "Đơn vị",
  appraisers: "Người thẩm định",
  domains: "Lĩnh vực",
  unit: "Đơn vị",
  round: "Bảng đánh giá",
  due: "Hạn tự chấm điểm",
  daysLeft: "Số ngày còn lại",
  signedAt: "Ký gửi lúc",
  filled: "Tiêu chí đã nhập",
  documented: "Có tài liệu",
  explained: "Chỉ có giải trình",
  items: "Tiêu chí đã ký gửi",
  found: "Đã thẩm định",
  changed: "Bị thay đổi điểm",
  unanswered: "Chưa giải trình",
  signedPoints: "Điểm tự chấm",
  selfPoints: "Điểm tự chấm (phần đã thẩm định)",
  foundPoints: "Điểm sau thẩm định",
  signedBonus: "Điểm thưởng tự chấm",
  foundBonus: "Điểm thưởng sau thẩm định",
  signedPenalty: "Điểm trừ tự chấm",
  foundPenalty: "Điểm trừ sau thẩm định",
  person: "Họ và tên",
  seat: "Vị trí",
  assigned: "Được giao",
  ready: "Đã sẵn sàng",
  done: "Đã làm",
  left: "Còn lại",
  again: "Thẩm định lại",
  domain: "Lĩnh vực",
  notPlanned: "không có hạn",
  notSigned: "chưa ký gửi",
  madeAt: (time: string) => `Số liệu lúc ${time}.`,
  pointsNote: "Điểm làm tròn đến sáu chữ số thập phân để đọc; điểm chính xác nằm trong hồ sơ từng tiêu chí.",
};
type Words = typeof vi;
const en: Words = {
  units: "Units",
  appraisers: "Appraisers",
  domains: "Domains",
  unit: "Unit",
  round: "Round",
  due: "Self-assessment due",
  daysLeft: "Days left",
  signedAt: "Signed at",
  filled: "Items filled in",
  documented: "With documents",
  explained: "With an explanation alone",
  items: "Items signed",
  found: "Appraised",
  changed: "Points changed",
  unanswered: "Not answered",
  signedPoints: "Self-score",
  selfPoints: "Self-score (appraised part)",
  foundPoints: "After appraisal",
  signedBonus: "Bonus, self-score",
  foundBonus: "Bonus after appraisal",
  signedPenalty: "Penalty, self-score",
  foundPenalty: "Penalty after appraisal",
  person: "Full name",
  seat: "Seat",
  assigned: "Assigned",
  ready: "Ready",
  done: "Done",
  left: "Left",
  again: "Second appraisal",
  domain: "Domain",
  notPlanned: "no time set",
  notSigned: "not signed",
  madeAt: (time) => `Figures as of ${time}.`,
  pointsNote: "Points are rounded to six decimals for reading; the exact ones stand with each item.",
};
const WORDS = { vi, en };

function momentText(at: string, words: Words): string {
  return at === "not-planned" ? words.notPlanned : at === "not-signed" ? words.notSigned : timeText(at);
}

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function timeText(iso: string): string {
  const part = Object.fromEntries(PARTS.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${part["day"]}/${part["month"]}/${part["year"]} ${part["hour"]}:${part["minute"]}`;
}
