import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beside } from "@thang-diem/platform/threads";

export type Appended = { readonly state: "kept" | "too-much" | "gap"; readonly arrived: number };

/** The files of the installation: contents under their fingerprints, and what is on its way. */
export interface ContentStore {
  /** An empty place for a file; one that stands there is kept. */
  begin(uploadId: string): Promise<void>;
  /** Bytes that lie there; undefined when there is no such place. */
  arrived(uploadId: string): Promise<number | undefined>;
  /**
   * Writes from an offset on, up to `bytes` in all, and answers when the disk has it. What came before a broken line is
   * kept. The same piece may come twice; a piece beyond the end is refused, there are no gaps.
   */
  append(
    uploadId: string,
    offset: number,
    bytes: number,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<Appended>;
  /** SHA-256 of what lies there, read back from the disk in pieces. */
  fingerprint(uploadId: string): Promise<string>;
  /** Where it lies, for those who look at the content. */
  arrivingPath(uploadId: string): string;
  /** Moves it under its fingerprint, whole or not at all; the same content is there once. */
  settle(uploadId: string, sha256: string): Promise<void>;
  discard(uploadId: string): Promise<void>;
  unfinished(): Promise<string[]>;
  path(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  /** Bytes that did not come in parts, such as the copy of a page. */
  put(id: string, content: Uint8Array): Promise<string>;
}

/** @param folder `<home>/evidence`: `arriving/<id>` and `<first two digits>/<SHA-256>` */
export function openContentStore(folder: string): ContentStore {
  const arriving = join(folder, "arriving");
  const arrivingPath = (uploadId: string) => join(arriving, safeName(uploadId));
  const path = (sha256: string) => join(folder, safeName(sha256).slice(0, 2), safeName(sha256));
  const begin = async (uploadId: string) => {
    await mkdir(arriving, { recursive: true });
    await writeFile(arrivingPath(uploadId), "", { flag: "a" });
  };
  const settle = async (uploadId: string, sha256: string) => {
    const into = path(sha256);
    await mkdir(dirname(into), { recursive: true });
    await rename(arrivingPath(uploadId), into);
    await syncFolder(dirname(into));
  };
  return {
    begin,
    arrivingPath,
    path,
    settle,
    arrived: (uploadId) => sizeOf(arrivingPath(uploadId)),
    append: (uploadId, offset, bytes, pieces) => append(arrivingPath(uploadId), offset, bytes, pieces),
    fingerprint: (uploadId) => sha256Of(arrivingPath(uploadId)),
    discard: (uploadId) => rm(arrivingPath(uploadId), { force: true }),
    unfinished: () => readdir(arriving).catch(() => []),
    has: async (sha256) => (await sizeOf(path(sha256))) !== undefined,
    async put(id, content) {
      await begin(id);
      await append(arrivingPath(id), 0, content.byteLength, piecesOf(content));
      const sha256 = createHash("sha256").update(content).digest("hex");
      await settle(id, sha256);
      return sha256;
    },
  };
}

/** Ids and fingerprints come from requests; nothing else becomes part of a path. */
function safeName(name: string): string {
  if (!/^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(name))
    throw new Error(`not the name of a content: ${JSON.stringify(name)}`);
  return name;
}

async function append(
  path: string,
  offset: number,
  bytes: number,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Appended> {
  const file = await open(path, "r+");
  try {
    const before = (await file.stat()).size;
    if (offset > before) return { state: "gap", arrived: before };
    let at = offset;
    let state: Appended["state"] = "kept";
    try {
      for await (const piece of pieces) {
        if (at + piece.byteLength > bytes) {
          state = "too-much";
          break;
        }
        await file.write(piece, 0, piece.byteLength, at);
        at += piece.byteLength;
      }
    } finally {
      await file.datasync();
    }
    return { state, arrived: Math.max(before, at) };
  } finally {
    await file.close();
  }
}

/** A hundred megabytes are read and hashed in a thread. */
const sha256Of = beside(import.meta.url, "sha256Here", sha256Here);

export async function sha256Here(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

/** A rename is on disk when its folder is (POSIX); Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* piecesOf(content: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += 262_144) yield content.subarray(at, at + 262_144);
}
