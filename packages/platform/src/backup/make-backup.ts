import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { ClientConfig } from "pg";
import { blobFile, exists, forgetBlobs, keepBlob } from "./blobs.ts";
import { dumpDatabase } from "./dump.ts";
import { type BackupFile, type BackupSet, readSet, removeSet, setNames, writeSet } from "./manifest.ts";
import { seal } from "./seal.ts";
import { verifySet } from "./verify-backup.ts";

export interface BackupSource {
  readonly connection: ClientConfig;
  readonly home: string;
  /** Folders and files below the home that belong to the database; what is not there is left out. */
  readonly open: readonly string[];
  /** Likewise, but secret. */
  readonly secret: readonly string[];
  readonly program: string;
}

export interface MadeBackup {
  readonly name: string;
  readonly set: BackupSet;
  /** Contents that were not there already. */
  readonly added: number;
}

/**
 * Backs an installation up while people work: the database from one snapshot first, then the files, which are only ever
 * added to, so that every file that the snapshot names is there. A file that has not changed since the last set is not
 * read again. The set appears when everything in it is on the disk; an interrupted backup leaves no set.
 *
 * @param progress told after each file
 */
export async function makeBackup(
  { connection, home, open, secret, program }: BackupSource,
  folder: string,
  passphrase: string,
  now: Date,
  progress: (done: number, total: number) => void,
): Promise<MadeBackup> {
  const name = now.toISOString().replaceAll(":", "");
  const pieces = new PassThrough();
  const [database, dumped] = await Promise.all([
    keepBlob(folder, pieces.pipe(createGzip())),
    dumpDatabase(connection, pieces).finally(() => pieces.end()),
  ]);
  const before = await filesOfLastSet(folder);
  const paths = [
    ...(await filesBelow(home, open)).map((path) => ({ path, sealed: false })),
    ...(await filesBelow(home, secret)).map((path) => ({ path, sealed: true })),
  ];
  const files: BackupFile[] = [];
  let added = 0;
  for (const [i, { path, sealed }] of paths.entries()) {
    const kept = await keepFile(home, path, folder, sealed ? passphrase : undefined, before.get(path));
    if (kept.added) added += 1;
    files.push(kept.file);
    progress(i + 1, paths.length);
  }
  const set: BackupSet = {
    format: "thang-diem-backup/1",
    madeAt: now.toISOString(),
    program,
    database: { ...dumped, ...database },
    files,
  };
  await writeSet(folder, name, set);
  return { name, set, added };
}

async function filesOfLastSet(folder: string): Promise<ReadonlyMap<string, BackupFile>> {
  const last = (await setNames(folder)).at(-1);
  const read = last === undefined ? undefined : await readSet(folder, last);
  return new Map(read?.ok ? read.value.files.map((file) => [file.path, file]) : []);
}

async function filesBelow(home: string, wanted: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const each of wanted) {
    const place = join(home, each);
    const kind = await stat(place).catch(() => undefined);
    if (kind?.isFile()) found.push(each);
    if (!kind?.isDirectory()) continue;
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile()) found.push(relative(home, join(entry.parentPath, entry.name)).split(sep).join("/"));
  }
  // What begins with a point is still being written.
  return found.filter((path) => !path.split("/").some((part) => part.startsWith("."))).toSorted();
}

async function keepFile(
  home: string,
  path: string,
  folder: string,
  passphrase: string | undefined,
  before: BackupFile | undefined,
): Promise<{ readonly file: BackupFile; readonly added: boolean }> {
  const place = join(home, path);
  const { size, mode, mtimeMs } = await stat(place);
  const same = before !== undefined && passphrase === undefined && !before.sealed && before.bytes === size;
  if (same && before.changedAt === mtimeMs && (await exists(blobFile(folder, before.sha256))))
    return { file: before, added: false };
  const source =
    passphrase === undefined
      ? createReadStream(place)
      : Readable.from([seal(await readFile(place), passphrase)]);
  const blob = await keepBlob(folder, source);
  const file = {
    path,
    ...blob,
    mode: mode & 0o777,
    changedAt: mtimeMs,
    ...(passphrase !== undefined && { sealed: true as const }),
  };
  return { file, added: true };
}

/**
 * Removes the oldest sets beyond `keep`, and contents that none of the others holds; only when the newest one verifies.
 * @returns how many sets went
 */
export async function forgetOldSets(folder: string, keep: number): Promise<number> {
  const names = await setNames(folder);
  const newest = names.at(-1);
  if (newest === undefined || names.length <= keep) return 0;
  if ((await verifySet(folder, newest, () => undefined)).faults.length > 0) return 0;
  const old = names.slice(0, -keep);
  for (const name of old) await removeSet(folder, name);
  const held = new Set<string>();
  for (const name of await setNames(folder)) {
    const read = await readSet(folder, name);
    // A set that cannot be read may hold anything: nothing is taken away then.
    if (!read.ok) return old.length;
    held.add(read.value.database.sha256);
    for (const { sha256 } of read.value.files) held.add(sha256);
  }
  await forgetBlobs(folder, held);
  return old.length;
}
