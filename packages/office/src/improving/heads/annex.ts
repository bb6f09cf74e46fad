import { issuerOf, type LetterPart, officeLetter, workbook } from "@thang-diem/documents";
import { Exact, type EvaluationId } from "@thang-diem/engine";
import { HEAD_COLUMNS, HEAD_PART_WORDS } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { dateText, dayInVietnam, points } from "@thang-diem/presentation";
import { headOfReport } from "../../judging/self-assessment/index.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import { decidesOn, manages } from "./access.ts";
import type { OfList } from "./change-list.ts";
import { decidedNow, sheetsFor } from "./lines.ts";
import { type DecidedLine, type HeadList, openList } from "./open-list.ts";
import { NO_LIST } from "./problems.ts";

/** The list for a paper: as it was decided last, or as a draft of what stands. */
interface Annex {
  readonly list: HeadList;
  readonly lines: readonly DecidedLine[];
  /** "Quyết định …" that it belongs to; "" for a draft. */
  readonly paper: string;
  readonly decidedOn: string;
}

/** For whoever keeps the list or decides on it; nobody else takes the results of all away. */
async function annexOf(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, reviewId }: OfList,
): Promise<Outcome<Annex>> {
  const opened = await openList(context, evaluationId, reviewId);
  if (!opened.ok) return opened;
  const list = opened.value;
  if (!manages(who, list.row) && !decidesOn(who, list.row)) return refused(NO_LIST);
  const last = list.decisions.at(-1);
  if (list.state === "decided" && last !== undefined)
    return done({
      list,
      lines: last.lines as readonly DecidedLine[],
      paper: last.paper,
      decidedOn: last.decided_on,
    });
  // What is decided about one's own class is not read from a draft.
  const lines = sheetsFor(who, list).flatMap(({ sheet, standing }) =>
    standing.own ? [] : (decidedNow(list, sheet) ?? []),
  );
  return done({ list, lines, paper: "", decidedOn: "" });
}

const HEADS = ["TT", "Họ và tên", "Chức vụ, đơn vị", "Chỉ số đơn vị"] as const;
const WIDTHS_MM = [10, 38, 50, 20, 20, 20, 20, 30, 46];
const number = (text: string) => (text === "" ? "" : points(text, "vi"));

function rowOf(
  { name, position, unitName, index, points: by, class: given, reason }: DecidedLine,
  at: number,
): string[] {
  return [
    String(at + 1),
    name,
    [position, unitName].filter(Boolean).join(", "),
    number(index),
    ...HEAD_COLUMNS.map((column) => number(by[column])),
    given.vi,
    reason.vi,
  ];
}

const titles = () => [
  ...HEADS,
  ...HEAD_COLUMNS.map((column) => `Điểm: ${HEAD_PART_WORDS[column].vi}`),
  "Xếp loại",
  "Lý do",
];

/** The annex of the decision as Word: the list, its sums by class, and what it was computed from. */
export async function annexDocument(
  context: SignInContext,
  who: SignedIn,
  of: OfList,
): Promise<Outcome<Uint8Array>> {
  const annex = await annexOf(context, who, of);
  if (!annex.ok) return annex;
  const { lines, paper, decidedOn } = annex.value;
  const head = await paperHead(context, of.evaluationId);
  if (!head.ok) return head;
  const { superior, place, officeName, sample } = head.value;
  const { issuer, symbol, capacity } = issuerOf(officeName);
  const columns = titles().map((title, at) => ({
    title,
    width_mm: WIDTHS_MM[at] ?? 20,
    ...(at > 2 && at < 7 && { numbers: true }),
  }));
  const belongsTo =
    paper === "" ? "(Dự thảo, chưa quyết định)" : `(Kèm theo ${paper}, ngày ${dateText(decidedOn, "vi")})`;
  const body: LetterPart[] = [
    { kind: "table", columns, rows: lines.map((line, at) => ({ cells: rowOf(line, at) })) },
    ...sums(annex.value).map((text): LetterPart => ({ kind: "text", text })),
    ...notes(annex.value).map((text): LetterPart => ({ kind: "note", text })),
  ];
  return done(
    await officeLetter(
      {
        superior,
        issuer,
        symbol: `DS-${symbol}`,
        place,
        ...(sample && { notice: "SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH" }),
        kind: "Danh sách",
        subject: `Xếp loại người đứng đầu năm ${annex.value.list.year}`,
        body: [
          {
            kind: "text",
            text:
              `Danh sách gồm ${lines.length} người, ở phụ lục kèm theo. ` +
              "Kết quả là thông tin cá nhân, chỉ gửi nơi nhận.",
          },
        ],
        annexes: [
          {
            number: "",
            title: `Xếp loại người đứng đầu năm ${annex.value.list.year}`,
            belongsTo,
            body,
            landscape: true,
            foot: paper === "" ? "Dự thảo" : "",
          },
        ],
        signer: { capacity, name: "" },
        recipients: ["Người có tên trong danh sách", "Lưu: VT, hồ sơ cán bộ"],
        foot: paper === "" ? "Dự thảo" : "",
      },
      dayInVietnam(context.clock()),
    ),
  );
}

/** The same list as a workbook; points as numbers. */
export async function annexWorkbook(
  context: SignInContext,
  who: SignedIn,
  of: OfList,
): Promise<Outcome<Uint8Array>> {
  const annex = await annexOf(context, who, of);
  if (!annex.ok) return annex;
  const { lines, paper } = annex.value;
  const value = (text: string) => (text === "" ? "" : Exact.of(text).toNumber());
  const rows = lines.map((line, at) => {
    const [, name = "", place = "", , , , , given = "", reason = ""] = rowOf(line, at);
    const sums = HEAD_COLUMNS.map((column) => value(line.points[column]));
    return [at + 1, name, place, value(line.index), ...sums, given, reason];
  });
  const columns = titles().map((title, at) => ({
    title,
    width: [6, 28, 44, 14, 14, 14, 14, 28, 80][at] ?? 14,
    ...(at > 2 && at < 7 && { format: "0.00" }),
  }));
  const state = paper === "" ? "Dự thảo, chưa quyết định." : `Kèm theo ${paper}.`;
  return done(
    await workbook(
      [{ name: "Xếp loại", columns, rows, notes: [state, ...sums(annex.value), ...notes(annex.value)] }],
      dayInVietnam(context.clock()),
    ),
  );
}

/** How many have each class. */
function sums({ lines }: Annex): string[] {
  const counted = Map.groupBy(lines, (line) => line.class.vi);
  return [...counted].map(([title, those]) => `${title}: ${those.length} người.`);
}

/** Where the numbers come from, and what was chosen where the rule is unclear. */
function notes({ list: { row, title, basis } }: Annex): string[] {
  const { scheme, mean } = basis;
  return [
    `Chỉ số đơn vị: ${title.vi}, bản công bố số ${row.edition_number}, mã kiểm chứng ${row.edition_sha256}.`,
    ...(mean === undefined ? [] : [`Bình quân các đơn vị trong bản công bố: ${points(mean.text, "vi")}.`]),
    `Bộ tiêu chí: ${scheme.title.vi} (${scheme.version}).`,
    ...(row.quota === "" ? [] : [`Hạng cao nhất không quá ${row.quota}% số người của mỗi nhóm.`]),
    ...(scheme.note === undefined ? [] : [scheme.note.vi]),
  ];
}

async function paperHead(context: SignInContext, evaluationId: EvaluationId) {
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  return done({
    ...(await headOfReport(context.database.db, evaluationId)),
    sample: evaluation.value.sample,
  });
}
