import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import {
  type AnnexPages,
  beside,
  LANDSCAPE_WIDTH_MM,
  type Letterhead,
  line,
  paper,
  SIZE,
  twip,
  WIDTH_MM,
} from "./letterhead.ts";
import { qrCode } from "./qr-code.ts";

/** A document of an office in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Such papers are Vietnamese. */
export interface OfficeLetter extends Letterhead {
  readonly body: readonly LetterPart[];
  readonly annexes?: readonly LetterAnnex[];
}

/** "Phụ lục I": pages of their own, which bear what they belong to and what they can be checked by. */
export interface LetterAnnex {
  /** "I"; "" where there is only one. */
  readonly number: string;
  readonly title: string;
  /** "(Kèm theo Quyết định số …)" */
  readonly belongsTo: string;
  readonly body: readonly LetterPart[];
  readonly landscape: boolean;
  readonly foot: string;
}

export type LetterPart =
  | {
      readonly kind: "text";
      readonly text: string;
      /** In bold before the text: "Điều 1." */
      readonly lead?: string;
      readonly italics?: boolean;
    }
  | { readonly kind: "heading"; readonly text: string }
  /** In the middle and bold: "QUYẾT ĐỊNH:" */
  | { readonly kind: "centred"; readonly text: string }
  /** Small, below a table. */
  | { readonly kind: "note"; readonly text: string }
  /** A QR code of an address with notes to its left. */
  | { readonly kind: "code"; readonly address: string; readonly lines: readonly string[] }
  | LetterTable;

export interface LetterTable {
  readonly kind: "table";
  readonly columns: readonly LetterColumn[];
  readonly rows: readonly LetterRow[];
}

export interface LetterColumn {
  readonly title: string;
  readonly width_mm: number;
  readonly numbers?: boolean;
}

export interface LetterRow {
  readonly cells: readonly string[];
  readonly bold?: boolean;
}

/** @param modified ISO date for the properties of the file, so that the same letter gives the same bytes */
export function officeLetter(letter: OfficeLetter, modified: string): Promise<Uint8Array> {
  const body = letter.body.flatMap((part) => partOf(part, WIDTH_MM));
  return paper(letter, body, modified, (letter.annexes ?? []).map(annexPages));
}

function annexPages({ number, title, belongsTo, body, landscape, foot }: LetterAnnex): AnnexPages {
  const centred = (text: string, face: { bold?: boolean; italics?: boolean }) =>
    line(text, { ...face, size: SIZE.text }, { alignment: AlignmentType.CENTER, keepNext: true });
  return {
    landscape,
    foot,
    children: [
      centred(number === "" ? "Phụ lục" : `Phụ lục ${number}`, { bold: true }),
      centred(title.toLocaleUpperCase("vi"), { bold: true }),
      centred(belongsTo, { italics: true }),
      line("", { size: SIZE.small }),
      ...body.flatMap((part) => partOf(part, landscape ? LANDSCAPE_WIDTH_MM : WIDTH_MM)),
    ],
  };
}

function partOf(part: LetterPart, width_mm: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case "heading":
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 120, after: 120 },
          children: [new TextRun({ text: part.text, bold: true })],
        }),
      ];
    case "centred":
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 120, after: 120 },
          children: [new TextRun({ text: part.text, bold: true })],
        }),
      ];
    case "text":
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twip(10) },
          spacing: { after: 120 },
          children: [
            ...(part.lead === undefined ? [] : [new TextRun({ text: `${part.lead} `, bold: true })]),
            new TextRun({ text: part.text, ...(part.italics === true && { italics: true }) }),
          ],
        }),
      ];
    case "note":
      return [noteOf(part.text)];
    case "code":
      return [codeOf(part, width_mm)];
    case "table":
      return [tableOf(part), line("", { size: SIZE.small })];
  }
}

/** Pixels in which a code is laid out: 22 mm. */
const CODE_PX = 83;

function codeOf({ address, lines }: Extract<LetterPart, { kind: "code" }>, width_mm: number): Table {
  const image = new ImageRun({
    type: "png",
    data: qrCode(address),
    transformation: { width: CODE_PX, height: CODE_PX },
    altText: { name: "QR", title: address, description: address },
  });
  const code = new Paragraph({ alignment: AlignmentType.RIGHT, children: [image] });
  return beside(lines.map(noteOf), [code], [width_mm - 24, 24], width_mm);
}

function noteOf(text: string): Paragraph {
  return line(text, { size: SIZE.small, italics: true }, { spacing: { after: 40 } });
}

function tableOf({ columns, rows }: LetterTable): Table {
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
