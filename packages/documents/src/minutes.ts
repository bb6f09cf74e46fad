import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";

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

/** Twips: A4 and margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 30–35 left, 15–20 right. */
const MM = 56.7;
const PAGE = {
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: {
    top: Math.round(20 * MM),
    bottom: Math.round(20 * MM),
    left: Math.round(30 * MM),
    right: Math.round(20 * MM),
    header: Math.round(10 * MM),
  },
};
/** Half points: body 13–14, heads 12–13, list of recipients 11. */
const SIZE = { body: 28, head: 26, small: 22, table: 24 };
const FONT = "Times New Roman";

/**
 * The minutes as an editable document in the layout of Nghị định 30/2020/NĐ-CP; number and signatures stay empty for the
 * records clerk and the pen. The same minutes give the same text.
 */
export async function minutesDocument(minutes: Minutes): Promise<Uint8Array> {
  const pageNumber = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.head })],
      }),
    ],
  });
  const document = new Document({
    creator: "Thang Điểm",
    title: `Biên bản ${minutes.subject}`,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: pageNumber, first: new Header({ children: [new Paragraph("")] }) },
        children: [
          heads(minutes),
          ...title(minutes),
          ...opening(minutes),
          ...minutes.items.flatMap(itemPart),
          ...ending(minutes),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function heads({ parentBody, body }: Minutes): Table {
  const line = (text: string, bold: boolean, size = SIZE.head) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold, size })] });
  // The rule below: a third of the line on the left, as long as the words on the right.
  const rule = (indent: number) =>
    new Paragraph({
      indent: { left: indent, right: indent },
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    });
  const left = [
    line(parentBody, false, 24),
    line(body, true, 24),
    rule(1_200),
    line("Số:        /BB-HĐTĐ", false),
  ];
  const right = [
    line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true, 24),
    line("Độc lập - Tự do - Hạnh phúc", true),
    rule(900),
  ];
  return plainTable([
    [
      { width: 42, children: left },
      { width: 58, children: right },
    ],
  ]);
}

function title({ subject, sample }: Minutes): Paragraph[] {
  const centred = (text: string, before: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 60 },
      children: [new TextRun({ text, bold: true })],
    });
  return [
    ...(sample ? [centred("SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH", 240)] : []),
    centred("BIÊN BẢN", 240),
    centred(subject, 0),
  ];
}

function opening({
  begins,
  place,
  byLetter,
  present,
  absent,
  secretary,
  chair,
  rules,
}: Minutes): Paragraph[] {
  const people = (list: readonly MinutesPerson[]) =>
    list.map(({ name, organisation, chair: chairs }, i) =>
      text(`${i + 1}. ${name}, ${organisation}${chairs ? ", Chủ tịch Hội đồng" : ", thành viên"};`),
    );
  return [
    text(`Thời gian bắt đầu: ${begins}.`),
    text(byLetter ? "Hình thức: lấy ý kiến bằng văn bản." : `Địa điểm: ${place || "…………"}.`),
    text(
      byLetter
        ? `Thành viên gửi ý kiến: ${present.length} người.`
        : `Thành phần tham dự: ${present.length} người.`,
      true,
    ),
    ...people(present),
    ...(absent.length === 0 ? [] : [text(`Vắng mặt: ${absent.length} người.`, true), ...people(absent)]),
    text(`Chủ trì (chủ tọa): ${chair}.`),
    text(`Thư ký (người ghi biên bản): ${secretary}.`),
    text(`Quy tắc biểu quyết: ${rules}`),
    text("Nội dung, diễn biến và kết quả biểu quyết:", true),
  ];
}

function itemPart(item: MinutesItem, index: number): (Paragraph | Table)[] {
  const rows = item.motions.map(({ title: motion, facts, points, votes, names }) => [
    motion,
    facts,
    points,
    names === "" ? votes : `${votes} (${names})`,
  ]);
  return [
    text(`${index + 1}. ${item.unit}: tiêu chí ${item.code}, ${item.title}`, true),
    text(`Điểm tối đa ${item.maximum}; tự chấm ${item.claimed}; thẩm định ${item.appraised}.`),
    text(`Ý kiến của đơn vị: ${item.unitSays || "không có"}.`),
    text(`Ý kiến thẩm định: ${item.appraisalSays || "không có"}.`),
    ...item.rechecks.map(({ by, points, says }) =>
      text(`Kết quả kiểm tra lại (${by}): ${points}; ${says || "không nêu lý do"}.`),
    ),
    ruledTable(["Phương án", "Dữ kiện", "Điểm", "Số phiếu"], rows),
    text(`${item.tally}${item.barred === "" ? "" : ` Không tham gia biểu quyết: ${item.barred}.`}`),
    text(`Kết quả: ${item.outcome}`, true),
    ...(item.reason === "" ? [] : [text(`Lý do: ${item.reason}.`)]),
  ];
}

function ending({ ends, byLetter, chair, secretary }: Minutes): (Paragraph | Table)[] {
  const signature = (label: string, name: string) =>
    [label, "", "", "", name].map(
      (line, i) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: line, bold: i === 0 || i === 4, size: SIZE.head })],
        }),
    );
  const small = (line: string, bold = false) =>
    new Paragraph({
      children: [new TextRun({ text: line, size: bold ? 24 : SIZE.small, bold, italics: bold })],
    });
  return [
    text(`${byLetter ? "Việc lấy ý kiến" : "Phiên họp"} kết thúc vào ${ends}./.`),
    plainTable([
      [
        { width: 50, children: signature("THƯ KÝ", secretary) },
        { width: 50, children: signature("CHỦ TỌA", chair) },
      ],
    ]),
    small("Nơi nhận:", true),
    small("- Thành viên Hội đồng;"),
    small("- Cơ quan thường trực cải cách hành chính;"),
    small("- Lưu: VT, HĐTĐ."),
  ];
}

function text(words: string, bold = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: Math.round(12.7 * MM) },
    spacing: { before: 60, after: 120, line: 276 },
    children: [new TextRun({ text: words, bold })],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

function plainTable(
  rows: readonly (readonly { readonly width: number; readonly children: readonly Paragraph[] }[])[],
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ width, children }) =>
              new TableCell({
                borders: NO_BORDERS,
                width: { size: width, type: WidthType.PERCENTAGE },
                children,
              }),
          ),
        }),
    ),
  });
}

const WIDTHS = [30, 34, 12, 24];

/** The head stands again on every page; no row is cut in two. */
function ruledTable(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (words: string, i: number, bold: boolean) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: WIDTHS[i] ?? 25, type: WidthType.PERCENTAGE },
      children: [
        new Paragraph({
          alignment: i >= 2 ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: words, bold, size: SIZE.table })],
        }),
      ],
    });
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map((words, i) => cell(words, i, isHead)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
