import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
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
  /** Cơ quan chủ quản; dots where it is not known, "" where a people's committee itself issues the paper. */
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
  /** Kính gửi: of reports and submissions to a higher body, and of notices to one. */
  readonly to?: readonly string[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  /** Who else signs, to the left: the secretary of minutes. The recipients then stand below. */
  readonly alsoSigns?: Signer;
  /** In the foot of each page: a fingerprint, "dự thảo"; "" for none. */
  readonly foot: string;
}

export interface Signer {
  /** One line each: "TM. Ủy ban nhân dân", "Chủ tịch". */
  readonly capacity: string;
  readonly name: string;
}

/** Twentieths of a point. */
export const twip = (mm: number): number => Math.round((mm / 25.4) * 1440);
/** Half points. Head 12–13, its motto and the text 13–14, recipients 11 (Phụ lục I, mục II). */
export const SIZE = { table: 22, list: 22, small: 20, text: 28, head: 26, state: 24 } as const;
/** Text width between margins of 30 and 15 mm (Phụ lục I, phần I, mục I, khoản 4). */
export const WIDTH_MM = 165;
/** The same on a page that lies on its side. */
export const LANDSCAPE_WIDTH_MM = 297 - 30 - 15;
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

/** An annex: pages of its own, numbered from 1, with what its foot says. */
export interface AnnexPages {
  readonly children: readonly (Paragraph | Table)[];
  readonly landscape: boolean;
  readonly foot: string;
}

/**
 * A paper with its text and its annexes.
 * @param modified ISO date for the properties of the file, so that equal papers are equal bytes
 */
export async function paper(
  letterhead: Letterhead,
  body: readonly (Paragraph | Table)[],
  modified: string,
  annexes: readonly AnnexPages[] = [],
): Promise<Uint8Array> {
  const text = [
    headOf(letterhead),
    line("", {}),
    ...titleOf(letterhead),
    ...body,
    line("", {}),
    ...endOf(letterhead),
  ];
  return sheets(
    `${letterhead.kind} ${letterhead.subject}`,
    [pagesOf({ children: text, landscape: false, foot: letterhead.foot }), ...annexes.map(pagesOf)],
    modified,
  );
}

/** A file of such pages, in the letter of every paper. @param modified see {@link paper} */
export async function sheets(
  title: string,
  sections: readonly ISectionOptions[],
  modified: string,
): Promise<Uint8Array> {
  const document = new Document({
    creator: "Thang Điểm",
    title,
    styles: {
      default: {
        document: { run: { font: "Times New Roman", size: SIZE.text, language: { value: "vi-VN" } } },
      },
    },
    sections: [...sections],
  });
  const moment = `${modified}T00:00:00Z`;
  return sealed(new Uint8Array(await Packer.toBuffer(document)), (name, xml) => {
    if (name === "docProps/core.xml")
      return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
    // The library numbers pictures through all files that a process writes.
    let pictures = 0;
    return xml.replaceAll(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(pictures += 1)}"`);
  });
}

/** A4 with the margins of the decree; the number of the page in the head, from the second one on. */
export function pagesOf({ children, landscape, foot }: AnnexPages): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twip(210),
          height: twip(297),
          ...(landscape && { orientation: PageOrientation.LANDSCAPE }),
        },
        margin: { top: twip(20), bottom: twip(20), left: twip(30), right: twip(15) },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph("")] }) },
    ...(foot !== "" && { footers: { default: footOf(foot), first: footOf(foot) } }),
    children: [...children],
  };
}

/** The page head: who issues, to the left; the name and motto of the state, to the right. */
function headOf({ superior, issuer, number, symbol, place, date }: Letterhead): Table {
  const left = [
    ...(superior === "" ? [] : bodyLines(superior).map((each) => centred(each, { size: SIZE.state }))),
    ...bodyLines(issuer).map((each) => centred(each, { size: SIZE.state, bold: true })),
    ruled(20),
    centred(`Số: ${number ?? "        "}/${symbol}`, { size: SIZE.head }),
  ];
  const right = [
    centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: SIZE.state, bold: true }),
    centred("Độc lập - Tự do - Hạnh phúc", { size: SIZE.head, bold: true }),
    ruled(21),
    ...(place === undefined ? [] : [centred(dated(place, date), { size: SIZE.head, italics: true })]),
  ];
  return beside(left, right, HEAD_MM);
}

/** In capitals; the place of a people's committee stands on a line of its own, as it is written in every province. */
function bodyLines(body: string): string[] {
  const [, committee, place] = /^((?:Ủy|Uỷ) ban nhân dân)\s+(.+)$/iu.exec(body.normalize("NFC")) ?? [];
  const lines = committee === undefined || place === undefined ? [body] : [committee, place];
  return lines.map((each) => each.toLocaleUpperCase("vi"));
}

function titleOf({ notice, kind, subject, to = [] }: Letterhead): Paragraph[] {
  return [
    ...(notice === undefined ? [] : [centred(notice, { size: SIZE.text, bold: true }), line("", {})]),
    centred(kind.toLocaleUpperCase("vi"), { size: SIZE.text, bold: true }),
    centred(subject, { size: SIZE.text, bold: true }),
    ruled(50),
    ...addressed(to),
  ];
}

/** One body stands beside the words, several below them (Phụ lục I, mục II, khoản 9). */
function addressed(to: readonly string[]): Paragraph[] {
  const [only, ...more] = to;
  if (only === undefined) return [];
  if (more.length === 0) return [centred(`Kính gửi: ${only}.`, { size: SIZE.text }), line("", {})];
  return [
    line("Kính gửi:", { size: SIZE.text }, { indent: { left: twip(25) } }),
    ...to.map((each, i) =>
      line(
        `- ${each}${i === to.length - 1 ? "." : ";"}`,
        { size: SIZE.text },
        { indent: { left: twip(40) } },
      ),
    ),
    line("", {}),
  ];
}

function endOf({ recipients, signer, alsoSigns }: Letterhead): (Paragraph | Table)[] {
  // The end stays together: a list of recipients alone on a page says nothing of what it belongs to.
  const keep = { keepNext: true };
  const signature = ({ capacity, name }: Signer) => [
    ...capacity.split("\n").map((each) => centred(each.toLocaleUpperCase("vi"), { bold: true }, keep)),
    ...Array.from({ length: 4 }, () => centred("", {}, keep)),
    centred(name, { bold: true }, keep),
  ];
  const receiving = [
    line("Nơi nhận:", { size: 24, bold: true, italics: true }, keep),
    ...recipients.map((each, i) =>
      i === recipients.length - 1
        ? line(`- ${each}.`, { size: SIZE.list })
        : line(`- ${each};`, { size: SIZE.list }, keep),
    ),
  ];
  if (alsoSigns === undefined) return [beside(receiving, signature(signer), [80, WIDTH_MM - 80])];
  return [
    beside(signature(alsoSigns), signature(signer), [WIDTH_MM / 2, WIDTH_MM / 2]),
    line("", {}, keep),
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

function centred(text: string, face: Face, options: IParagraphOptions = {}): Paragraph {
  return line(text, face, { ...options, alignment: AlignmentType.CENTER });
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
export function beside(
  left: Paragraph[],
  right: Paragraph[],
  widths_mm: readonly [number, number],
  width_mm = WIDTH_MM,
): Table {
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
    width: { size: twip(width_mm), type: WidthType.DXA },
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
