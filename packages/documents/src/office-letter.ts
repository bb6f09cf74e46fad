import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { fixedTimes } from "./fixed-times.ts";

/** A document of an office in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Such papers are Vietnamese. */
export interface OfficeLetter {
  /** Cơ quan chủ quản; dots where it is not known. */
  readonly superior: string;
  readonly issuer: string;
  /** Without it a blank to be written in: "Số:        /BC-SNV". */
  readonly number?: string;
  /** After the number: "BC-SNV". */
  readonly symbol: string;
  /** Địa danh. */
  readonly place: string;
  /** ISO; without it blanks. */
  readonly date?: string;
  /** Tên loại: "Báo cáo", "Biên bản". */
  readonly kind: string;
  /** Trích yếu. */
  readonly subject: string;
  readonly body: readonly LetterPart[];
  readonly recipients: readonly string[];
  readonly signer: { readonly capacity: string; readonly name: string };
  /** Who else signs, to the left: the secretary of minutes. */
  readonly alsoSigns?: { readonly capacity: string; readonly name: string };
  /** In the foot of each page: a fingerprint, "dự thảo". */
  readonly foot: string;
}

export type LetterPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly LetterColumn[];
      readonly rows: readonly LetterRow[];
    };

export interface LetterColumn {
  readonly title: string;
  readonly width_mm: number;
  readonly numbers?: boolean;
}

export interface LetterRow {
  readonly cells: readonly string[];
  readonly bold?: boolean;
}

/** Twentieths of a point. */
const twip = (mm: number): number => Math.round((mm / 25.4) * 1440);
/** Half points. */
const SIZE = { table: 22, list: 22, small: 20, text: 28, head: 26 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
/** Text width between margins of 30 and 15 mm (Phụ lục I, phần I, mục I, khoản 4). */
const WIDTH_MM = 165;

/** @param modified ISO date for the properties of the file, so that the same letter gives the same bytes */
export async function officeLetter(letter: OfficeLetter, modified: string): Promise<Uint8Array> {
  const document = new Document({
    creator: "Thang Điểm",
    title: `${letter.kind} ${letter.subject}`,
    styles: {
      default: {
        document: { run: { font: "Times New Roman", size: SIZE.text, language: { value: "vi-VN" } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twip(210), height: twip(297) },
            margin: { top: twip(20), bottom: twip(20), left: twip(30), right: twip(15) },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph("")] }),
        },
        footers: { default: footOf(letter), first: footOf(letter) },
        children: [
          headOf(letter),
          line("", {}),
          ...titleOf(letter),
          ...letter.body.flatMap(partOf),
          line("", {}),
          endOf(letter),
        ],
      },
    ],
  });
  const moment = `${modified}T00:00:00Z`;
  return fixedTimes(new Uint8Array(await Packer.toBuffer(document)), (name, content) =>
    name === "docProps/core.xml" ? withMoment(content, moment) : content,
  );
}

/** The page head: who issues, to the left; the name and motto of the state, to the right. */
function headOf({ superior, issuer, number, symbol, place, date }: OfficeLetter): Table {
  const left = [
    centred(superior.toLocaleUpperCase("vi"), { size: SIZE.head }),
    centred(issuer.toLocaleUpperCase("vi"), { size: SIZE.head, bold: true }),
    ruled(10),
    centred(`Số: ${number ?? "        "}/${symbol}`, { size: SIZE.head }),
  ];
  const right = [
    centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: SIZE.head, bold: true }),
    centred("Độc lập - Tự do - Hạnh phúc", { size: SIZE.text, bold: true }),
    ruled(16),
    centred(dated(place, date), { size: SIZE.text, italics: true }),
  ];
  return beside(left, right, [70, WIDTH_MM - 70]);
}

function titleOf({ kind, subject }: OfficeLetter): Paragraph[] {
  return [
    centred(kind.toLocaleUpperCase("vi"), { size: SIZE.text, bold: true }),
    centred(subject, { size: SIZE.text, bold: true }),
    ruled(14),
  ];
}

function endOf({ recipients, signer, alsoSigns }: OfficeLetter): Table {
  const signature = ({ capacity, name }: { readonly capacity: string; readonly name: string }) => [
    centred(capacity.toLocaleUpperCase("vi"), { bold: true }),
    ...Array.from({ length: 4 }, () => centred("", {})),
    centred(name, { bold: true }),
  ];
  const left =
    alsoSigns === undefined
      ? [
          line("Nơi nhận:", { size: 24, bold: true, italics: true }),
          ...recipients.map((each, i) =>
            line(`- ${each}${i === recipients.length - 1 ? "." : ";"}`, { size: SIZE.list }),
          ),
        ]
      : signature(alsoSigns);
  return beside(left, signature(signer), [80, WIDTH_MM - 80]);
}

function footOf({ foot }: OfficeLetter): Footer {
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ text: foot, size: 16, color: "555555" })] })],
  });
}

function partOf(part: LetterPart): (Paragraph | Table)[] {
  if (part.kind === "heading")
    return [
      new Paragraph({
        keepNext: true,
        spacing: { before: 120, after: 120 },
        children: [new TextRun({ text: part.text, bold: true })],
      }),
    ];
  if (part.kind === "text")
    return [
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twip(10) },
        spacing: { after: 120 },
        children: [new TextRun(part.text)],
      }),
    ];
  return [tableOf(part), line("", { size: SIZE.small })];
}

function tableOf({ columns, rows }: Extract<LetterPart, { kind: "table" }>): Table {
  const cell = (
    text: string,
    { width_mm, numbers = false }: LetterColumn,
    { bold = false, centre = false },
  ) =>
    new TableCell({
      width: { size: twip(width_mm), type: WidthType.DXA },
      verticalAlign: centre ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: text.split("\n").map(
        (each) =>
          new Paragraph({
            alignment: centre ? AlignmentType.CENTER : numbers ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text: each, size: SIZE.table, bold })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width_mm }) => twip(width_mm)),
    width: { size: twip(columns.reduce((sum, { width_mm }) => sum + width_mm, 0)), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.title, column, { bold: true, centre: true })),
      }),
      ...rows.map(
        ({ cells, bold = false }) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, i) => cell(cells[i] ?? "", column, { bold })),
          }),
      ),
    ],
  });
}

interface Face {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

function line(text: string, face: Face, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, ...face })] });
}

function centred(text: string, face: Face): Paragraph {
  return line(text, face, { alignment: AlignmentType.CENTER });
}

/** The short rule under a name: a paragraph that is empty but for its upper border. */
function ruled(indent_mm: number): Paragraph {
  return new Paragraph({
    indent: { left: twip(indent_mm), right: twip(indent_mm) },
    spacing: { before: 40, after: 60 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
    children: [new TextRun({ text: "", size: 8 })],
  });
}

function beside(left: Paragraph[], right: Paragraph[], widths_mm: readonly [number, number]): Table {
  const cell = (children: Paragraph[], width_mm: number) =>
    new TableCell({
      width: { size: twip(width_mm), type: WidthType.DXA },
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      children,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths_mm.map(twip),
    width: { size: twip(WIDTH_MM), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [
      new TableRow({ cantSplit: true, children: [cell(left, widths_mm[0]), cell(right, widths_mm[1])] }),
    ],
  });
}

/** Days and months below 10, the months 1 and 2 at least, are written with a zero (Phụ lục I, mục II, khoản 4). */
function dated(place: string, date: string | undefined): string {
  const [year, month = "", day] = date?.split("-") ?? [];
  if (year === undefined) return `${place}, ngày …… tháng …… năm ………`;
  return `${place}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function withMoment(content: Uint8Array, moment: string): Uint8Array {
  const text = new TextDecoder().decode(content);
  return new TextEncoder().encode(text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`));
}
