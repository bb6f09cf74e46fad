import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { EditionManifest, PublishedEdition } from "@thang-diem/contract";
import { type Bilingual, ENGINE_VERSION, parseScheme } from "@thang-diem/engine";
import { sha256 } from "./fingerprint.ts";
import type { EditionFormat } from "./format.ts";
import { FORMATS, makeEdition } from "./make-edition.ts";

export interface VerifiedEdition {
  readonly id: string;
  readonly fingerprint: string;
  readonly ok: boolean;
  readonly filesChecked: number;
  /** What does not fit: a changed, missing or added file, or a number that does not come out again. */
  readonly faults: readonly Bilingual[];
}

/**
 * Checks an edition folder from its own files alone: fingerprints against the manifest, then every result computed
 * again from the inputs and compared byte for byte, in the format that the manifest names.
 * @param formats those that can be read
 * @throws Error when the folder holds no manifest.json
 */
export async function verifyEdition(folder: string, formats = FORMATS): Promise<VerifiedEdition> {
  const files = await readFolder(folder);
  const manifestBytes = files.get("manifest.json");
  if (!manifestBytes) throw new Error(`${folder}: không có manifest.json / no manifest.json`);
  const manifest = JSON.parse(manifestBytes.toString("utf8")) as EditionManifest;
  const altered = fingerprintFaults(manifest, files);
  const format = formatNamed(manifest.format, formats);
  const recomputed =
    altered.length > 0
      ? []
      : format
        ? await recomputeFaults(manifest, format, files)
        : [notRead(manifest.format, formats)];
  return {
    id: manifest.id,
    fingerprint: sha256(manifestBytes),
    ok: altered.length + recomputed.length === 0,
    filesChecked: manifest.files.length,
    faults: [...altered, ...recomputed],
  };
}

/** Reads a published edition for rendering. It is trusted only as far as `verifyEdition` was run on it. */
export async function loadEdition(folder: string): Promise<Omit<PublishedEdition, "current">> {
  const read = async (path: string) => await readFile(join(folder, path), "utf8");
  const manifest = await read("manifest.json");
  const { format } = JSON.parse(manifest) as EditionManifest;
  const reader = formatNamed(format);
  if (!reader) throw new Error(`${folder}: ${notRead(format).vi} / ${notRead(format).en}`);
  const [scheme, results, history] = await Promise.all([
    read("inputs/scheme.yaml"),
    read("results/results.json"),
    read("inputs/history.csv"),
  ]);
  const parsed = parseScheme(scheme, "pinned");
  if (!parsed.ok) throw new Error(`${folder}: ${parsed.faults.map((fault) => fault.message.en).join("; ")}`);
  return {
    manifest: JSON.parse(manifest) as EditionManifest,
    fingerprint: sha256(Buffer.from(manifest, "utf8")),
    scheme: parsed.value,
    results: reader.readResults(results, parsed.value),
    restsOn: [
      ...new Set(
        history
          .split("\n")
          .slice(1)
          .flatMap((line) => line.split(",")[1] ?? []),
      ),
    ],
  };
}

async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, Buffer]> => [path, await readFile(join(folder, path))]),
    ),
  );
}

function fingerprintFaults(manifest: EditionManifest, files: ReadonlyMap<string, Buffer>): Bilingual[] {
  const listed = new Set(["manifest.json", ...manifest.files.map(({ path }) => path)]);
  const added = [...files.keys()].filter((path) => !listed.has(path));
  return [
    ...manifest.files.flatMap(({ path, sha256: expected }) => {
      const bytes = files.get(path);
      if (!bytes) return [{ vi: `Thiếu tệp ${path}.`, en: `${path} is missing.` }];
      return sha256(bytes) === expected
        ? []
        : [
            {
              vi: `Tệp ${path} đã bị sửa: mã băm không khớp.`,
              en: `${path} was changed: its fingerprint differs.`,
            },
          ];
    }),
    ...added.map((path) => ({ vi: `Tệp ${path} không có trong danh sách.`, en: `${path} is not listed.` })),
  ];
}

function formatNamed(name: string, formats = FORMATS): EditionFormat | undefined {
  return formats.find((format) => format.name === name);
}

/** An edition of a later program: nothing is wrong with it, but nothing can be said about it here. */
function notRead(name: string, formats = FORMATS): Bilingual {
  const known = formats.map((format) => format.name).join(", ");
  return {
    vi:
      `Lần công bố này ở định dạng ${name}; bản phần mềm này đọc được ${known}. ` +
      "Hãy kiểm chứng bằng bản Thang Điểm mới hơn.",
    en: `This edition is in format ${name}; this version reads ${known}. Verify it with a newer version of Thang Điểm.`,
  };
}

async function recomputeFaults(
  manifest: EditionManifest,
  format: EditionFormat,
  files: ReadonlyMap<string, Buffer>,
): Promise<Bilingual[]> {
  const texts = new Map([...files].map(([path, bytes]) => [path, bytes.toString("utf8")]));
  const written = { engine: manifest.engine, format, figures: "published" } as const;
  const made = await makeEdition(format.readInputs(texts), written);
  if (!made.ok) return [...made.faults];
  const other =
    manifest.engine === ENGINE_VERSION
      ? []
      : [
          {
            vi: `(công bố bằng phiên bản ${manifest.engine}, kiểm chứng bằng ${ENGINE_VERSION})`,
            en: `(published with engine ${manifest.engine}, verified with ${ENGINE_VERSION})`,
          },
        ];
  const differing = [...made.value.files]
    .filter(([path, bytes]) => !files.get(path)?.equals(bytes))
    .map(([path]) => path);
  return differing.length === 0
    ? []
    : [
        ...differing.map((path) => ({
          vi: `Tính lại ra kết quả khác ở ${path}.`,
          en: `Computing again gives another ${path}.`,
        })),
        ...other,
      ];
}
