import { posix } from "node:path";
import type { Readable } from "node:stream";
import type { Entry, ZipFile } from "yauzl";
import type { Counter } from "./counter.ts";
import { refusal } from "./refusals.ts";
import type { TableLimits } from "./table-file.ts";
import { readXml } from "./xml.ts";

/** A sheet of the workbook and the part that holds it. */
export interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** What a workbook consists of, each part under the name that its relationship gives. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  readonly texts: string;
  readonly styles: string;
}

export type OpenPart = (name: string) => Promise<Readable | undefined>;

const ENTRIES_MAX = 5_000;

/**
 * @throws ProblemError for an archive that is encrypted or would inflate too much, before anything is
 * inflated
 */
export async function entriesOf(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    const inflation = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    const grows = entry.uncompressedSize > 1_000_000 && inflation > limits.inflation_max;
    if (grows || inflated > limits.inflated_bytes_max || entries.size >= ENTRIES_MAX)
      throw refusal("file-inflates-too-much", { entry: entry.fileName, inflated });
    if (entry.isEncrypted()) throw refusal("file-is-old-excel");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/**
 * Names of parts differ in nothing but capitals from program to program: they are one (ECMA-376 part 2,
 * 6.2.2.3).
 */
export function partsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): OpenPart {
  const byName = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  return async (name) => {
    const entry = byName.get(name.replace(/^\//, "").toLowerCase());
    return entry === undefined ? undefined : zip.openReadStreamPromise(entry);
  };
}

interface Relationship {
  readonly id: string;
  /** The last word of its type: "officeDocument", "worksheet", "sharedStrings", "styles". */
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part (of the package for ""), each target as a path from the root. */
async function relationshipsOf(part: OpenPart, of: string, counter: Counter): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const folder = posix.dirname(posix.resolve("/", of));
  const file = of === "" ? "/_rels/.rels" : posix.join(folder, "_rels", `${posix.basename(of)}.rels`);
  await readXml(counter, await part(file), {
    open: (name, { Id = "", Type = "", Target = "" }) => {
      if (name !== "Relationship") return;
      const target = posix.resolve("/", of === "" ? "/" : folder, Target);
      found.push({ id: Id, type: posix.basename(Type), target });
    },
  });
  return found;
}

/**
 * The part that holds the workbook: by the relationship of the package, else by its usual name; none in
 * another archive.
 */
export async function bookPathOf(part: OpenPart, counter: Counter): Promise<string | undefined> {
  const related = (await relationshipsOf(part, "", counter)).find(({ type }) => type === "officeDocument");
  for (const path of [related?.target, "/xl/workbook.xml"]) {
    if (path === undefined) continue;
    const names: string[] = [];
    await readXml(counter, await part(path), {
      open: (name) => void (names.length === 0 && names.push(name)),
    });
    if (names[0] === "workbook") return path;
  }
  return undefined;
}

export async function readBook(part: OpenPart, bookPath: string, counter: Counter): Promise<Book> {
  const relationships = await relationshipsOf(part, bookPath, counter);
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(counter, await part(bookPath), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      const target = name === "sheet" ? targets.get(attributes["id"] ?? "") : undefined;
      if (target?.includes("/worksheets/") === true)
        sheets.push({
          name: (attributes["name"] ?? "").normalize("NFC"),
          path: target,
          hidden: (attributes["state"] ?? "visible") !== "visible",
        });
    },
  });
  const related = (type: string, usual: string) =>
    relationships.find((each) => each.type === type)?.target ?? usual;
  return {
    sheets,
    from1904,
    texts: related("sharedStrings", "xl/sharedStrings.xml"),
    styles: related("styles", "xl/styles.xml"),
  };
}
