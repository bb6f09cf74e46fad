import { unzipSync, zipSync } from "fflate";
import { printable } from "./printable.ts";

/**
 * The parts of a DOCX or XLSX file as it leaves the house: every part of XML printable (see {@link printable}), one
 * time for every entry, the entries in the order of their names. Equal content is equal bytes.
 */
export function sealed(
  bytes: Uint8Array,
  change: (name: string, xml: string) => string = (_name, xml) => xml,
): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content]) => [
        name,
        /\.(?:xml|rels)$/.test(name) ? encoded(change(name, printable(decoded(content)))) : content,
      ]),
    ),
    { mtime: new Date(1980, 0, 1), level: 6 },
  );
}

const decoded = (content: Uint8Array): string => new TextDecoder().decode(content);
const encoded = (xml: string): Uint8Array => new TextEncoder().encode(xml);
