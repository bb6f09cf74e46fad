/** A site while it is made: what is new is written, what stands already is linked, everything is forced to the disk. */
import { cp, readdir } from "node:fs/promises";
import { linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { forceMany } from "@thang-diem/platform/files";

export interface SiteDraft {
  readonly folder: string;
  /** Puts a file; one of the same bytes in the site before is linked. */
  put(path: string, body: string | Uint8Array): void;
  /** Takes files of the site before as they are. */
  keep(paths: readonly string[]): void;
  /** Takes a whole folder of files that never change. */
  take(from: string, to: string): Promise<void>;
  /** Takes one file that never changes. */
  takeFile(from: string, to: string): Promise<void>;
  /** Whatever was written lies on the disk, under its name. */
  force(): Promise<void>;
}

/** @param before folder of the site that stands, whose files are never changed either */
export function draftSite(folder: string, before: string | undefined): SiteDraft {
  const folders = new Set<string>();
  const written: string[] = [];
  const place = (path: string): string => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    for (let each = parent; !folders.has(each) && each.length >= folder.length; each = dirname(each))
      folders.add(each);
    return file;
  };
  const draft: SiteDraft = {
    folder,
    put(path, body) {
      const file = place(path);
      const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : body;
      if (before !== undefined && sameBytes(join(before, path), bytes) && linked(join(before, path), file))
        return;
      writeFileSync(file, bytes);
      written.push(file);
    },
    keep(paths) {
      if (before === undefined) throw new Error("there is no site before");
      for (const path of paths) linkSync(join(before, path), place(path));
    },
    async take(from, to) {
      const entries = await readdir(from, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((each) => each.isFile())) {
        const source = join(entry.parentPath, entry.name);
        await draft.takeFile(source, join(to, source.slice(from.length)));
      }
    },
    async takeFile(from, to) {
      const file = place(to);
      if (linked(from, file)) return;
      await cp(from, file);
      written.push(file);
    },
    force: () => forceMany(folder, [...written, ...folders]),
  };
  place("x");
  return draft;
}

function sameBytes(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/** Links a file; not from another disk, and not where a file system knows no links. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
