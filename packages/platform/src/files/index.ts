/** Files that must still be there after a power cut: a written file lies in memory until it is forced to the disk. */
import { execFile } from "node:child_process";
import { open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** So many files are on their way to the disk at once; the disk takes them together. */
const AT_ONCE = 32;

/** Forces every file below a folder to the disk, and the folders with their names. */
export async function forceFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const below = entries.map((entry) => join(entry.parentPath, entry.name));
  await forceAll([...below, folder]);
}

/** Forces files and folders to the disk: of a file its content, of a folder the names in it. */
export async function forceAll(paths: readonly string[]): Promise<void> {
  const waiting = [...paths];
  const worker = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await force(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/**
 * Forces everything that was written to the file system of a folder, in one call: of ten thousand folders with links a
 * hundredth of the time that they take one by one. Where there is no such call (Linux has it) the paths are forced.
 *
 * @param paths everything that was written below the folder
 */
export async function forceMany(folder: string, paths: readonly string[]): Promise<void> {
  const whole = paths.length > MANY && process.platform === "linux";
  if (!whole || !(await forcedFileSystem(folder))) await forceAll(paths);
}

/** For fewer it is not worth it that what others wrote is forced as well. */
const MANY = 500;

/** The call is syncfs(2), which Node has not; the program `sync` makes it. */
async function forcedFileSystem(folder: string): Promise<boolean> {
  return promisify(execFile)("sync", ["-f", folder]).then(
    () => true,
    () => false,
  );
}

/** Puts a forced folder where an older one may stand, and forces the move itself. */
export async function forcedIntoPlace(folder: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await rename(folder, place);
  await force(dirname(place));
}

async function force(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
