import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, link, mkdir, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { newId } from "@thang-diem/platform/ids";
import { beside } from "@thang-diem/platform/threads";

/** Which store it is, in a form that a thread can be given: `openContentStore` opens the same one there. */
export interface ContentPlace {
  readonly folder: string;
}

/** The store of an installation. */
export function evidenceIn(home: string): ContentPlace {
  return { folder: join(home, "evidence") };
}

/** Bytes from `start` to `end`, both among them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredContent {
  readonly bytes: number;
  read(range?: ByteRange): Readable;
}

/**
 * A content that lies whole in a file of its own which nobody else has open;
 * the fingerprint was read back from there.
 */
export interface WrittenContent {
  readonly draft: string;
  readonly sha256: string;
  readonly bytes: number;
}

export type Appended = { readonly state: "kept" | "gap"; readonly arrived: number };

/** The files of the installation: what is on its way, and contents under their fingerprints. */
export interface ContentStore {
  readonly place: ContentPlace;
  /** An empty place for a file that will arrive; one that stands there is kept. */
  begin(uploadId: string): Promise<void>;
  /** Bytes that lie there; undefined when there is no such place. */
  arrived(uploadId: string): Promise<number | undefined>;
  /**
   * Writes a piece from an offset on. The same piece may come twice; one beyond the end is refused,
   * there are no gaps.
   */
  append(uploadId: string, offset: number, piece: Uint8Array): Promise<Appended>;
  /** Returns when the disk has what arrived; nothing when it is gone meanwhile. */
  sync(uploadId: string): Promise<void>;
  whatArrived(uploadId: string): AsyncIterable<Uint8Array>;
  discard(uploadId: string): Promise<void>;
  unfinished(): Promise<string[]>;
  /** Writes a content to a new, read-only file that has no name yet but that of a draft. */
  write(content: AsyncIterable<Uint8Array>): Promise<WrittenContent>;
  /**
   * Gives a draft its fingerprint for a name, whole or not at all; the draft is gone. What lies under
   * the name already is never replaced: `there` when it has the fingerprint, `damaged` when it has not.
   */
  keep(written: WrittenContent): Promise<"kept" | "there" | "damaged">;
  /** A content by its fingerprint, or a draft. */
  read(name: string): Promise<StoredContent | undefined>;
  has(sha256: string): Promise<boolean>;
  /** Takes a draft away. */
  remove(draft: string): Promise<void>;
  /** Fingerprints of all contents. */
  contents(): AsyncIterable<string>;
  /** Closes the store to other users of the machine, and throws away drafts that a fall left behind. */
  tidy(): Promise<void>;
}

/** Nobody but the account that the server runs as reads what offices have shown, or changes it by mistake. */
const FOLDER_MODE = 0o700;
const ARRIVING_MODE = 0o600;
const CONTENT_MODE = 0o400;
/** Proving the largest file takes seconds: an older draft is nobody's any more. */
const DRAFT_HOURS = 1;
const PIECE_BYTES = 262_144;

/**
 * The store on the local disk.
 *
 * @param folder `<home>/evidence`: `arriving/<id>`, `drafts/<id>` and `<first two digits>/<SHA-256>`
 */
export function openContentStore({ folder }: ContentPlace): ContentStore {
  const arriving = (uploadId: string) => join(folder, "arriving", safeName(uploadId));
  const pathOf = (name: string) =>
    name.length === 64
      ? join(folder, safeName(name).slice(0, 2), name)
      : join(folder, "drafts", safeName(name));
  return {
    place: { folder },
    async begin(uploadId) {
      await madeFolder(dirname(arriving(uploadId)));
      await writeFile(arriving(uploadId), "", { flag: "a", mode: ARRIVING_MODE });
    },
    arrived: (uploadId) => sizeOf(arriving(uploadId)),
    append: (uploadId, offset, piece) => append(arriving(uploadId), offset, piece),
    sync: (uploadId) => sync(arriving(uploadId)).catch(ifGone),
    whatArrived: (uploadId) => createReadStream(arriving(uploadId), { highWaterMark: PIECE_BYTES }),
    discard: (uploadId) => rm(arriving(uploadId), { force: true }),
    unfinished: () => readdir(join(folder, "arriving")).catch(() => []),
    async write(content) {
      const draft = newId();
      await madeFolder(dirname(pathOf(draft)));
      try {
        const bytes = await writeNew(pathOf(draft), content);
        return { draft, bytes, sha256: await hashFile(pathOf(draft)) };
      } catch (error) {
        await rm(pathOf(draft), { force: true });
        throw error;
      }
    },
    async keep({ draft, sha256 }) {
      const into = pathOf(sha256);
      await madeFolder(dirname(into));
      const linked = await link(pathOf(draft), into).then(() => true, ifExists(false));
      await rm(pathOf(draft), { force: true });
      await sync(dirname(into));
      if (linked) return "kept";
      return (await fingerprint({ folder }, sha256)) === sha256 ? "there" : "damaged";
    },
    async read(name) {
      const bytes = await sizeOf(pathOf(name));
      return bytes === undefined
        ? undefined
        : {
            bytes,
            read: (range) => createReadStream(pathOf(name), { highWaterMark: PIECE_BYTES, ...range }),
          };
    },
    has: async (sha256) => (await sizeOf(pathOf(sha256))) !== undefined,
    remove: (draft) => rm(pathOf(draft), { force: true }),
    contents: () => contentsIn(folder),
    tidy: () => tidy(folder),
  };
}

/**
 * SHA-256 of a content as the disk gives it now, "" when there is none. A hundred megabytes are read and hashed in a
 * thread.
 */
export const fingerprint = beside(import.meta.url, "fingerprintHere", fingerprintHere);

export async function fingerprintHere(place: ContentPlace, sha256: string): Promise<string> {
  const content = await openContentStore(place).read(sha256);
  return content === undefined ? "" : hashOf(content.read());
}

/** Ids and fingerprints come from requests; nothing else becomes part of a path. */
function safeName(name: string): string {
  if (!/^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(name))
    throw new Error(`not the name of a content: ${JSON.stringify(name)}`);
  return name;
}

/** The file is open no longer than one piece is written. */
async function append(path: string, offset: number, piece: Uint8Array): Promise<Appended> {
  const file = await open(path, "r+");
  try {
    const before = (await file.stat()).size;
    if (offset > before) return { state: "gap", arrived: before };
    await file.write(piece, 0, piece.byteLength, offset);
    return { state: "kept", arrived: Math.max(before, offset + piece.byteLength) };
  } finally {
    await file.close();
  }
}

/** @returns bytes written; the file is read-only and on disk */
async function writeNew(path: string, content: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, "wx", ARRIVING_MODE);
  try {
    let bytes = 0;
    for await (const piece of content)
      bytes += (await file.write(piece, 0, piece.byteLength, bytes)).bytesWritten;
    await file.chmod(CONTENT_MODE);
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

function hashFile(path: string): Promise<string> {
  return hashOf(createReadStream(path, { highWaterMark: PIECE_BYTES }));
}

async function hashOf(content: AsyncIterable<unknown>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of content) hash.update(piece as Buffer);
  return hash.digest("hex");
}

async function* contentsIn(folder: string): AsyncIterable<string> {
  const begins = await readdir(folder).catch(() => []);
  for (const begin of begins.filter((name) => /^[0-9a-f]{2}$/.test(name)).toSorted())
    yield* (await readdir(join(folder, begin))).toSorted();
}

async function tidy(folder: string): Promise<void> {
  await madeFolder(folder);
  // One that an earlier version made is open to everybody.
  await chmod(folder, FOLDER_MODE);
  const drafts = join(folder, "drafts");
  for (const name of await readdir(drafts).catch(() => [])) {
    const age_ms =
      Date.now() - ((await stat(join(drafts, name)).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age_ms > DRAFT_HOURS * 3_600_000) await rm(join(drafts, name), { force: true });
  }
}

async function madeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

function ifGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

function ifExists<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code !== "EEXIST") throw error;
    return value;
  };
}

/** A new name is on disk when its folder is (POSIX); Windows cannot open folders and does not need it. */
async function sync(path: string): Promise<void> {
  const isFolder = (await stat(path)).isDirectory();
  if (isFolder && process.platform === "win32") return;
  const handle = await open(path, isFolder ? "r" : "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
