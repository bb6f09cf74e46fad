import { unzipSync, zipSync } from "fflate";
import { printable } from "./printable.ts";

/**
 * The parts of a DOCX, XLSX or PPTX file as it leaves the house: every part of XML printable (see {@link printable}),
 * one time for every entry, the entries in the order of their names, and so inside the workbooks that charts carry.
 * Equal content is equal bytes.
 */
export function sealed(
  bytes: Uint8Array,
  change: (name: string, xml: string) => string = (_name, xml) => xml,
): Uint8Array {
  return archive(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/.test(name)
        ? encoded(change(name, printable(decoded(content))))
        : name.endsWith(".xlsx")
          ? sealed(content, change)
          : content,
    ]),
  );
}

/** Files by their paths as one ZIP: one time for every entry, the entries in the order of their paths. */
export function archive(files: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  const entries = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

const decoded = (content: Uint8Array): string => new TextDecoder().decode(content);
const encoded = (xml: string): Uint8Array => new TextEncoder().encode(xml);
