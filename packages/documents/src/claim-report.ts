import { points } from "@thang-diem/presentation";
import { type LetterRow, officeLetter } from "./office-letter.ts";

export interface ClaimReportItem {
  readonly code: string;
  readonly title: string;
  readonly maximum: string;
  /** "" where the unit does not score the item itself, or has no points. */
  readonly points: string;
  /** "Nhiệm vụ đã hoàn thành: 9" */
  readonly figures: readonly string[];
  readonly note: string;
}

export interface ClaimReport {
  readonly year: number;
  readonly unitName: string;
  readonly superior: string;
  readonly officeName: string;
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
  const explained = parts.flatMap(({ items }) => items).filter(({ note }) => note !== "");
  const number = (text: string) => (text === "" ? "" : points(text, "vi"));
  return officeLetter(
    {
      superior,
      issuer: unitName,
      symbol: "BC",
      ...(document !== "none" && {
        number: document.number.split("/")[0] ?? "",
        symbol: document.number.split("/").slice(1).join("/") || "BC",
        date: document.date,
      }),
      place: "……………",
      kind: "Báo cáo",
      subject: `Kết quả tự đánh giá, chấm điểm ${indexTitle} năm ${year}`,
      body: [
        { kind: "text", text: `${unitName} báo cáo kết quả tự đánh giá, chấm điểm năm ${year} như sau:` },
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
        { kind: "heading", text: "II. GIẢI TRÌNH" },
        ...(explained.length === 0
          ? [{ kind: "text" as const, text: "Không có." }]
          : explained.map(({ code, title, note }) => ({
              kind: "text" as const,
              text: `${code}. ${title}: ${note.replaceAll(/\s+/g, " ")}`,
            }))),
        {
          kind: "text",
          text: `${unitName} cam kết số liệu nêu trên đúng với hồ sơ, tài liệu kiểm chứng kèm theo./.`,
        },
      ],
      to: [officeName],
      recipients: ["Như trên", "Lưu: VT"],
      signer: { capacity: "Thủ trưởng đơn vị", name: "" },
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
  function itemRow({ code, title, maximum, points: own, figures }: ClaimReportItem): LetterRow {
    return { cells: [code, title, number(maximum), number(own), figures.join("\n")] };
  }
}

const COLUMNS = [
  { title: "Mã", width_mm: 14 },
  { title: "Lĩnh vực, tiêu chí", width_mm: 66 },
  { title: "Điểm tối đa", width_mm: 16, numbers: true },
  { title: "Điểm tự chấm", width_mm: 16, numbers: true },
  { title: "Số liệu", width_mm: 53 },
];
