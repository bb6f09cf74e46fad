import { points } from "@thang-diem/presentation";
import { type LetterRow, officeLetter } from "./office-letter.ts";

export interface ClaimReportItem {
  readonly code: string;
  readonly title: string;
  readonly maximum: string;
  /** "" where the unit does not score the item itself, or has no points. */
  readonly points: string;
  /** Nothing is asked of this unit here. */
  readonly applies: boolean;
  /** "Nhiệm vụ đã hoàn thành: 9" */
  readonly figures: readonly string[];
  readonly note: string;
}

export interface ClaimReport {
  readonly year: number;
  readonly unitName: string;
  readonly superior: string;
  /** Whom the report goes to. */
  readonly officeName: string;
  /** Địa danh: the province of a department, the commune of a commune. */
  readonly place: string;
  /** Who signed on the system; "" before. */
  readonly signedBy: string;
  readonly indexTitle: string;
  /** "20,51 trên 26,5; thưởng 2 / 3" */
  readonly sum: string;
  readonly parts: readonly {
    readonly code: string;
    readonly title: string;
    readonly points: string;
    readonly maximum: string;
    readonly items: readonly ClaimReportItem[];
  }[];
  readonly document: { readonly number: string; readonly date: string } | "none";
  /** Fingerprint of what was signed; a draft has none. */
  readonly signed: { readonly sha256: string; readonly number: number } | "draft";
}

/** The self-assessment of a unit as a report for the leader's signature. @param modified ISO date of the file */
export async function claimReport(report: ClaimReport, modified: string): Promise<Uint8Array> {
  const { year, unitName, superior, officeName, indexTitle, parts, document, signed } = report;
  const { issuer, symbol, capacity } = issuerOf(unitName);
  const number = (text: string) => (text === "" ? "" : points(text, "vi"));
  return officeLetter(
    {
      superior,
      issuer,
      ...numberOf(document, `BC-${symbol}`),
      place: report.place,
      to: [officeName],
      kind: "Báo cáo",
      subject: `Kết quả tự đánh giá, chấm điểm ${indexTitle} năm ${year}`,
      body: [
        { kind: "text", text: `${issuer} báo cáo kết quả tự đánh giá, chấm điểm năm ${year} như sau:` },
        { kind: "heading", text: "I. KẾT QUẢ TỰ CHẤM ĐIỂM" },
        {
          kind: "text",
          text:
            `Tổng điểm tự chấm: ${report.sum} điểm, của các tiêu chí do đơn vị tự chấm. ` +
            "Tiêu chí do cơ quan chủ trì, điều tra xã hội học hoặc số liệu thống kê xác định để trống.",
        },
        {
          kind: "table",
          columns: COLUMNS,
          rows: parts.flatMap((part) => [partRow(part), ...part.items.map(itemRow)]),
        },
        { kind: "heading", text: "II. CAM KẾT" },
        {
          kind: "text",
          text: `${issuer} cam kết số liệu nêu trên đúng với hồ sơ, tài liệu kiểm chứng kèm theo./.`,
        },
      ],
      recipients: ["Như trên", "Lưu: VT"],
      signer: { capacity, name: report.signedBy },
      foot:
        signed === "draft"
          ? "DỰ THẢO, chưa ký gửi trên hệ thống"
          : `Bản ký gửi lần ${signed.number} trên hệ thống, mã kiểm tra nội dung (SHA-256): ${signed.sha256}`,
    },
    modified,
  );
  function partRow({ code, title, points: sum, maximum }: ClaimReport["parts"][number]): LetterRow {
    return { bold: true, cells: [code, title, number(maximum), number(sum), ""] };
  }
  function itemRow({
    code,
    title,
    maximum,
    points: own,
    applies,
    figures,
    note,
  }: ClaimReportItem): LetterRow {
    const said = note === "" ? [] : [`Giải trình: ${note.replaceAll(/\s+/g, " ")}`];
    const about = [...figures, ...said, ...(applies ? [] : ["Không áp dụng"])];
    return { cells: [code, title, applies ? number(maximum) : "", number(own), about.join("\n")] };
  }
}

/** Number and symbol of the paper that came back signed; before that a blank and the unit's own symbol. */
function numberOf(document: ClaimReport["document"], symbol: string) {
  if (document === "none") return { symbol };
  const [number = "", ...rest] = document.number.split("/");
  return { number, symbol: rest.join("/") || symbol, date: document.date };
}

const COMMUNE = /^(xã|phường|đặc khu|thị trấn) /i;
/** Who signs for a body that is no people's committee, by the first words of its name. */
const HEADS = [
  [/^sở /i, "Giám đốc"],
  [/^văn phòng/i, "Chánh Văn phòng"],
  [/^thanh tra/i, "Chánh Thanh tra"],
  [/^ban /i, "Trưởng ban"],
  [/^(cục|chi cục) /i, "Cục trưởng"],
] as const;

/**
 * How a unit names itself in its own papers: a commune is its people's committee, whose chair signs for it (Nghị định
 * 30/2020/NĐ-CP, Điều 13 and Phụ lục I); a department's director signs for the department.
 *
 * @example issuerOf("Xã Hòa Bình").issuer // "Ủy ban nhân dân xã Hòa Bình"
 */
export function issuerOf(unitName: string): {
  readonly issuer: string;
  readonly symbol: string;
  readonly capacity: string;
} {
  const committee = /^(ủy|uỷ) ban nhân dân /i.test(unitName);
  if (committee || COMMUNE.test(unitName)) {
    const issuer = committee
      ? unitName
      : `Ủy ban nhân dân ${unitName.charAt(0).toLocaleLowerCase("vi")}${unitName.slice(1)}`;
    return { issuer, symbol: "UBND", capacity: "TM. Ủy ban nhân dân\nChủ tịch" };
  }
  const capacity = HEADS.find(([name]) => name.test(unitName))?.[1] ?? "Thủ trưởng đơn vị";
  // Joining words have no letter of their own: Sở Khoa học và Công nghệ is SKHCN.
  const initials = (unitName.match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(và|của)$/iu.test(word))
    .map((word) => word.charAt(0))
    .join("");
  return { issuer: unitName, symbol: initials.toLocaleUpperCase("vi"), capacity };
}

const COLUMNS = [
  { title: "Mã", width_mm: 14 },
  { title: "Lĩnh vực, tiêu chí", width_mm: 56 },
  { title: "Điểm tối đa", width_mm: 16, numbers: true },
  { title: "Điểm tự chấm", width_mm: 16, numbers: true },
  { title: "Số liệu, giải trình", width_mm: 63 },
];
