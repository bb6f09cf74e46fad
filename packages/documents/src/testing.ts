/** Readers of written files that share no code with the writers. */
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import ExcelJS from "exceljs";

/**
 * Every part of a file by its name, pictures and the workbooks of charts aside, after a strict XML parser has read
 * each of them.
 * @throws when one is not well-formed
 */
export function partsOf(file: Uint8Array): Map<string, string> {
  const entries = Object.entries(unzipSync(file)).filter(([name]) => !/\/$|\.(?:png|xlsx)$/.test(name));
  const parts = new Map(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, xml] of parts) {
    const parser = new SaxesParser({ fileName: name });
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(xml).close();
  }
  return parts;
}

/** One element of a part of a document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** With that of everything inside, in its order. */
  readonly text: string;
  readonly children: readonly Element[];
}

/** A part as a tree, for measures that no reader of documents tells. */
export function treeOf(xml: string): Element {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    text: string;
    children: Open[];
  }
  const root: Open = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const each of open) each.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

/** All elements of that name below, in order. */
export function within(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

export function wordsOf(element: Element): string {
  return element.text;
}

/** Paragraphs and tables of a document as another program reads them. */
export async function readPaper(file: Uint8Array): Promise<{ lines: string[]; tables: string[][][] }> {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const failed = messages.filter(({ type }) => type === "error");
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  const page = treeOf(`<html>${html.replaceAll("<br />", "\n")}</html>`);
  const tables = within(page, "table").map((table) =>
    within(table, "tr").map((row) => row.children.map((cell) => within(cell, "p").map(wordsOf).join("\n"))),
  );
  return { lines: within(page, "p").map(wordsOf), tables };
}

/** The sheets of a workbook: name → rows of values as they stand in the cells. */
export async function readBook(file: Uint8Array): Promise<Map<string, unknown[][]>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.slice().buffer);
  return new Map(
    book.worksheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(row + 1, column + 1).value),
      ),
    ]),
  );
}

/** Texts as people paste them, each breaking XML in its own way. */
export const PASTED = [
  "Đã\u0002 xong",
  "dòng một\u000bdòng hai",
  "trang\u000cmới",
  "\u0000đầu",
  "cuối\u001f",
  "nửa ký tự \ud83d rơi",
  "\udc00 lẻ",
  "\ufffe và \uffff",
  'A & B < C > "D" ]]> &#x1; _x0001_',
] as const;
