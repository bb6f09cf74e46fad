import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { fromBufferPromise } from "yauzl";

const DOCUMENT = "word/document.xml";
const ENTRIES_MAX = 5_000;

/**
 * The words of a Word document (ECMA-376 part 1, 17.2 and 17.3), a line for each paragraph; deleted runs are left out.
 * @throws Error when it is no such file, or larger inside than `limit` bytes
 */
export async function docxText(bytes: Buffer, limit: number): Promise<string> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  try {
    let entries = 0;
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (entries > ENTRIES_MAX) break;
      if (entry.fileName !== DOCUMENT) continue;
      if (entry.uncompressedSize > limit) throw new Error("too large");
      return await textOf(await zip.openReadStreamPromise(entry), limit);
    }
  } finally {
    zip.close();
  }
  throw new Error("no document");
}

async function textOf(stream: Readable, limit: number): Promise<string> {
  const parser = new SaxesParser();
  const pieces: string[] = [];
  let inText = false;
  parser.on("opentag", ({ name }) => {
    if (name === "w:t") inText = true;
    if (name === "w:tab") pieces.push("\t");
    if (name === "w:br" || name === "w:cr") pieces.push("\n");
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") inText = false;
    if (name === "w:p") pieces.push("\n");
    if (name === "w:tc") pieces.push("\t");
  });
  parser.on("text", (text) => {
    if (inText) pieces.push(text);
  });
  let read = 0;
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    read += bytes.byteLength;
    if (read > limit) throw new Error("too large");
    parser.write(decoder.decode(bytes, { stream: true }));
  }
  parser.close();
  return pieces.join("");
}
