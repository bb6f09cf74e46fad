import type { Readable } from "node:stream";
import { FILE_KINDS, type FileKind } from "@thang-diem/contract";
import { fileTypeFromBuffer } from "file-type";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { StoredContent } from "./content-store.ts";

/** Why a file is not taken whatever it is called. */
export type UntakenContent = "not-taken" | "has-macros" | "locked";

/**
 * What a file is, by its content alone. Office files are recognised by the parts they are made of:
 * a general look at the first bytes takes a DOCX that was written to a stream for a ZIP,
 * and any ZIP with the right name for a DOCX.
 */
export async function readFileKind(content: StoredContent): Promise<FileKind | UntakenContent> {
  const head = await firstBytes(content, HEAD_BYTES);
  if (head.subarray(0, 4).equals(ZIP)) return zipKind(content);
  if (head.subarray(0, 8).equals(COMPOUND)) return compoundKind(content);
  const found = (await fileTypeFromBuffer(head))?.ext;
  const kind = FILE_KINDS.find((kind) => kind === found);
  return kind === undefined || CONTAINERS.has(kind) ? "not-taken" : kind;
}

/**
 * What the ending of a name promises: a kind, "none" when there is no ending ("BC 15.01.2026"), "other" for one that is
 * not taken.
 */
export function endingOf(name: string): FileKind | "none" | "other" {
  const ending = /\.([a-z][a-z0-9]{0,4}|7z)$/iu.exec(name.trim())?.[1]?.toLowerCase();
  if (ending === undefined) return "none";
  return FILE_KINDS.find((kind) => kind === (SAME_KIND[ending] ?? ending)) ?? "other";
}

const SAME_KIND: Readonly<Record<string, FileKind>> = {
  jpeg: "jpg",
  jpe: "jpg",
  jfif: "jpg",
  tiff: "tif",
  m4v: "mp4",
};

const HEAD_BYTES = 65_536;
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Compound file of the old office programs ([MS-CFB] 2.2). */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Recognised by their parts, above. */
const CONTAINERS: ReadonlySet<FileKind> = new Set([
  "docx",
  "xlsx",
  "pptx",
  "doc",
  "xls",
  "ppt",
  "odt",
  "ods",
  "odp",
  "zip",
]);

async function firstBytes(content: StoredContent, count: number): Promise<Buffer> {
  if (content.bytes === 0) return Buffer.alloc(0);
  const pieces: Buffer[] = [];
  for await (const piece of content.read({ start: 0, end: Math.min(count, content.bytes) - 1 }))
    pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/**
 * Streams by which the old programs' files are told apart ([MS-DOC] 2.1, [MS-XLS] 2.1.7,
 * [MS-PPT] 2.1.1, [MS-OFFCRYPTO] 2.3.4).
 */
const STREAMS: readonly (readonly [string, FileKind | UntakenContent])[] = [
  ["EncryptedPackage", "locked"],
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
  ["PowerPoint Document", "ppt"],
  ["Book", "xls"],
];

async function compoundKind(content: StoredContent): Promise<FileKind | UntakenContent> {
  const wanted = STREAMS.map(([name, kind]) => ({ mark: Buffer.from(`${name}\0`, "utf16le"), kind }));
  const longest = Math.max(...wanted.map(({ mark }) => mark.length));
  const found = new Set<FileKind | UntakenContent>();
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of content.read()) {
    const piece = Buffer.concat([tail, chunk as Buffer]);
    for (const { mark, kind } of wanted) if (piece.includes(mark)) found.add(kind);
    tail = piece.subarray(-longest);
  }
  return STREAMS.find(([, kind]) => found.has(kind))?.[1] ?? "not-taken";
}

/** Main parts of the office formats by their content types (ECMA-376 part 1, 11.3, 12.3, 13.3). */
const MAIN_PARTS: readonly (readonly [FileKind, string, string])[] = [
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/"],
  ["pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "ppt/"],
];
const OPEN_DOCUMENT: Readonly<Record<string, FileKind>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
};

const ENTRIES_MAX = 20_000;
const PART_BYTES_MAX = 1_000_000;

/** Reads the directory of the archive and one small part of it; nothing else is unpacked. */
async function zipKind(content: StoredContent): Promise<FileKind | UntakenContent> {
  const zip = await fromRandomAccessReaderPromise(new Parts(content), content.bytes, {
    autoClose: false,
    lazyEntries: true,
  }).catch(() => undefined);
  if (zip === undefined) return "not-taken";
  try {
    const entries = await directory(zip);
    if (entries === undefined) return "not-taken";
    const named = (name: string) => entries.find(({ fileName }) => fileName === name);
    const types = named("[Content_Types].xml");
    if (types !== undefined) return officeKind(entries, await smallText(zip, types));
    const mimetype = named("mimetype");
    return (mimetype && OPEN_DOCUMENT[(await smallText(zip, mimetype)).trim()]) ?? "zip";
  } catch {
    return "not-taken";
  } finally {
    zip.close();
  }
}

/** As yauzl asks for parts of an archive that is no file of its own. */
class Parts extends RandomAccessReader {
  readonly #content: StoredContent;

  constructor(content: StoredContent) {
    super();
    this.#content = content;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#content.read({ start, end: end - 1 });
  }
}

function officeKind(entries: readonly Entry[], contentTypes: string): FileKind | UntakenContent {
  if (
    /macroEnabled/i.test(contentTypes) ||
    entries.some(({ fileName }) => /vbaProject\.bin$/i.test(fileName))
  )
    return "has-macros";
  const main = MAIN_PARTS.find(
    ([, type, folder]) =>
      contentTypes.includes(`"${type}"`) && entries.some(({ fileName }) => fileName.startsWith(folder)),
  );
  return main?.[0] ?? "not-taken";
}

/** All names, or nothing when there are more than any document has. */
async function directory(zip: ZipFile): Promise<Entry[] | undefined> {
  if (zip.entryCount > ENTRIES_MAX) return undefined;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

async function smallText(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > PART_BYTES_MAX) return "";
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += (chunk as Buffer).length;
    if (bytes > PART_BYTES_MAX) return "";
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}
