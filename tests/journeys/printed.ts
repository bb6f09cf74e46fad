/** What stands on each sheet of a printed page, read from the PDF that the browser made. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of every sheet in the order in which it was painted, without blanks: a PDF has them anywhere. */
export async function sheetsOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    sheets.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replaceAll(/\s+/g, ""),
    );
  }
  return sheets;
}
