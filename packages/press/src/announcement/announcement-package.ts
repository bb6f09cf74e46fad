import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type AnnouncedEdition,
  archive,
  conferenceSlides,
  csvText,
  decision,
  groupResults,
  officeLetter,
  type OfficeLetter,
  roundReport,
  submission,
  unitNotice,
} from "@thang-diem/documents";
import type { AnnouncingHouse, BriefingSection } from "@thang-diem/contract";
import { type Bilingual, done, failed, type Result } from "@thang-diem/engine";
import { addressSegment } from "@thang-diem/presentation";
import { beside } from "@thang-diem/platform/threads";
import { readAnnounced } from "./read-announced.ts";

export interface PackageAsked {
  /** Folders of the editions that are announced together, in the order of the papers. */
  readonly editions: readonly string[];
  readonly house: AnnouncingHouse;
  /** Of the report and the slides. */
  readonly sections: readonly BriefingSection[];
  /** Public address of the portal without the last slash; without it papers bear no code. */
  readonly origin?: string;
}

export interface AnnouncementPackage {
  /** The package as one ZIP file. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly files: number;
}

export type MadePackage = Result<AnnouncementPackage, { readonly faults: readonly Bilingual[] }>;

/**
 * The whole package of an announcement: decision, submission, report, slides, a notice for each unit, and the editions
 * themselves. The same editions and the same words give the same bytes: no clock, no chance.
 *
 * @param tell how many files of how many are made
 */
export async function announcementPackage(
  { editions: folders, house, sections, origin }: PackageAsked,
  tell: (made: number, of: number) => void = () => undefined,
): Promise<MadePackage> {
  const read = [];
  for (const folder of folders) read.push(await readAnnounced(folder, origin));
  const faults = read.flatMap((each) => (each.ok ? [] : each.faults));
  if (faults.length > 0) return failed({ faults });
  const editions = read.flatMap((each) => (each.ok ? [each.value] : []));
  const day =
    editions
      .map(({ manifest }) => manifest.publishedOn)
      .toSorted()
      .at(-1) ?? "1980-01-01";
  const planned = papersOf(editions, house, sections);
  const files = new Map<string, Uint8Array>();
  for (const { path, make } of planned) {
    files.set(path, await make(day));
    tell(files.size, planned.length);
  }
  for (const [i, folder] of folders.entries())
    for (const [path, bytes] of await folderFiles(folder))
      files.set(`so-lieu/${editions[i]?.manifest.id}/${path}`, bytes);
  files.set("MUC-LUC.csv", contents(files, planned));
  const bytes = archive(files);
  return done({ bytes, sha256: sha256(bytes), files: files.size });
}

/** What is told of a package that lies in its place. */
export type KeptPackage = Omit<AnnouncementPackage, "bytes"> & { readonly size_bytes: number };

/** The package as `<folder>/<sha256>.zip`, whole or not at all. */
export async function packageInFolder(
  asked: PackageAsked,
  folder: string,
  tell: (made: number, of: number) => void,
): Promise<Result<KeptPackage, { readonly faults: readonly Bilingual[] }>> {
  const made = await announcementPackage(asked, tell);
  if (!made.ok) return made;
  const { bytes, ...about } = made.value;
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${about.sha256}.draft`);
  await writeFile(draft, bytes);
  await rename(draft, join(folder, `${about.sha256}.zip`));
  return done({ ...about, size_bytes: bytes.byteLength });
}

/** The same in a thread of its own: the event loop answers everybody meanwhile; a signal ends it. */
export const keepPackage: (
  asked: PackageAsked,
  folder: string,
  tell: (made: number, of: number) => void,
  signal: AbortSignal,
) => ReturnType<typeof packageInFolder> = beside(import.meta.url, "packageInFolder", packageInFolder, {
  lane: "own",
});

interface PlannedPaper {
  readonly path: string;
  readonly about: string;
  /** @param day of publication, for the properties of the file */
  readonly make: (day: string) => Promise<Uint8Array>;
}

function papersOf(
  editions: readonly AnnouncedEdition[],
  house: AnnouncingHouse,
  sections: readonly BriefingSection[],
): PlannedPaper[] {
  const letter = (path: string, about: string, make: () => OfficeLetter): PlannedPaper => ({
    path,
    about,
    make: (day) => officeLetter(make(), day),
  });
  return [
    letter("01-quyet-dinh.docx", "Quyết định và phụ lục", () => decision(editions, house)),
    letter("02-to-trinh.docx", "Tờ trình", () => submission(editions, house)),
    letter("03-bao-cao.docx", "Báo cáo kết quả", () => roundReport(editions, house, sections)),
    {
      path: "04-trang-chieu.pptx",
      about: "Trang chiếu hội nghị",
      make: (day) => conferenceSlides(editions, house, sections, day),
    },
    ...editions.flatMap((edition) =>
      groupResults(edition).flatMap((group) =>
        group.units.map((unit, i) =>
          letter(
            `thong-bao/${fileName(edition, group.id, i, unit.unit.name.vi)}.docx`,
            `Thông báo kết quả: ${unit.unit.name.vi}`,
            () => unitNotice(unit, group, edition, house),
          ),
        ),
      ),
    ),
  ];
}

/** By group and place, so that a folder is read like the table; names alone may stand twice. */
function fileName({ manifest }: AnnouncedEdition, group: string, index: number, name: string): string {
  const number = String(index + 1).padStart(3, "0");
  return [manifest.index, addressSegment(group), number, addressSegment(name)].filter(Boolean).join("-");
}

async function folderFiles(folder: string): Promise<[string, Uint8Array][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
  return Promise.all(
    paths.map(async (path): Promise<[string, Uint8Array]> => [path, await readFile(join(folder, path))]),
  );
}

/** Every file with what it is and its SHA-256: whoever receives the package counts and checks it. */
function contents(files: ReadonlyMap<string, Uint8Array>, planned: readonly PlannedPaper[]): Uint8Array {
  const about = new Map(planned.map((paper) => [paper.path, paper.about]));
  const rows = [...files]
    .map(([path, bytes]) => [
      path,
      about.get(path) ?? "Số liệu của lần công bố",
      String(bytes.byteLength),
      sha256(bytes),
    ])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return Buffer.from(`\ufeff${csvText(["tệp", "nội dung", "byte", "sha256"], rows)}`);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
