import { createReadStream } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createGunzip } from "node:zlib";
import type { ClientConfig } from "pg";
import { forceFolder } from "../files/index.ts";
import { ProblemError } from "../problems/index.ts";
import { blobFile } from "./blobs.ts";
import { loadDump } from "./load.ts";
import type { BackupSet } from "./manifest.ts";
import { unseal } from "./seal.ts";

/**
 * Puts the files of a verified set into an empty home; the secret ones opened by the passphrase first, so that a wrong
 * one changes nothing.
 *
 * @throws ProblemError `home-not-empty`, `passphrase-wrong`
 */
export async function restoreFiles(
  folder: string,
  set: BackupSet,
  home: string,
  passphrase: string,
  progress: (done: number, total: number) => void,
): Promise<void> {
  if ((await readdir(home).catch(() => [])).length > 0) throw new ProblemError(HOME_NOT_EMPTY);
  const opened = new Map<string, Buffer>();
  for (const { path, sha256, sealed } of set.files) {
    if (!sealed) continue;
    const content = unseal(await readFile(blobFile(folder, sha256)), passphrase);
    if (content === undefined) throw new ProblemError(PASSPHRASE_WRONG);
    opened.set(path, content);
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  for (const [i, { path, sha256, mode, changedAt }] of set.files.entries()) {
    const place = join(home, ...path.split("/"));
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const content = opened.get(path);
    if (content) await writeFile(place, content, { mode });
    else await copyFile(blobFile(folder, sha256), place);
    await chmod(place, mode);
    await utimes(place, changedAt / 1000, changedAt / 1000);
    progress(i + 1, set.files.length);
  }
  await forceFolder(home);
}

/** Brings the database of a set into an empty one. */
export async function restoreDatabase(
  folder: string,
  set: BackupSet,
  connection: ClientConfig,
): Promise<void> {
  const packed = createReadStream(blobFile(folder, set.database.sha256));
  const source = packed.pipe(createGunzip());
  packed.on("error", (error) => source.destroy(error));
  await loadDump(connection, source);
}

const HOME_NOT_EMPTY = {
  code: "home-not-empty",
  message: {
    vi: "Thư mục đích không trống. Không có gì bị sửa.",
    en: "The target folder is not empty. Nothing was changed.",
  },
  suggestion: {
    vi: "Chọn một thư mục mới bằng --home.",
    en: "Choose a new folder with --home.",
  },
};

const PASSPHRASE_WRONG = {
  code: "passphrase-wrong",
  message: {
    vi: "Cụm mật khẩu không mở được khóa trong bản sao lưu. Không có gì bị sửa.",
    en: "The passphrase does not open the keys in the backup. Nothing was changed.",
  },
  suggestion: {
    vi: "Dùng tệp cụm mật khẩu của lúc sao lưu.",
    en: "Use the file of the passphrase that the backup was made with.",
  },
};
