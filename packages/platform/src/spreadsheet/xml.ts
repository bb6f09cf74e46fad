import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import type { Counter } from "./counter.ts";

/** What a part of a workbook is told about its XML. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(piece: string): void;
  close?(name: string): void;
}

export async function readXml(
  counter: Counter,
  stream: Readable | undefined,
  reader: XmlReader,
): Promise<void> {
  if (stream === undefined) return;
  const parser = xmlParser(reader);
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    counter.time();
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}

/**
 * Names without their prefix: programs differ in which one they write. Entities other than XML's own are an
 * error.
 */
export function xmlParser(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser();
  const bare = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", (tag) => reader.open?.(bare(tag.name), bareNames(tag.attributes)));
  parser.on("text", (piece) => reader.text?.(piece));
  parser.on("cdata", (piece) => reader.text?.(piece));
  parser.on("closetag", (tag) => reader.close?.(bare(tag.name)));
  return parser;
}

function bareNames(attributes: Record<string, string>): Record<string, string> {
  if (!Object.keys(attributes).some((name) => name.includes(":"))) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(":") + 1), value]),
  );
}
