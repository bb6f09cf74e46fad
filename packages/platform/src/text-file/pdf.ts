import type { TextItem } from "pdfjs-dist/types/src/display/api.js";

/**
 * The words of a PDF with a text layer, page after page, lines as they lie. A scan has no words.
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
      const words = items.filter((item): item is TextItem => "str" in item);
      pages.push(words.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(""));
    }
    return pages.join("\n").replace(/(?<=[\p{Ll},])\n(?=\p{Ll})/gu, " ");
  } finally {
    await loading.destroy();
  }
}
