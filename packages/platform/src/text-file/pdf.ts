import type { TextItem } from "pdfjs-dist/types/src/display/api.js";

/** Fonts draw "ỉ" as a hook over an i without its dot. */
const DOTLESS_BELOW_A_MARK = /ı(?=\p{Mn})/gu;

/** A line as it lies on its page, in points from the left and from below. */
interface Line {
  readonly text: string;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  /** How wide its first word is. */
  readonly opening: number;
}

/**
 * The words of a PDF with a text layer, page after page; lines that were broken only because they were full are one. A
 * scan has no words.
 * @throws Error when the file is broken or has a password
 */
export async function pdfText(bytes: Uint8Array, pagesMax: number): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, pagesMax); number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(joined(linesOf(items.filter((item): item is TextItem => "str" in item))));
    }
    return pages
      .join("\n")
      .replace(/(?<=[\p{L}\d,)%])\n(?=\p{Ll})/gu, " ")
      .replace(DOTLESS_BELOW_A_MARK, "i");
  } finally {
    await loading.destroy();
  }
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const [at, { hasEOL }] of items.entries()) {
    if (!hasEOL && at < items.length - 1) continue;
    lines.push(lineOf(items.slice(from, at + 1)));
    from = at + 1;
  }
  return lines;
}

function lineOf(items: readonly TextItem[]): Line {
  const seen = items.filter(({ str }) => str.trim() !== "");
  const [first, last] = [seen[0], seen.at(-1)];
  const word = first?.str.trimStart().split(" ", 1)[0] ?? "";
  return {
    text: items.map(({ str }) => str).join(""),
    right: last ? placeOf(last).x + last.width : 0,
    bottom: first ? placeOf(first).y : 0,
    height: Math.max(0, ...seen.map(({ height }) => height)),
    opening: first ? (first.width * word.length) / first.str.length : 0,
  };
}

function placeOf({ transform }: TextItem): { readonly x: number; readonly y: number } {
  const [, , , , x, y]: unknown[] = transform;
  return { x: Number(x), y: Number(y) };
}

function joined(lines: readonly Line[]): string {
  const edge = Math.max(...lines.map(({ right }) => right));
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      return next === undefined ? line.text : `${line.text}${goesOn(line, next, edge) ? " " : "\n"}`;
    })
    .join("");
}

/** Between two rows of a table, and between sentences. */
const BEGINS_ANEW = /[\d%]\s*\n\s*[\d\p{Lu}]|[.!?:;…]\s*\n/u;

/** Whether the next line had its first word here, had there been room for it. */
function goesOn(line: Line, next: Line, edge: number): boolean {
  const isBelow = Math.abs(line.bottom - next.bottom) < 2 * line.height;
  const isFull = line.right + line.height / 4 + next.opening > edge;
  return isBelow && isFull && !BEGINS_ANEW.test(`${line.text}\n${next.text}`);
}
