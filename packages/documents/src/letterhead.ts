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
  WidthType,
} from "docx";
import { sealed } from "./archive.ts";

/**
 * What stands around the text of every paper: who issues it,
 * what it is, who signs (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export interface Letterhead {
  /** Cơ quan chủ quản; dots where it is not known. */
  readonly superior: string;
  readonly issuer: string;
  /** Without it a blank to be written in: "Số:        /BC-SNV". */
  readonly number?: string;
  /** After the number: "BC-SNV". */
  readonly symbol: string;
  /** Địa danh; a paper without it carries no date in its head (minutes say in their text when they were taken). */
  readonly place?: string;
  /** ISO; without it blanks. */
  readonly date?: string;
  /** Above the title: that figures are no real ones. */
  readonly notice?: string;
  /** Tên loại: "Báo cáo", "Biên bản". */
  readonly kind: string;
  /** Trích yếu. */
  readonly subject: string;
  /** Kính gửi: whom a report goes to; absent where a paper goes to nobody above. */
  readonly to?: readonly string[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  /** Who else signs, to the left: the secretary of minutes. The recipients then stand below. */
  readonly alsoSigns?: Signer;
  /** In the foot of each page: a fingerprint, "dự thảo"; "" for none. */
  readonly foot: string;
}

export interface Signer {
  /** In capitals, one line each: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH". */
  readonly capacity: string;
  readonly name: string;
}

/** Twentieths of a point. */
export const twip = (mm: number): number => Math.round((mm / 25.4) * 1440);
/** Half points. Head 12–13, its motto and the text 13–14, recipients 11 (Phụ lục I, mục II). */
export const SIZE = { table: 22, list: 22, small: 20, text: 28, head: 26, state: 24 } as const;
/** Text width between margins of 30 and 15 mm (Phụ lục I, phần I, mục I, khoản 4). */
export const WIDTH_MM = 165;
/** The name of the state takes 88 mm in bold letters of 12 points and stands on one line. */
const HEAD_MM = [68, WIDTH_MM - 68] as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/**
 * A paper with its text.
 * @param modified ISO date for the properties of the file, so that equal papers are equal bytes
 */
export async function paper(
  letterhead: Letterhead,
  body: readonly (Paragraph | Table)[],
  modified: string,
): Promise<Uint8Array> {
  const document = new Document({
    creator: "Thang Điểm",
    title: `${letterhead.kind} ${letterhead.subject}`,
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
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph("")] }) },
        ...(letterhead.foot !== "" && {
          footers: { default: footOf(letterhead.foot), first: footOf(letterhead.foot) },
        }),
        children: [
          headOf(letterhead),
          line("", {}),
          ...titleOf(letterhead),
          ...body,
          line("", {}),
          ...endOf(letterhead),
        ],
      },
    ],
  });
  const moment = `${modified}T00:00:00Z`;
  return sealed(new Uint8Array(await Packer.toBuffer(document)), (name, xml) =>
    name === "docProps/core.xml"
      ? xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
      : xml,
  );
}

/** The page head: who issues, to the left; the name and motto of the state, to the right. */
function headOf({ superior, issuer, number, symbol, place, date }: Letterhead): Table {
  const left = [
    centred(superior.toLocaleUpperCase("vi"), { size: SIZE.state }),
    centred(issuer.toLocaleUpperCase("vi"), { size: SIZE.state, bold: true }),
    ruled(10),
    centred(`Số: ${number ?? "        "}/${symbol}`, { size: SIZE.head }),
  ];
  const right = [
    centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: SIZE.state, bold: true }),
    centred("Độc lập - Tự do - Hạnh phúc", { size: SIZE.head, bold: true }),
    ruled(20),
    ...(place === undefined ? [] : [centred(dated(place, date), { size: SIZE.head, italics: true })]),
  ];
  return beside(left, right, HEAD_MM);
}

function titleOf({ notice, kind, subject, to = [] }: Letterhead): Paragraph[] {
  return [
    ...(notice === undefined ? [] : [centred(notice, { size: SIZE.text, bold: true }), line("", {})]),
    centred(kind.toLocaleUpperCase("vi"), { size: SIZE.text, bold: true }),
    centred(subject, { size: SIZE.text, bold: true }),
    ruled(14),
    ...addressed(to),
  ];
}

/** One receiver stands beside the words, several below them (Phụ lục I, mục II, khoản 7). */
function addressed(to: readonly string[]): Paragraph[] {
  if (to.length === 0) return [];
  const [only, ...more] = to;
  if (more.length === 0) return [centred(`Kính gửi: ${only}.`, { size: SIZE.text }), line("", {})];
  const below = to.map((each, i) =>
    centred(`- ${each}${i === to.length - 1 ? "." : ";"}`, { size: SIZE.text }),
  );
  return [centred("Kính gửi:", { size: SIZE.text }), ...below, line("", {})];
}

function endOf({ recipients, signer, alsoSigns }: Letterhead): (Paragraph | Table)[] {
  const signature = ({ capacity, name }: Signer) => [
    ...capacity.split("\n").map((each) => centred(each.toLocaleUpperCase("vi"), { bold: true })),
    ...Array.from({ length: 4 }, () => centred("", {})),
    centred(name, { bold: true }),
  ];
  const receiving = [
    line("Nơi nhận:", { size: 24, bold: true, italics: true }),
    ...recipients.map((each, i) =>
      line(`- ${each}${i === recipients.length - 1 ? "." : ";"}`, { size: SIZE.list }),
    ),
  ];
  if (alsoSigns === undefined) return [beside(receiving, signature(signer), [80, WIDTH_MM - 80])];
  return [
    beside(signature(alsoSigns), signature(signer), [WIDTH_MM / 2, WIDTH_MM / 2]),
    line("", {}),
    ...receiving,
  ];
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.head });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function footOf(foot: string): Footer {
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ text: foot, size: 16, color: "555555" })] })],
  });
}

interface Face {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export function line(text: string, face: Face, options: IParagraphOptions = {}): Paragraph {
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

/** Two columns without lines; the cells keep no room at their sides, so that the words have the whole width. */
function beside(left: Paragraph[], right: Paragraph[], widths_mm: readonly [number, number]): Table {
  const cell = (children: Paragraph[], width_mm: number) =>
    new TableCell({
      width: { size: twip(width_mm), type: WidthType.DXA },
      margins: { left: 0, right: 0 },
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
