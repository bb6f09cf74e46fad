import type { Result } from "@thang-diem/engine";
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Dumped } from "./dump.ts";
import { forceNames } from "./blobs.ts";

/** One backup: the database, and every file that belongs to it, by fingerprint. */
export interface BackupSet {
  readonly format: "thang-diem-backup/1";
  /** When the snapshot was taken (UTC). */
  readonly madeAt: string;
  /** Version of the program that made it. */
  readonly program: string;
  readonly database: Dumped & { readonly sha256: string; readonly bytes: number };
  readonly files: readonly BackupFile[];
}

export interface BackupFile {
  /** Below the home, with forward strokes. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mode: number;
  /** Opened by the passphrase only: keys and configuration. */
  readonly sealed?: true;
  /** Of the file when it was read, to see the next time whether it must be read again. */
  readonly changedAt: number;
}

/** A set by its name ("2026-11-30T120000Z"), with what is wrong where it cannot be read. */
export type ReadSet = Result<BackupSet, { readonly why: "missing" | "changed" }> & { readonly name: string };

export function setsFolder(folder: string): string {
  return join(folder, "sets");
}

/** The manifest with its own fingerprint in front: a changed letter is seen. */
export async function writeSet(folder: string, name: string, set: BackupSet): Promise<void> {
  const text = `${JSON.stringify(set, undefined, 1)}\n`;
  const place = join(setsFolder(folder), `${name}.json`);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const unfinished = `${place}.part`;
  const handle = await open(unfinished, "w", 0o600);
  try {
    await handle.writeFile(`${fingerprint(text)}\n${text}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, place);
  await forceNames(dirname(place));
}

export async function readSet(folder: string, name: string): Promise<ReadSet> {
  const whole = await readFile(join(setsFolder(folder), `${name}.json`), "utf8").catch(() => undefined);
  if (whole === undefined) return { ok: false, name, why: "missing" };
  const cut = whole.indexOf("\n");
  const text = whole.slice(cut + 1);
  if (fingerprint(text) !== whole.slice(0, cut)) return { ok: false, name, why: "changed" };
  return { ok: true, name, value: JSON.parse(text) as BackupSet };
}

/** Names of all sets, oldest first. */
export async function setNames(folder: string): Promise<string[]> {
  const names = await readdir(setsFolder(folder)).catch(() => []);
  return names.flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : [])).toSorted();
}

export async function removeSet(folder: string, name: string): Promise<void> {
  await rm(join(setsFolder(folder), `${name}.json`), { force: true });
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
