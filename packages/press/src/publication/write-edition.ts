import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { forcedIntoPlace, forceFolder } from "@thang-diem/platform/files";
import { type Edition, SIGNATURE_FILE } from "../editions/index.ts";
import { signed, type SigningPlace } from "../signing/index.ts";

/**
 * Writes an edition beside its place, on the disk and not only on its way there.
 * @param signing whose key signs its manifest; without it it bears no signature
 * @returns what puts it into its place, whole or not at all. An edition is never written over with other bytes.
 */
export async function draftEdition(
  edition: Edition,
  editions: string,
  signing?: SigningPlace,
): Promise<() => Promise<void>> {
  const draft = join(editions, `.${edition.manifest.id}.draft`);
  await rm(draft, { recursive: true, force: true });
  for (const [path, bytes] of edition.files) {
    const file = join(draft, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  const manifest = edition.files.get("manifest.json");
  if (signing !== undefined && manifest !== undefined)
    await writeFile(join(draft, SIGNATURE_FILE), await signed(manifest, signing));
  await forceFolder(draft);
  return () => forcedIntoPlace(draft, join(editions, edition.manifest.id));
}
