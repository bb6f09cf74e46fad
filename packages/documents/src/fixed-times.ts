import { unzipSync, zipSync } from "fflate";

/** The same archive with one time for every entry and the entries in the order of their names: equal content is equal bytes. */
export function fixedTimes(
  bytes: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array = (_name, content) => content,
): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([name, content]) => [name, change(name, content)])), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  });
}
