import { type LetterPart, officeLetter } from "@thang-diem/documents";
import { dateText, points } from "@thang-diem/presentation";
import type { PlanRead } from "./plans.ts";

const COLUMNS = [
  { title: "TT", width_mm: 9 },
  { title: "Tiêu chí", width_mm: 38 },
  { title: "Biện pháp", width_mm: 46 },
  { title: "Chủ trì; phối hợp", width_mm: 28 },
  { title: "Thời hạn", width_mm: 20 },
  { title: "Điểm", width_mm: 12, numbers: true },
  { title: "Kinh phí", width_mm: 12 },
];

/**
 * Kế hoạch khắc phục in the layout of every paper of an office (Nghị định 30/2020/NĐ-CP, Phụ lục I); number, date and
 * signature stay empty for the records clerk and the pen.
 *
 * @param superior the body above the unit; dots where it is not known
 */
export function planDocument(
  { line, measures }: Pick<PlanRead, "line" | "measures">,
  { sample, modified }: { readonly sample: boolean; readonly modified: string },
): Promise<Uint8Array> {
  const text = (words: string): LetterPart => ({ kind: "text", text: words });
  return officeLetter(
    {
      superior: "…………………………",
      issuer: line.unitName.replace(" (mẫu)", ""),
      symbol: "KH-…",
      place: "…………",
      ...(sample && { notice: "SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH" }),
      kind: "Kế hoạch",
      subject: `Khắc phục hạn chế, nâng điểm năm ${line.year}`,
      body: [
        text(
          `Căn cứ ${line.title.vi}, ${line.unitName} xây dựng kế hoạch khắc phục với ${line.measures} biện pháp, ` +
            `dự kiến lấy lại ${points(line.expected, "vi")} điểm.`,
        ),
        { kind: "heading", text: "I. BIỆN PHÁP" },
        {
          kind: "table",
          columns: COLUMNS,
          rows: measures.map((each, i) => ({
            cells: [
              String(i + 1),
              `${each.item} ${each.itemTitle.vi}`,
              each.evidence === "" ? each.measure : `${each.measure}\nTài liệu: ${each.evidence}`,
              each.helpers === "" ? each.owner : `${each.owner}; ${each.helpers}`,
              each.due === "" ? "" : dateText(each.due, "vi"),
              points(each.expected, "vi"),
              each.money,
            ],
          })),
        },
        { kind: "heading", text: "II. TỔ CHỨC THỰC HIỆN" },
        text(
          "Các phòng, đơn vị được giao chủ trì báo cáo kết quả hằng quý, kèm tài liệu kiểm chứng, " +
            "trước ngày 25 của tháng cuối quý./.",
        ),
      ],
      signer: { capacity: "Thủ trưởng đơn vị", name: "" },
      recipients: ["Cơ quan thường trực cải cách hành chính", "Các phòng, đơn vị trực thuộc", "Lưu: VT"],
      foot: "",
    },
    modified,
  );
}
