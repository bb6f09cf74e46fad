import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { EditionManifest } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import {
  type Compared,
  done,
  type Outcome,
  type Problem,
  refused,
  type Words,
} from "@thang-diem/platform/problems";
import { sha256 } from "../editions/index.ts";
import { publishedEditions } from "./store.ts";

/**
 * Compares the folders of the editions with what the tables say was published: every edition is there,
 * its manifest is the one that was recorded, and every file is the one that the manifest lists.
 * Files are read one after the other, in pieces; `verifyEdition` computes the numbers of one edition again.
 *
 * @param folder `<home>/editions`
 * @param progress told after each edition
 */
export async function compareEditions(
  { db }: Pick<Database, "db">,
  folder: string,
  progress: (done: number, total: number) => void,
): Promise<Compared> {
  const faults: Problem[] = [];
  const editions = await publishedEditions({ db });
  for (const [n, edition] of editions.entries()) {
    faults.push(...(await editionFaults(join(folder, edition.folder), edition)));
    progress(n + 1, editions.length);
  }
  const known = new Set(editions.map((edition) => edition.folder));
  const lying = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const notes = lying
    // One that is just being written begins with a point.
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !known.has(entry.name))
    .map(({ name }) => editionUnknown(name));
  return { faults, notes };
}

/**
 * Editions that were published and are not what was published, as far as their manifests tell: missing, or with another
 * list of files. One small file an edition is read; `compareEditions` reads them all.
 *
 * @param folder `<home>/editions`
 * @example
 * await lostEditions(database, join(home, "editions")); // [] where all is there
 */
export async function lostEditions({ db }: Pick<Database, "db">, folder: string): Promise<Problem[]> {
  const found = await Promise.all(
    (await publishedEditions({ db })).map((edition) => readManifest(join(folder, edition.folder), edition)),
  );
  return found.flatMap((each) => (each.ok ? [] : [each.problem]));
}

interface Recorded {
  readonly folder: string;
  readonly fingerprint: string;
}

async function readManifest(
  place: string,
  { folder, fingerprint }: Recorded,
): Promise<Outcome<EditionManifest>> {
  const manifest = await readFile(join(place, "manifest.json")).catch(() => undefined);
  if (manifest === undefined) return refused(fault("edition-missing", folder, MISSING));
  if (sha256(manifest) !== fingerprint) return refused(fault("edition-changed", folder, OTHER_MANIFEST));
  return done(JSON.parse(manifest.toString("utf8")) as EditionManifest);
}

async function editionFaults(place: string, edition: Recorded): Promise<Problem[]> {
  const { folder } = edition;
  const manifest = await readManifest(place, edition);
  if (!manifest.ok) return [manifest.problem];
  const { files } = manifest.value;
  const faults: Problem[] = [];
  for (const { path, sha256: expected } of files) {
    const found = await hashOf(join(place, path));
    if (found === undefined) faults.push(fault("edition-file-missing", folder, lacking(path)));
    else if (found !== expected) faults.push(fault("edition-file-changed", folder, changed(path)));
  }
  const listed = new Set(["manifest.json", ...files.map(({ path }) => path)]);
  for (const path of await filesIn(place))
    if (!listed.has(path)) faults.push(fault("edition-file-added", folder, added(path)));
  return faults;
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return hash.digest("hex");
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

const MISSING: Words = {
  vi: "không còn trên đĩa; trang của kỳ này sẽ thiếu trên cổng.",
  en: "is no longer on the disk; its pages will be missing on the portal.",
};
const OTHER_MANIFEST: Words = {
  vi: "có danh sách tệp khác với bản đã công bố.",
  en: "has another list of files than the one that was published.",
};
const lacking = (path: string): Words => ({ vi: `thiếu tệp ${path}.`, en: `lacks the file ${path}.` });
const changed = (path: string): Words => ({
  vi: `có tệp ${path} đã bị sửa sau khi công bố.`,
  en: `has a file that was changed after the publication: ${path}.`,
});
const added = (path: string): Words => ({
  vi: `có tệp ${path} không nằm trong bản đã công bố.`,
  en: `has a file that was not published: ${path}.`,
});

function fault(code: string, edition: string, what: Words): Problem {
  return {
    code,
    message: { vi: `Bản công bố ${edition} ${what.vi}`, en: `The edition ${edition} ${what.en}` },
    details: { edition },
  };
}

function editionUnknown(name: string): Problem {
  return {
    code: "edition-unknown",
    message: {
      vi: `Thư mục bản công bố ${name} không có trong sổ.`,
      en: `The edition folder ${name} stands in no table.`,
    },
    details: { edition: name },
  };
}
