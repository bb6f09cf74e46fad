import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { archive } from "@thang-diem/documents";
import type { SiteDraft } from "./site-draft.ts";

/**
 * Puts the whole folder of an edition as one ZIP beside the editions, so that it is one click and what it holds is
 * still what `verify` takes. Made once: kept in the site, hidden, under the hash of the manifest and its signature.
 */
export async function putZip(
  id: string,
  folder: string,
  { draft, before }: { readonly draft: SiteDraft; readonly before: string | undefined },
): Promise<void> {
  const heads = ["manifest.json", "signature.json"].map((name) =>
    readFile(join(folder, name)).catch(() => Buffer.alloc(0)),
  );
  const hash = createHash("sha256")
    .update(Buffer.concat(await Promise.all(heads)))
    .digest("hex");
  const kept = join(".zips", `${hash}.zip`);
  const made = before && (await readFile(join(before, kept)).catch(() => undefined));
  const bytes = made ?? archive(await filesOf(id, folder));
  draft.put(kept, bytes);
  draft.put(join("data", "editions", `${id}.zip`), bytes);
}

/** Below a folder of the edition's name: unpacked, it is what `verify` is given. */
async function filesOf(id: string, folder: string): Promise<[path: string, content: Uint8Array][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path): Promise<[string, Uint8Array]> => [
      `${id}/${path.slice(folder.length + 1).replaceAll("\\", "/")}`,
      await readFile(path),
    ]),
  );
}
