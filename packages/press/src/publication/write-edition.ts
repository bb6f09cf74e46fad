import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { forcedIntoPlace, forceFolder } from "@thang-diem/platform/files";
import type { Edition } from "../editions/index.ts";

/**
 * Writes an edition beside its place, on the disk and not only on its way there.
 * @returns what puts it into its place, whole or not at all. An edition is never written over with other bytes.
 */
export async function draftEdition(edition: Edition, editions: string): Promise<() => Promise<void>> {
  const draft = join(editions, `.${edition.manifest.id}.draft`);
  await rm(draft, { recursive: true, force: true });
  for (const [path, bytes] of edition.files) {
    const file = join(draft, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await forceFolder(draft);
  return () => forcedIntoPlace(draft, join(editions, edition.manifest.id));
}
