import { issuerOf, type LetterPart, type LetterRow, officeLetter } from "@thang-diem/documents";
import type { PlanItem, PlanLine, PlanMeasure } from "@thang-diem/contract";
import { count, dateText, points } from "@thang-diem/presentation";

const COLUMNS = [
  { title: "TT", width_mm: 9 },
  { title: "Tiêu chí", width_mm: 38 },
  { title: "Biện pháp; tài liệu", width_mm: 46 },
  { title: "Chủ trì; phối hợp", width_mm: 28 },
  { title: "Thời hạn", width_mm: 20 },
  { title: "Điểm", width_mm: 12, numbers: true },
  { title: "Kinh phí", width_mm: 12 },
];

/** What stands in the head of every paper of an evaluation's office. */
export interface PaperHead {
  readonly officeName: string;
  readonly superior: string;
  readonly place: string;
  readonly sample: boolean;
  /** ISO date of the file. */
  readonly modified: string;
}

const text = (words: string): LetterPart => ({ kind: "text", text: words });
const money = (expected: string) => (expected === "" ? "" : points(expected, "vi"));

/**
 * Kế hoạch khắc phục in the layout of every paper of an office (Nghị định 30/2020/NĐ-CP, Phụ lục I); number, date and
 * signature stay empty for the records clerk and the pen.
 */
export function planDocument(
  line: Pick<PlanLine, "unitName" | "title" | "year" | "measures" | "expected">,
  measures: readonly PlanMeasure[],
  { officeName, superior, place, sample, modified }: PaperHead,
): Promise<Uint8Array> {
  const { issuer, symbol, capacity } = issuerOf(line.unitName);
  return officeLetter(
    {
      superior,
      issuer,
      symbol: `KH-${symbol}`,
      place,
      ...(sample && { notice: SAMPLE }),
      kind: "Kế hoạch",
      subject: `Khắc phục hạn chế, nâng điểm năm ${line.year}`,
      body: [
        text(
          `Căn cứ ${line.title.vi}, ${issuer} xây dựng kế hoạch khắc phục với ${line.measures} biện pháp, ` +
            `dự kiến lấy lại ${points(line.expected, "vi")} điểm.`,
        ),
        { kind: "heading", text: "I. BIỆN PHÁP" },
        { kind: "table", columns: COLUMNS, rows: measures.map(measureRow) },
        { kind: "heading", text: "II. TỔ CHỨC THỰC HIỆN" },
        text(
          "Các phòng, bộ phận được giao chủ trì báo cáo kết quả hằng quý, kèm tài liệu kiểm chứng, " +
            "trước ngày 25 của tháng cuối quý./.",
        ),
      ],
      signer: { capacity, name: "" },
      recipients: [officeName, "Các phòng, đơn vị trực thuộc", "Lưu: VT"],
      foot: "",
    },
    modified,
  );
}

function measureRow(each: PlanMeasure, i: number): LetterRow {
  return {
    cells: [
      String(i + 1),
      `${each.item} ${each.itemTitle.vi}`,
      each.evidence === "" ? each.measure : `${each.measure}\nTài liệu: ${each.evidence}`,
      each.helpers === "" ? each.owner : `${each.owner}; ${each.helpers}`,
      each.due === "" ? "" : dateText(each.due, "vi"),
      money(each.expected),
      each.money,
    ],
  };
}

const SAMPLE = "SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH";

/** The plans of all units added up: what the province wins back by item and by unit. */
export function provincePlanDocument(
  plans: readonly PlanLine[],
  items: readonly PlanItem[],
  total: string,
  { officeName, superior, place, sample, modified }: PaperHead,
): Promise<Uint8Array> {
  const [first] = plans;
  const { symbol, capacity } = issuerOf(officeName);
  return officeLetter(
    {
      superior,
      issuer: officeName,
      symbol: `KH-${symbol}`,
      place,
      ...(sample && { notice: SAMPLE }),
      kind: "Kế hoạch",
      subject: `Khắc phục hạn chế, nâng điểm năm ${first?.year ?? ""}`,
      body: [
        text(
          `Căn cứ ${first?.title.vi ?? ""}, kế hoạch tổng hợp từ kế hoạch của ${count(plans.length, "vi")} đơn vị, ` +
            `dự kiến lấy lại tổng cộng ${points(total, "vi")} điểm của các đơn vị.`,
        ),
        { kind: "heading", text: "I. THEO TIÊU CHÍ" },
        { kind: "table", columns: BY_ITEM, rows: items.map(itemRow) },
        { kind: "heading", text: "II. THEO ĐƠN VỊ" },
        { kind: "table", columns: BY_UNIT, rows: plans.map(unitRow) },
        text("Các đơn vị báo cáo kết quả hằng quý, kèm tài liệu kiểm chứng./."),
      ],
      signer: { capacity, name: "" },
      recipients: ["Như phần II", "Lưu: VT"],
      foot: "",
    },
    modified,
  );
}

const BY_ITEM = [
  { title: "Mã", width_mm: 16 },
  { title: "Tiêu chí", width_mm: 95 },
  { title: "Số đơn vị", width_mm: 24, numbers: true },
  { title: "Điểm dự kiến", width_mm: 30, numbers: true },
];
const BY_UNIT = [
  { title: "TT", width_mm: 12 },
  { title: "Đơn vị", width_mm: 75 },
  { title: "Số biện pháp", width_mm: 24, numbers: true },
  { title: "Điểm dự kiến", width_mm: 28, numbers: true },
  { title: "Kế hoạch", width_mm: 26 },
];

function itemRow({ item, title, units, expected }: PlanItem): LetterRow {
  return { cells: [item, title.vi, count(units, "vi"), points(expected, "vi")] };
}

function unitRow({ unitName, measures, expected, signedAt }: PlanLine, i: number): LetterRow {
  const state = signedAt === undefined ? "dự thảo" : "đã ký";
  return { cells: [String(i + 1), unitName, count(measures, "vi"), points(expected, "vi"), state] };
}
