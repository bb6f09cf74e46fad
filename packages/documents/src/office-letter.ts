import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { type Letterhead, line, paper, SIZE, twip } from "./letterhead.ts";

/** A document of an office in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Such papers are Vietnamese. */
export interface OfficeLetter extends Letterhead {
  readonly body: readonly LetterPart[];
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

/** @param modified ISO date for the properties of the file, so that the same letter gives the same bytes */
export function officeLetter(letter: OfficeLetter, modified: string): Promise<Uint8Array> {
  return paper(letter, letter.body.flatMap(partOf), modified);
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
