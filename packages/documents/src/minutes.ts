import { type LetterPart, officeLetter } from "./office-letter.ts";

/** Minutes of a council session, every number as it is printed (decimal comma). */
export interface Minutes {
  /** "ỦY BAN NHÂN DÂN TỈNH …" */
  readonly parentBody: string;
  readonly body: string;
  /** What the session was about, below the word BIÊN BẢN. */
  readonly subject: string;
  /** "08 giờ 00 phút, ngày 10 tháng 01 năm 2027"; an end that is not known is left blank for the pen. */
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly byLetter: boolean;
  readonly present: readonly MinutesPerson[];
  readonly absent: readonly MinutesPerson[];
  readonly secretary: string;
  readonly chair: string;
  /** Quorum and majority in words. */
  readonly rules: string;
  readonly items: readonly MinutesItem[];
  /** Printed on top where the figures are no real ones. */
  readonly sample: boolean;
}

export interface MinutesPerson {
  readonly name: string;
  readonly organisation: string;
  readonly chair: boolean;
}

export interface MinutesItem {
  readonly unit: string;
  readonly code: string;
  readonly title: string;
  readonly claimed: string;
  readonly appraised: string;
  readonly maximum: string;
  /** What the unit said, and what the appraisal said. */
  readonly unitSays: string;
  readonly appraisalSays: string;
  /** What was found by whoever checked a sample again, where it differs. */
  readonly rechecks: readonly { readonly by: string; readonly points: string; readonly says: string }[];
  readonly motions: readonly {
    readonly title: string;
    readonly facts: string;
    readonly points: string;
    readonly votes: string;
    readonly names: string;
  }[];
  /** "Có quyền biểu quyết 3, có mặt 3, …" */
  readonly tally: string;
  readonly barred: string;
  readonly outcome: string;
  readonly reason: string;
}

/**
 * The minutes as an editable document under the letterhead of every paper; number and signatures stay empty for the
 * records clerk and the pen. The same minutes are the same bytes.
 *
 * @param modified ISO date for the properties of the file
 */
export function minutesDocument(minutes: Minutes, modified = "1980-01-01"): Promise<Uint8Array> {
  const { parentBody, body, subject, sample, chair, secretary } = minutes;
  return officeLetter(
    {
      superior: parentBody,
      issuer: body,
      symbol: "BB-HĐTĐ",
      ...(sample && { notice: "SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH" }),
      kind: "Biên bản",
      subject,
      body: [...opening(minutes), ...minutes.items.flatMap(itemPart), ending(minutes)],
      alsoSigns: { capacity: "Thư ký", name: secretary },
      signer: { capacity: "Chủ tọa", name: chair },
      recipients: ["Thành viên Hội đồng", "Cơ quan thường trực cải cách hành chính", "Lưu: VT, HĐTĐ"],
      foot: "",
    },
    modified,
  );
}

function opening(minutes: Minutes): LetterPart[] {
  const { begins, place, byLetter, present, absent, chair, secretary, rules } = minutes;
  return [
    text(`Thời gian bắt đầu: ${begins}.`),
    text(byLetter ? "Hình thức: lấy ý kiến bằng văn bản." : `Địa điểm: ${place || "…………"}.`),
    heading(`${byLetter ? "Thành viên gửi ý kiến" : "Thành phần tham dự"}: ${present.length} người.`),
    ...present.map(personPart),
    ...(absent.length === 0 ? [] : [heading(`Vắng mặt: ${absent.length} người.`), ...absent.map(personPart)]),
    text(`Chủ trì (chủ tọa): ${chair}.`),
    text(`Thư ký (người ghi biên bản): ${secretary}.`),
    text(`Quy tắc biểu quyết: ${rules}`),
    heading("Nội dung, diễn biến và kết quả biểu quyết:"),
  ];
}

function personPart({ name, organisation, chair }: MinutesPerson, index: number): LetterPart {
  return text(`${index + 1}. ${name}, ${organisation}${chair ? ", Chủ tịch Hội đồng" : ", thành viên"};`);
}

const COLUMNS = [
  { title: "Phương án", width_mm: 50 },
  { title: "Dữ kiện", width_mm: 55 },
  { title: "Điểm", width_mm: 20, numbers: true },
  { title: "Số phiếu", width_mm: 40 },
];

function itemPart(item: MinutesItem, index: number): LetterPart[] {
  const rows = item.motions.map(({ title, facts, points, votes, names }) => ({
    cells: [title, facts, points, names === "" ? votes : `${votes} (${names})`],
  }));
  return [
    heading(`${index + 1}. ${item.unit}: tiêu chí ${item.code}, ${item.title}`),
    text(`Điểm tối đa ${item.maximum}; tự chấm ${item.claimed}; thẩm định ${item.appraised}.`),
    text(`Ý kiến của đơn vị: ${item.unitSays || "không có"}.`),
    text(`Ý kiến thẩm định: ${item.appraisalSays || "không có"}.`),
    ...item.rechecks.map(({ by, points, says }) =>
      text(`Kết quả kiểm tra lại (${by}): ${points}; ${says || "không nêu lý do"}.`),
    ),
    { kind: "table", columns: COLUMNS, rows },
    text(`${item.tally}${item.barred === "" ? "" : ` Không tham gia biểu quyết: ${item.barred}.`}`),
    heading(`Kết quả: ${item.outcome}`),
    ...(item.reason === "" ? [] : [text(`Lý do: ${item.reason}.`)]),
  ];
}

function ending({ ends, byLetter }: Minutes): LetterPart {
  return text(`${byLetter ? "Việc lấy ý kiến" : "Phiên họp"} kết thúc vào ${ends}./.`);
}

function text(words: string): LetterPart {
  return { kind: "text", text: words };
}

function heading(words: string): LetterPart {
  return { kind: "heading", text: words };
}
