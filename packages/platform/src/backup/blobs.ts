import { createHash, type Hash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createWriteStream } from "node:fs";

export interface Blob {
  readonly sha256: string;
  readonly bytes: number;
}

/** Contents by their fingerprint below a folder: the same content lies there once, however many sets hold it. */
export function blobFile(folder: string, sha256: string): string {
  return join(folder, "contents", sha256.slice(0, 2), sha256);
}

/** Keeps what a stream brings, forced to the disk before it stands under its name. */
export async function keepBlob(folder: string, source: Readable): Promise<Blob> {
  const unfinished = join(folder, "contents", `.${randomUUID()}`);
  await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  const counting = counter(hash);
  try {
    await pipeline(source, counting.stream, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    const sha256 = hash.digest("hex");
    const place = blobFile(folder, sha256);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // Over one that lies there too: a content that the disk has spoilt meanwhile is whole again.
    await rename(unfinished, place);
    await forceNames(dirname(place));
    return { sha256, bytes: counting.bytes() };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function counter(hash: Hash): { readonly stream: Transform; readonly bytes: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(undefined, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

/** The fingerprint of a kept content as it lies now; nothing when it is gone. */
export async function fingerprintOf(folder: string, sha256: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(blobFile(folder, sha256))) hash.update(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return hash.digest("hex");
}

/** Removes contents that no set holds, and what an interrupted backup left. Gives how many. */
export async function forgetBlobs(folder: string, held: ReadonlySet<string>): Promise<number> {
  let gone = 0;
  const root = join(folder, "contents");
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile() || held.has(entry.name)) continue;
    await rm(join(entry.parentPath, entry.name), { force: true });
    gone += 1;
  }
  return gone;
}

export async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/** Forces the names of a folder to the disk. */
export async function forceNames(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
